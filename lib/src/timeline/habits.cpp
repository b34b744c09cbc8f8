// Walks the events in the order of the text and places those that nothing else places.
#include "timeline/habits.hpp"

#include <algorithm>

namespace dateline::timeline {

namespace {

using calendar::Instant;

constexpr Instant kDay = 24 * 60 * 60;
constexpr Instant kYear = 366 * kDay;
constexpr Instant kNewsAge =
    8 * kDay;  // older than that, a date in the lead is not that of the news

bool dated(const Limits& start, Instant within) {
  return start.earliest.known() && start.latest.known() &&
         start.latest.at - start.earliest.at <= within;
}

bool looks_back(const Event& event) {
  return event.aspect == Aspect::kPerfective || event.aspect == Aspect::kPerfectiveProgressive;
}

bool is_told(const Event& event) {
  return event.tense == Tense::kPast && !looks_back(event);
}

/// Relations over which a date is shared: what happened to whom, and what else they did.
bool shares(Dep dep) {
  switch (dep) {
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObj:
    case Dep::kConj:
    case Dep::kAdvcl:
    case Dep::kXcomp:
    case Dep::kAcl:
    case Dep::kAclRelcl:
      return true;
    default:
      return false;
  }
}

class Assumer {
 public:
  Assumer(const link::Context& context, const std::vector<Limits>& starts,
          const std::vector<bool>& direct, std::int32_t day_before)
      : context_(context), starts_(starts), direct_(direct), all_(starts.size()) {
    find_lead();
    share_dates();
    find_news_day(day_before);
  }

  std::vector<Assumed> run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const EventId id{static_cast<std::int32_t>(i)};
      if (all_[i].habit == Habit::kNone) all_[i] = assume_one(id);
      carry_on(id);
    }
    return std::move(all_);
  }

 private:
  [[nodiscard]] Assumed& assumed(EventId id) { return all_[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] bool is_direct(EventId id) const {
    return direct_[static_cast<std::size_t>(id.index)];
  }
  /// What is known of its start by a date, its own or a shared one; unknown limits otherwise.
  [[nodiscard]] Limits date_of(EventId id) {
    if (assumed(id).habit == Habit::kShared) return assumed(id).start;
    return is_direct(id) && dated(start(id), kYear) ? start(id) : Limits{};
  }

  /// Along the tree, downwards and upwards: "a fire on Thursday engulfed", "struck and killed".
  void share_dates() {
    const auto count = static_cast<std::int32_t>(all_.size());
    for (std::int32_t i = 0; i < count; ++i) share({i});
    for (std::int32_t i = count - 1; i >= 0; --i) share({i});
    for (std::int32_t i = 0; i < count; ++i) share({i});
  }

  void share(EventId id) {
    const auto& above = context_.place(id).above;
    if (!above.event.valid() || !shares(context_.input().analysis[above.child].dep)) return;
    if (above.marker.valid() || apart(context_.event(id), context_.event(above.event))) return;
    give(above.event, id);
    give(id, above.event);
  }

  /// What is told to be at another time than what it hangs on.
  [[nodiscard]] static bool apart(const Event& event, const Event& above) {
    return looks_back(event) != looks_back(above) || !is_past(event) || !is_past(above) ||
           event.tense == Tense::kInfinitive || above.tense == Tense::kInfinitive;
  }

  void give(EventId from, EventId to) {
    const Limits date = date_of(from);
    if (!date.earliest.known() || date_of(to).earliest.known() || is_direct(to)) return;
    if (fits(start(to), date)) assumed(to) = {Habit::kShared, date};
  }

  [[nodiscard]] const Limits& start(EventId id) const {
    return starts_[static_cast<std::size_t>(id.index)];
  }

  void find_lead() {
    const auto& sentences = context_.input().analysis.sentences();
    const auto& blocks = context_.input().article.blocks;
    for (std::size_t i = 0; i < sentences.size() && !lead_.valid(); ++i) {
      const bool text =
          blocks[static_cast<std::size_t>(sentences[i].block)].kind == BlockKind::kParagraph;
      if (text && context_.sentences()[i].main.valid()) lead_ = {static_cast<std::int32_t>(i)};
    }
  }

  void find_news_day(std::int32_t day_before) {
    const auto& day = context_.publication();
    if (!day) return;
    news_ = {{day->begin - kDay, day_before}, {day->end, 0}};
    if (!lead_.valid()) return;
    const auto& sentence = context_.sentences()[static_cast<std::size_t>(lead_.index)];
    const auto names_day = [&](EventId id) {
      const Limits limits = date_of(id);
      if (!dated(limits, kDay) || limits.earliest.at < day->begin - kNewsAge ||
          limits.earliest.at >= day->end)
        return false;
      news_ = limits;
      return true;
    };
    if (names_day(sentence.main)) return;
    for (std::int32_t i = sentence.first_event; i < sentence.last_event; ++i) {
      if (names_day({i})) return;
    }
  }

  [[nodiscard]] bool is_news(EventId id) const {
    const Event& event = context_.event(id);
    const auto& place = context_.place(id);
    if (place.quoted || !is_told(event)) return false;
    const bool leads = place.sentence == lead_ &&
                       context_.sentences()[static_cast<std::size_t>(lead_.index)].main == id;
    return leads || event.event_class == EventClass::kReporting;
  }

  [[nodiscard]] Assumed assume_one(EventId id) {
    const Event& event = context_.event(id);
    if (dated(start(id), kYear) || !is_past(event)) return {};
    if (news_.earliest.known() && fits(start(id), news_) && is_news(id))
      return {Habit::kNews, news_};
    if (carries(id)) return {Habit::kCarried, carried_};
    return {Habit::kEarlier, {}};
  }

  /// The day that a story goes on with is one of its own, not that of who tells it.
  void carry_on(EventId id) {
    const Event& event = context_.event(id);
    const Limits date = date_of(id);
    if (!dated(date, 2 * kDay) || !is_told(event) || event.event_class == EventClass::kReporting)
      return;
    carried_ = date;
    carried_from_ = id;
  }

  [[nodiscard]] static bool fits(const Limits& known, const Limits& assumed) {
    return !(known.latest.known() && known.latest.at <= assumed.earliest.at) &&
           !(known.earliest.known() && known.earliest.at >= assumed.latest.at);
  }

  [[nodiscard]] bool carries(EventId id) const {
    const Event& event = context_.event(id);
    if (!carried_from_.valid() || !is_told(event) || context_.place(id).quoted) return false;
    return event.event_class != EventClass::kReporting && fits(start(id), carried_);
  }

  const link::Context& context_;
  const std::vector<Limits>& starts_;
  const std::vector<bool>& direct_;
  std::vector<Assumed> all_;
  SentenceId lead_;
  Limits news_;
  Limits carried_;
  EventId carried_from_;
};

}  // namespace

bool is_past(const Event& event) {
  if (event.reality == Reality::kPlanned || event.reality == Reality::kConditional) return false;
  return event.tense != Tense::kFuture && event.modality.empty();
}

std::vector<Assumed> assume(const link::Context& context, const std::vector<Limits>& starts,
                            const std::vector<bool>& direct, std::int32_t day_before) {
  return Assumer(context, starts, direct, day_before).run();
}

}  // namespace dateline::timeline
