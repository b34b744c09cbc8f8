// Picks the phrases and adverbs around a verb that a reader needs: with what, where to, until when.
#include <algorithm>
#include <string_view>

#include "event/clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

/// Prepositions before a date that say until or by when, not when.
bool is_limit(std::string_view preposition) {
  return preposition == "until" || preposition == "till" || preposition == "by" ||
         preposition == "through";
}

}  // namespace

/// Whether the phrase is what the verb cannot do without: the first one behind a verb that has no
/// other complement ("spoke about the tax", "live under a threat").
bool PhraseCollector::completes(TokenId verb, TokenId child) const {
  const Analysis& analysis = scene_.analysis;
  for (const TokenId other : right_children(analysis, verb)) {
    const Dep dep = analysis[other].dep;
    if (dep == Dep::kObj || dep == Dep::kXcomp || dep == Dep::kCcomp) return false;
    const bool oblique = dep == Dep::kObl || dep == Dep::kOblUnmarked || dep == Dep::kOblAgent;
    if (oblique && other < child && !is_date(other)) return false;
  }
  return child > verb;
}

bool PhraseCollector::belongs_to_verb(TokenId noun) const {
  const Token& token = scene_.analysis[noun];
  if (token.dep != Dep::kObl || !token.head.valid() || is_date(noun)) return false;
  return scene_.lexicon.label_word(preposition_of(scene_.analysis, noun)).near &&
         completes(token.head, noun);
}

/// "stay closed until Monday", "cut jobs by June": how long it goes on, when it is done; the chart
/// tells such dates nowhere else.
void PhraseCollector::limit(TokenId child, Rank rank, std::vector<Pick>& picks) const {
  const Analysis& analysis = scene_.analysis;
  const TokenId marker = child_with(analysis, child, Dep::kCase);
  if (marker.valid()) static_cast<void>(keep(marker, rank, picks));
  const Timex& timex = scene_.timexes[static_cast<std::size_t>(scene_.timex_at(child).index)];
  TokenId word = analysis.token_at(timex.span.begin);
  for (; word.valid() && word.index < analysis.size(); ++word.index) {
    const Token& token = analysis[word];
    if (token.span.begin >= timex.span.end) break;
    // "the end of the year after" it closed
    const bool opens_clause = token.tag == Tag::kIN && token.span.end >= timex.span.end;
    if (!opens_clause) static_cast<void>(keep(word, rank, picks));
  }
}

void PhraseCollector::oblique(TokenId verb, TokenId child, Rank rank, int depth,
                              std::vector<Pick>& picks) const {
  const auto preposition = preposition_of(scene_.analysis, child);
  if (is_date(child) && is_limit(preposition)) return limit(child, rank.below(2, child), picks);
  if (is_date(child) || (scene_.timex_at(child).valid() && child < scene_.analysis[child].head)) {
    return;
  }
  const bool bare = preposition.empty() && scene_.analysis[child].dep == Dep::kObl;
  if (bare && child.index > 0 && !is_adverb(scene_.analysis[child].tag)) return;
  const LabelWord word = scene_.lexicon.label_word(preposition);
  int step = word.near ? 1 : 4;
  if (word.place && !word.near) step = 2;
  if (step < 4 && completes(verb, child)) step = 0;
  nouns(child, rank.below(step, child), depth + 1, picks);
}

/// "refused to do so"
bool PhraseCollector::stands_for_clause(TokenId adverb) const {
  const Analysis& analysis = scene_.analysis;
  const TokenId verb = analysis[adverb].head;
  const TokenId next{adverb.index + 1};
  const bool measures = next.index < analysis.size() &&
                        (is_adjective(analysis[next].tag) || is_adverb(analysis[next].tag));
  return !measures && analysis.lemma(adverb) == "so" && adverb.index == verb.index + 1 &&
         (analysis.lemma(verb) == "do" || analysis.lemma(verb) == "say");
}

/// An adverb that finishes the verb or turns the clause, with what measures it: "so far".
void PhraseCollector::adverb(TokenId child, Rank rank, int depth, std::vector<Pick>& picks) const {
  if (scene_.timex_at(child).valid() || depth > kMaxPhraseDepth) return;
  const auto lemma = scene_.analysis.lemma(child);
  const LabelWord word = scene_.lexicon.label_word(lemma);
  if (!negates(lemma) && !word.direction && !word.turn && !stands_for_clause(child)) {
    // "acted negligently": what a verb without an object is about.
    const TokenId verb = scene_.analysis[child].head;
    const bool manner = child.index == verb.index + 1 && is_verb(scene_.analysis[verb].tag) &&
                        lemma.ends_with("ly") && !has_argument(verb);
    if (manner) static_cast<void>(keep(child, rank.below(2, child), picks));
    return;
  }
  static_cast<void>(keep(child, rank, picks));
  for (const TokenId part : scene_.analysis.children(child).first(
           std::min<std::size_t>(scene_.analysis.children(child).size(), 4))) {
    const Dep dep = scene_.analysis[part].dep;
    if (dep == Dep::kAdvmod || dep == Dep::kFixed) static_cast<void>(keep(part, rank, picks));
  }
}

}  // namespace dateline::event
