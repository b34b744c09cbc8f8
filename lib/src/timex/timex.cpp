// Article -> TIMEX3: what the grammar finds, resolved from the first expression to the last.
#include "timex/timex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "embed/ascii.hpp"
#include "timex/direction.hpp"
#include "timex/find.hpp"
#include "timex/memory.hpp"
#include "timex/neighbours.hpp"
#include "timex/policy.hpp"
#include "timex/resolve.hpp"

namespace dateline {

std::string_view to_string(TimexType type) {
  constexpr std::array<std::string_view, 4> kNames = {"DATE", "TIME", "DURATION", "SET"};
  return kNames.at(static_cast<std::size_t>(type));
}

std::string_view to_string(Mod mod) {
  constexpr std::array<std::string_view, 13> kNames = {
      "",          "BEFORE",    "AFTER",         "ON_OR_BEFORE",  "ON_OR_AFTER",
      "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
      "MID",       "END",       "APPROX"};
  return kNames.at(static_cast<std::size_t>(mod));
}

}  // namespace dateline

namespace dateline::timex {
namespace {

std::string quant_of(Quant quant) {
  switch (quant) {
    case Quant::kEvery:
      return "EVERY";
    case Quant::kEach:
      return "EACH";
    default:
      return "";
  }
}

std::string freq_of(const Meaning& meaning) {
  if (meaning.freq.thousandths == 0) return "";
  const std::string count = meaning.freq.vague ? "X" : fmt::format("{}", meaning.freq.units());
  if (!meaning.freq_unit) return count + 'X';
  switch (*meaning.freq_unit) {
    case calendar::Unit::kHour:
      return count + 'H';
    case calendar::Unit::kDay:
      return count + 'D';
    case calendar::Unit::kWeek:
      return count + 'W';
    default:
      return "";  // the standard has no letter for it
  }
}

/// Reads 3/4 as 3 April where the caller says so, or where another date of the article can only be
/// read with its day first and none only with its month first.
void settle_digit_order(Findings& findings, bool day_first) {
  bool seen_day_first = false;
  bool seen_month_first = false;
  for (const Meaning& meaning : findings.meanings) {
    seen_day_first = seen_day_first || meaning.order == DigitOrder::kDayFirst;
    seen_month_first = seen_month_first || meaning.order == DigitOrder::kMonthFirst;
  }
  if (!day_first && (!seen_day_first || seen_month_first)) return;
  for (Meaning& meaning : findings.meanings) {
    if (meaning.order != DigitOrder::kEither) continue;
    const int month = meaning.fields.get(Field::kMonth);
    meaning.fields.set(Field::kMonth, meaning.fields.get(Field::kDay));
    meaning.fields.set(Field::kDay, month);
    meaning.order = DigitOrder::kDayFirst;
  }
}

/// Counted from the publication: "yesterday", "last week", "on Friday".
bool is_deictic(const Meaning& meaning) {
  if (meaning.kind != Kind::kPoint) return false;
  if (meaning.base == Base::kShift) return meaning.origin == Origin::kNow;
  return meaning.fields.has(Field::kWeekday) && !meaning.fields.has(Field::kMonth);
}

/// Whether the text tells a story of years gone by rather than the news of the day: it names years,
/// and next to nothing in it is counted from its publication.
bool is_narrative(const Findings& findings, const Anchors& anchors, Genre genre) {
  if (genre != Genre::kAuto) return genre == Genre::kNarrative;
  constexpr int kRecent = 2;  // years before the publication that news speaks of as well
  constexpr std::size_t kEnough = 4;
  constexpr std::size_t kMany = 7;
  constexpr std::size_t kYears = 10;    // at least one in ten names a year gone by
  constexpr std::size_t kFewYears = 4;  // one in four where there are not many, or
  constexpr std::size_t kRarely = 16;   // more than one in sixteen is counted from it
  constexpr std::size_t kDeictic = 12;  // at most one in twelve is counted from the publication
  const bool known = anchors.publication && anchors.publication->year.known();
  const int now = known ? anchors.publication->year.number() : 0;
  std::size_t gone = 0;
  std::size_t deictic = 0;
  for (const Found& found : findings.found) {
    const Meaning& meaning = findings.meanings[static_cast<std::size_t>(found.meaning)];
    if (is_deictic(meaning)) ++deictic;
    if (!meaning.fields.has(Field::kYear)) continue;
    const bool old = meaning.fields.has(Field::kEra) || !known ||
                     meaning.fields.get(Field::kYear) < now - kRecent;
    if (old) ++gone;
  }
  const std::size_t all = findings.found.size();
  const bool sure = gone >= kMany && deictic * kRarely <= all;
  const std::size_t share = sure ? kYears : kFewYears;
  return gone >= kEnough && gone * share >= all && deictic * kDeictic <= all;
}

/// "from Friday to Monday", "November to March", "10 p.m. to 2 a.m.": the second end lies after the
/// first.
void move_after(const Timex& first, const Fields& fields, Resolved& second) {
  if (calendar::compare(second.value, first.value) != calendar::Order::kEarlier) return;
  const auto* to = std::get_if<calendar::ClockTime>(&second.value);
  const auto* from = std::get_if<calendar::ClockTime>(&first.value);
  if ((to == nullptr) != (from == nullptr)) return;
  if (to != nullptr) {
    if (to->utc != from->utc || day_of(second.value) != day_of(first.value)) return;
    if (const auto moved = calendar::add(second.value, 1, calendar::Unit::kDay))
      second.value = *moved;
    return;
  }
  const bool weekday = fields.has(Field::kWeekday) && !fields.has(Field::kDay);
  const bool month = fields.has(Field::kMonth) && !fields.has(Field::kYear);
  if (!weekday && !month) return;
  const auto unit = weekday ? calendar::Unit::kWeek : calendar::Unit::kYear;
  if (const auto moved = calendar::add(second.value, 1, unit)) second.value = *moved;
}

/// "from October to March" in a story that has reached March: the range ends there and begins in
/// the year before.
void begin_before(Timex& first, const Fields& fields, const Resolved& second,
                  const std::optional<calendar::Value>& reached) {
  const auto day = reached ? first_day(*reached) : std::nullopt;
  const bool month = fields.has(Field::kMonth) && !fields.has(Field::kYear);
  if (!day || !month) return;
  if (calendar::compare(second.value, first.value) != calendar::Order::kEarlier) return;
  const auto far = [&](const calendar::Value& value) { return std::abs(days_from(*day, value)); };
  if (far(second.value) >= far(first.value)) return;
  if (const auto moved = calendar::add(first.value, -1, calendar::Unit::kYear))
    first.value = *moved;
}

Span block_of(const Article& article, Span span, std::size_t& hint) {
  while (hint + 1 < article.blocks.size() && article.blocks[hint].span.end <= span.begin) ++hint;
  return article.blocks[hint].span;
}

/// "For six days before the flood": how long something lasted, not how far it is from the flood.
bool is_lasting(const Sight& sight) {
  constexpr std::array<std::string_view, 6> kLasting = {"for", "over",   "during",
                                                        "in",  "within", "throughout"};
  return one_of(word_before(sight), kLasting);
}

/// What is mentioned in direct speech is mentioned by somebody else: behind it the article goes on
/// from where it stood.
class Asides {
 public:
  /// Spans come in the order of the text.
  void enter(const Article& article, Span span, Anchors& anchors) {
    const auto& quotes = article.quotes;
    while (next_ < quotes.size() && quotes[next_].span.end <= span.begin) ++next_;
    const bool inside = next_ < quotes.size() && quotes[next_].span.contains(span);
    const std::optional<std::size_t> quote = inside ? std::optional(next_) : std::nullopt;
    if (quote == quote_) return;
    if (quote_) restore_mention(before_, anchors);
    if (quote) restore_mention(anchors, before_);
    quote_ = quote;
  }

