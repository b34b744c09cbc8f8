// Bounds from the calendar, habits where it is silent, then steps in the order that follows.
#include "timeline/placing.hpp"

#include <algorithm>

#include "timeline/distance.hpp"
#include "timeline/line_up.hpp"
#include "timeline/reckoning.hpp"
#include "timeline/sharpen.hpp"

namespace dateline::timeline {

namespace {

using calendar::Instant;
using calendar::kDay;
using link::between_events;
using link::end_of;
using link::start_of;

constexpr int kMaxClimb = 3;             // events above one another that a duration may hang on
constexpr std::int32_t kMaxBehind = 64;  // events of a sentence that are looked at for one
// How sure a link between events must be for dates to run along it.
constexpr float kCarriesDates = 0.85F;
// How sure a learned tie to an expression must be to date an event: below it 9 of 15 are right.
constexpr float kDates = 0.4F;

class Placer {
 public:
  Placer(const link::Context& context, const link::Order& order,
         std::span<const std::string> looking_back)
      : context_(context),
        order_(order),
        looking_back_(looking_back),
        first_event_(1 + static_cast<std::int32_t>(context.timexes().size())),
        intervals_(first_event_ + static_cast<std::int32_t>(context.events().size())),
        chronology_(intervals_),
        surer_(intervals_),
        placings_(context.events().size()) {}

  std::vector<Placing> place() {
    enter_calendar();
    enter_links();
    reckon_distances();
    surer_ = chronology_;
    Chronology hard = chronology_;
    hard.spread();
    assume_habits(hard);
    reckon_back(hard);
    chronology_.spread();
    surer_.spread();
    for (std::size_t i = 0; i < placings_.size(); ++i) bound(hard, {static_cast<std::int32_t>(i)});
    const auto standings = line_up(context_, order_, placings_, starts_);
    for (std::size_t i = 0; i < placings_.size(); ++i) {
      placings_[i].step = standings[i].step;
      if (standings[i].off_its_day) undo_habit(hard, {static_cast<std::int32_t>(i)});
    }
    return std::move(placings_);
  }

 private:
  [[nodiscard]] std::int32_t interval(EventId id) const { return first_event_ + id.index; }
  [[nodiscard]] static std::int32_t interval(TimexId id) { return 1 + id.index; }
  [[nodiscard]] std::int32_t interval(Node node) const {
    switch (node.kind) {
      case Node::Kind::kPublication:
        return 0;
      case Node::Kind::kTimex:
        return 1 + node.index;
      default:
        return first_event_ + node.index;
    }
  }
  [[nodiscard]] Placing& placing(EventId id) {
    return placings_[static_cast<std::size_t>(id.index)];
  }
  /// The day before publication, as a source of limits.
  [[nodiscard]] std::int32_t day_before() const { return intervals_; }

  void fix(std::int32_t which, const std::optional<calendar::Interval>& value) {
    if (!value) return;
    chronology_.not_before(start_of(which), {value->begin, which});
    chronology_.not_after(start_of(which), {value->begin, which});
    chronology_.not_before(end_of(which), {value->end, which});
    chronology_.not_after(end_of(which), {value->end, which});
  }

  void enter_calendar() {
    fix(0, context_.publication());
    for (std::size_t i = 0; i < context_.timexes().size(); ++i) {
      fix(1 + static_cast<std::int32_t>(i), context_.timexes()[i].interval);
    }
  }

  [[nodiscard]] static bool is_weak(const Link& link) {
    return link.because == LinkReason::kLearnedTime && link.confidence < kDates;
  }

  /// Dates run along links to expressions, and along those between events that leave no doubt.
  void enter_links() {
    for (std::size_t i = 0; i < order_.accepted.size(); ++i) {
      const Link& link = order_.accepted[i];
      if (is_weak(link)) continue;
      note(link.from, link, static_cast<std::int32_t>(i));
      note(link.to, link, static_cast<std::int32_t>(i));
      if (enter_before_publication(link)) continue;
      if (between_events(link) && link.because != LinkReason::kSameEvent &&
          link.confidence < kCarriesDates)
        continue;
      for (const auto& constraint :
           link::constraints_of(interval(link.from), link.relation, interval(link.to))) {
        chronology_.add(constraint);
      }
    }
  }

  /// What is over when the article appears may still be of the same day.
  bool enter_before_publication(const Link& link) {
    const bool forward = link.relation == Relation::kBefore && link.to == Node::publication();
    const bool backward = link.relation == Relation::kAfter && link.from == Node::publication();
    if (!forward && !backward) return false;
    if (const auto& day = context_.publication()) {
      chronology_.not_after(end_of(interval(forward ? link.from : link.to)), {day->end, 0});
    }
    return true;
  }

