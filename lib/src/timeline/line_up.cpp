// Gives each event an instant to go by, drops the turns that the calendar forbids, and numbers.
#include "timeline/line_up.hpp"

#include <algorithm>
#include <optional>

#include "link/candidates.hpp"
#include "timeline/insertion.hpp"
#include "timeline/sequence.hpp"
#include "timeline/steps.hpp"

namespace dateline::timeline {

namespace {

using calendar::Instant;
using calendar::kDay;
using link::between_events;
using link::start_of;

constexpr Instant kUnknownPublication = Instant{1} << 40;  // far beyond the year 9999
// How sure an order must be that moves an undated event over dated ones, or an earlier one over the
// news of an article that names no day for it.
constexpr float kMovesOver = 0.85F;

class LineUp {
 public:
  LineUp(const link::Context& context, const link::Order& order, std::span<const Placing> placings,
         std::span<const Limits> starts)
      : context_(context), order_(order), placings_(placings), starts_(starts) {
    for (std::size_t i = 0; i < placings.size(); ++i)
      keys_.push_back(key_of(starts[i], {static_cast<std::int32_t>(i)}));
  }

  std::vector<Standing> run() {
    dayless_news_ = news_has_no_day();
    stand_by_evidence();
    gather_turns();
    Chronology reached = sequence({});
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (keys_[i].dated)
        reached.not_before(start_of(static_cast<std::int32_t>(i)), {keys_[i].at, 0});
    }
    reached.spread();
    Chronology kept = sequence(later_than_allowed(reached));
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const auto number = static_cast<std::int32_t>(i);
      if (keys_[i].dated) kept.not_after(start_of(number), {keys_[i].at, number});
    }
    kept.spread();
    line_up_before(kept);
    line_up_within();
    std::vector<link::Point> starts;
    for (std::size_t i = 0; i < keys_.size(); ++i)
      starts.push_back(start_of(static_cast<std::int32_t>(i)));
    return standings(steps_of(kept, starts, keys_));
  }

 private:
  /// One event begins before another, or with it.
  struct Turn {
    EventId first;
    EventId second;
    bool equal = false;
  };

  [[nodiscard]] std::vector<Standing> standings(const std::vector<std::int32_t>& steps) const {
    std::vector<Standing> all;
    for (std::size_t i = 0; i < keys_.size(); ++i)
      all.push_back({steps[i], placings_[i].habit == Habit::kCarried && !keys_[i].dated});
    return all;
  }

  [[nodiscard]] const StepKey& key(EventId id) const {
    return keys_[static_cast<std::size_t>(id.index)];
  }
  [[nodiscard]] Habit habit(EventId id) const {
    return placings_[static_cast<std::size_t>(id.index)].habit;
  }

  /// All of what the words name for a start: "since August" begins somewhere in it.
  [[nodiscard]] calendar::Interval span_of(const Limits& start) const {
    const auto count = static_cast<std::int32_t>(context_.timexes().size());
    const std::int32_t source = start.earliest.said_by;
    if (start.earliest.at == start.latest.at && source > 0 && source <= count) {
      if (const auto& named = context_.place(TimexId{source - 1}).interval) return *named;
    }
    return {start.earliest.at, start.latest.at};
  }

  /// An instant by which events go in line where no link orders them.
  [[nodiscard]] StepKey key_of(const Limits& start, EventId id) const {
    const auto& day = context_.publication();
    // Without a date of publication all of the past lies at one place, before all of the future.
    const Instant published = day ? day->begin : kUnknownPublication;
    const bool past = is_past(context_.event(id));
    StepKey key;
    key.dated = start.earliest.known() && start.latest.known();
    key.latest = start.latest.known() ? start.latest.at
                 : past               ? published
                                      : kUnknownPublication + kDay;
    if (key.dated) {
      const auto [first, last] = span_of(start);
      key.at = first + (last - first) / 2;
      key.latest = last;
    } else if (start.earliest.known()) {
      key.at = start.earliest.at + 1;
    } else {
      key.latest = std::min(key.latest, past ? published - kDay : key.latest);
      key.at = key.latest - 1;
    }
    return key;
  }

  /// What has not come about yet stands behind everything, whatever else is known of it.
  [[nodiscard]] Hold hold_of(std::size_t event) const {
    if (habit({static_cast<std::int32_t>(event)}) == Habit::kCarried) return Hold::kHabit;
    const bool past = is_past(context_.event({static_cast<std::int32_t>(event)}));
    return keys_[event].dated || !past || has_latest(event) ? Hold::kDate : Hold::kNothing;
  }

  /// "Refused hours before they left on Wednesday": told against a date before the news.
  [[nodiscard]] bool has_latest(std::size_t event) const {
    const auto& day = context_.publication();
    const Limit& latest = starts_[event].latest;
    return day && latest.known() && latest.at < day->begin;
  }

  void stand_by_evidence() {
    const auto& day = context_.publication();
    if (!day) return;
    std::vector<Hold> holds;
    for (std::size_t i = 0; i < keys_.size(); ++i) holds.push_back(hold_of(i));
    insert(order_, holds, std::min(day->begin - kDay, day_of_report()), keys_);
  }

