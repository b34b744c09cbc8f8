// Clauses, signals and tense -> which of two events came first.
#include <algorithm>

#include "link/propose.hpp"

namespace dateline::link {

namespace {

constexpr std::size_t kTitleSentences = 3;
constexpr std::size_t kLeadSentences =
    6;                                    // of the body, in which the title's events are looked for
constexpr std::int32_t kLeadEvents = 32;  // of one such sentence
constexpr float kSameWord = 0.8F;

struct Guess {
  Relation relation;  // event RELATION the event above it
  float confidence;
  LinkReason because;
};

bool is_noun(const Event& event) {
  return event.pos == EventPos::kNoun;
}

/// What somebody says, from when he says it: "said they left", "said they would leave".
Guess by_content(const Event& said) {
  const bool unreal = said.reality == Reality::kPossible || said.reality == Reality::kPlanned ||
                      said.reality == Reality::kConditional;
  if (said.tense == Tense::kFuture || !said.modality.empty() || unreal) {
    return {Relation::kAfter, 0.75F, LinkReason::kReporting};
  }
  if (said.tense == Tense::kPresent && said.aspect != Aspect::kPerfective) {
    return {Relation::kIncludes, 0.6F, LinkReason::kReporting};
  }
  return {Relation::kBefore, is_pluperfect(said) ? 0.9F : 0.75F, LinkReason::kReporting};
}

std::optional<Guess> by_signal(const Context& context, const SignalWords& words,
                               const EventPlace& place, Leads leads) {
  if (!place.above.marker.valid()) return std::nullopt;
  const auto sense = words.find(context.input().analysis.lemma(place.above.marker), leads);
  if (!sense) return std::nullopt;
  const auto because = sense->relation == Relation::kAfter    ? LinkReason::kSignalAfter
                       : sense->relation == Relation::kBefore ? LinkReason::kSignalBefore
                                                              : LinkReason::kSignalWhen;
  return Guess{inverse(sense->relation), sense->confidence, because};
}

std::optional<Guess> by_subordination(const Event& event, const Event& above, Dep dep) {
  const bool content = dep == Dep::kCcomp || dep == Dep::kParataxis || dep == Dep::kXcomp;
  if (above.event_class == EventClass::kReporting && content) return by_content(event);
  if (event.event_class == EventClass::kReporting && dep == Dep::kParataxis) {
    Guess guess = by_content(above);
    guess.relation = inverse(guess.relation);
    return guess;
  }
  if (above.event_class == EventClass::kAspectual && (content || dep == Dep::kObj)) {
    return Guess{Relation::kSimultaneous, 0.5F, LinkReason::kAspectual};
  }
  if (event.tense == Tense::kInfinitive) return Guess{Relation::kAfter, 0.7F, LinkReason::kPurpose};
  if (is_pluperfect(event) && !is_pluperfect(above)) {
    return Guess{Relation::kBefore, 0.75F, LinkReason::kPerfect};
  }
  if (dep == Dep::kConj && event.tense == Tense::kPast && above.tense == Tense::kPast) {
    return Guess{Relation::kAfter, 0.5F, LinkReason::kNarration};
  }
  return std::nullopt;
}

std::optional<Guess> by_attachment(const Context& context, const SignalWords& words, EventId id) {
  const EventPlace& place = context.place(id);
  const Event& event = context.event(id);
  const Dep dep = context.input().analysis[place.above.child].dep;
  const bool clause = dep == Dep::kAdvcl || dep == Dep::kAdvclRelcl;
  const bool noun = is_noun(event) && (dep == Dep::kObl || dep == Dep::kNmod || dep == Dep::kAdvcl);
  if (clause || noun) {
    if (auto guess = by_signal(context, words, place, noun ? Leads::kNoun : Leads::kClause))
      return guess;
  }
  return by_subordination(event, context.event(place.above.event), dep);
}

/// A story goes on, unless the second sentence looks back.
std::optional<Guess> by_narration(const Event& earlier, const Event& later) {
  if (earlier.tense != Tense::kPast || later.tense != Tense::kPast) return std::nullopt;
  if (is_pluperfect(later) && !is_pluperfect(earlier)) {
    return Guess{Relation::kBefore, 0.6F, LinkReason::kPerfect};
  }
  const bool reports =
      later.event_class == EventClass::kReporting || earlier.event_class == EventClass::kReporting;
  if (reports) return std::nullopt;
  return Guess{Relation::kAfter, 0.4F, LinkReason::kNarration};
}

void add(EventId from, EventId to, const Guess& guess, SignalId signal, Proposals& out) {
  out.push_back({LinkKind::kTlink, guess.relation, Node::of(from), Node::of(to), signal,
                 guess.confidence, guess.because});
}

/// The title tells what the first sentences tell again.
void propose_title(const Context& context, Proposals& out) {
  const auto& analysis = context.input().analysis;
  const auto& blocks = context.input().article.blocks;
  const auto& sentences = context.sentences();
  const auto in_title = [&](std::size_t sentence) {
    return blocks[static_cast<std::size_t>(analysis.sentences()[sentence].block)].kind ==
           BlockKind::kTitle;
  };
  std::size_t body = 0;
  while (body < sentences.size() && body < kTitleSentences && in_title(body)) ++body;
  if (body == 0 || body == sentences.size()) return;
  const std::int32_t last_of_title = sentences[body - 1].last_event;
  const std::size_t last = std::min(sentences.size(), body + kLeadSentences);
  for (std::int32_t told = 0; told < last_of_title; ++told) {
    const auto lemma = analysis.lemma(context.event({told}).token);
    bool found = false;
    for (std::size_t i = body; i < last && !found; ++i) {
      const std::int32_t end =
          std::min(sentences[i].last_event, sentences[i].first_event + kLeadEvents);
      for (std::int32_t again = sentences[i].first_event; again < end && !found; ++again) {
        found = analysis.lemma(context.event({again}).token) == lemma;
        if (found)
          add({again}, {told}, {Relation::kIdentity, kSameWord, LinkReason::kSameEvent}, {}, out);
      }
    }
  }
}

}  // namespace

void propose_pairs(const Context& context, const SignalWords& words, Proposals& out) {
  for (std::size_t i = 0; i < context.events().size(); ++i) {
    const EventId id{static_cast<std::int32_t>(i)};
    const auto& above = context.place(id).above;
    if (!above.event.valid()) continue;
    if (const auto guess = by_attachment(context, words, id)) {
      add(id, above.event, *guess, context.signal_at(above.marker), out);
    }
  }
  propose_title(context, out);
  EventId previous;
  for (const auto& sentence : context.sentences()) {
    if (sentence.main.valid() && previous.valid()) {
      const auto guess = by_narration(context.event(previous), context.event(sentence.main));
      if (guess) add(sentence.main, previous, *guess, {}, out);
    }
    previous = sentence.main;
  }
}

}  // namespace dateline::link