 private:
  std::size_t next_ = 0;
  std::optional<std::size_t> quote_;  // that the last expression stands in
  Anchors before_;
};

/// Each post of a live blog was written at its own time, and begins anew.
class Posts {
 public:
  /// Spans come in the order of the text.
  void enter(const Article& article, Span span, Anchors& anchors) {
    const auto& posts = article.posts;
    while (next_ < posts.size() && posts[next_].span.end <= span.begin) ++next_;
    const bool inside = next_ < posts.size() && posts[next_].span.contains(span);
    const std::optional<std::size_t> post = inside ? std::optional(next_) : std::nullopt;
    if (post == post_) return;
    post_ = post;
    const bool narrative = anchors.narrative;
    anchors = {};
    anchors.narrative = narrative;
    anchors.published = post ? posts[*post].published : article.published;
    if (anchors.published) anchors.publication = day_of(*anchors.published);
  }
  [[nodiscard]] bool inside() const { return post_.has_value(); }

 private:
  std::size_t next_ = 0;
  std::optional<std::size_t> post_;  // that the last expression stands in
};

}  // namespace

std::vector<Timex> find_timexes(const Article& article, const Analysis& /*analysis*/,
                                const Grammar& grammar, const Options& options) {
  Findings findings = find(article, grammar);
  settle_digit_order(findings, options.day_first);
  const Resolver resolver(grammar, findings);
  Anchors anchors;
  anchors.published = article.published;
  if (article.published) anchors.publication = day_of(*article.published);
  anchors.narrative = is_narrative(findings, anchors, options.genre);
  const Symbol story = grammar.symbol("storyref");
  std::vector<Timex> timexes;
  timexes.reserve(findings.found.size());
  std::size_t block = 0;
  std::optional<calendar::Value> reached;  // before a range
  Asides asides;
  Posts posts;
  for (const Found& found : findings.found) {
    if (found.symbol == story && !anchors.narrative) continue;
    const Meaning& meaning = findings.meanings[static_cast<std::size_t>(found.meaning)];
    const Place place{article.text, block_of(article, found.span, block), found.match};
    posts.enter(article, found.span, anchors);
    if (!anchors.narrative) asides.enter(article, found.span, anchors);
    auto answer = resolver.resolve(meaning, anchors, place);
    if (found.range < 0) reached = anchors.mentioned;
    if (!answer) continue;  // 30 February
    Resolved& resolved = *answer;
    const auto index = &found - findings.found.data();
    if (found.range >= 0 && found.range < index && !timexes.empty()) {
      if (anchors.narrative) begin_before(timexes.back(), meaning.fields, resolved, reached);
      move_after(timexes.back(), meaning.fields, resolved);
    }
    Timex timex;
    timex.span = found.span;
    timex.type = resolved.type;
    timex.value = resolved.value;
    timex.mod = resolved.mod;
    timex.quant = quant_of(meaning.quant);
    timex.freq = freq_of(meaning);
    timex.zone = std::string_view(article.text).substr(found.zone.begin, found.zone.size());
    const Sight sight{article.text, place.block, found.span, &meaning};
    timex.anchor_kind = resolved.anchor == AnchorKind::kEvent && is_lasting(sight)
                            ? AnchorKind::kNone
                            : resolved.anchor;
    // A post's time is none of the document's: nothing stands for it in the output.
    if (posts.inside() && timex.anchor_kind == AnchorKind::kPublication)
      timex.anchor_kind = AnchorKind::kNone;
    if (resolved.anchor == AnchorKind::kTimex) timex.anchor = {anchors.mentioned_timex};
    timex.temporal_function = resolved.function;
    timex.because = {found.rule, static_cast<std::uint16_t>(resolved.decision)};
    timexes.push_back(std::move(timex));
    remember(resolved, meaning, sight, static_cast<std::int32_t>(timexes.size()) - 1, anchors);
  }
  return timexes;
}

std::string_view rule_name(const Grammar& grammar, TimexReason reason) {
  return reason.rule < grammar.rules().size() ? std::string_view(grammar.rules()[reason.rule].name)
                                              : "";
}

std::string_view decision_name(TimexReason reason) {
  return reason.decision < kDecisions.size() ? kDecisions[reason.decision].name : "";
}

}  // namespace dateline::timex
