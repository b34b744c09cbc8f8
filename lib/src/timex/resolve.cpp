// Symbolic time + anchor + direction -> calendar value.
#include "timex/resolve.hpp"

#include <algorithm>

#include "timex/direction.hpp"
#include "timex/lengths.hpp"
#include "timex/neighbours.hpp"
#include "timex/overlay.hpp"
#include "timex/recurring.hpp"

namespace dateline::timex {

using namespace calendar;

namespace {

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

std::int64_t whole(const timex::Amount& amount) {
  return amount.thousandths / 1000;
}

Duration one_year() {
  Duration duration;
  duration.push({Count{1}, Unit::kYear});
  return duration;
}

/// The year that two digits name: the last one before the publication, or at most twenty years
/// ahead; in a story before the year that it has reached, or at most half a century ahead.
int full_year(int two_digits, const Anchors& anchors) {
  const auto reached =
      anchors.narrative && anchors.mentioned ? first_day(*anchors.mentioned) : std::nullopt;
  if (reached && reached->year.known()) {
    constexpr int kCentury = 100;
    const int at = reached->year.number() / kCentury * kCentury + two_digits;
    const bool far = at > reached->year.number() + kCentury / 2 && at > kCentury;
    return std::max(1, far ? at - kCentury : at);
  }
  constexpr int kAhead = 20;
  const bool known = anchors.publication && anchors.publication->year.known();
  const int now = known ? anchors.publication->year.number() : 2000;
  const int year = now - now % 100 + two_digits;
  return std::max(1, year > now + kAhead && year > 100 ? year - 100 : year);
}

/// The decade that one digit names: nobody speaks so of one to come.
int full_decade(int digit, const Anchors& anchors) {
  constexpr int kCentury = 10;  // decades
  const int decade = full_year(digit * 10, anchors) / 10;
  const bool known = anchors.publication && anchors.publication->year.known();
  const bool ahead =
      known && !anchors.narrative && decade * 10 > anchors.publication->year.number();
  return ahead && decade > kCentury ? decade - kCentury : decade;
}

/// Some hours from a time that has none: the day, at an hour unknown.
Value hour_unknown(const Value& start) {
  ClockTime time;
  if (const auto day = first_day(start)) time.day = *day;
  return time;
}

bool any_vague(const Meaning& meaning) {
  for (std::size_t i = 0; i < meaning.length_count; ++i) {
    if (meaning.lengths[i].amount.vague) return true;
  }
  return false;
}

/// "two decades ago" is a year or a decade away? One: the year ten years off; more: the decade.
Unit shift_granularity(const Meaning& meaning, Unit unit) {
  const bool one = meaning.length_count == 1 && meaning.lengths[0].amount.thousandths == 1000;
  return unit == Unit::kDecade && one && meaning.direction == Direction::kByContext ? Unit::kYear
                                                                                    : unit;
}

/// Business news: "the quarter", "the latest period", "a year ago" speak of the quarter under
/// report; when none has been named, of the last one that is over.
std::optional<Point> reported_quarter(const Meaning& meaning, const Anchors& anchors) {
  if (anchors.narrative || meaning.base != Base::kShift) return std::nullopt;
  const bool open =
      meaning.origin == Origin::kMentioned || meaning.direction == Direction::kByContext;
  if (!open) return std::nullopt;
  if (meaning.unit == Unit::kYear && meaning.direction == Direction::kByContext &&
      anchors.quarter) {
    const bool one = meaning.length_count == 1 && meaning.lengths[0].amount.thousandths == 1000;
    if (one) return Point{*anchors.quarter, Decision::kReportedQuarter, AnchorKind::kTimex};
  }
  const bool period = !meaning.unit && meaning.direction != Direction::kByContext;
  if (meaning.unit != Unit::kQuarter && !period) return std::nullopt;
  const auto* named = anchors.mentioned && meaning.direction == Direction::kNext
                          ? std::get_if<Quarter>(&*anchors.mentioned)
                          : nullptr;
  if (named != nullptr) return std::nullopt;  // "next quarter and the following quarter"
  if (anchors.quarter)
    return Point{*anchors.quarter, Decision::kReportedQuarter, AnchorKind::kTimex};
  if (!anchors.publication || period) return std::nullopt;
  const auto current = containing(Value(*anchors.publication), Unit::kQuarter);
  const auto last = current ? add(*current, -1) : std::nullopt;
  if (!last) return std::nullopt;
  return Point{*last, Decision::kReportedQuarter, AnchorKind::kPublication};
}

/// "the weekend" of the news is the one just over, or the one under way.
std::optional<Value> weekend_of_news(const Day& publication, Outlook outlook) {
  const auto week = containing(Value(publication), Unit::kWeek);
  if (!week) return std::nullopt;
  const Weekday day = weekday_of(publication);
  const bool over = day < Weekday::kFriday && !looks_ahead(outlook);
  const auto at = over ? add(*week, -1) : *week;
  return at ? std::optional<Value>(Weekend{std::get<Week>(*at)}) : std::nullopt;
}

/// The nth weekday after a day or a longer time, or before it: "the Monday after Easter".
std::optional<Value> weekday_from(const Value& value, Weekday weekday, int nth) {
  const auto edge = containing(value, Unit::kDay);
  const auto day = edge ? edge : nth_of(value, nth > 0 ? -1 : 1, Unit::kDay);
  if (!day || !std::holds_alternative<Day>(*day)) return std::nullopt;
  const auto from = std::get<Day>(*day);
  const auto first = nth > 0 ? next_weekday(from, weekday) : previous_weekday(from, weekday);
  constexpr std::int64_t kWeek = 7;
  return first ? add(Value(*first), kWeek * (nth > 0 ? nth - 1 : nth + 1)) : std::nullopt;
}

/// The unit that holds a time; a weekend is the one nearest to the day: "the Memorial Day weekend".
std::optional<Value> whole_of(const Value& value, Unit unit) {
  if (unit != Unit::kWeekend) return containing(value, unit);
  const auto day = first_day(value);
  const auto week = day ? containing(Value(*day), Unit::kWeek) : std::nullopt;
  if (!week) return std::nullopt;
  const bool before = weekday_of(*day) <= Weekday::kTuesday;
  const auto at = before ? add(*week, -1) : *week;
  return at ? std::optional<Value>(Weekend{std::get<Week>(*at)}) : std::nullopt;
}

/// "that day" after "in 1941": some day of that year.
Value finer_unknown(const Value& coarse, Unit unit) {
  const auto day = first_day(coarse);
  const Year year = day ? day->year : Year{};
  const bool month_known = day && granularity_of(coarse) == Unit::kMonth;
  if (unit == Unit::kDay) return Day{year, month_known ? day->month : std::uint8_t{0}, 0};
  if (unit == Unit::kMonth) return Month{year, 0};
  if (unit == Unit::kWeek) return Week{year, 0};
  if (unit == Unit::kQuarter) return Quarter{year, 0};
  return year;
}

/// "the year of the coup"
bool is_of_something(const Place& place) {
  const Sight sight{place.text, place.block, place.span, nullptr};
  return word_after(sight).text == "of" && word_after(sight, 2).kind == AtomKind::kWord;
}

}  // namespace

std::optional<Day> first_day(const Value& value) {
  const auto interval = interval_of(value);
  if (!interval) return std::nullopt;
  const auto at = value_at(interval->begin, Unit::kDay);
  if (!at || !std::holds_alternative<Day>(*at)) return std::nullopt;
  return std::get<Day>(*at);
}

Point Resolver::origin(const Meaning& meaning, const Anchors& anchors, const Place& place) const {
  if (meaning.origin == Origin::kInner) {
    Point inner =
        point(findings_.meanings[static_cast<std::size_t>(meaning.inner)], anchors, place);
    inner.decision = Decision::kFromInner;
    return inner;
  }
  if (const auto quarter = reported_quarter(meaning, anchors)) return *quarter;
  const bool story = meaning.origin == Origin::kMentioned && anchors.mentioned;
  // "In 1990, the year of the coup": of the time beside it, and else of none that is told.
  if (meaning.direction == Direction::kThe && meaning.unit && is_of_something(place)) {
    const Neighbour before = word_before({place.text, place.block, place.span, nullptr});
    const bool beside = story && before.kind == AtomKind::kSign && before.sign != '.';
    if (beside && containing(*anchors.mentioned, *meaning.unit))
      return {anchors.mentioned, Decision::kFromMentioned, AnchorKind::kTimex};
    if (*meaning.unit >= Unit::kDay) return {std::nullopt, Decision::kNoAnchor, AnchorKind::kNone};
  }
  // "the week", "the year" of the news are those of its publication.
  const bool news_unit = meaning.direction == Direction::kThe && meaning.unit &&
                         *meaning.unit > Unit::kDay && !anchors.narrative && anchors.publication;
  if (story && !news_unit) return {anchors.mentioned, Decision::kFromMentioned, AnchorKind::kTimex};
  if (anchors.publication) {
    return {*anchors.publication, Decision::kFromPublication, AnchorKind::kPublication};
  }
  return {std::nullopt, Decision::kNoAnchor, AnchorKind::kNone};
}

/// "two days before the end of last month" counts from its last day.
std::optional<Value> Resolver::edge_of(const Meaning& meaning, const Value& whole,
                                       Unit unit) const {
  const Mod mod = findings_.meanings[static_cast<std::size_t>(meaning.inner)].mod;
  return nth_of(whole, mod == Mod::kEnd ? -1 : 1, unit);
}

Point Resolver::shifted(const Meaning& meaning, const Anchors& anchors, const Place& place) const {
  Point start = origin(meaning, anchors, place);
  if (any_vague(meaning)) {
    const auto far = meaning.sign < 0 ? calendar::Reference::kPast : calendar::Reference::kFuture;
    return {far, Decision::kVagueShift, start.anchor};
  }
  if (!start.value)
    return {unknown_of(meaning.unit.value_or(Unit::kDay)), start.decision, start.anchor};
  if (!meaning.unit) return start;
  const Unit unit = *meaning.unit;
  if (unit <= Unit::kHour) {
    const bool now = meaning.origin == Origin::kNow && anchors.published &&
                     std::holds_alternative<ClockTime>(*anchors.published);
    const bool then = meaning.origin == Origin::kMentioned && anchors.clock;
    std::optional<Value> at;
    if (now) at = add(*anchors.published, duration_of(meaning), meaning.sign);
    if (then) at = add(Value(*anchors.clock), duration_of(meaning), meaning.sign);
    return {at ? at : hour_unknown(*start.value), start.decision, start.anchor};
  }
  const bool named = meaning.direction == Direction::kThe || meaning.direction == Direction::kThis;
  if (unit == Unit::kWeekend && named && !anchors.narrative && anchors.publication) {
    const Outlook outlook = grammar_.verbs().outlook_at(place.text, place.block, place.span);
    const bool told = outlook == Outlook::kPast || outlook == Outlook::kOver;
    // "They sang this weekend", said on a Monday, is of the last one; "this weekend's fair" is not.
    if (told || meaning.direction == Direction::kThe)
      return {weekend_of_news(*anchors.publication, outlook), Decision::kFromPublication,
              AnchorKind::kPublication};
  }
  if (start.decision == Decision::kReportedQuarter) {
    const std::int64_t years = unit == Unit::kYear ? whole(meaning.lengths[0].amount) : 0;
    const std::int64_t quarters = unit == Unit::kQuarter ? whole(meaning.lengths[0].amount) : 0;
    start.value = add(*start.value, meaning.sign * (4 * years + quarters));
    return start;
  }
  Unit grain = shift_granularity(meaning, unit);
  // "two weeks from next Tuesday" is a Tuesday.
  const auto fine = granularity_of(*start.value);
  if (meaning.origin == Origin::kInner && fine && *fine < grain)
    grain = std::max(*fine, Unit::kDay);
  auto at = containing(*start.value, grain);
  if (!at && meaning.origin == Origin::kInner) at = edge_of(meaning, *start.value, grain);
  if (!at) return {finer_unknown(*start.value, grain), start.decision, start.anchor};
  for (std::size_t i = 0; at && i < meaning.length_count; ++i) {
    const Unit step = meaning.lengths[i].unit;
    const std::int64_t count = meaning.sign * whole(meaning.lengths[i].amount);
    if (count != 0) at = step == grain ? add(*at, count) : add(*at, count, step);
  }
  start.value = at;
  return start;
}

/// "Easter week began": the one of the publication, though its feast is still to come.
std::optional<Value> Resolver::whole_under_way(const Meaning& meaning,
                                               const Anchors& anchors) const {
  if (meaning.inner < 0 || !anchors.publication || anchors.narrative) return std::nullopt;
  const Meaning& inner = findings_.meanings[static_cast<std::size_t>(meaning.inner)];
  if (!inner.fields.has(Field::kHoliday) || inner.fields.has(Field::kYear)) return std::nullopt;
  const auto next = candidates_around(*anchors.publication, inner.fields, grammar_).next;
  const auto whole = next ? whole_of(*next, *meaning.unit) : std::nullopt;
  const auto now = containing(Value(*anchors.publication), *meaning.unit);
  return whole && now && *whole == *now ? whole : std::nullopt;
}

Point Resolver::part_of(const Meaning& meaning, const Anchors& anchors, const Place& place) const {
  Point result;
  if (meaning.origin == Origin::kInner) {
    result = point(findings_.meanings[static_cast<std::size_t>(meaning.inner)], anchors, place);
  } else {
    result = {anchors.mentioned, Decision::kFromMentioned, AnchorKind::kTimex};
  }
  if (!result.value) return result;
  const Value whole_value = *result.value;
  if (meaning.base == Base::kWhole) {
    result.value = whole_of(whole_value, *meaning.unit);
    if (const auto now = whole_under_way(meaning, anchors)) result.value = *now;
    return result;
  }
  const int nth = static_cast<int>(meaning.amount.units());
  if (meaning.base == Base::kNthFrom) {
    const auto weekday = static_cast<Weekday>(meaning.fields.get(Field::kWeekday));
    result.value = weekday_from(whole_value, weekday, nth * meaning.sign);
    return result;
  }
  if (!meaning.fields.has(Field::kWeekday)) {
    result.value = nth_of(whole_value, nth, *meaning.unit);
    return result;
  }
  const auto* month = std::get_if<Month>(&whole_value);
  const auto weekday = static_cast<Weekday>(meaning.fields.get(Field::kWeekday));
  const auto day = month != nullptr ? nth_weekday(*month, weekday, nth) : std::nullopt;
  result.value = day ? std::optional<Value>(*day) : std::nullopt;
  return result;
}

Point Resolver::fields_only(const Meaning& meaning, const Anchors& anchors,
                            const Place& place) const {
  Fields fields = meaning.fields;
  Decision decision = Decision::kSaid;
  if (fields.has(Field::kShortYear)) {
    fields.set(Field::kYear, full_year(fields.get(Field::kShortYear), anchors));
    decision = Decision::kCentury;
  }
  if (fields.has(Field::kShortDecade)) {
    fields.set(Field::kDecade, full_decade(fields.get(Field::kShortDecade), anchors));
    decision = Decision::kCentury;
  }
  if (const auto year = said_year(fields)) {
    const auto* plain = std::get_if<Year>(&*year);
    if (meaning.unit == Unit::kQuarter && plain != nullptr && anchors.quarter) {
      return {Quarter{*plain, anchors.quarter->number}, Decision::kReportedQuarter,
              AnchorKind::kTimex};
    }
    auto value = overlay(*year, fields, grammar_);
    if (!value && fields.has(Field::kHoliday)) value = *year;  // no table reaches so far
    return {value, decision, AnchorKind::kNone};
  }
  if (fields.has_any(Field::kHalf, Field::kMonth))
    return resolve_yearly(meaning, anchors, place, grammar_);
  if (fields.has(Field::kDay)) return resolve_day_of_month(meaning, anchors, place, grammar_);
  if (fields.has(Field::kWeekday)) return resolve_weekday(meaning, anchors, place, grammar_);
  if (has_time(fields)) {
    // "On the night of the raid": of a day that is not told.
    const bool another =
        fields.has(Field::kPart) && meaning.direction == Direction::kThis && is_of_something(place);
    return resolve_time_of_day(meaning, anchors, another);
  }
  if (fields.has(Field::kWeekend)) return {Weekend{Week{}}, Decision::kNoAnchor, AnchorKind::kNone};
  return {};
}

Point Resolver::point(const Meaning& meaning, const Anchors& anchors, const Place& place) const {
  if (meaning.base == Base::kNone) return fields_only(meaning, anchors, place);
  if (meaning.base != Base::kShift) return part_of(meaning, anchors, place);
  Point result = shifted(meaning, anchors, place);
  if (result.value && !meaning.fields.empty()) {
    result.value = overlay(*result.value, meaning.fields, grammar_);
  }
  return result;
}

std::optional<Resolved> Resolver::resolve(const Meaning& meaning, const Anchors& anchors,
                                          const Place& place) const {
  Resolved resolved;
  resolved.mod = meaning.mod;
  Point at;
  if (meaning.kind == Kind::kReference) {
    resolved.function = true;
    const auto reference =
        static_cast<calendar::Reference>(static_cast<int>(meaning.reference) - 1);
    at = {reference, Decision::kReference, AnchorKind::kPublication};
  } else if (meaning.kind == Kind::kDuration) {
    resolved.type = TimexType::kDuration;
    const bool event = meaning.origin == Origin::kEvent;
    at = {duration_of(meaning), Decision::kLength, event ? AnchorKind::kEvent : AnchorKind::kNone};
  } else if (meaning.kind == Kind::kSet) {
    resolved.type = TimexType::kSet;
    at = meaning.length_count > 0 ? Point{duration_of(meaning), Decision::kSet, AnchorKind::kNone}
                                  : fields_only(meaning, {}, place);
    const bool movable = !at.value && meaning.fields.has(Field::kHoliday);  // "every Easter"
    if (movable) at.value = one_year();
    at.decision = Decision::kSet;
  } else {
    at = point(meaning, anchors, place);
    resolved.function = at.anchor != AnchorKind::kNone;
  }
  if (!at.value) return std::nullopt;
  resolved.value = *at.value;
  resolved.decision = at.decision;
  resolved.anchor = at.anchor;
  const bool clock =
      std::holds_alternative<ClockTime>(*at.value) || std::holds_alternative<PartOfDay>(*at.value);
  if (clock && resolved.type == TimexType::kDate) resolved.type = TimexType::kTime;
  return resolved;
}

}  // namespace dateline::timex
