// Looks for the clause that a verb of saying reports: its complement, the direct speech behind it,
// the clause before it.
#include "clause/speech.hpp"

#include <algorithm>

#include "clause/governance.hpp"

namespace dateline::clause {
namespace {

constexpr std::int32_t kSpeechReach = 8;    // tokens from a verb of saying to the speech
constexpr std::int32_t kTailReach = 6;      // tokens from a verb of saying to the end of its clause
constexpr std::int32_t kClauseReach = 200;  // words of one clause before its verb of saying

class SayingFinder {
 public:
  SayingFinder(const Analysis& analysis, const words::Lexicon& lexicon,
               const std::vector<std::int32_t>& quote_at)
      : analysis_(analysis), lexicon_(lexicon), quote_at_(quote_at) {}

  std::vector<Saying> run() {
    std::vector<Saying> sayings;
    for (std::int32_t i = 0; i < analysis_.size(); ++i) {
      if (!is_saying(analysis_, lexicon_, {i})) continue;
      if (const TokenId clause = clause_of({i}); clause.valid()) sayings.push_back({{i}, clause});
    }
    return sayings;
  }

 private:
  [[nodiscard]] TokenId clause_of(TokenId verb) const {
    if (const TokenId found = behind(verb); found.valid()) return found;
    if (const TokenId found = speech_behind(verb); found.valid()) return found;
    if (const TokenId found = past_hearer(verb); found.valid()) return found;
    return before(verb);
  }

  [[nodiscard]] std::int32_t quote(TokenId word) const {
    return quote_at_[static_cast<std::size_t>(word.index)];
  }

  [[nodiscard]] bool is_clausal(TokenId word) const {
    return is_verb(analysis_[word].tag) || child_with(analysis_, word, Dep::kCop).valid();
  }

  /// A complement, or a clause loosely joined, behind the verb.
  [[nodiscard]] TokenId behind(TokenId verb) const {
    for (const TokenId child : right_children(analysis_, verb)) {
      const Dep dep = analysis_[child].dep;
      if (dep == Dep::kCcomp && (is_clausal(child) || own_subject(analysis_, child).valid())) {
        return child;
      }
      if (dep == Dep::kParataxis && is_clausal(child) && !is_saying(analysis_, lexicon_, child)) {
        return child;
      }
    }
    return {};
  }

  /// The main word of direct speech right behind the verb, in this sentence or the next.
  [[nodiscard]] TokenId speech_behind(TokenId verb) const {
    const std::int32_t here = quote(verb);
    TokenId first{verb.index + 1};
    const std::int32_t reach = std::min(analysis_.size(), first.index + kSpeechReach);
    while (first.index < reach && quote(first) == here) ++first.index;
    if (first.index >= reach || quote(first) < 0) return {};
    const auto lead = analysis_.form({first.index - 1});
    if (lead != ":" && lead != "," && first.index - 1 != verb.index) return {};
    return main_word(first);
  }

  [[nodiscard]] TokenId main_word(TokenId first) const {
    const Sentence& sentence = analysis_[analysis_.sentence_of(first)];
    for (TokenId id = first; id.index < sentence.last && quote(id) == quote(first); ++id.index) {
      const TokenId head = analysis_[id].head;
      if ((!head.valid() || quote(head) != quote(first)) && is_clausal(id)) return id;
    }
    return {};
  }

  /// "told reporters that they will stay", "said Friday it had won": the clause hangs on the noun.
  [[nodiscard]] TokenId past_hearer(TokenId verb) const {
    for (const TokenId child : right_children(analysis_, verb)) {
      const bool day = analysis_[child].dep == Dep::kOblUnmarked;
      for (const TokenId clause : right_children(analysis_, child)) {
        if (analysis_[clause].dep != Dep::kAclRelcl) continue;
        if (governance_of(analysis_, clause).governor == verb) return clause;
        if (day && own_subject(analysis_, clause).valid()) return clause;
      }
    }
    return {};
  }

