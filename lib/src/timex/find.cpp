// Article -> expressions: runs of known words, a chart over those that hold a trigger, the longest
// match from the left.
#include "timex/find.hpp"

#include <algorithm>
#include <array>

#include "timex/chart.hpp"
#include "timex/judge.hpp"
#include "timex/lists.hpp"

namespace dateline::timex {
namespace {

class Finder {
 public:
  Finder(const Article& article, const Grammar& grammar, bool everywhere)
      : text_(article.text),
        grammar_(grammar),
        everywhere_(everywhere),
        chart_(grammar),
        nothing_(grammar.symbol("nothing")) {
    for (const std::string_view name : {"ampm", "noon", "midnight", "oclock"}) {
      if (const Symbol symbol = grammar.symbol(name); symbol != 0)
        ends_of_clocks_.push_back(symbol);
    }
    findings_.found.reserve(kUsualFinds);
    findings_.meanings.reserve(kUsualFinds);
  }

  void read(Span block) {
    block_ = block;
    short_ = block.size() <= kPhrase;
    std::uint32_t at = block.begin;
    Atom atom;
    bool first = true;
    while (next_atom(text_, block.end, at, atom)) {
      if (first) atom.glued = false;
      first = false;
      grammar_.recognise(atom, text_);
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
  static constexpr std::size_t kUsualFinds = 32;
  static constexpr std::size_t kMaxRun = 4096;  // a longer one is cut: memory stays bounded

  bool known(const Atom& atom) {
    const bool digits = atom.kind == AtomKind::kDigits;
    const Grammar::Reading reading = digits ? Grammar::Reading{} : grammar_.read(atom, text_);
    if (!trigger_ && (digits || reading.may_trigger)) {
      trigger_ = grammar_.triggers(atom, run_.empty() ? nullptr : &run_.back(), text_);
    }
    trigger_ = trigger_ || short_ || everywhere_;
    if (digits) return true;
    if (!reading.entries.empty()) return true;
    names_ = names_a_zone(atom) ? names_ + 1 : 0;
    return names_ > 0;
  }

  /// "8 p.m. Hong Kong time": a name that no rule knows, behind a clock time.
  [[nodiscard]] bool names_a_zone(const Atom& atom) const {
    constexpr int kNames = 3;
    if (!atom.capital || run_.empty()) return false;
    const Atom& before = run_.back();
    if (names_ > 0) return names_ < kNames && before.kind == AtomKind::kWord;
    if (before.kind == AtomKind::kDigits) {
      const bool minutes = before.glued && run_.size() > 1 && run_[run_.size() - 2].sign == ':';
      return minutes || before.span.size() == 4;
    }
    if (before.sign == '.' && run_.size() > 1) return is_meridiem(run_[run_.size() - 2]);
    return is_meridiem(before);
  }

  /// The "m" of "p.m.", "pm"; noon and the like.
  [[nodiscard]] bool is_meridiem(const Atom& atom) const {
    if (atom.kind != AtomKind::kWord) return false;
    if (equals_folded(text_.substr(atom.span.begin, atom.span.size()), "m")) return true;
    return std::ranges::any_of(grammar_.entries(atom, text_), [this](const Entry& entry) {
      return std::ranges::find(ends_of_clocks_, entry.symbol) != ends_of_clocks_.end();
    });
  }

  void flush() {
    if (trigger_ && !run_.empty()) {
      chart_.parse(run_, text_);
      std::int32_t place = 0;
      while (place < static_cast<std::int32_t>(run_.size())) place = choose(place);
    }
    run_.clear();
    names_ = 0;
    trigger_ = false;
  }

  /// Takes the best match that begins at a place, and gives the place after it.
  std::int32_t choose(std::int32_t place) {
    candidates_.clear();
    const std::span<const Item> items = chart_.at(place);
    for (const Item& item : items) {
      if (grammar_.is_top(item.symbol)) candidates_.push_back(&item);
    }
    std::ranges::sort(candidates_, [](const Item* a, const Item* b) {
      return a->end != b->end ? a->end > b->end : a->rule < b->rule;
    });
    for (const Item* item : candidates_) {
      const Sight sight{text_, block_, span_of(item->begin, item->end),
                        &chart_.meaning(item->meaning)};
      if (!accepts(grammar_, item->symbol, sight)) continue;
      if (item->symbol != nothing_) add(chart_.index_of(*item), sight.match);
      return item->end;
    }
    return place + 1;
  }

  /// An expression of a match: where it stands, and the part that says what it means.
  struct Leaf {
    std::int32_t extent = 0;
    std::int32_t meaning = 0;
  };

  /// The expressions that a match holds: itself, the part that is one, or those of a list.
  void gather(std::int32_t index, std::vector<Leaf>& leaves) const {
    const Item& item = chart_.item(index);
    const Meaning& meaning = chart_.meaning(item.meaning);
    if (meaning.second_item < 0) {
      leaves.push_back({meaning.first_item < 0 ? index : meaning.first_item, item.meaning});
      return;
    }
    for (const std::int32_t part : {meaning.first_item, meaning.second_item, meaning.third_item}) {
      if (part >= 0) gather(part, leaves);
    }
  }

  void add(std::int32_t index, Span match) {
    const Item& item = chart_.item(index);
    auto& [leaves, copies, parts] = scratch_;
    leaves.clear();
    gather(index, leaves);
    copies.clear();
    for (const Leaf& leaf : leaves) copies.push_back(copy_meaning(leaf.meaning));
    parts.clear();
    for (const std::int32_t copy : copies) parts.push_back(&meaning_at(copy));
    if (parts.size() > 1) share_over(parts, chart_.meaning(item.meaning).one_day);
    for (std::size_t i = 0; i < copies.size(); ++i) {
      Meaning& meaning = *parts[i];
      // "the quarter ended March 31": the one that holds the next part.
      if (meaning.base == Base::kWhole && meaning.inner < 0 && i + 1 < copies.size())
        meaning.inner = copies[i + 1];
      const Item& extent = chart_.item(leaves[i].extent);
      add_one(item, match, span_of(extent.begin, extent.end), copies[i]);
      Found& found = findings_.found.back();
      if (meaning.zone_item >= 0) {
        const Item& zone = chart_.item(meaning.zone_item);
        found.zone = span_of(zone.begin, zone.end);
      }
      if (i > 0) found.range = static_cast<std::int32_t>(findings_.found.size()) - 2;
    }
  }

  Meaning& meaning_at(std::int32_t index) {
    return findings_.meanings[static_cast<std::size_t>(index)];
  }

  void add_one(const Item& item, Span match, Span span, std::int32_t meaning) {
    findings_.found.push_back({span, match, meaning, item.symbol, item.rule, -1, {}});
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
  bool everywhere_;  // parses without waiting for a trigger
  Chart chart_;
  Symbol nothing_;  // "every now and then": what reads like a time and is none
  Span block_;
  std::vector<Atom> run_;
  std::vector<Symbol> ends_of_clocks_;
  int names_ = 0;  // at the end of the run, of a zone perhaps
  bool trigger_ = false;
  bool short_ = false;
  std::vector<const Item*> candidates_;
  struct Scratch {
    std::vector<Leaf> leaves;
    std::vector<std::int32_t> copies;
    std::vector<Meaning*> parts;
  } scratch_;
  Findings findings_;
};

}  // namespace

Findings find(const Article& article, const Grammar& grammar, bool everywhere) {
  Finder finder(article, grammar, everywhere);
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::kTitle || block.kind == BlockKind::kParagraph ||
        block.kind == BlockKind::kNotice)
      finder.read(block.span);
  }
  return finder.take();
}

}  // namespace dateline::timex
