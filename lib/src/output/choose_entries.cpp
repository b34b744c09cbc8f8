// Leaves out what a reader of a chart does not miss.
#include "output/choose_entries.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "event/confidence.hpp"
#include "output/chart_words.hpp"
#include "output/label_words.hpp"
#include "output/salience.hpp"

namespace dateline::output {
namespace {

using calendar::Interval;

constexpr std::size_t kScreen = 26;      // lines of one article that a screen holds
constexpr std::size_t kFurther = 8;      // and of each further one
constexpr double kNearlyAll = 0.7;       // of a label's words
constexpr double kHalf = 0.5;            // of them, where the same person says both
constexpr std::size_t kCompared = 1000;  // lines, each with all that are kept
constexpr std::size_t kFewWords = 3;
constexpr std::size_t kStatement = 2;  // words of who or what, and what happened

std::optional<Interval> interval(const std::optional<calendar::Value>& value) {
  return value ? calendar::interval_of(*value) : std::nullopt;
}

bool outside(const Entry& entry, const ChartOptions& options) {
  const auto from = interval(options.from);
  const auto to = interval(options.to);
  const auto end = interval(entry.to.latest ? entry.to.latest : entry.from.latest);
  const auto begin = interval(entry.from.earliest);
  const bool ended_before = from && end && !entry.open_end && end->end <= from->begin;
  const bool began_after = to && begin && begin->begin >= to->end;
  return ended_before || began_after;
}

/// What did not happen is never shown by a line of what did, nor the other way round.
enum class Group : std::uint8_t { kReal, kPlanned, kDenied, kPossible, kConditional };

Group group_of(Reality reality) {
  switch (reality) {
    case Reality::kPlanned:
      return Group::kPlanned;
    case Reality::kDenied:
      return Group::kDenied;
    case Reality::kPossible:
      return Group::kPossible;
    case Reality::kConditional:
      return Group::kConditional;
    case Reality::kHappened:
    case Reality::kOngoing:
      break;
  }
  return Group::kReal;
}

struct Candidate {
  const Entry* entry = nullptr;
  int weight = 0;
  std::size_t place = 0;                          // in the timeline
  std::pair<std::int32_t, std::int32_t> mention;  // document and event, the order of the texts
  Group group = Group::kReal;
  bool clause = false;  // no noun, infinitive or participle
  std::string head;     // dictionary form of the event's word
  std::vector<std::string> words;

  [[nodiscard]] bool dated() const { return entry->certainty == Certainty::kDated; }
};

bool same_date(const Entry& a, const Entry& b) {
  return a.from.earliest == b.from.earliest && a.from.latest == b.from.latest;
}

/// Whether the line of `shown` tells what `candidate` would.
bool covers(const Candidate& shown, const Candidate& candidate) {
  const Entry& entry = *candidate.entry;
  const bool same_text = shown.entry->mentions.front().document == entry.mentions.front().document;
  if (!same_text && !same_date(*shown.entry, entry)) return false;
  const double share = share_in(candidate.words, shown.words);
  const bool own_date = candidate.dated() && !same_date(*shown.entry, entry);
  if (shown.group != candidate.group) return share == 1 && !candidate.clause && !own_date;
  if (share == 1) return !own_date || !candidate.clause || shown.words == candidate.words;
  if (own_date || shown.head.empty() || shown.head != candidate.head ||
      candidate.words.size() < kFewWords)
    return false;
  const bool same_speaker = entry.source && entry.source == shown.entry->source;
  return share >= (same_speaker ? kHalf : kNearlyAll);
}

class Chooser {
 public:
  Chooser(const std::vector<Linked>& documents, const Timeline& timeline,
          const ChartOptions& options)
      : documents_(documents), options_(options) {
    for (const Linked& linked : documents) words_.emplace_back(linked.document().analysis);
    for (const Entry& entry : timeline.entries) {
      if (outside(entry, options) || (!options.quotes && entry.source) || doubtful(entry)) continue;
      candidates_.push_back(candidate(entry, candidates_.size()));
    }
    if (!options.all) drop_lesser();
  }

  [[nodiscard]] std::vector<const Entry*> chosen() {
    std::size_t limit = candidates_.size();
    if (!options_.all) limit = kScreen + kFurther * (documents_.size() - 1);
    if (options_.limit > 0) limit = static_cast<std::size_t>(options_.limit);
    const auto kept = heaviest(limit);
    std::vector<const Entry*> entries;
    entries.reserve(kept.size());
    for (const Candidate* candidate : kept) entries.push_back(candidate->entry);
    return entries;
  }

 private:
  [[nodiscard]] Candidate candidate(const Entry& entry, std::size_t place) const {
    const Mention& mention = entry.mentions.front();
    const auto number = static_cast<std::size_t>(mention.document);
    const Document& document = documents_[number].document();
    const Event& event = documents_[number].event(mention.event);
    const bool known = event.token.valid() && event.token.index < document.analysis.size();
    Candidate made;
    made.entry = &entry;
    made.place = place;
    made.mention = {mention.document, mention.event.index};
    made.weight = salience(documents_, entry);
    made.group = group_of(entry.reality);
    made.clause = event.pos != EventPos::kNoun && is_finite(event);
    if (known) made.head = document.analysis.lemma(event.token);
    made.words = words_[number].of(entry.label);
    // "a merger" that may come about says less than one that did.
    const bool unreal = made.group != Group::kReal && made.group != Group::kPlanned;
    if (unreal && !made.clause && !words_[number].has_verb(entry.label)) made.weight -= 1;
    if (made.words.size() < kStatement && made.group != Group::kConditional) made.weight -= 2;
    return made;
  }