  /// "Prices fell, Smith said.", "“Prices fell,” said Smith, who left."
  [[nodiscard]] TokenId before(TokenId verb) const {
    if (const TokenId clause = before_speaker(verb); clause.valid()) return clause;
    const TokenId subject = own_subject(analysis_, verb);
    if (!subject.valid() || !ends_clause(verb, subject)) return {};
    const Token& token = analysis_[verb];
    const bool aside = token.dep == Dep::kParataxis || token.dep == Dep::kConj ||
                       token.dep == Dep::kAdvcl || token.dep == Dep::kCcomp;
    if (aside && token.head.valid() && token.head < verb && is_clausal(token.head)) {
      const bool joined = child_with(analysis_, verb, Dep::kCc).valid() ||
                          child_with(analysis_, verb, Dep::kMark).valid();
      return joined ? TokenId{} : token.head;
    }
    for (const TokenId child : left_children(analysis_, verb)) {
      const Dep dep = analysis_[child].dep;
      const bool loose = dep == Dep::kAdvcl && !child_with(analysis_, child, Dep::kMark).valid() &&
                         own_subject(analysis_, child).valid();
      if ((loose || dep == Dep::kCcomp || dep == Dep::kParataxis) && is_clausal(child)) {
        return child;
      }
    }
    return {};
  }

  /// "Prices fell, the bank said", where the parser makes "said" a clause on "bank".
  [[nodiscard]] TokenId before_speaker(TokenId verb) const {
    const Token& token = analysis_[verb];
    const bool relative = token.dep == Dep::kAclRelcl && token.tag == Tag::kVBD;
    if (!relative || !token.head.valid() || !ends_clause(verb, token.head)) return {};
    for (const TokenId child : left_children(analysis_, verb)) {
      const Dep dep = analysis_[child].dep;
      if (fills_subject(dep) || dep == Dep::kObj || dep == Dep::kMark) return {};
    }
    TokenId above = analysis_[token.head].head;
    for (int step = 0; step < kMaxSteps && above.valid(); ++step) {
      if (is_clausal(above)) return above < verb ? above : TokenId{};
      above = analysis_[above].head;
    }
    return {};
  }

  /// Whether nothing but the speaker and a date stand between the verb and the next stop, and a
  /// comma before both.
  [[nodiscard]] bool ends_clause(TokenId verb, TokenId subject) const {
    const Sentence& sentence = analysis_[analysis_.sentence_of(verb)];
    if (subject < verb) {
      const std::int32_t end = std::min(sentence.last, verb.index + kTailReach);
      for (std::int32_t i = verb.index + 1; i < end; ++i) {
        const Upos upos = analysis_[TokenId{i}].upos;
        if (upos == Upos::kPunct) break;
        if (upos == Upos::kVerb || upos == Upos::kPron || upos == Upos::kSconj) return false;
      }
    }
    const std::int32_t last = std::min(verb.index, subject.index) - 1;
    for (std::int32_t i = last; i >= std::max(sentence.first, last - kClauseReach); --i) {
      const auto form = analysis_.form({i});
      if (form == "," || form == "''" || form == "”" || form == "\"" || form == "?" || form == "!")
        return true;
      // "..., two weeks after the bank said", "when it promised": words of a clause of its own.
      const bool joins = analysis_[TokenId{i}].upos == Upos::kSconj ||
                         analysis_[TokenId{i}].tag == Tag::kWRB ||
                         analysis_.lemma({i}) == "after" || analysis_.lemma({i}) == "before";
      if (joins || is_verb(analysis_[TokenId{i}].tag)) return false;
    }
    return false;
  }

  const Analysis& analysis_;
  const words::Lexicon& lexicon_;
  const std::vector<std::int32_t>& quote_at_;
};

}  // namespace

bool is_saying(const Analysis& analysis, const words::Lexicon& lexicon, TokenId word) {
  return is_verb(analysis[word].tag) &&
         lexicon.effect(analysis.lemma(word), words::WordPos::kVerb, words::Complement::kThat,
                        {}) == words::Effect::kSay;
}

std::vector<Saying> find_sayings(const Analysis& analysis, const words::Lexicon& lexicon,
                                 const std::vector<std::int32_t>& quote_at) {
  return SayingFinder(analysis, lexicon, quote_at).run();
}

}  // namespace dateline::clause
