// Walks the events in the order of the text and places those that nothing else places.
#include "timeline/habits.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "timeline/joining.hpp"
#include "timeline/pointing.hpp"
#include "timeline/stem.hpp"
#include "timeline/telling.hpp"
#include "timeline/times_about.hpp"

namespace dateline::timeline {

namespace {

using calendar::Instant;
using calendar::kDay;

constexpr Instant kYear = 366 * kDay;
constexpr std::int32_t kFirstParagraphs = 3;  // behind the lead
constexpr Instant kNewsAge =
    8 * kDay;  // older than that, a date in the lead is not that of the news

bool dated(const Limits& start, Instant within) {
  return start.earliest.known() && start.latest.known() &&
         start.latest.at - start.earliest.at <= within;
}

class Assumer {
 public:
  Assumer(const link::Context& context, const std::vector<Limits>& starts,
          const std::vector<bool>& direct, std::int32_t day_before,
          std::span<const std::string> looking_back)
      : context_(context),
        looking_back_(looking_back),
        starts_(starts),
        direct_(direct),
        all_(starts.size()),
        told_after_(told_after(context)) {
    find_lead();
    find_tellers();
    share_dates();
    find_news_day(day_before);
    find_perfect();
    if (named_) carried_ = news_;
  }

  std::vector<Assumed> run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const EventId id{static_cast<std::int32_t>(i)};
      if (opens_paragraph(id)) {
        carried_from_ = {};
        if (named_) carried_ = news_;
      }
      if (all_[i].habit == Habit::kNone) all_[i] = assume_one(id);
      carry_on(id);
    }
    for (std::size_t i = 0; i < all_.size(); ++i) follow({static_cast<std::int32_t>(i)});
    return std::move(all_);
  }

