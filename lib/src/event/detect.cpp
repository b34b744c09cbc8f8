// Asks the models of each word whether it is an event, then of each event of which class and tense.
#include "event/detect.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "clause/tree.hpp"
#include "event/confidence.hpp"
#include "event/features.hpp"
#include "event/tense.hpp"

namespace dateline::event {

EventPos pos_of(const Facts& facts) {
  constexpr std::uint32_t kNominal = kHasDet | kHasPossessor | kHasAmod;
  if (facts.tag == Tag::kVBG && (facts.children & kNominal) != 0) return EventPos::kNoun;
  if (is_verb(facts.tag)) return EventPos::kVerb;
  if (is_noun(facts.tag)) return EventPos::kNoun;
  if (is_adjective(facts.tag)) return EventPos::kAdjective;
  const bool preposition = facts.tag == Tag::kIN || facts.tag == Tag::kTO;
  return preposition ? EventPos::kPreposition : EventPos::kOther;
}

namespace {

/// Whether a word can have a verb group: most nouns have none, and need not be asked.
bool may_have_group(const Facts& facts) {
  constexpr std::uint32_t kCarriers = kHasCop | kHasAux | kHasAuxPass | kHasMark;
  return is_verb(facts.tag) || (facts.children & kCarriers) != 0;
}

// News has an event for every 27 bytes or so, the doubtful ones among them.
constexpr std::size_t kFreeEvents = 10'000;
constexpr std::size_t kBytesAnEvent = 26;

}  // namespace

clause::VerbGroup group_of(const Analysis& analysis, const std::vector<Facts>& all,
                           std::int32_t index) {
  const Facts& facts = all[static_cast<std::size_t>(index)];
  if (!may_have_group(facts)) return {};
  return clause::verb_group(analysis, TokenId{index}, pos_of(facts));
}

std::vector<Candidate> find_heads(const Analysis& analysis, const std::vector<Facts>& all,
                                  const DetectionModel& model, Detected& detected) {
  std::vector<Candidate> found;
  FeatureList features;
  for (const Sentence& sentence : analysis.sentences()) {
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      if (!is_candidate(all[static_cast<std::size_t>(i)])) continue;
      clause::VerbGroup group = group_of(analysis, all, i);
      observe(analysis, all, sentence, i, group, features);
      const float sure = model.probabilities(features.all())[1];
      if (sure < kLeastConfidence) continue;
      found.push_back({i, sure, std::move(group)});
      if (is_sure(sure)) detected.set(all, i);
    }
  }
  return found;
}

std::size_t most_events(std::size_t bytes) {
  return kFreeEvents + bytes / kBytesAnEvent;
}

std::size_t keep_surest(std::vector<Candidate>& found, std::size_t bytes) {
  const std::size_t most = most_events(bytes);
  if (found.size() <= most) return 0;
  const std::size_t too_many = found.size() - most;
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(most);
  std::nth_element(found.begin(), end, found.end(), [](const Candidate& a, const Candidate& b) {
    return std::tuple(-a.confidence, a.token) < std::tuple(-b.confidence, b.token);
  });
  found.erase(end, found.end());
  std::ranges::sort(found, {}, &Candidate::token);
  return too_many;
}

std::vector<Event> detect(const Article& article, const Analysis& analysis,
                          const std::vector<Timex>& timexes, const Models& models,
                          std::size_t& left_out) {
  const std::vector<Facts> all =
      gather_facts(article, analysis, timexes, models.tables.senses, models.words);
  Detected detected(all);
  std::vector<Candidate> found = find_heads(analysis, all, models.event, detected);
  left_out = keep_surest(found, article.text.size());
  std::vector<Event> events;
  events.reserve(found.size());
  FeatureList features;
  for (Candidate& candidate : found) {
    Event& event = events.emplace_back();
    event.token = TokenId{candidate.token};
    event.span = analysis[event.token].span;
    event.pos = pos_of(all[static_cast<std::size_t>(candidate.token)]);
    event.confidence = candidate.confidence;
    const Sentence& sentence = analysis[analysis.sentence_of(event.token)];
    observe_class(all, detected, sentence, candidate.token, candidate.group, features);
    event.event_class = static_cast<EventClass>(models.classes.best(features.all()));
    clause::VerbGroup group =
        settle_tense(all, sentence, candidate.token, std::move(candidate.group), models.tense);
    event.tense = group.tense;
    event.aspect = group.aspect;
    event.modality = std::move(group.modality);
    event.because.tense_rule = static_cast<std::uint8_t>(group.rule);
  }
  return events;
}

}  // namespace dateline::event
