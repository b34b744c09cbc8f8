// The table of directions, and the closeness that it asks about.
#include "timex/direction.hpp"

#include <algorithm>
#include <array>

#include "timex/neighbours.hpp"
#include "timex/overlay.hpp"

namespace dateline::timex {

using namespace calendar;

namespace {

constexpr std::int64_t kDaySeconds = 86400;
constexpr std::int64_t kFar = 200;  // days

/// How an expression hangs on its verb: "died on 1 August" tells of that day; "a deadline of August
/// 1", "until August 1" may be of another; so may "the August 1 vote", a noun's; "the row over
/// August 1" is a topic.
enum class Tie : std::uint8_t { kTold, kLoose, kNoun, kTopic };

/// What a row asks of the distances.
enum class Reach : std::uint8_t {
  kAny,
  kSoon,      // the next one is near, the last one far
  kJustOver,  // the last one is near, the next one far
  kYesterday  // the last one is the day before
};

enum class Take : std::uint8_t { kLast, kNext, kNearest };

template <class... E>
constexpr std::uint16_t set_of(E... values) {
  return static_cast<std::uint16_t>((0U | ... | (1U << static_cast<unsigned>(values))));
}
constexpr std::uint16_t kAll = 0xFFFF;
constexpr std::uint16_t kAhead =
    set_of(Outlook::kPlanned, Outlook::kAnnounced, Outlook::kCalendar, Outlook::kFuture);
constexpr std::uint16_t kDated = set_of(Name::kDay, Name::kFeast, Name::kMonth);

struct Row {
  std::uint16_t outlooks;
  std::uint16_t ties;
  std::uint16_t names;
  Reach reach;
  Take take;
  Decision decision;
};

// The first row that fits counts. Each has its cases in tests/corpus/en/direction.tsv.
constexpr std::uint16_t kTold = set_of(Tie::kTold);
constexpr std::uint16_t kLoose = set_of(Tie::kLoose);
constexpr std::uint16_t kNoun = set_of(Tie::kNoun);
constexpr std::uint16_t kTopic = set_of(Tie::kTopic);
constexpr std::array kTable = {
    Row{set_of(Outlook::kOver), kAll, kAll, Reach::kAny, Take::kLast, Decision::kPastTense},
    Row{set_of(Outlook::kPast), kTold, kAll, Reach::kAny, Take::kLast, Decision::kPastTense},
    Row{set_of(Outlook::kPast), kLoose | kNoun, kDated, Reach::kSoon, Take::kNext, Decision::kSoon},
    Row{set_of(Outlook::kPast), kAll, kAll, Reach::kAny, Take::kLast, Decision::kPastTense},
    Row{set_of(Outlook::kPastPlan), kAll, set_of(Name::kWeekday), Reach::kAny, Take::kLast,
        Decision::kPastTense},
    Row{set_of(Outlook::kPastPlan), kAll, kDated, Reach::kSoon, Take::kNext, Decision::kSoon},
    Row{set_of(Outlook::kPastPlan), kAll, kAll, Reach::kAny, Take::kLast, Decision::kPastTense},
    Row{kAll, kTopic | kNoun, kDated, Reach::kAny, Take::kNearest, Decision::kTopic},
    Row{set_of(Outlook::kPlanned), kAll, set_of(Name::kWeekday), Reach::kYesterday, Take::kLast,
        Decision::kJustOver},
    Row{kAhead, kAll, set_of(Name::kQuarter), Reach::kJustOver, Take::kLast, Decision::kJustOver},
    Row{set_of(Outlook::kCalendar, Outlook::kFuture), kTold, kAll, Reach::kAny, Take::kNext,
        Decision::kFutureTense},
    Row{kAhead, kAll, set_of(Name::kDay), Reach::kJustOver, Take::kLast, Decision::kJustOver},
    Row{kAhead, kAll, kAll, Reach::kAny, Take::kNext, Decision::kFutureTense},
    Row{set_of(Outlook::kPresent), kAll, set_of(Name::kDay), Reach::kJustOver, Take::kLast,
        Decision::kJustOver},
    Row{set_of(Outlook::kPresent), kAll, set_of(Name::kDay, Name::kFeast), Reach::kAny, Take::kNext,
        Decision::kFutureTense},
    Row{kAll, kAll, set_of(Name::kWeekday), Reach::kAny, Take::kLast, Decision::kLastWeekday},
    Row{kAll, kAll, kAll, Reach::kAny, Take::kNearest, Decision::kNearest},
};

bool fits(Reach reach, Name name, std::int64_t back, std::int64_t ahead) {
  constexpr std::int64_t kNearDay = 100;
  constexpr std::int64_t kNearMonth = 75;
  constexpr std::int64_t kRecent = 50;
  switch (reach) {
    case Reach::kSoon:
      return ahead < (name == Name::kMonth ? kNearMonth : kNearDay) && back > kFar;
    case Reach::kJustOver:
      return back < kRecent && ahead > kFar;
    case Reach::kYesterday:
      return back == 1;
    default:
      return true;
  }
}

/// "SINGAPORE, June 19 - ...": the day before or after the publication, in another time zone.
bool is_dateline(const Sight& sight) {
  return word_before(sight).sign == ',' && word_after(sight).sign == '-';
}

/// "February data", "May retail sales": which figures.
bool is_of_figures(const Sight& sight) {
  constexpr std::array<std::string_view, 7> kOthers = {"this", "across",  "towards", "plus",
                                                       "his",  "besides", "was"};
  const Neighbour after = word_after(sight);
  if (after.kind != AtomKind::kWord || after.capital || one_of(after, kOthers)) return false;
  return after.text == "data" || (after.text.size() > 3 && after.text.ends_with('s'));
}

/// "until his next appearance on April 5"
bool is_until(const Sight& sight) {
  constexpr int kReach = 7;  // words
  WordsBefore words(sight);
  words.next();
  for (int steps = 2; steps <= kReach; ++steps) {
    const Neighbour word = words.next();
    if (word.kind == AtomKind::kSign) return false;
    if (word.text == "until" || word.text == "till") return true;
  }
  return false;
}

Tie tie_of(const Place& place) {
  constexpr std::array<std::string_view, 12> kLooseWords = {
      "for",    "by", "until",     "till",    "to",     "through",
      "before", "of", "effective", "payable", "record", "ending"};
  constexpr std::array<std::string_view, 5> kTopicWords = {"over", "about", "against", "behind",
                                                           "regarding"};
  constexpr std::array<std::string_view, 10> kDeterminers = {"the", "a",   "an",   "its",  "their",
                                                             "his", "her", "this", "that", "s"};
  const Sight sight{place.text, place.block, place.span, nullptr};
  const Neighbour before = word_before(sight);
  if (one_of(before, kTopicWords)) return Tie::kTopic;
  if (one_of(before, kDeterminers) || is_dateline(sight) || is_of_figures(sight)) return Tie::kNoun;
  return one_of(before, kLooseWords) || is_until(sight) ? Tie::kLoose : Tie::kTold;
}

/// A weekday said with a day of a month tells the year: "Friday, July 18".
bool weekday_fits(const Value& value, Weekday weekday) {
  const auto day = first_day(value);
  return day && weekday_of(*day) == weekday;
}

}  // namespace

std::int64_t days_from(const Day& day, const Value& value) {
  const auto span = interval_of(value);
  const auto now = interval_of(Value(day));
  if (!span || !now) return 0;
  if (span->end <= now->begin) return -((now->begin - span->end) / kDaySeconds + 1);
  if (span->begin >= now->end) return (span->begin - now->end) / kDaySeconds + 1;
  return 0;
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
    const std::int64_t days = days_from(day, *value);
    if (days < 0) found.last = value;
    if (days == 0) found.same = value;
    if (days > 0 && !found.next) found.next = value;
  }
  return found;
}

