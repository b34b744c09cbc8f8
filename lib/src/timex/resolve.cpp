// Symbolic time + anchor + direction -> calendar value.
#include "timex/resolve.hpp"

#include <cstdlib>

#include "timex/overlay.hpp"

namespace dateline::timex {

using namespace calendar;

struct Resolver::Point {
  std::optional<Value> value;
  Decision decision = Decision::kSaid;
  AnchorKind anchor = AnchorKind::kNone;
};

namespace {

using Direct = Direction;

std::uint8_t small(int value) {
  return static_cast<std::uint8_t>(value);
}

/// The day on which a value begins.
std::optional<Day> first_day(const Value& value) {
  const auto day = containing(value, Unit::kDay);
  if (day && std::holds_alternative<Day>(*day)) return std::get<Day>(*day);
  const auto interval = interval_of(value);
  if (!interval) return std::nullopt;
  const auto at = value_at(interval->begin, Unit::kDay);
  return at ? std::optional(std::get<Day>(*at)) : std::nullopt;
}

std::optional<Year> year_of(const Value& value) {
  if (const auto year = containing(value, Unit::kYear)) return std::get<Year>(*year);
  const auto day = first_day(value);
  return day ? std::optional(day->year) : std::nullopt;
}

/// What a value of a unit looks like when nothing is known of it.
Value unknown_of(Unit unit) {
  switch (unit) {
    case Unit::kWeek:
      return Week{};
    case Unit::kWeekend:
      return Weekend{};
    case Unit::kMonth:
      return Month{};
    case Unit::kQuarter:
      return Quarter{};
    case Unit::kHalf:
      return Half{};
    case Unit::kYear:
      return Year{};
    case Unit::kDay:
      return Day{};
    case Unit::kHour:
    case Unit::kMinute:
    case Unit::kSecond:
      return ClockTime{};
    default:
      return Year{};
  }
}

bool is_clock(Unit unit) {
  return unit <= Unit::kHour;
}

std::int64_t whole(const Amount& amount) {
  return amount.thousandths / 1000;
}

Duration duration_of(const Meaning& meaning) {
  Duration duration;
  for (std::size_t i = 0; i < meaning.length_count; ++i) {
    const timex::Length& length = meaning.lengths[i];
    Count count = Count::vague();
    if (!length.amount.vague) {
      std::int64_t mantissa = length.amount.thousandths;
      int scale = -3;
      while (scale < 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        ++scale;
      }
      count = Count(static_cast<std::uint32_t>(mantissa), static_cast<std::int8_t>(scale));
    }
    Unit unit = length.unit;
    // Decades and centuries are written in years, as the corpora do.
    const int years = unit == Unit::kDecade ? 10 : unit == Unit::kCentury ? 100 : 1;
    if (years > 1 && !length.amount.vague) {
      unit = Unit::kYear;
      count = Count(static_cast<int>(whole(length.amount) * years));
    }
    duration.push({count, unit});
  }
  return duration;
}

/// The candidate of a repeating name (May, Christmas, the third quarter) in a year.
std::optional<Value> in_year(const Fields& fields, Year year, const Grammar& grammar) {
  return overlay(year, fields, grammar);
}

enum class Side : std::uint8_t { kBefore, kSame, kAfter };

Side side_of(const Value& value, const Day& day) {
  const auto span = interval_of(value);
  const auto now = interval_of(Value(day));
  if (!span || !now) return Side::kSame;
  if (span->end <= now->begin) return Side::kBefore;
  if (span->begin >= now->end) return Side::kAfter;
  return Side::kSame;
}

std::int64_t distance(const Value& value, const Day& day) {
  const auto span = interval_of(value);
  const auto now = interval_of(Value(day));
  if (!span || !now) return INT64_MAX;
  if (span->end <= now->begin) return now->begin - span->end;
  if (span->begin >= now->end) return span->begin - now->end;
  return 0;
}

/// Nothing but the expression is said, as in a search box or a list.
bool is_phrase(const Place& place) {
  constexpr std::uint32_t kFewBytes = 12;  // "on ", "see you ", a full stop
  return place.text.size() - place.span.size() <= kFewBytes;
}

int full_year(int two_digits, const Anchors& anchors) {
  const int now = anchors.publication && anchors.publication->year.known()
                      ? anchors.publication->year.number()
                      : 2000;
  int year = now - now % 100 + two_digits;
  if (year > now + 20) year -= 100;
  return year;
}

}  // namespace

Resolver::Point Resolver::shifted(const Meaning& meaning, const Anchors& anchors,
                                  const Place& place) const {
  Point result;
  std::optional<Value> start;
  if (meaning.origin == Origin::kInner) {
    Point inner =
        point(findings_.meanings[static_cast<std::size_t>(meaning.inner)], anchors, place);
    start = inner.value;
    result.decision = Decision::kFromInner;
    result.anchor = inner.anchor;
  } else if (meaning.origin == Origin::kMentioned && anchors.mentioned) {
    start = anchors.mentioned;
    result.decision = Decision::kFromMentioned;
    result.anchor = AnchorKind::kTimex;
  } else if (anchors.publication) {
    start = *anchors.publication;
    result.decision = Decision::kFromPublication;
    result.anchor = AnchorKind::kPublication;
  }
  const Unit unit =
      meaning.unit.value_or(start ? granularity_of(*start).value_or(Unit::kDay) : Unit::kDay);
  for (std::size_t i = 0; i < meaning.length_count; ++i) {
    if (!meaning.lengths[i].amount.vague) continue;
    result.value = meaning.sign < 0 ? calendar::Reference::kPast : calendar::Reference::kFuture;
    result.decision = Decision::kVagueShift;
    return result;
  }
  if (!start) {
    result.value = unknown_of(unit);
    result.decision = Decision::kNoAnchor;
    return result;
  }
  if (!meaning.unit) {
    result.value = start;
    return result;
  }
  if (is_clock(unit)) {
    const bool clock = anchors.published && std::holds_alternative<ClockTime>(*anchors.published) &&
                       meaning.origin == Origin::kNow;
    if (clock) result.value = add(*anchors.published, duration_of(meaning), meaning.sign);
    if (!result.value) {
      ClockTime time;
      if (const auto day = first_day(*start)) time.day = *day;
      result.value = time;
    }
    return result;
  }
  auto at = containing(*start, unit);
  if (!at) {  // a finer shift from a coarser time: from its first day
    const auto day = first_day(*start);
    if (day) at = containing(Value(*day), unit);
  }
  for (std::size_t i = 0; at && i < meaning.length_count; ++i) {
    const Unit step = meaning.lengths[i].unit;
    const std::int64_t count = meaning.sign * whole(meaning.lengths[i].amount);
    if (count != 0) at = step == unit ? add(*at, count) : add(*at, count, step);
  }
  result.value = at;
  return result;
}

Resolver::Point Resolver::based(const Meaning& meaning, const Anchors& anchors,
                                const Place& place) const {
  if (meaning.base == Base::kShift) return shifted(meaning, anchors, place);
  Point result;
  std::optional<Value> whole_value;
  if (meaning.origin == Origin::kInner) {
    Point inner =
        point(findings_.meanings[static_cast<std::size_t>(meaning.inner)], anchors, place);
    whole_value = inner.value;
    result.decision = inner.decision;
    result.anchor = inner.anchor;
  } else if (anchors.mentioned) {
    whole_value = anchors.mentioned;
    result.decision = Decision::kFromMentioned;
    result.anchor = AnchorKind::kTimex;
  }
  if (!whole_value) return result;
  if (meaning.base == Base::kWhole) {
    result.value = containing(*whole_value, *meaning.unit);
    return result;
  }
  const int nth = static_cast<int>(meaning.amount.units());
  if (meaning.fields.has(Field::kWeekday)) {
    if (const auto* month = std::get_if<Month>(&*whole_value)) {
      const auto day =
          nth_weekday(*month, static_cast<Weekday>(meaning.fields.get(Field::kWeekday)), nth);
      if (day) result.value = *day;
    }
    return result;
  }
  result.value = nth_of(*whole_value, nth, *meaning.unit);
  return result;
}

Resolver::Point Resolver::weekday(const Meaning& meaning, const Anchors& anchors,
                                  const Place& place) const {
  Point result;
  const auto name = static_cast<Weekday>(meaning.fields.get(Field::kWeekday));
  std::optional<Day> from = anchors.publication;
  result.anchor = AnchorKind::kPublication;
  const bool mentioned = meaning.origin == Origin::kMentioned || anchors.narrative;
  if (mentioned && anchors.mentioned_day) {
    from = anchors.mentioned_day;
    result.anchor = AnchorKind::kTimex;
  }
  if (!from || !from->known()) {
    result.value = on_day(WeekdayDate{Week{}, name}, meaning.fields);
    result.decision = Decision::kNoAnchor;
    result.anchor = AnchorKind::kNone;
    return result;
  }
  Outlook outlook = Outlook::kUnknown;
  if (meaning.direction == Direct::kByContext)
    outlook = grammar_.verbs().outlook_at(place.text, place.block, place.span);
  std::optional<Day> day;
  if (meaning.direction == Direct::kThis) {
    const auto week = containing(Value(*from), Unit::kWeek);
    if (week) day = weekday_in_week(std::get<Week>(*week), name);
    result.decision = Decision::kThisOfName;
  } else if (meaning.direction == Direct::kNext) {
    const auto week = containing(Value(*from), Unit::kWeek);
    const auto next = week ? add(*week, 1) : std::nullopt;
    if (next) day = weekday_in_week(std::get<Week>(*next), name);
    result.decision = Decision::kNextOfName;
  } else if (meaning.direction == Direct::kComing) {
    day = next_weekday(*from, name);
    result.decision = Decision::kComingOfName;
  } else if (meaning.direction == Direct::kLast) {
    day = previous_weekday(*from, name);
    // Nobody calls yesterday "last Friday": it is the one before.
    if (day && add(Value(*day), 1) == Value(*from)) day = previous_weekday(*day, name);
    result.decision = Decision::kLastOfName;
  } else if (weekday_of(*from) == name) {
    day = from;
    result.decision = Decision::kPublicationDay;
  } else if (outlook == Outlook::kFuture) {
    day = next_weekday(*from, name);
    result.decision = Decision::kFutureTense;
  } else if (outlook == Outlook::kUnknown && is_phrase(place)) {
    day = next_weekday(*from, name);
    result.decision = Decision::kPhrase;
  } else {
    day = previous_weekday(*from, name);
    result.decision = Decision::kPastTense;
  }
  if (day) result.value = on_day(*day, meaning.fields);
  return result;
}

Resolver::Point Resolver::fields_only(const Meaning& meaning, const Anchors& anchors,
                                      const Place& place) const {
  Point result;
  Fields fields = meaning.fields;
  if (fields.has(Field::kShortYear)) {
    fields.set(Field::kYear, full_year(fields.get(Field::kShortYear), anchors));
    result.decision = Decision::kCentury;
  }
  if (fields.has(Field::kShortDecade)) {
    fields.set(Field::kDecade, full_year(fields.get(Field::kShortDecade) * 10, anchors) / 10);
    result.decision = Decision::kCentury;
  }
  if (const auto year = said_year(fields)) {
    result.value = overlay(*year, fields, grammar_);
    return result;
  }
  const bool yearly = fields.has_any(Field::kHalf, Field::kMonth);
  if (!yearly && fields.has(Field::kWeekday)) return weekday(meaning, anchors, place);
  if (!yearly && fields.has(Field::kDay)) {  // "the 15th"
    std::optional<Value> month;
    const auto& from = anchors.mentioned     ? anchors.mentioned
                       : anchors.publication ? std::optional<Value>(*anchors.publication)
                                             : std::nullopt;
    if (from) month = containing(*from, Unit::kMonth);
    result.decision = month ? Decision::kFromMentioned : Decision::kNoAnchor;
    result.anchor = month ? AnchorKind::kTimex : AnchorKind::kNone;
    result.value = month ? overlay(*month, fields, grammar_)
                         : Value(Day{{}, 0, small(fields.get(Field::kDay))});
    return result;
  }
  if (!yearly && has_time(fields)) {
    std::optional<Day> day = anchors.mentioned_day ? anchors.mentioned_day : anchors.publication;
    result.decision = day ? Decision::kMentionedDay : Decision::kNoAnchor;
    result.anchor = day ? (anchors.mentioned_day ? AnchorKind::kTimex : AnchorKind::kPublication)
                        : AnchorKind::kNone;
    result.value = day ? on_day(*day, fields) : on_day(std::monostate{}, fields);
    return result;
  }
  const bool mentioned =
      (anchors.narrative || meaning.origin == Origin::kMentioned) && anchors.mentioned;
  if (mentioned) {
    const auto year = year_of(*anchors.mentioned);
    if (year) {
      int number = year->number();
      const bool onwards =
          meaning.direction == Direct::kNext || meaning.direction == Direct::kComing;
      if (onwards || meaning.direction == Direct::kLast) {
        const auto same = in_year(fields, *year, grammar_);
        const auto day = first_day(*anchors.mentioned);
        if (same && day) {
          const Side side = side_of(*same, *day);
          if (onwards && side != Side::kAfter) ++number;
          if (meaning.direction == Direct::kLast && side != Side::kBefore) --number;
        }
      }
      if (const auto moved = Year::from_number(number))
        result.value = in_year(fields, *moved, grammar_);
      result.decision = Decision::kMentionedYear;
      result.anchor = AnchorKind::kTimex;
      return result;
    }
  }
  if (!anchors.publication || !anchors.publication->year.known()) {
    result.value = in_year(fields, Year{}, grammar_);
    result.decision = Decision::kNoAnchor;
    return result;
  }
  const Day& now = *anchors.publication;
  const int year = now.year.number();
  result.anchor = AnchorKind::kPublication;
  const auto same = in_year(fields, now.year, grammar_);
  const auto last = Year::from_number(year - 1)
                        ? in_year(fields, *Year::from_number(year - 1), grammar_)
                        : std::nullopt;
  const auto next = Year::from_number(year + 1)
                        ? in_year(fields, *Year::from_number(year + 1), grammar_)
                        : std::nullopt;
  if (!same) return result;
  const Side side = side_of(*same, now);
  switch (meaning.direction) {
    case Direct::kLast:
      result.value = side == Side::kBefore ? same : last;
      result.decision = Decision::kLastOfName;
      return result;
    case Direct::kNext: {
      // Of months "next" tells the coming year's from "this" year's.
      const bool month = fields.has(Field::kMonth) && !fields.has(Field::kDay);
      result.value = side == Side::kAfter && !month ? same : next;
      result.decision = Decision::kNextOfName;
      return result;
    }
    case Direct::kComing:
      result.value = side == Side::kAfter ? same : next;
      result.decision = Decision::kComingOfName;
      return result;
    case Direct::kThis:
      result.value = same;
      result.decision = Decision::kThisOfName;
      return result;
    case Direct::kByContext:
      break;
  }
  const Outlook outlook = grammar_.verbs().outlook_at(place.text, place.block, place.span);
  if (outlook == Outlook::kFuture) {
    result.value = side == Side::kBefore ? next : same;
    result.decision = Decision::kFutureTense;
  } else if (outlook == Outlook::kPast) {
    result.value = side == Side::kAfter ? last : same;
    result.decision = Decision::kPastTense;
  } else if (is_phrase(place)) {
    result.value = side == Side::kBefore ? next : same;
    result.decision = Decision::kPhrase;
  } else {
    result.value = same;
    if (last && distance(*last, now) < distance(*result.value, now)) result.value = last;
    if (next && distance(*next, now) < distance(*result.value, now)) result.value = next;
    result.decision = Decision::kNearest;
  }
  return result;
}

Resolver::Point Resolver::point(const Meaning& meaning, const Anchors& anchors,
                                const Place& place) const {
  if (meaning.base == Base::kNone) return fields_only(meaning, anchors, place);
  Point result = based(meaning, anchors, place);
  if (result.value && meaning.base == Base::kShift && !meaning.fields.empty()) {
    result.value = overlay(*result.value, meaning.fields, grammar_);
  }
  return result;
}

Resolved Resolver::resolve(const Meaning& meaning, const Anchors& anchors,
                           const Place& place) const {
  Resolved resolved;
  resolved.mod = meaning.mod;
  switch (meaning.kind) {
    case Kind::kReference:
      resolved.value = static_cast<calendar::Reference>(static_cast<int>(meaning.reference) - 1);
      resolved.decision = Decision::kReference;
      resolved.anchor = AnchorKind::kPublication;
      resolved.function = true;
      return resolved;
    case Kind::kDuration:
      resolved.type = TimexType::kDuration;
      resolved.value = duration_of(meaning);
      resolved.decision = Decision::kLength;
      if (meaning.origin == Origin::kEvent) resolved.anchor = AnchorKind::kEvent;
      return resolved;
    case Kind::kSet:
      resolved.type = TimexType::kSet;
      resolved.decision = Decision::kSet;
      if (meaning.length_count > 0) {
        resolved.value = duration_of(meaning);
      } else {
        const Point p = fields_only(meaning, {}, place);
        if (p.value) resolved.value = *p.value;
      }
      return resolved;
    default:
      break;
  }
  const Point p = point(meaning, anchors, place);
  if (!p.value) {
    resolved.value = calendar::Reference::kPast;
    resolved.decision = Decision::kCount;
    return resolved;
  }
  resolved.value = *p.value;
  resolved.decision = p.decision;
  resolved.anchor = p.anchor;
  resolved.function = p.anchor != AnchorKind::kNone;
  if (std::holds_alternative<ClockTime>(*p.value) || std::holds_alternative<PartOfDay>(*p.value)) {
    resolved.type = TimexType::kTime;
  }
  return resolved;
}

}  // namespace dateline::timex