  /// "Researchers reported on Thursday that": what the article goes on to tell without a day lies
  /// before the report. Far off where the news is no report.
  [[nodiscard]] Instant day_of_report() const {
    const auto leads = [this](const link::SentencePlace& sentence) {
      return sentence.main.valid() && !context_.in_title(sentence.main);
    };
    const auto lead = std::ranges::find_if(context_.sentences(), leads);
    if (lead == context_.sentences().end()) return kUnknownPublication;
    const Limits& start = starts_[static_cast<std::size_t>(lead->main.index)];
    const bool reports = context_.event(lead->main).event_class == EventClass::kReporting;
    const bool day = start.earliest.known() && start.latest.known() &&
                     start.latest.at - start.earliest.at <= kDay;
    return reports && day ? calendar::start_of_day(start.earliest.at) : kUnknownPublication;
  }

  void gather_turns() {
    for (const Link& link : order_.accepted) {
      if (between_events(link)) gather(link);
    }
  }

  void gather(const Link& link) {
    const EventId from{link.from.index};
    const EventId to{link.to.index};
    const link::Start start = link::starts_of(link.relation);
    if (start != link::Start::kAfter && !agrees(from, to, link.confidence)) return;
    if (start != link::Start::kBefore && !agrees(to, from, link.confidence)) return;
    const bool turned = start == link::Start::kAfter;
    turns_.push_back({turned ? to : from, turned ? from : to, start == link::Start::kTogether});
  }

  /// Whether one event can begin before another as far as the calendar tells. An order between a
  /// dated event and an undated one must be surer, as it moves the latter over all other dates.
  [[nodiscard]] bool agrees(EventId first, EventId second, float confidence) const {
    const StepKey& a = key(first);
    const StepKey& b = key(second);
    if (a.dated && b.dated) return a.at < b.latest;
    // What has not come about holds up nothing that has.
    if (!a.dated && !is_past(context_.event(first)) && is_past(context_.event(second)))
      return false;
    const bool late = habit(first) == Habit::kNews || (!a.dated && habit(first) != Habit::kEarlier);
    if (dayless_news_ && late && habit(second) == Habit::kEarlier) return confidence >= kMovesOver;
    return a.dated == b.dated || a.at < b.latest || confidence >= kMovesOver;
  }

  /// The gathered turns but those left out, as a partial order of starts.
  [[nodiscard]] Chronology sequence(const std::vector<bool>& left_out) const {
    Chronology result(static_cast<std::int32_t>(keys_.size()));
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      if (!left_out.empty() && left_out[i]) continue;
      result.add(
          {start_of(turns_[i].first.index), start_of(turns_[i].second.index), turns_[i].equal});
    }
    return result;
  }

  /// Turns that, over others, would put something after what the calendar has it before.
  [[nodiscard]] std::vector<bool> later_than_allowed(const Chronology& reached) const {
    std::vector<bool> out;
    out.reserve(turns_.size());
    for (const Turn& turn : turns_) {
      const Limit& earliest = reached.limits(start_of(turn.first.index)).earliest;
      const StepKey& second = key(turn.second);
      const bool bound = second.dated || (dayless_news_ && habit(turn.second) == Habit::kEarlier);
      out.push_back(!turn.equal && bound && earliest.known() && earliest.at >= second.latest);
    }
    return out;
  }

  /// What comes before something dated goes in line before it.
  void line_up_before(const Chronology& kept) {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const Limit& latest = kept.limits(start_of(static_cast<std::int32_t>(i))).latest;
      if (keys_[i].dated || !latest.known() || latest.at >= keys_[i].at) continue;
      keys_[i].at = latest.at - 1;
      keys_[i].latest = latest.at;
    }
  }

  /// What probably begins together gets one place.
  void line_up_within() {
    std::vector<Instant> instants;
    instants.reserve(keys_.size());
    for (const StepKey& key : keys_) instants.push_back(key.at);
    std::vector<float> places;
    for (const StepKey& key : keys_) places.push_back(key.place);
    join_moments(order_.starts, instants, places);
    for (std::size_t i = 0; i < keys_.size(); ++i) keys_[i].place = places[i];
  }

  /// The news of an article that names no day for it: of the day of publication or the one before.
  [[nodiscard]] bool news_has_no_day() const {
    return std::any_of(placings_.begin(), placings_.end(), [](const Placing& placing) {
      return placing.habit == Habit::kNews && placing.from.earliest != placing.from.latest;
    });
  }

  const link::Context& context_;
  const link::Order& order_;
  std::span<const Placing> placings_;
  std::span<const Limits> starts_;
  std::vector<StepKey> keys_;
  std::vector<Turn> turns_;
  bool dayless_news_ = false;
};

}  // namespace

std::vector<Standing> line_up(const link::Context& context, const link::Order& order,
                              std::span<const Placing> placings, std::span<const Limits> starts) {
  return LineUp(context, order, placings, starts).run();
}

}  // namespace dateline::timeline