  void note(Node node, const Link& link, std::int32_t number) {
    if (node.kind != Node::Kind::kEvent) return;
    Placing& placing = this->placing({node.index});
    if (placing.link < 0) placing.link = number;
    const Node other = link.from == node ? link.to : link.from;
    const Relation relation = link.from == node ? link.relation : inverse(link.relation);
    const Event& event = context_.event({node.index});
    if (other == Node::publication()) {
      placing.open_end = placing.open_end || relation == Relation::kIncludes;
    } else if (other.kind == Node::Kind::kTimex) {
      const TimexId timex{other.index};
      const bool dates = relation == Relation::kIsIncluded || relation == Relation::kBegunBy ||
                         relation == Relation::kDuring || relation == Relation::kSimultaneous;
      if (dates && context_.place(timex).interval && !placing.anchored_by.valid())
        placing.anchored_by = timex;
      placing.open_end =
          placing.open_end || (relation == Relation::kBegunBy && event.tense == Tense::kPresent);
    }
  }

  /// "Four years after the bank collapsed": the date of one event gives that of the other.
  void reckon_distances() {
    const auto dated_by = [this](EventId id) { return placing(id).anchored_by; };
    for (const Distance& distance : distances(context_, order_, dated_by))
      enter_reckoned(distance.event, distance.date, distance.length);
  }

  /// An event begins within a date that a length tells. False where the calendar has no such date.
  bool enter_reckoned(EventId id, const calendar::Value& date, TimexId length) {
    const auto within = calendar::interval_of(date);
    if (!within || placing(id).anchored_by.valid()) return false;
    reckoned_.push_back(date);
    const auto source = day_before() + static_cast<std::int32_t>(reckoned_.size());
    limit_start(id, {{within->begin, source}, {within->end, source}}, true);
    placing(id).anchored_by = length;
    placing(id).reckoned = true;
    return true;
  }

  void assume_habits(const Chronology& hard) {
    std::vector<Limits> starts;
    std::vector<bool> direct;
    starts.reserve(placings_.size());
    for (std::size_t i = 0; i < placings_.size(); ++i) {
      direct.push_back(placings_[i].anchored_by.valid());
      starts.push_back(hard.limits(start_of(interval(EventId{static_cast<std::int32_t>(i)}))));
    }
    const auto assumed = assume(context_, starts, direct, day_before(), looking_back_);
    for (std::size_t i = 0; i < assumed.size(); ++i) {
      const EventId id{static_cast<std::int32_t>(i)};
      placings_[i].habit = assumed[i].habit;
      placings_[i].assumed = assumed[i];
      if (!assumed[i].start.earliest.known()) continue;
      placings_[i].sure = assumed[i].sure;
      limit_start(id, assumed[i].start, placings_[i].sure);
    }
  }

  void limit_start(EventId id, const Limits& limits, bool sure) {
    const auto start = start_of(interval(id));
    chronology_.not_before(start, limits.earliest);
    chronology_.not_after(start, limits.latest);
    if (!sure) return;
    surer_.not_before(start, limits.earliest);
    surer_.not_after(start, limits.latest);
  }

  /// "For two years now they have": begun two years before it is said, and not over.
  void reckon_back(const Chronology& hard) {
    for (std::size_t i = 0; i < context_.timexes().size(); ++i) {
      const Timex& timex = context_.input().timexes[i];
      const auto* duration = std::get_if<calendar::Duration>(&timex.value);
      if (duration == nullptr || timex.type != TimexType::kDuration) continue;
      if (is_span_of_others(context_.timexes()[i], timex)) continue;
      const EventId id = lasting(context_.timexes()[i]);
      if (!id.valid() || placing(id).anchored_by.valid()) continue;
      const auto said_on = day_of_saying(hard, id);
      const auto begun = said_on ? begin_of(*said_on, *duration) : std::nullopt;
      if (begun && enter_reckoned(id, *begun, {static_cast<std::int32_t>(i)}))
        placing(id).open_end = true;
    }
  }

  /// "The third test in a week": no test of a week; but "in the past week".
  [[nodiscard]] bool is_span_of_others(const link::TimexPlace& place, const Timex& timex) const {
    const TokenId marker = place.above.marker;
    if (!marker.valid() || context_.input().analysis.lemma(marker) != "in") return false;
    const auto words = context_.input().analysis.slice(timex.span);
    return words.find("past") == std::string_view::npos &&
           words.find("last") == std::string_view::npos;
  }

  [[nodiscard]] bool is_present_perfect(EventId id) const {
    const Event& event = context_.event(id);
    return event.tense == Tense::kPresent &&
           (event.aspect == Aspect::kPerfective || event.aspect == Aspect::kPerfectiveProgressive);
  }

  /// The verb in the present perfect that the duration hangs on, or else the first one behind a
  /// duration that leads its clause.
  [[nodiscard]] EventId lasting(const link::TimexPlace& place) const {
    EventId id = place.above.event;
    for (int step = 0; id.valid() && step < kMaxClimb; ++step) {
      if (is_present_perfect(id)) return id;
      id = context_.place(id).above.event;
    }
    if (!place.head.valid()) return {};
    const auto& sentence = context_.sentences()[static_cast<std::size_t>(place.sentence.index)];
    const std::int32_t last = std::min(sentence.last_event, sentence.first_event + kMaxBehind);
    for (std::int32_t i = sentence.first_event; i < last; ++i) {
      if (context_.event({i}).token < place.head) continue;
      return is_present_perfect({i}) ? EventId{i} : EventId{};
    }
    return {};
  }

