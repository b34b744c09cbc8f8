// By the expressions that hang on the verb or stand before its subject.
#include "event/goes_on.hpp"

#include <string_view>

#include "clause/governance.hpp"

namespace dateline::event {
namespace {

constexpr std::int32_t kFront = 10;  // tokens before a subject

std::string_view word_before(const Scene& scene, TimexId timex) {
  const Span span = scene.timexes[static_cast<std::size_t>(timex.index)].span;
  const TokenId first = scene.analysis.token_at(span.begin);
  return first.valid() && first.index > 0 ? scene.analysis.lemma({first.index - 1})
                                          : std::string_view{};
}

/// Whether the word belongs to an expression of how long something has lasted.
bool lasts(const Scene& scene, TokenId word) {
  const TimexId timex = scene.timex_at(word);
  if (!timex.valid()) return false;
  const Timex& value = scene.timexes[static_cast<std::size_t>(timex.index)];
  const auto preposition = word_before(scene, timex);
  return preposition == "since" || scene.analysis.lemma(word) == "now" ||
         (value.type == TimexType::kDuration && preposition == "for");
}

}  // namespace

bool goes_on(const Scene& scene, TokenId verb) {
  const Analysis& analysis = scene.analysis;
  for (const auto& children :
       {clause::left_children(analysis, verb), clause::right_children(analysis, verb)})
    for (const TokenId child : children)
      if (clause::preposition_of(analysis, child) == "since" || lasts(scene, child)) return true;
  const TokenId subject = clause::own_subject(analysis, verb);
  const std::int32_t first = analysis[analysis.sentence_of(verb)].first;
  for (TokenId id{subject.index - 1}; id.index >= first && subject.index - id.index <= kFront;
       --id.index) {
    if (lasts(scene, id)) return true;
    if (is_verb(analysis[id].tag)) return false;
  }
  return false;
}

}  // namespace dateline::event