 private:
  /// "The crash", "the trial": a noun with its article tells again what was told.
  void share_with_retold() {
    std::map<std::string, EventId, std::less<>> told;
    const auto& analysis = context_.input().analysis;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const EventId id{static_cast<std::int32_t>(i)};
      const Event& event = context_.event(id);
      if (!event.token.valid() || !is_past(event)) continue;
      const std::string stem = stem_of(analysis.lemma(event.token));
      const bool noun = event.pos == EventPos::kNoun;
      const auto earlier = told.find(stem);
      if (earlier != told.end()) {
        if (noun && is_definite(analysis, event.token)) give(earlier->second, id, false);
      } else if (noun && points_back(analysis, event.token)) {
        give_from_sentence_before(id);
      }
      if (date_of(id).earliest.known()) told[stem] = id;
    }
  }

  /// "That disaster" is what the sentence before tells.
  void give_from_sentence_before(EventId id) {
    const auto sentence = static_cast<std::size_t>(context_.place(id).sentence.index);
    if (sentence == 0) return;
    const EventId told = context_.sentences()[sentence - 1].main;
    if (told.valid()) give(told, id, true);
  }

  /// "After that disaster the state promised": told from an event of another day than the story's.
  [[nodiscard]] bool is_told_from_another_day(EventId id) {
    const EventId from = told_after_[static_cast<std::size_t>(id.index)];
    const Limits date = from.valid() ? date_of(from) : Limits{};
    return date.earliest.known() && !fits(date, carried_);
  }

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
    share_with_retold();
    for (std::int32_t i = 0; i < count; ++i) share({i});
  }

  void share(EventId id) {
    const auto& above = context_.place(id).above;
    if (!above.event.valid()) return;
    const Dep dep = context_.input().analysis[above.child].dep;
    if (!shares(dep) && !(dep == Dep::kCcomp && above.marker.valid())) return;
    if (apart(context_.event(id), context_.event(above.event))) return;
    if (above.marker.valid() && !of_same_day(above)) return;
    // "Travelled in January and recalled": a month is not that of both.
    const bool day = dated(date_of(above.event), kDay) || dated(date_of(id), kDay);
    if (dep == Dep::kConj && !day) return;
    give(above.event, id, true);
    give(id, above.event, true);
  }

  [[nodiscard]] bool of_same_day(const link::Attachment& above) const {
    const auto& analysis = context_.input().analysis;
    const Dep dep = analysis[above.child].dep;
    // No content of a saying begins with one of these words, though parsers may take it for that.
    return (dep == Dep::kAdvcl || dep == Dep::kAdvclRelcl || dep == Dep::kCcomp) &&
           leads_same_day(analysis.lemma(above.marker)) && !days_away(context_, above.marker);
  }

  /// Nouns, participles and what was done to an end are of the time of what they hang on.
  void follow(EventId id) {
    const Event& event = context_.event(id);
    const bool finite = event.tense == Tense::kPast || event.tense == Tense::kPresent;
    if (assumed(id).habit != Habit::kEarlier || finite || event.reality != Reality::kHappened)
      return;
    const auto& above = context_.place(id).above;
    if (!above.event.valid()) return;
    if (above.marker.valid() && event.tense != Tense::kInfinitive) return;
    if (!shares(context_.input().analysis[above.child].dep)) return;
    const Limits date = assumed(above.event).start.earliest.known() ? assumed(above.event).start
                                                                    : date_of(above.event);
    if (!date.earliest.known() || !is_past(context_.event(above.event))) return;
    if (fits(start(id), date)) assumed(id) = {Habit::kShared, date, false};
  }

  /// What is told to be at another time than what it hangs on.
  [[nodiscard]] static bool apart(const Event& event, const Event& above) {
    return looks_back(event) != looks_back(above) || !is_past(event) || !is_past(above) ||
           event.tense == Tense::kInfinitive || above.tense == Tense::kInfinitive;
  }

  void give(EventId from, EventId to, bool sure) {
    const Limits date = date_of(from);
    if (!date.earliest.known() || date_of(to).earliest.known() || is_direct(to)) return;
    const bool surely = sure && (is_direct(from) || assumed(from).sure);
    if (fits(start(to), date)) assumed(to) = {Habit::kShared, date, surely};
  }

  [[nodiscard]] bool is_told(EventId id) const {
    const Event& event = context_.event(id);
    return timeline::is_told(event, context_.input().analysis[event.token].dep) ||
           (event.tense == Tense::kPastPart && tells_[static_cast<std::size_t>(id.index)]);
  }

  /// What is said hangs on no participle: "NAME, the director, confirmed that" is one misread.
  void find_tellers() {
    tells_.resize(all_.size(), false);
    for (const Link& link : context_.input().event_links) {
      if (link.kind == LinkKind::kSlink && link.relation == Relation::kEvidential)
        tells_[static_cast<std::size_t>(link.from.index)] = true;
    }
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
      const auto& sentence = context_.sentences()[i];
      if (text && sentence.first_event < sentence.last_event)
        lead_ = {static_cast<std::int32_t>(i)};
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
      named_ = true;
      reported_ = limits.latest.at <= day->begin &&
                  context_.event(sentence.main).event_class == EventClass::kReporting;
      return true;
    };
    if (sentence.main.valid() && names_day(sentence.main)) return;
    for (std::int32_t i = sentence.first_event; i < sentence.last_event; ++i) {
      if (names_day({i})) return;
    }
  }

  [[nodiscard]] bool is_news(EventId id) const {
    const Event& event = context_.event(id);
    const auto& place = context_.place(id);
    if (place.quoted || !is_told(id)) return false;
    const bool leads = place.sentence == lead_ &&
                       context_.sentences()[static_cast<std::size_t>(lead_.index)].main == id;
    return leads || event.event_class == EventClass::kReporting;
  }

  [[nodiscard]] Assumed assume_one(EventId id) {
    const Event& event = context_.event(id);
    if (dated(start(id), kYear) || !is_past(event)) return {};
    if (news_.earliest.known() && fits(start(id), news_) && is_news(id))
      return {Habit::kNews, news_, tells_news(id)};
    if (carries(id)) return {Habit::kCarried, carried_, follows_closely(id) || is_of_the_day(id)};
    if (goes_along(id)) return {Habit::kCarried, carried_, false};
    return {Habit::kEarlier, {}};
  }

  /// Who says something without saying when does so on the day of the news, or where the lead names
  /// none on that of publication or the one before; so does the lead.
  [[nodiscard]] bool tells_news(EventId id) const {
    return tells_plainly(context_, id, looking_back_) &&
           (named_ || context_.event(id).event_class == EventClass::kReporting);
  }

  /// The first paragraphs of news of today or yesterday tell what happened then.
  [[nodiscard]] bool is_of_the_day(EventId id) const {
    const auto& day = context_.publication();
    if (!named_ || !day || !lead_.valid() || carried_.earliest.at < day->begin - kDay) return false;
    const Analysis& analysis = context_.input().analysis;
    const std::int32_t behind = analysis[context_.place(id).sentence].block - analysis[lead_].block;
    return behind <= kFirstParagraphs && is_plain_act(context_.event(id)) &&
           !has_time(context_, id) && tells_plainly(context_, id, looking_back_) &&
           !other_time_before(context_, id, carried_);
  }

  /// A clause in the past behind the one that names the day, in its paragraph, without a time of
  /// its own ("recently").
  [[nodiscard]] bool follows_closely(EventId id) const {
    const Event& event = context_.event(id);
    const Dep dep = context_.input().analysis[event.token].dep;
    const bool clause = dep == Dep::kRoot || dep == Dep::kConj || dep == Dep::kCcomp ||
                        dep == Dep::kParataxis || is_clause(dep);
    return event.tense == Tense::kPast && clause && carried_from_.valid() &&
           tells_plainly(context_, id, looking_back_) && !other_time_before(context_, id, carried_);
  }

  /// The day, or part of one, that a date rests on; nothing for longer ones.
  [[nodiscard]] std::optional<Limits> day_named(const Limits& date) const {
    const auto source = date.earliest.said_by;
    const auto count = static_cast<std::int32_t>(context_.timexes().size());
    if (!date.earliest.known() || source > count) return std::nullopt;
    const auto& interval =
        source == 0 ? context_.publication() : context_.place(TimexId{source - 1}).interval;
    if (!interval || interval->end - interval->begin > 2 * kDay) return std::nullopt;
    return Limits{{interval->begin, source}, {interval->end, source}};
  }

  /// With each paragraph the story comes back to its news.
  [[nodiscard]] bool opens_paragraph(EventId id) {
    const SentenceId sentence = context_.place(id).sentence;
    if (!sentence.valid()) return false;
    const std::int32_t block = context_.input().analysis[sentence].block;
    return block != std::exchange(block_, block);
  }

  /// The day that a story goes on with is one of its own, not that of who tells it.
  void carry_on(EventId id) {
    const Event& event = context_.event(id);
    const Limits date = date_of(id);
    const bool told = is_told(id) || is_perfect(event);
    if (!date.earliest.known() || !told || event.event_class == EventClass::kReporting) return;
    if (is_clause(context_.input().analysis[event.token].dep)) return;
    if (const auto day = day_named(date)) {
      carried_ = *day;
      carried_from_ = context_.place(id).sentence;
    } else if (!fits(date, carried_) && !looks_back(event)) {
      carried_ = {};  // "opened an inquiry in 2018": what follows is of no day that is known
    }
  }

  [[nodiscard]] static bool fits(const Limits& known, const Limits& assumed) {
    return !(known.latest.known() && known.latest.at <= assumed.earliest.at) &&
           !(known.earliest.known() && known.earliest.at >= assumed.latest.at);
  }

  [[nodiscard]] bool carries(EventId id) {
    const Event& event = context_.event(id);
    // "Have been closed" belongs to the news, but not to every story.
    const bool news = is_perfect(event) && news_in_perfect_;
    if (!carried_.earliest.known() || !(is_told(id) || news) || context_.place(id).quoted)
      return false;
    if (is_of_any_day(id) || is_told_from_another_day(id)) return false;
    if (reported_ && !carried_from_.valid()) return false;
    return event.event_class != EventClass::kReporting && fits(start(id), carried_);
  }

  /// "Testified that he refused": what is said behind a verb of saying without a date of its own
  /// may be of any day; "told police on Friday that he left" is set against it.
  [[nodiscard]] bool is_of_any_day(EventId id) const {
    const auto& above = context_.place(id).above;
    if (!above.event.valid() || is_direct(above.event)) return false;
    const Event& saying = context_.event(above.event);
    const bool says = saying.event_class == EventClass::kReporting ||
                      (tells_[static_cast<std::size_t>(above.event.index)] &&
                       saying.event_class != EventClass::kPerception);
    return says && saying.tense == Tense::kPast && saying.token < above.child &&
           context_.input().analysis[above.child].dep == Dep::kCcomp;
  }

  /// "Closed last year due to troubles": no troubles of the story's day.
  [[nodiscard]] bool otherwise_dated(EventId id) {
    const Limits date = date_of(id);
    return date.earliest.known() && !fits(date, carried_);
  }

  /// "At least 26 people have been killed today": news told so goes on so. Elsewhere a perfect
  /// looks back over months: "has given Ukraine aid".
  void find_perfect() {
    for (std::size_t i = 0; i < all_.size() && named_; ++i) {
      const EventId id{static_cast<std::int32_t>(i)};
      const Limits date = date_of(id);
      news_in_perfect_ = news_in_perfect_ || (is_perfect(context_.event(id)) && is_direct(id) &&
                                              dated(date, kDay) && fits(date, news_));
    }
  }

  /// Nouns and participles within the story: "there was an attack".
  [[nodiscard]] bool goes_along(EventId id) {
    const Event& event = context_.event(id);
    const bool verbless = event.tense == Tense::kNone || event.tense == Tense::kPresPart ||
                          event.tense == Tense::kPastPart;
    if (!verbless || event.reality != Reality::kHappened || context_.place(id).quoted) return false;
    const EventId above = context_.place(id).above.event;
    if (above.valid() && otherwise_dated(above)) return false;
    // "Was killed in an explosion", but not "fears the explosion".
    if (event.pos == EventPos::kNoun && above.valid() && !is_told(above)) return false;
    return event.event_class == EventClass::kOccurrence && event.polarity == Polarity::kPos &&
           carried_.earliest.known() && fits(start(id), carried_);
  }

  const link::Context& context_;
  std::span<const std::string> looking_back_;
  const std::vector<Limits>& starts_;
  const std::vector<bool>& direct_;
  std::vector<Assumed> all_;
  std::vector<bool> tells_;  // has content
  std::vector<EventId> told_after_;
  SentenceId lead_;
  Limits news_;
  bool named_ = false;     // the lead says which day the news is of
  bool reported_ = false;  // and that it is something said on an earlier day
  Limits carried_;
  SentenceId carried_from_;       // which named that day, in this paragraph
  bool news_in_perfect_ = false;  // "have been killed today"
  std::int32_t block_ = -1;       // of the event before
};

}  // namespace

bool is_past(const Event& event) {
  if (event.reality == Reality::kPlanned || event.reality == Reality::kConditional) return false;
  return event.tense != Tense::kFuture && event.modality.empty();
}

std::vector<Assumed> assume(const link::Context& context, const std::vector<Limits>& starts,
                            const std::vector<bool>& direct, std::int32_t day_before,
                            std::span<const std::string> looking_back) {
  return Assumer(context, starts, direct, day_before, looking_back).run();
}

}  // namespace dateline::timeline
