// Which weekday, which May, which Christmas: the policy of resolution for names that come round.
#include "timex/recurring.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "timex/overlay.hpp"

namespace dateline::timex {

using namespace calendar;

namespace {

constexpr std::int64_t kDaySeconds = 86400;

enum class Side : std::uint8_t { kBefore, kSame, kAfter };

/// How far a value lies from a day, in days, and on which side; 0 when it holds the day.
struct Distance {
  Side side = Side::kSame;
  std::int64_t days = 0;
};

Distance distance_of(const Value& value, const Day& day) {
  const auto span = interval_of(value);
  const auto now = interval_of(Value(day));
  if (!span || !now) return {};
  if (span->end <= now->begin) return {Side::kBefore, (now->begin - span->end) / kDaySeconds + 1};
  if (span->begin >= now->end) return {Side::kAfter, (span->begin - now->end) / kDaySeconds + 1};
  return {};
}

/// The same name in the years around a day.
struct Candidates {
  std::optional<Value> last;  // nearest one wholly before
  std::optional<Value> same;  // the one that holds the day
  std::optional<Value> next;  // nearest one wholly after
  std::optional<Value> this_year;
  std::optional<Value> next_year;
};

/// A weekday said with a day of a month tells the year: "Friday, July 18".
bool weekday_fits(const Value& value, Weekday weekday) {
  const auto day = first_day(value);
  return day && weekday_of(*day) == weekday;
}

Candidates candidates_around(const Day& day, const Fields& fields, const Grammar& grammar) {
  Candidates found;
  const bool has_weekday = fields.has(Field::kWeekday) && fields.has(Field::kDay);
  // Years: some holidays come only every fourth one.
  const int reach = has_weekday ? 1 : fields.has(Field::kHoliday) ? 4 : 2;
  for (int shift = -reach; shift <= reach; ++shift) {
    const auto year = Year::from_number(day.year.number() + shift);
    const auto value = year ? overlay(*year, fields, grammar) : std::nullopt;
    if (!value) continue;
    const auto weekday = static_cast<Weekday>(fields.get_or(Field::kWeekday, 0));
    if (has_weekday && !weekday_fits(*value, weekday)) continue;
    if (shift == 0) found.this_year = value;
    if (shift == 1) found.next_year = value;
    switch (distance_of(*value, day).side) {
      case Side::kBefore:
        found.last = value;
        break;
      case Side::kSame:
        found.same = value;
        break;
      case Side::kAfter:
        if (!found.next) found.next = value;
        break;
    }
  }
  return found;
}

/// The tense decides, unless that leads far away while the other one is near: "Dec. 15" said in
/// November is not eleven months ago, whatever the verb.
Point choose(const Candidates& found, const Day& now, Outlook outlook, const Fields& fields) {
  constexpr std::int64_t kNear = 100;
  constexpr std::int64_t kNearMonth = 75;
  constexpr std::int64_t kFar = 200;
  if (found.same) return {found.same, Decision::kSameAsPublication, AnchorKind::kPublication};
  if (!found.last || !found.next) {
    return {found.last ? found.last : found.next, Decision::kNearest, AnchorKind::kPublication};
  }
  const bool day = fields.has(Field::kDay) || fields.has(Field::kHoliday);
  const bool quarter =
      fields.has(Field::kQuarter);  // "expects a third-quarter loss": the one just over
  const bool planned = looks_ahead(outlook) || (outlook == Outlook::kPresent && day);
  const std::int64_t back = distance_of(*found.last, now).days;
  const std::int64_t ahead = distance_of(*found.next, now).days;
  const bool month = fields.has(Field::kMonth);
  const bool near = (day || month) && ahead < (day ? kNear : kNearMonth) && back > kFar;
  if (outlook == Outlook::kOver || (outlook == Outlook::kPast && !near)) {
    return {found.last, Decision::kPastTense, AnchorKind::kPublication};
  }
  // "will close on New Year's Eve", said in January, is the next one; a date may be a slip.
  const bool recent = ((day && !fields.has(Field::kHoliday)) || quarter) && back < kNear / 2;
  if (planned && !(recent && ahead > kFar)) {
    return {found.next, Decision::kFutureTense, AnchorKind::kPublication};
  }
  return {back <= ahead ? found.last : found.next, Decision::kNearest, AnchorKind::kPublication};
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
      const Distance distance = distance_of(*value, *anchors.mentioned_day);
      if (distance.side != Side::kBefore && distance.days <= kClose) return value;
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

/// Nothing but the expression is said, as in a search box or a list.
bool is_phrase(const Place& place) {
  constexpr std::uint32_t kFewBytes = 12;  // "on ", "see you ", a full stop
  return place.text.size() - place.span.size() <= kFewBytes;
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

/// "the Oct. 23 slaying", once the text has said "Oct. 23, 1998".
std::optional<Day> dated_before(const Fields& fields, const Anchors& anchors) {
  constexpr std::size_t kBack = 16;  // days looked at
  const auto& dated = anchors.dated;
  for (std::size_t i = dated.size(); i-- > 0 && dated.size() - i <= kBack;) {
    if (dated[i].month == fields.get(Field::kMonth) && dated[i].day == fields.get(Field::kDay))
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
std::pair<std::optional<Day>, Decision> weekday_by_verb(const Day& from, Weekday name,
                                                        const Place& place,
                                                        const Grammar& grammar) {
  const Outlook outlook = grammar.verbs().outlook_at(place.text, place.block, place.span);
  if (outlook == Outlook::kUnknown && is_phrase(place))
    return {next_weekday(from, name), Decision::kPhrase};
  // What was planned for yesterday's weekday was planned for yesterday.
  const auto last = previous_weekday(from, name);
  const bool just_gone =
      outlook == Outlook::kPlanned && last && add(Value(*last), 1) == Value(from);
  if (looks_ahead(outlook) && !just_gone) return {next_weekday(from, name), Decision::kFutureTense};
  return {last, Decision::kPastTense};
}

}  // namespace

Point resolve_weekday(const Meaning& meaning, const Anchors& anchors, const Place& place,
                      const Grammar& grammar) {
  Point result;
  const auto name = static_cast<Weekday>(meaning.fields.get(Field::kWeekday));
  const bool story = meaning.origin == Origin::kMentioned || anchors.narrative;
  const bool from_mentioned = story && anchors.mentioned_day;
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
    std::tie(day, result.decision) = weekday_by_verb(*from, name, place, grammar);
  }
  if (day) result.value = on_day(*day, meaning.fields);
  return result;
}

Point resolve_yearly(const Meaning& meaning, const Anchors& anchors, const Place& place,
                     const Grammar& grammar) {
  const bool story = anchors.narrative || meaning.origin == Origin::kMentioned;
  if (!story && meaning.direction == Direction::kByContext) {
    if (const auto day = dated_before(meaning.fields, anchors)) {
      return {on_day(*day, meaning.fields), Decision::kFromMentioned, AnchorKind::kTimex};
    }
  }
  if (story && anchors.mentioned) {
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
  const Outlook outlook = grammar.verbs().outlook_at(place.text, place.block, place.span);
  if (outlook == Outlook::kUnknown && is_phrase(place) && found.next && !found.same) {
    return {found.next, Decision::kPhrase, AnchorKind::kPublication};
  }
  return choose(found, now, outlook, meaning.fields);
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
  // "They will meet on the 3rd", said on the 12th: of the month to come.
  auto day = overlay(*month, meaning.fields, grammar);
  if (anchor != AnchorKind::kPublication || !day) return {day, Decision::kFromMentioned, anchor};
  const Outlook outlook = grammar.verbs().outlook_at(place.text, place.block, place.span);
  const bool ahead = looks_ahead(outlook) || (outlook == Outlook::kUnknown && is_phrase(place));
  const Order order = compare(*day, *from);
  if (ahead && order == Order::kEarlier) month = add(*month, 1);
  if (looks_back(outlook) && order == Order::kLater) month = add(*month, -1);
  if (month) day = overlay(*month, meaning.fields, grammar);
  return {day, ahead ? Decision::kFutureTense : Decision::kPastTense, anchor};
}

Point resolve_time_of_day(const Meaning& meaning, const Anchors& anchors) {
  // In a story "at night" is no particular one; "the night" is.
  if (anchors.narrative && meaning.direction == Direction::kByContext &&
      meaning.fields.has(Field::kPart)) {
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