  /// The day of the report that the event is content of, or else of publication.
  [[nodiscard]] std::optional<Instant> day_of_saying(const Chronology& hard, EventId id) const {
    const EventId above = context_.place(id).above.event;
    if (above.valid() && context_.event(above).event_class == EventClass::kReporting) {
      const Limits& start = hard.limits(start_of(interval(above)));
      if (start.earliest.known() && start.latest.known() &&
          start.latest.at - start.earliest.at <= kDay) {
        return start.earliest.at;
      }
    }
    return context_.publication() ? std::optional(context_.publication()->begin) : std::nullopt;
  }

  [[nodiscard]] std::optional<calendar::Value> said(const Limit& limit) const {
    if (!limit.known()) return std::nullopt;
    // Pages tell the minute at which they appeared, which is no hour of what they tell.
    if (limit.said_by == 0) return calendar::without_clock(*context_.input().article.published);
    if (limit.said_by == day_before()) return calendar::day_from_number(limit.at / kDay);
    if (limit.said_by > day_before()) {
      return reckoned_[static_cast<std::size_t>(limit.said_by - day_before() - 1)];
    }
    if (limit.said_by >= first_event_) return std::nullopt;
    return context_.input().timexes[static_cast<std::size_t>(limit.said_by - 1)].value;
  }

  [[nodiscard]] const Limits& limits(const Chronology& hard, link::Point point) const {
    const Limits& assumed = chronology_.limits(point);
    return assumed.consistent() ? assumed : hard.limits(point);
  }

  /// Every habit helps to find the order; what is told of the date rests on the surer ones alone.
  void bound(const Chronology& hard, EventId id) {
    const auto start = start_of(interval(id));
    const auto end = end_of(interval(id));
    starts_.push_back(limits(hard, start));
    const bool consistent = surer_.limits(start).consistent() && surer_.limits(end).consistent();
    const Chronology& told = consistent ? surer_ : hard;
    set_bounds(id, told.limits(start), told.limits(end));
  }

  /// The order of the story has the event on another day than habit: what the words say remains.
  void undo_habit(const Chronology& hard, EventId id) {
    placing(id).habit = Habit::kEarlier;
    set_bounds(id, hard.limits(start_of(interval(id))), hard.limits(end_of(interval(id))));
  }

  void set_bounds(EventId id, const Limits& start, const Limits& end) {
    Placing& placed = placing(id);
    placed.from = {said(start.earliest), said(start.latest)};
    placed.to = {said(end.earliest), said(end.latest)};
    if (placed.anchored_by.valid() && !placed.reckoned) {
      const auto& named =
          context_.input().timexes[static_cast<std::size_t>(placed.anchored_by.index)];
      keep_whole(named.value, placed.from);
      keep_whole(named.value, placed.to);
      sharpen(named, context_.publication(), placed.from);
      sharpen(named, context_.publication(), placed.to);
    } else {
      drop_clock(placed.from);
      drop_clock(placed.to);
      if (!placed.from.earliest) begin_by_the_hour(placed);
    }
  }

  /// "This month" is the month, though what happened in it did so before the article appeared.
  void keep_whole(const calendar::Value& named, Bounds& bounds) const {
    const auto whole = calendar::interval_of(named);
    const auto& day = context_.publication();
    if (!whole || !day || !bounds.latest || bounds.earliest != named) return;
    const auto last = calendar::interval_of(*bounds.latest);
    if (last && *last == *day && whole->end > day->end) bounds.latest = named;
  }

  /// "By midday it had lost 5 percent": that day, from its beginning on.
  static void begin_by_the_hour(Placing& placed) {
    const auto& hour = placed.from.latest;
    const auto unit = hour ? calendar::granularity_of(*hour) : std::nullopt;
    if (!unit || *unit >= calendar::Unit::kDayPart) return;
    const auto day = calendar::containing(*hour, calendar::Unit::kDay);
    if (!day) return;
    placed.from = {day, day};
    if (placed.to.latest) placed.to = placed.from;
  }

  /// An hour told of one event is not that of another.
  static void drop_clock(Bounds& bounds) {
    if (!bounds.earliest || bounds.earliest != bounds.latest) return;
    bounds.earliest = bounds.latest = calendar::without_clock(*bounds.earliest);
  }

  const link::Context& context_;
  const link::Order& order_;
  std::span<const std::string> looking_back_;
  std::int32_t first_event_;
  std::int32_t intervals_;
  Chronology chronology_;  // by links, lengths and all habits
  Chronology surer_;       // the same without habits that are often wrong
  std::vector<Placing> placings_;
  std::vector<Limits> starts_;             // that the bounds come from
  std::vector<calendar::Value> reckoned_;  // beginnings that lengths tell
};

}  // namespace

std::vector<Placing> place_events(const link::Context& context, const link::Order& order,
                                  std::span<const std::string> looking_back) {
  return Placer(context, order, looking_back).place();
}

}  // namespace dateline::timeline
