// Negation and multiplicity among the words that depend on an event's head or stand before it.
#include "event/polarity.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "clause/auxiliaries.hpp"
#include "clause/tree.hpp"

namespace dateline::event {
namespace {

constexpr std::array<std::string_view, 6> kNegatingAdverbs = {"not",   "n't", "n’t",
                                                              "never", "nor", "neither"};
constexpr std::array<std::string_view, 5> kNegatingPronouns = {"nobody", "nothing", "none",
                                                               "neither", "noone"};
constexpr std::array<std::string_view, 5> kFocus = {"only", "just", "merely", "simply",
                                                    "necessarily"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_last(const Analysis& analysis, TokenId id) {
  return id.index + 1 >= analysis[analysis.sentence_of(id)].last;
}

/// "not", "never"; but "not only" denies nothing.
bool is_negation(const Analysis& analysis, TokenId id) {
  const std::string_view lemma = analysis.lemma(id);
  if (lemma == "no" && !is_last(analysis, id)) {
    return analysis.lemma({id.index + 1}) == "long";  // "no longer"
  }
  if (!is_one_of(lemma, kNegatingAdverbs)) return false;
  return is_last(analysis, id) || !is_one_of(analysis.lemma({id.index + 1}), kFocus);
}

/// "no talks", "nobody", "no one", "none of them".
bool is_negated_phrase(const Analysis& analysis, TokenId noun) {
  if (is_one_of(analysis.lemma(noun), kNegatingPronouns)) return true;
  return std::ranges::any_of(clause::left_children(analysis, noun), [&](TokenId child) {
    const std::string_view lemma = analysis.lemma(child);
    return analysis[child].dep == Dep::kDet && (lemma == "no" || lemma == "neither");
  });
}

/// The words between the first auxiliary and the head, adverbs alone.
bool negated_before(const Analysis& analysis, TokenId head, const clause::AuxChain& chain) {
  const Sentence& sentence = analysis[analysis.sentence_of(head)];
  for (TokenId id{head.index - 1}; id.index >= sentence.first && head.index - id.index <= 10;
       --id.index) {
    if (is_negation(analysis, id)) return true;
    const bool skipped = is_adverb(analysis[id].tag) ||
                         std::ranges::any_of(chain.all(), [id](const clause::Auxiliary& auxiliary) {
                           return auxiliary.token == id;
                         });
    if (!skipped) return false;
  }
  return false;
}

bool negated_left(const Analysis& analysis, TokenId head) {
  return std::ranges::any_of(clause::left_children(analysis, head), [&](TokenId child) {
    const Dep dep = analysis[child].dep;
    if (dep == Dep::kAdvmod || dep == Dep::kCc || dep == Dep::kCcPreconj || dep == Dep::kDet) {
      if (is_negation(analysis, child)) return true;
    }
    if ((dep == Dep::kMark || dep == Dep::kCase) && analysis.lemma(child) == "without") return true;
    if (dep == Dep::kDet && analysis.lemma(child) == "no") return true;
    return clause::fills_subject(dep) && is_negated_phrase(analysis, child);
  });
}

/// "is not", "has never": a copula or main verb that the negation follows.
bool negated_after(const Analysis& analysis, TokenId head) {
  if (is_last(analysis, head)) return false;
  const clause::AuxKind kind = clause::aux_kind(analysis, head);
  const bool follows = kind == clause::AuxKind::kBe || kind == clause::AuxKind::kHave ||
                       kind == clause::AuxKind::kModal;
  return follows && is_negation(analysis, {head.index + 1});
}

bool negated_object(const Analysis& analysis, TokenId head) {
  if (!is_verb(analysis[head].tag)) return false;
  return std::ranges::any_of(clause::right_children(analysis, head), [&](TokenId child) {
    return analysis[child].dep == Dep::kObj && is_negated_phrase(analysis, child);
  });
}

/// "did not eat or drink": a conjunct joined by "or" or without auxiliaries of its own.
bool shares_negation(const Analysis& analysis, TokenId head, const clause::AuxChain& chain) {
  const Token& token = analysis[head];
  if (token.dep != Dep::kConj || !(token.head < head) || !chain.empty()) return false;
  if (token.tag != Tag::kVB && token.tag != Tag::kVBN && token.tag != Tag::kVBG) return false;
  const auto left = clause::left_children(analysis, head);
  if (std::ranges::any_of(left,
                          [&](TokenId id) { return clause::fills_subject(analysis[id].dep); })) {
    return false;
  }
  const bool or_joined = std::ranges::any_of(left, [&](TokenId id) {
    return analysis[id].dep == Dep::kCc &&
           (analysis.lemma(id) == "or" || analysis.lemma(id) == "nor");
  });
  const clause::AuxChain first = clause::auxiliaries_of(analysis, token.head);
  return or_joined && !first.empty() && negated_before(analysis, token.head, first);
}

/// "Is not going to leave": the negation stands before what only makes a future.
bool negated_future(const Analysis& analysis, TokenId head, const clause::AuxChain& chain) {
  const TokenId going = analysis[head].head;
  if (chain.empty() || chain.first().kind != clause::AuxKind::kTo || !going.valid()) return false;
  const bool adjoins = going.index + 1 == chain.first().token.index;
  const auto lemma = analysis.lemma(going);
  if (!adjoins || !((lemma == "go" && analysis[going].tag == Tag::kVBG) || lemma == "about"))
    return false;
  return negated_before(analysis, going, clause::auxiliaries_of(analysis, going));
}

/// "three", "3" as digits; empty when it is no small number.
std::string_view digits_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kNumbers = {
      {{"two", "2"},
       {"three", "3"},
       {"four", "4"},
       {"five", "5"},
       {"six", "6"},
       {"seven", "7"},
       {"eight", "8"},
       {"nine", "9"},
       {"ten", "10"},
       {"eleven", "11"},
       {"twelve", "12"}}};
  const auto* row =
      std::ranges::find(kNumbers, word, &std::pair<std::string_view, std::string_view>::first);
  if (row != kNumbers.end()) return row->second;
  const bool number = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  return number && word.size() <= 4 ? word : std::string_view{};
}

/// "three times": the count before "times".
std::optional<Cardinality> times(const Analysis& analysis, TokenId id) {
  if (analysis.lemma(id) != "time" || analysis[id].tag != Tag::kNNS) return std::nullopt;
  for (const TokenId child : clause::left_children(analysis, id)) {
    if (analysis[child].dep != Dep::kNummod) continue;
    const std::string_view value = digits_of(analysis.lemma(child));
    if (value.empty()) continue;
    return Cardinality{std::string(value), {analysis[child].span.begin, analysis[id].span.end}};
  }
  return std::nullopt;
}

}  // namespace

Polarity polarity_of(const Analysis& analysis, TokenId head) {
  const clause::AuxChain chain = clause::auxiliaries_of(analysis, head);
  const bool negated = negated_before(analysis, head, chain) || negated_left(analysis, head) ||
                       negated_after(analysis, head) || negated_object(analysis, head) ||
                       shares_negation(analysis, head, chain) ||
                       negated_future(analysis, head, chain);
  return negated ? Polarity::kNeg : Polarity::kPos;
}

std::optional<Cardinality> cardinality_of(const Analysis& analysis, TokenId head) {
  const auto read = [&](TokenId child) -> std::optional<Cardinality> {
    const std::string_view lemma = analysis.lemma(child);
    if (lemma == "twice") return Cardinality{"2", analysis[child].span};
    if (lemma == "thrice") return Cardinality{"3", analysis[child].span};
    return times(analysis, child);
  };
  for (const auto& children :
       {clause::left_children(analysis, head), clause::right_children(analysis, head)}) {
    for (const TokenId child : children) {
      const Dep dep = analysis[child].dep;
      const bool every = dep == Dep::kDet && analysis.lemma(child) == "every";
      if (every) return Cardinality{"EVERY", analysis[child].span};
      if (dep != Dep::kAdvmod && dep != Dep::kObl && dep != Dep::kOblUnmarked) continue;
      if (auto found = read(child)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace dateline::event
