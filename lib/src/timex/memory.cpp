// Expressions read so far -> what those after them count from.
#include "timex/memory.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "embed/ascii.hpp"
#include "timex/neighbours.hpp"
#include "timex/side.hpp"

namespace dateline::timex {
namespace {

using namespace calendar;

/// "(1790)": a year that says when a book or a law is from.
bool is_bracketed_year(const Resolved& resolved, const Sight& sight) {
  return std::holds_alternative<Year>(resolved.value) && word_before(sight).sign == '(' &&
         word_after(sight).sign == ')';
}

/// "until the fall of Budapest in February 1945": a look ahead from where the story stands.
bool is_until(const Sight& sight) {
  constexpr int kReach = 8;  // words
  WordsBefore before(sight);
  for (int steps = 1; steps <= kReach; ++steps) {
    const Neighbour word = before.next();
    if (word.kind == AtomKind::kSign) return false;
    if (ascii::equals_ignoring_case(word.text, "until") ||
        ascii::equals_ignoring_case(word.text, "till"))
      return true;
  }
  return false;
}

/// One of some words stands before it, with nothing but words between.
bool has_before(const Sight& sight, std::span<const std::string_view> words) {
  constexpr int kReach = 6;  // words
  WordsBefore before(sight);
  for (int steps = 1; steps <= kReach; ++steps) {
    const Neighbour word = before.next();
    if (word.kind == AtomKind::kSign) return false;
    if (std::ranges::any_of(
            words, [&](std::string_view w) { return ascii::equals_ignoring_case(word.text, w); }))
      return true;
  }
  return false;
}

/// "peaceful compared to November and January"
bool is_compared(const Sight& sight) {
  constexpr std::array<std::string_view, 3> kWords = {"compared", "than", "unlike"};
  return has_before(sight, kWords);
}

/// "this followed the election in December 2005"
bool follows(const Sight& sight) {
  constexpr std::array<std::string_view, 3> kWords = {"followed", "follows", "recalled"};
  return has_before(sight, kWords);
}

/// A look back: to where something began ("since 513 BC", "over a year earlier"), or by a date that
/// only tells things apart ("the May 2007 high").
bool looks_back(const Meaning& meaning, const Sight& sight) {
  const Neighbour before = word_before(sight);
  if (ascii::equals_ignoring_case(before.text, "since") || follows(sight)) return true;
  if (meaning.base == Base::kShift) return meaning.sign < 0 && meaning.length_count > 0;
  return meaning.fields.has(Field::kYear) && ascii::equals_ignoring_case(before.text, "the") &&
         word_after(sight).kind == AtomKind::kWord;
}

/// "the November 27 agreement", "its June 5 offer": a day that tells which one is meant.
bool tells_apart(const Resolved& resolved, const Sight& sight) {
  constexpr std::array<std::string_view, 5> kLeading = {"the", "a", "its", "their", "that"};
  constexpr std::size_t kLongPreposition = 3;  // "the June 5 at", "of", "in", "and"
  if (!day_of(resolved.value)) return false;
  const Neighbour before = word_before(sight);
  const Neighbour after = word_after(sight);
  return one_of(before, kLeading) && after.kind == AtomKind::kWord && !after.capital &&
         after.text.size() > kLongPreposition;
}

/// Whether a story stays where it is: it is not moved on by a look at the day on which it is told,
/// by what is said in passing, or by how long something was to last.
bool stays(const Resolved& resolved, const Meaning& meaning, const Sight& sight,
           const Anchors& anchors) {
  if (resolved.anchor == AnchorKind::kPublication) return true;
  if (!anchors.mentioned) return false;
  if (is_bracketed_year(resolved, sight) || is_compared(sight)) return true;
  if (compare(resolved.value, *anchors.mentioned) == Order::kEarlier)
    return looks_back(meaning, sight);
  return meaning.fields.has(Field::kYear) && is_until(sight);
}

/// The quarter under report: the last one named, but neither one before it, to compare, nor one
/// that is not over yet, to look ahead.
void remember_quarter(const Resolved& resolved, const Fields& said, Anchors& anchors) {
  const auto* quarter = std::get_if<Quarter>(&resolved.value);
  if (quarter == nullptr || !said.has(Field::kQuarter) || said.has(Field::kYear)) return;
  if (anchors.quarter) {
    const bool open = anchors.publication &&
                      compare(resolved.value, Value(*anchors.publication)) != Order::kEarlier;
    if (open || compare(resolved.value, Value(*anchors.quarter)) == Order::kEarlier) return;
  }
  anchors.quarter = *quarter;
}

/// "In 2018 the price rose": the year of what the sentence tells.
void remember_opening(const Resolved& resolved, const Sight& sight, Anchors& anchors) {
  const auto* year = std::get_if<Year>(&resolved.value);
  if (year == nullptr || !year->known() || resolved.mod != Mod::kNone) return;
  constexpr std::array<std::string_view, 3> kIn = {"in", "during", "throughout"};
  constexpr std::array<std::string_view, 7> kBefore = {"but", "and",  "back", "yet",
                                                       "so",  "then", "also"};
  if (!one_of(word_before(sight), kIn)) return;
  Neighbour before = word_before(sight, 2);
  if (before.kind == AtomKind::kWord && one_of(before, kBefore)) before = word_before(sight, 3);
  const bool opens = before.text.empty() || (before.kind == AtomKind::kSign && before.sign != ',' &&
                                             before.sign != '(' && before.sign != '-');
  if (!opens) return;
  anchors.opening = *year;
  anchors.opening_until = sentence_end(sight.text, sight.block, sight.match.end);
}

}  // namespace

std::optional<Day> day_of(const Value& value) {
  if (const auto* day = std::get_if<Day>(&value)) return *day;
  const TimeDay* time_day = nullptr;
  if (const auto* clock = std::get_if<ClockTime>(&value)) time_day = &clock->day;
  if (const auto* part = std::get_if<PartOfDay>(&value)) time_day = &part->day;
  if (time_day == nullptr) return std::nullopt;
  if (const auto* day = std::get_if<Day>(time_day)) return *day;
  return std::nullopt;
}

void remember(const Resolved& resolved, const Meaning& meaning, const Sight& sight,
              std::int32_t index, Anchors& anchors) {
  if (resolved.type != TimexType::kDate && resolved.type != TimexType::kTime) return;
  if (!interval_of(resolved.value)) return;
  if (anchors.narrative && stays(resolved, meaning, sight, anchors)) return;
  const auto day = day_of(resolved.value);
  const bool known = day && day->known();
  if (known && meaning.fields.has(Field::kYear)) anchors.dated.push_back(*day);
  if (!anchors.narrative && anchors.mentioned && tells_apart(resolved, sight)) return;
  remember_opening(resolved, sight, anchors);
  anchors.mentioned = resolved.value;
  if (anchors.clock && day_of(Value(*anchors.clock)) != day) anchors.clock.reset();
  if (const auto* clock = std::get_if<ClockTime>(&resolved.value)) {
    if (clock->hour >= 0) anchors.clock = *clock;
  }
  remember_quarter(resolved, meaning.fields, anchors);
  anchors.mentioned_timex = index;
  if (const auto month = containing(resolved.value, Unit::kMonth)) {
    anchors.reached = std::get<Month>(*month);
  }
  if (known) {
    anchors.mentioned_day = day;
    anchors.mentioned = *day;
  }
}

void restore_mention(const Anchors& from, Anchors& to) {
  to.mentioned = from.mentioned;
  to.mentioned_day = from.mentioned_day;
  to.mentioned_timex = from.mentioned_timex;
  to.reached = from.reached;
  to.quarter = from.quarter;
  to.clock = from.clock;
}

}  // namespace dateline::timex