bool is_phrase(const Place& place) {
  constexpr std::uint32_t kFewBytes = 12;  // "on ", "see you ", a full stop
  return place.text.size() - place.span.size() <= kFewBytes;
}

Point choose(const Candidates& found, const Day& now, Name name, const Place& place,
             const Grammar& grammar) {
  constexpr auto kAnchor = AnchorKind::kPublication;
  if (found.same) return {found.same, Decision::kSameAsPublication, kAnchor};
  if (!found.last || !found.next)
    return {found.last ? found.last : found.next, Decision::kNearest, kAnchor};
  const Outlook outlook = grammar.verbs().outlook_at(place.text, place.block, place.span);
  if (outlook == Outlook::kUnknown && is_phrase(place))
    return {found.next, Decision::kPhrase, kAnchor};
  const Tie tie = tie_of(place);
  const std::int64_t back = -days_from(now, *found.last);
  const std::int64_t ahead = days_from(now, *found.next);
  const auto* const row = std::ranges::find_if(kTable, [&](const Row& r) {
    return (r.outlooks & set_of(outlook)) != 0 && (r.ties & set_of(tie)) != 0 &&
           (r.names & set_of(name)) != 0 && fits(r.reach, name, back, ahead);
  });
  const bool last = row->take == Take::kLast || (row->take == Take::kNearest && back <= ahead);
  return {last ? found.last : found.next, row->decision, kAnchor};
}

}  // namespace dateline::timex
