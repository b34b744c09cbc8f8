// By the word that opens the clause, and the mark that ends the sentence.
#include "event/question.hpp"

#include <algorithm>

#include "clause/governance.hpp"

namespace dateline::event {
namespace {

constexpr int kPhrase = 3;  // "how many people": heads between the word that asks and the verb

bool asks_which(Tag tag) {
  return tag == Tag::kWRB || tag == Tag::kWP || tag == Tag::kWPS || tag == Tag::kWDT;
}

/// The first word of the clause asks, and stands within it.
bool opens_with_question(const Analysis& analysis, TokenId verb) {
  const auto before = clause::left_children(analysis, verb);
  if (before.empty()) return false;
  TokenId first = before.front();
  for (int step = 0; step < kPhrase; ++step) {
    if (asks_which(analysis[first].tag)) return true;
    const auto within = clause::left_children(analysis, first);
    if (within.empty()) return false;
    first = within.front();
  }
  return asks_which(analysis[first].tag);
}

}  // namespace

Asked asked_by(const Analysis& analysis, TokenId verb) {
  const Dep dep = analysis[verb].dep;
  if (dep != Dep::kCcomp && dep != Dep::kCsubj && dep != Dep::kCsubjPass) return Asked::kNothing;
  if (const TokenId mark = clause::child_with(analysis, verb, Dep::kMark); mark.valid()) {
    const auto word = analysis.lemma(mark);
    if (word == "whether" || word == "if") return Asked::kWhether;
  }
  return opens_with_question(analysis, verb) ? Asked::kWhich : Asked::kNothing;
}

bool is_question(const Analysis& analysis, TokenId verb) {
  constexpr std::int32_t kLast = 3;  // tokens: "?", a quotation mark, a bracket
  if (analysis[verb].head.valid()) return false;
  const Sentence& sentence = analysis[analysis.sentence_of(verb)];
  for (std::int32_t i = std::max(sentence.first, sentence.last - kLast); i < sentence.last; ++i)
    if (analysis.form({i}) == "?") return true;
  return false;
}

bool is_command(const Analysis& analysis, TokenId verb) {
  if (analysis[verb].tag != Tag::kVB || clause::own_subject(analysis, verb).valid()) return false;
  const TokenId helper = clause::child_with(analysis, verb, Dep::kAux);
  return helper.valid() && analysis.lemma(helper) == "do";
}

}  // namespace dateline::event
