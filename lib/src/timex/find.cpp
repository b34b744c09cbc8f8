// Article -> expressions: runs of known words, a chart over those that hold a trigger, the longest
// match from the left.
#include "timex/find.hpp"

#include <algorithm>
#include <array>

#include "timex/chart.hpp"
#include "timex/judge.hpp"

namespace dateline::timex {
namespace {

/// What one end of a range leaves to the other: the month in "August 6-8", the century in
/// "1939-45", the day in "8 p.m. on Friday".
void take_over(Meaning& meaning, const Meaning& other) {
  if (meaning.fields.has(Field::kShortYear) && other.fields.has(Field::kYear)) {
    const int century = other.fields.get(Field::kYear) / 100;
    meaning.fields.set(Field::kYear, century * 100 + meaning.fields.get(Field::kShortYear));
    meaning.fields.clear(Field::kShortYear);
  }
  const auto finest = granularity(meaning.fields);
  if (!finest || meaning.base != Base::kNone) return;
  if (other.base == Base::kShift && other.unit && *other.unit > *finest) {
    const Fields own = meaning.fields;
    meaning = other;
    (void)meaning.fields.merge(own);
    return;
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(Field::kCount); ++i) {
    const auto field = static_cast<Field>(i);
    const auto unit = unit_settled_by(field);
    if (unit && *unit > *finest && other.fields.has(field) && !meaning.fields.has(field)) {
      meaning.fields.set(field, other.fields.get(field));
      const bool bc = field == Field::kYear && other.fields.has(Field::kEra);
      if (bc) meaning.fields.set(Field::kEra, other.fields.get(Field::kEra));
    }
  }
}

/// "3 to 5 p.m.": a first hour that does not say so is in the afternoon, too, if it can be.
void same_half_of_day(Meaning& first, const Meaning& second) {
  constexpr int kNoon = 12;
  const int from = first.fields.get_or(Field::kHour, kNoon);
  const int to = second.fields.get_or(Field::kHour, 0);
  const bool fits = from < kNoon && from + kNoon <= to;
  if (first.half_open && fits) first.fields.set(Field::kHour, from + kNoon);
}

void share(Meaning& a, Meaning& b) {
  take_over(b, a);
  take_over(a, b);
  same_half_of_day(a, b);
}

class Finder {
 public:
  Finder(const Article& article, const Grammar& grammar)
      : text_(article.text), grammar_(grammar), chart_(grammar), judge_(grammar) {}

  void read(Span block) {
    block_ = block;
    short_ = block.size() <= kPhrase;
    std::uint32_t at = block.begin;
    Atom atom;
    bool first = true;
    while (next_atom(text_, block.end, at, atom)) {
      if (first) atom.glued = false;
      first = false;
      if (known(atom)) {
        run_.push_back(atom);
        if (run_.size() >= kMaxRun) flush();
      } else {
        flush();
      }
    }
    flush();
  }

  Findings take() { return std::move(findings_); }

 private:
  static constexpr std::uint32_t kPhrase = 40;  // bytes: in so short a block everything is parsed
  static constexpr std::size_t kMaxRun = 4096;  // a longer one is cut: memory stays bounded

  bool known(const Atom& atom) {
    if (atom.kind == AtomKind::kDigits) {
      trigger_ = trigger_ || short_ || atom.span.size() == 4 || atom.span.size() == 8;
      return true;
    }
    // "90s"
    const bool tens = atom.glued && atom.span.size() == 1 && !run_.empty() &&
                      run_.back().kind == AtomKind::kDigits && text_[atom.span.begin] == 's';
    trigger_ = trigger_ || short_ || tens;
    const auto entries = grammar_.entries(atom, text_);
    for (const Entry& entry : entries) trigger_ = trigger_ || grammar_.is_trigger(entry.symbol);
    return !entries.empty();
  }

  void flush() {
    if (trigger_ && !run_.empty()) {
      chart_.parse(run_, text_);
      std::int32_t place = 0;
      while (place < static_cast<std::int32_t>(run_.size())) place = choose(place);
    }
    run_.clear();
    trigger_ = false;
  }

  /// Takes the best match that begins at a place, and gives the place after it.
  std::int32_t choose(std::int32_t place) {
    candidates_.clear();
    for (const Item& item : chart_.at(place)) {
      if (grammar_.is_top(item.symbol)) candidates_.push_back(&item);
    }
    std::ranges::sort(candidates_, [](const Item* a, const Item* b) {
      return a->end != b->end ? a->end > b->end : a->rule < b->rule;
    });
    for (const Item* item : candidates_) {
      const Sight sight{text_, block_, span_of(item->begin, item->end),
                        &chart_.meaning(item->meaning)};
      if (!judge_.accepts(item->symbol, sight)) continue;
      add(*item, sight.match);
      return item->end;
    }
    return place + 1;
  }

  void add(const Item& item, Span match) {
    const Meaning& meaning = chart_.meaning(item.meaning);
    if (meaning.second_item < 0) {
      const std::int32_t only = meaning.first_item;
      add_one(item, match,
              only < 0 ? match : span_of(chart_.item(only).begin, chart_.item(only).end),
              copy_meaning(item.meaning));
      return;
    }
    const std::array<std::int32_t, 3> parts = {meaning.first_item, meaning.second_item,
                                               meaning.third_item};
    std::array<std::int32_t, 3> copies{};
    const std::size_t count = meaning.third_item < 0 ? 2 : 3;
    for (std::size_t i = 0; i < count; ++i) copies[i] = copy_meaning(chart_.item(parts[i]).meaning);
    for (std::size_t i = 1; i < count; ++i) share(meaning_at(copies[0]), meaning_at(copies[i]));
    if (count > 2) share(meaning_at(copies[1]), meaning_at(copies[2]));
    for (std::size_t i = 0; i < count; ++i) {
      const Item& part = chart_.item(parts[i]);
      add_one(item, match, span_of(part.begin, part.end), copies[i]);
    }
    const auto last = static_cast<std::int32_t>(findings_.found.size() - count) + 1;
    findings_.found[static_cast<std::size_t>(last)].range = last - 1;
    findings_.found[static_cast<std::size_t>(last - 1)].range = last;
  }

  Meaning& meaning_at(std::int32_t index) {
    return findings_.meanings[static_cast<std::size_t>(index)];
  }

  void add_one(const Item& item, Span match, Span span, std::int32_t meaning) {
    findings_.found.push_back({span, match, meaning, item.symbol, item.rule, -1});
  }

  std::int32_t copy_meaning(std::int32_t index) {
    Meaning meaning = chart_.meaning(index);
    if (meaning.inner >= 0) meaning.inner = copy_meaning(meaning.inner);
    findings_.meanings.push_back(meaning);
    return static_cast<std::int32_t>(findings_.meanings.size()) - 1;
  }

  [[nodiscard]] Span span_of(std::int32_t begin, std::int32_t end) const {
    return {run_[static_cast<std::size_t>(begin)].span.begin,
            run_[static_cast<std::size_t>(end - 1)].span.end};
  }

  std::string_view text_;
  const Grammar& grammar_;
  Chart chart_;
  Judge judge_;
  Span block_;
  std::vector<Atom> run_;
  bool trigger_ = false;
  bool short_ = false;
  std::vector<const Item*> candidates_;
  Findings findings_;
};

}  // namespace

Findings find(const Article& article, const Grammar& grammar) {
  Finder finder(article, grammar);
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::kTitle || block.kind == BlockKind::kParagraph)
      finder.read(block.span);
  }
  return finder.take();
}

}  // namespace dateline::timex