  /// An event that stands in the title only: the heading of the chart tells it.
  [[nodiscard]] bool only_in_title(const Entry& entry) const {
    return std::ranges::all_of(entry.mentions, [&](const Mention& mention) {
      const Linked& linked = documents_[static_cast<std::size_t>(mention.document)];
      return in_title(linked.document(), linked.event(mention.event));
    });
  }

  /// The line of what depends on it tells it.
  [[nodiscard]] bool only_condition(const Entry& entry) const {
    return std::ranges::all_of(entry.mentions, [&](const Mention& mention) {
      return is_condition(documents_[static_cast<std::size_t>(mention.document)], mention.event);
    });
  }

  /// No mention of it is surely an event.
  [[nodiscard]] bool doubtful(const Entry& entry) const {
    return std::ranges::none_of(entry.mentions, [&](const Mention& mention) {
      return event::is_sure(
          documents_[static_cast<std::size_t>(mention.document)].event(mention.event));
    });
  }

  void drop_lesser() {
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      const Entry& entry = *candidate.entry;
      return !entry.main || (!candidate.dated() && (only_in_title(entry) || only_condition(entry)));
    });
    const auto is_light = [](const Candidate& candidate) {
      return candidate.weight < kLeastSalience;
    };
    // Where there is nothing else to tell, clauses that say little are the story: "He died."
    const bool nothing_else = std::ranges::all_of(candidates_, is_light);
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return is_light(candidate) && !(nothing_else && candidate.clause);
    });
    const auto told = told_events();
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return !candidate.dated() && all_shown(*candidate.entry, told);
    });
  }

  /// The entries by which events have a line of their own, by document and event; null for none.
  using Told = std::vector<std::vector<const Entry*>>;

  [[nodiscard]] Told told_events() const {
    Told told;
    for (const Linked& linked : documents_)
      told.emplace_back(linked.document().events.size(), nullptr);
    for (const Candidate& candidate : candidates_)
      for (const Mention& mention : candidate.entry->mentions)
        told[static_cast<std::size_t>(mention.document)]
            [static_cast<std::size_t>(mention.event.index)] = candidate.entry;
    return told;
  }

  /// Whether a line of its own says as much of the subordinated event as its governor: who reports
  /// it, or, of "is expected to open in 2024", when it is to be.
  [[nodiscard]] static bool stands_for_governor(const Link& link, const Event& content,
                                                const Entry* line) {
    if (line == nullptr) return false;
    if (link.relation == Relation::kModal)
      return line->reality == Reality::kPlanned && line->certainty == Certainty::kDated;
    const bool reports =
        link.relation == Relation::kEvidential || link.relation == Relation::kNegEvidential;
    return reports && content.source.has_value();
  }

  /// Reports and plans of which the line of what is reported or planned shows all. Kept
  /// are the opening of an article, since that somebody says so is its news, and a report that
  /// others are told to come before or after.
  [[nodiscard]] bool all_shown(const Entry& entry, const Told& told) const {
    return std::ranges::all_of(entry.mentions, [&](const Mention& mention) {
      const auto number = static_cast<std::size_t>(mention.document);
      const Linked& linked = documents_[number];
      if (in_lead(linked.document(), linked.event(mention.event)) || is_tied(linked, mention.event))
        return false;
      return std::ranges::any_of(linked.links_of(mention.event), [&](std::int32_t position) {
        const Link& link = linked.link(position);
        if (link.kind != LinkKind::kSlink || link.from != Node::of(mention.event)) return false;
        const EventId content{link.to.index};
        return stands_for_governor(link, linked.event(content),
                                   told[number][static_cast<std::size_t>(content.index)]);
      });
    });
  }

  /// The most telling ones that no other one covers, in the order of the timeline.
  [[nodiscard]] std::vector<const Candidate*> heaviest(std::size_t limit) {
    std::vector<const Candidate*> order;
    for (const Candidate& candidate : candidates_) order.push_back(&candidate);
    std::ranges::sort(order, [](const Candidate* a, const Candidate* b) {
      return std::tuple(-a->weight, a->mention) < std::tuple(-b->weight, b->mention);
    });
    if (!options_.all) drop_covered(order);
    if (order.size() > limit) order.resize(limit);
    std::ranges::sort(order, {}, &Candidate::place);
    return order;
  }

  /// Heavier ones cover lighter ones; clauses cover also what is heavier and no clause. Of very
  /// many the lightest are not compared, so that the time does not grow with the square of the
  /// length.
  static void drop_covered(std::vector<const Candidate*>& order) {
    const auto compared =
        order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), kCompared));
    std::vector<const Candidate*> kept;
    for (const Candidate* candidate : std::span(order.begin(), compared)) {
      const bool covered = std::ranges::any_of(
          kept, [&](const Candidate* shown) { return covers(*shown, *candidate); });
      if (covered) continue;
      if (candidate->clause) {
        std::erase_if(kept, [&](const Candidate* shown) {
          const bool own_date = shown->dated() && !same_date(*shown->entry, *candidate->entry);
          return !shown->clause && !own_date && covers(*candidate, *shown);
        });
      }
      kept.push_back(candidate);
    }
    kept.insert(kept.end(), compared, order.end());
    order = std::move(kept);
  }

  const std::vector<Linked>& documents_;
  const ChartOptions& options_;
  std::vector<LabelWords> words_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<const Entry*> choose_entries(const std::vector<Linked>& documents,
                                         const Timeline& timeline, const ChartOptions& options) {
  return Chooser(documents, timeline, options).chosen();
}

std::string document_letter(std::int32_t index) {
  if (index < 26) return std::string(1, static_cast<char>('a' + index));
  return std::to_string(index + 1);
}

}  // namespace dateline::output
