// Which weekday, which May, which Christmas: the policy of resolution for names that come round.
#include "timex/recurring.hpp"

#include <algorithm>
#include <array>
#include <climits>

#include "timex/direction.hpp"
#include "timex/overlay.hpp"

namespace dateline::timex {

using namespace calendar;

namespace {

/// A weekday said with a day of a month tells the year: "Friday, July 18".
bool weekday_fits(const Value& value, Weekday weekday) {
  const auto day = first_day(value);
  return day && weekday_of(*day) == weekday;
}

Name name_of(const Fields& fields) {
  if (fields.has(Field::kHoliday)) return Name::kFeast;
  if (fields.has(Field::kDay)) return Name::kDay;
  if (fields.has(Field::kMonth)) return Name::kMonth;
  return fields.has(Field::kQuarter) ? Name::kQuarter : Name::kSeason;
}

/// Of months and seasons "next" tells the coming year's from "this" year's.
Point named(const Candidates& found, const Meaning& meaning) {
  const bool month = !meaning.fields.has(Field::kDay) &&
                     (meaning.fields.has(Field::kMonth) || meaning.fields.has(Field::kSeason));
  switch (meaning.direction) {
    case Direction::kLast:
      return {found.last, Decision::kLastOfName, AnchorKind::kPublication};
    case Direction::kNext:
      return {month ? found.next_year : found.next, Decision::kNextOfName,
              AnchorKind::kPublication};
    case Direction::kComing:
      return {found.next, Decision::kComingOfName, AnchorKind::kPublication};
    default:
      return {found.same ? found.same : found.this_year, Decision::kThisOfName,
              AnchorKind::kPublication};
  }
}

/// The month that a story has reached: of the time mentioned last, or before the year alone was
/// said.
std::optional<Month> month_reached(const Anchors& anchors) {
  if (const auto month = containing(*anchors.mentioned, Unit::kMonth)) {
    const auto& now = std::get<Month>(*month);
    return now.year.known() ? std::optional(now) : std::nullopt;
  }
  const auto* year = std::get_if<Year>(&*anchors.mentioned);
  const bool same =
      year != nullptr && year->known() && anchors.reached && anchors.reached->year == *year;
  return same ? anchors.reached : std::nullopt;
}

/// A day that follows closely on the day mentioned last goes on with it, whatever year was named in
/// passing; a month that lies far back in the year is the next one.
std::optional<Value> goes_on(const Fields& fields, const Anchors& anchors, const Grammar& grammar) {
  constexpr std::int64_t kClose = 20;  // days
  constexpr int kBack = 8;             // months
  if (fields.has(Field::kDay) && anchors.mentioned_day) {
    for (const int shift : {0, 1}) {
      const auto year = Year::from_number(anchors.mentioned_day->year.number() + shift);
      const auto value = year ? overlay(*year, fields, grammar) : std::nullopt;
      if (!value) continue;
      const std::int64_t days = days_from(*anchors.mentioned_day, *value);
      if (days >= 0 && days <= kClose) return value;
    }
  }
  if (!fields.has(Field::kMonth)) return std::nullopt;
  const auto month = month_reached(anchors);
  if (!month || month->month - fields.get(Field::kMonth) < kBack) return std::nullopt;
  const auto next = Year::from_number(month->year.number() + 1);
  return next ? overlay(*next, fields, grammar) : std::nullopt;
}

/// In a story: the year that the story has reached.
Point in_story(const Meaning& meaning, const Value& mentioned, const Grammar& grammar) {
  Point result;
  result.decision = Decision::kMentionedYear;
  result.anchor = AnchorKind::kTimex;
  const auto day = first_day(mentioned);
  if (!day || !day->year.known()) return result;
  if (meaning.direction == Direction::kLast || meaning.direction == Direction::kNext ||
      meaning.direction == Direction::kComing) {
    result = named(candidates_around(*day, meaning.fields, grammar), meaning);
    result.anchor = AnchorKind::kTimex;
    return result;
  }
  result.value = overlay(day->year, meaning.fields, grammar);
  return result;
}

/// "next Friday", said on a Monday, is the Friday of the week to come.
std::optional<Day> weekday_after_this_week(const Day& day, Weekday name) {
  const auto week = containing(Value(day), Unit::kWeek);
  const auto next = week ? add(*week, 1) : std::nullopt;
  return next ? weekday_in_week(std::get<Week>(*next), name) : std::nullopt;
}

/// The second Sunday after a day (2), or before it (-2).
std::optional<Day> weekdays_away(const Day& day, Weekday name, std::int64_t count) {
  constexpr std::int64_t kWeek = 7;
  const auto first = count < 0 ? previous_weekday(day, name) : next_weekday(day, name);
  if (!first) return std::nullopt;
  const auto at = add(Value(*first), kWeek * (count < 0 ? count + 1 : count - 1));
  return at ? std::optional(std::get<Day>(*at)) : std::nullopt;
}

/// "the Oct. 23 slaying", once the text has said "Oct. 23, 1998"; not the day on which a loan ends
/// in many years.
std::optional<Day> dated_before(const Fields& fields, const Anchors& anchors) {
  constexpr std::size_t kBack = 16;  // days looked at
  constexpr int kAhead = 1;          // years
  const auto& dated = anchors.dated;
  const bool known = anchors.publication && anchors.publication->year.known();
  const int last = known ? anchors.publication->year.number() + kAhead : INT_MAX;
  for (std::size_t i = dated.size(); i-- > 0 && dated.size() - i <= kBack;) {
    if (dated[i].month == fields.get(Field::kMonth) && dated[i].day == fields.get(Field::kDay) &&
        dated[i].year.number() <= last)
      return dated[i];
  }
  return std::nullopt;
}

}  // namespace

namespace {

/// "Friday the 13th": the nearest month, ahead or back, in which it is one.
std::optional<Value> month_that_fits(const Value& month, const Value& from, const Fields& fields,
                                     bool ahead, const Grammar& grammar) {
  constexpr int kMonths = 40;
  const auto weekday = static_cast<Weekday>(fields.get(Field::kWeekday));
  for (int shift = 0; shift < kMonths; ++shift) {
    const auto at = add(month, ahead ? shift : -shift);
    const auto day = at ? overlay(*at, fields, grammar) : std::nullopt;
    if (!day || !weekday_fits(*day, weekday)) continue;
    if (compare(*day, from) != (ahead ? Order::kEarlier : Order::kLater)) return day;
  }
  return std::nullopt;
}

/// A bare weekday: the last one, or the next one where the verb looks ahead.
Point weekday_by_verb(const Day& from, Weekday name, const Place& place, const Grammar& grammar) {
  const auto last = previous_weekday(from, name);
  const auto next = next_weekday(from, name);
  Candidates found;
  if (last) found.last = *last;
  if (next) found.next = *next;
  return choose(found, from, Name::kWeekday, place, grammar);
}

/// A day of no month in the news: of this one, the one before or the one after, by the verb.
Candidates days_around(const Day& now, const Fields& fields, const Grammar& grammar) {
  Candidates found;
  const auto month = containing(Value(now), Unit::kMonth);
  for (const int shift : {-2, -1, 0, 1, 2}) {
    const auto at = month ? add(*month, shift) : std::nullopt;
    const auto value = at ? overlay(*at, fields, grammar) : std::nullopt;
    if (!value) continue;
    const std::int64_t days = days_from(now, *value);
    if (days < 0) found.last = value;
    if (days == 0) found.same = value;
    if (days > 0 && !found.next) found.next = value;
  }
  return found;
}

/// Whether a day lies on the other side of the publication than the verb says.
bool against_tense(const Value& day, const Anchors& anchors, const Place& place,
                   const Grammar& grammar) {
  if (!anchors.publication || anchors.narrative) return false;
  const std::int64_t days = days_from(*anchors.publication, day);
  const Outlook outlook = grammar.verbs().outlook_at(place.text, place.block, place.span);
  return (days > 0 && looks_back(outlook)) || (days < 0 && outlook == Outlook::kFuture);
}

/// In a story: what is announced at its end, or "last June", counts from the publication.
bool of_news(const Meaning& meaning, const Anchors& anchors, const Place& place,
             const Grammar& grammar) {
  if (!anchors.narrative || !anchors.publication) return false;
  if (meaning.origin == Origin::kMentioned) return false;
  if (meaning.direction == Direction::kLast) return true;
  const Outlook outlook = grammar.verbs().outlook_at(place.text, place.block, place.span);
  return outlook == Outlook::kFuture || outlook == Outlook::kCalendar;
}

}  // namespace

Point resolve_weekday(const Meaning& meaning, const Anchors& anchors, const Place& place,
                      const Grammar& grammar) {
  Point result;
  const auto name = static_cast<Weekday>(meaning.fields.get(Field::kWeekday));
  const bool story = meaning.origin == Origin::kMentioned || anchors.narrative;
  const bool from_mentioned =
      story && anchors.mentioned_day && !of_news(meaning, anchors, place, grammar);
  const auto& from = from_mentioned ? anchors.mentioned_day : anchors.publication;
  result.anchor = from_mentioned ? AnchorKind::kTimex : AnchorKind::kPublication;
  if (!from || !from->known()) {
    return {on_day(WeekdayDate{Week{}, name}, meaning.fields), Decision::kNoAnchor,
            AnchorKind::kNone};
  }
  std::optional<Day> day;
  if (meaning.length_count > 0) {  // "two Sundays ago"
    const bool back = meaning.direction == Direction::kLast;
    day = weekdays_away(*from, name, meaning.lengths[0].amount.units() * (back ? -1 : 1));
    result.decision = back ? Decision::kLastOfName : Decision::kComingOfName;
  } else if (meaning.direction == Direction::kThis) {
    const auto week = containing(Value(*from), Unit::kWeek);
    if (week) day = weekday_in_week(std::get<Week>(*week), name);
    result.decision = Decision::kThisOfName;
  } else if (meaning.direction == Direction::kNext) {
    day = weekday_after_this_week(*from, name);
    result.decision = Decision::kNextOfName;
  } else if (meaning.direction == Direction::kComing) {
    day = next_weekday(*from, name);
    result.decision = Decision::kComingOfName;
  } else if (meaning.direction == Direction::kLast) {
    day = previous_weekday(*from, name);
    // Nobody calls yesterday "last Friday": it is the one before.
    if (day && add(Value(*day), 1) == Value(*from)) day = previous_weekday(*day, name);
    result.decision = Decision::kLastOfName;
  } else if (weekday_of(*from) == name) {
    day = from;
    result.decision = Decision::kSameAsPublication;
  } else {
    const Point chosen = weekday_by_verb(*from, name, place, grammar);
    result.decision = chosen.decision;
    if (chosen.value) day = std::get<Day>(*chosen.value);
  }
  if (day) result.value = on_day(*day, meaning.fields);
  return result;
}

namespace {

/// "Since 9/11", unless something is announced for that day or the news is older.
std::optional<Day> named_day(const Anchors& anchors, const Place& place, const Grammar& grammar) {
  constexpr std::string_view kName = "9/11";
  const Day day{Year::from_number(2001).value(), 9, 11};
  if (place.text.substr(place.span.begin, place.span.size()) != kName) return std::nullopt;
  const bool older =
      anchors.publication && compare(Value(*anchors.publication), Value(day)) == Order::kEarlier;
  if (older || looks_ahead(grammar.verbs().outlook_at(place.text, place.block, place.span)))
    return std::nullopt;
  return day;
}

}  // namespace

Point resolve_yearly(const Meaning& meaning, const Anchors& anchors, const Place& place,
                     const Grammar& grammar) {
  if (const auto day = named_day(anchors, place, grammar))
    return {Value(*day), Decision::kNamedDay, AnchorKind::kNone};
  const bool story = anchors.narrative || meaning.origin == Origin::kMentioned;
  if (!story && meaning.direction == Direction::kByContext) {
    if (const auto day = dated_before(meaning.fields, anchors)) {
      return {on_day(*day, meaning.fields), Decision::kFromMentioned, AnchorKind::kTimex};
    }
  }
  const bool opened = anchors.opening && place.span.begin < anchors.opening_until &&
                      meaning.direction == Direction::kByContext &&
                      meaning.origin != Origin::kMentioned;
  // What is announced is not of a year gone by.
  const bool to_come = opened && anchors.publication &&
                       compare(*anchors.opening, Value(*anchors.publication)) == Order::kLater;
  if (opened &&
      (to_come || story ||
       grammar.verbs().outlook_at(place.text, place.block, place.span) != Outlook::kFuture)) {
    const auto value = overlay(*anchors.opening, meaning.fields, grammar);
    if (value) return {value, Decision::kOpeningYear, AnchorKind::kTimex};
  }
  if (story && anchors.mentioned && !of_news(meaning, anchors, place, grammar)) {
    const bool open = meaning.direction == Direction::kByContext;
    if (auto next = open ? goes_on(meaning.fields, anchors, grammar) : std::nullopt) {
      return {next, Decision::kMentionedYear, AnchorKind::kTimex};
    }
    if (Point result = in_story(meaning, *anchors.mentioned, grammar); result.value) return result;
  }
  if (!anchors.publication || !anchors.publication->year.known()) {
    return {overlay(Year{}, meaning.fields, grammar), Decision::kNoAnchor, AnchorKind::kNone};
  }
  const Day& now = *anchors.publication;
  Candidates found = candidates_around(now, meaning.fields, grammar);
  if (!found.last && !found.same && !found.next) {  // a slip: the date counts, not the weekday
    Fields fields = meaning.fields;
    fields.clear(Field::kWeekday);
    found = candidates_around(now, fields, grammar);
  }
  if (!found.last && !found.same && !found.next) {  // 29 February, and no leap year near
    return {overlay(Year{}, meaning.fields, grammar), Decision::kNoAnchor, AnchorKind::kNone};
  }
  if (meaning.direction != Direction::kByContext) return named(found, meaning);
  return choose(found, now, name_of(meaning.fields), place, grammar);
}

Point resolve_day_of_month(const Meaning& meaning, const Anchors& anchors, const Place& place,
                           const Grammar& grammar) {
  std::optional<Value> from = anchors.mentioned;
  AnchorKind anchor = AnchorKind::kTimex;
  if (!from || !containing(*from, Unit::kMonth)) {
    from.reset();
    if (anchors.publication) from = *anchors.publication;
    anchor = AnchorKind::kPublication;
  }
  if (!from) {
    const auto day = static_cast<std::uint8_t>(meaning.fields.get(Field::kDay));
    return {on_day(Day{{}, 0, day}, meaning.fields), Decision::kNoAnchor, AnchorKind::kNone};
  }
  auto month = containing(*from, Unit::kMonth);
  if (!month) return {};
  if (meaning.fields.has(Field::kWeekday) && anchor == AnchorKind::kPublication) {
    const Outlook outlook = grammar.verbs().outlook_at(place.text, place.block, place.span);
    const bool ahead = outlook != Outlook::kPast;
    const auto day = month_that_fits(*month, *from, meaning.fields, ahead, grammar);
    if (day) return {day, ahead ? Decision::kFutureTense : Decision::kPastTense, anchor};
  }
  const auto day = overlay(*month, meaning.fields, grammar);
  if (anchor != AnchorKind::kPublication && day && !against_tense(*day, anchors, place, grammar))
    return {day, Decision::kFromMentioned, anchor};
  if (!anchors.publication || anchors.narrative) return {day, Decision::kFromMentioned, anchor};
  // "They will meet on the 3rd", said on the 12th: of the month to come.
  const Candidates found = days_around(*anchors.publication, meaning.fields, grammar);
  return choose(found, *anchors.publication, Name::kDayOfMonth, place, grammar);
}

Point resolve_time_of_day(const Meaning& meaning, const Anchors& anchors, bool another) {
  // In a story "at night" is no particular one; "the night" is.
  const bool none = anchors.narrative && meaning.direction == Direction::kByContext &&
                    meaning.fields.has(Field::kPart);
  if (none || another) {
    return {on_day(Day{}, meaning.fields), Decision::kNoAnchor, AnchorKind::kNone};
  }
  if (anchors.mentioned_day) {
    return {on_day(*anchors.mentioned_day, meaning.fields), Decision::kMentionedDay,
            AnchorKind::kTimex};
  }
  if (anchors.publication) {
    return {on_day(*anchors.publication, meaning.fields), Decision::kFromPublication,
            AnchorKind::kPublication};
  }
  return {on_day(std::monostate{}, meaning.fields), Decision::kNoAnchor, AnchorKind::kNone};
}

}  // namespace dateline::timex
