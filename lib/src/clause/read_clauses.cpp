// Reads predicates with their arguments, and noun phrases, off the labelled trees of an article.
#include <utility>

#include "clause/clause.hpp"
#include "clause/subject.hpp"
#include "clause/tree.hpp"
#include "embed/ascii.hpp"

namespace dateline::clause {

class Reader {
 public:
  Reader(const Article& article, const Analysis& analysis, const words::Lexicon& lexicon)
      : article_(article), analysis_(analysis), lexicon_(lexicon) {}

  Clauses run() {
    const auto size = static_cast<std::size_t>(analysis_.size());
    clauses_.extents_ = extents_of(analysis_);
    clauses_.ties_.resize(size);
    clauses_.heads_.resize(size);
    clauses_.predicate_at_.assign(size, -1);
    clauses_.noun_at_.assign(size, -1);
    for (std::int32_t i = 0; i < analysis_.size(); ++i) {
      const TokenId word{i};
      clauses_.ties_[Clauses::at(word)] = tie_of(analysis_, lexicon_, word);
      clauses_.heads_[Clauses::at(word)] = analysis_[word].head;
      while (quote_ < article_.quotes.size() &&
             article_.quotes[quote_].span.end <= analysis_[word].span.begin)
        ++quote_;
      if (is_predicate(analysis_, word)) read_predicate(word);
      if (heads_noun_phrase(analysis_, word)) read_noun(word);
    }
    report();
    return std::move(clauses_);
  }

 private:
  void read_predicate(TokenId word) {
    clauses_.predicate_at_[Clauses::at(word)] =
        static_cast<std::int32_t>(clauses_.predicates_.size());
    Predicate& predicate = clauses_.predicates_.emplace_back();
    predicate.head = word;
    predicate.governor = analysis_[word].head;
    predicate.form = form_of(analysis_[word].tag);
    predicate.finite = is_finite(analysis_, word);
    predicate.kind = kind_of(word, predicate.finite);
    predicate.connective = connective_of(word);
    predicate.extent = clauses_.extent(word);
    if (const Argument subject = subject_of(analysis_, word); subject.head.valid())
      predicate.arguments.push_back(subject);
    predicate.group.push_back(word);
    for (const TokenId child : children(analysis_, word)) add_child(predicate, child);
    std::ranges::sort(predicate.group);
    add_relative_object(predicate);
    if (quote_ < article_.quotes.size() &&
        article_.quotes[quote_].span.begin <= analysis_[word].span.begin)
      predicate.quotation = static_cast<std::int32_t>(quote_);
  }

  static Form form_of(Tag tag) {
    if (is_verb(tag)) return Form::kVerb;
    if (is_noun(tag)) return Form::kNoun;
    return is_adjective(tag) ? Form::kAdjective : Form::kOther;
  }

  [[nodiscard]] bool says(TokenId word) const {
    return is_verb(analysis_[word].tag) &&
           lexicon_.effect(analysis_.lemma(word), words::WordPos::kVerb, words::Complement::kThat,
                           {}) == words::Effect::kSay;
  }

  [[nodiscard]] Kind kind_of(TokenId word, bool finite) const {
    const bool infinitive = infinitive_mark(analysis_, word).valid();
    const bool marked = child_with(analysis_, word, Dep::kMark).valid() ||
                        child_with(analysis_, word, Dep::kCase).valid();
    switch (analysis_[word].dep) {
      case Dep::kParataxis:
        return says(word) ? Kind::kReport : Kind::kMain;
      case Dep::kCcomp:
      case Dep::kCsubj:
      case Dep::kCsubjPass:
        return infinitive ? Kind::kInfinitive : Kind::kComplement;
      case Dep::kXcomp:
        return infinitive ? Kind::kInfinitive : Kind::kComplement;
      case Dep::kAclRelcl:
      case Dep::kAdvclRelcl:
        return Kind::kRelative;
      case Dep::kAcl:
        if (infinitive) return Kind::kInfinitive;
        return finite || marked ? Kind::kComplement : Kind::kParticiple;
      case Dep::kAdvcl:
        if (infinitive) return Kind::kInfinitive;
        return finite || marked ? Kind::kAdverbial : Kind::kParticiple;
      case Dep::kConj:
        return Kind::kCoordinate;
      default:
        return Kind::kMain;
    }
  }

  [[nodiscard]] TokenId connective_of(TokenId word) const {
    if (const TokenId pronoun = relative_pronoun(analysis_, word); pronoun.valid()) return pronoun;
    for (const TokenId child : children(analysis_, word)) {
      if (child > word) break;
      const Token& token = analysis_[child];
      const bool joins = token.dep == Dep::kMark || token.dep == Dep::kCc ||
                         (token.dep == Dep::kAdvmod && token.tag == Tag::kWRB);
      if (joins && token.tag != Tag::kTO) return child;
    }
    return {};
  }

  void add_child(Predicate& predicate, TokenId child) {
    const Token& token = analysis_[child];
    const auto add = [&](Role role, Rule rule) {
      predicate.arguments.push_back({role, child, marker_of(child), rule});
    };
    switch (token.dep) {
      case Dep::kAux:
      case Dep::kAuxPass:
      case Dep::kCop:
        predicate.group.push_back(child);
        break;
      case Dep::kMark:
        if (token.tag == Tag::kTO) predicate.group.push_back(child);
        break;
      case Dep::kCompoundPrt:
        predicate.particle = child;
        break;
      case Dep::kObj:
        add(Role::kObject, Rule::kObject);
        break;
      case Dep::kIobj:
        add(Role::kIndirectObject, Rule::kIndirectObject);
        break;
      case Dep::kObl:
      case Dep::kOblUnmarked:
        add(Role::kOblique, Rule::kOblique);
        break;
      case Dep::kOblAgent:
        add(Role::kAgent, Rule::kAgent);
        break;
      case Dep::kCcomp:
        add(Role::kComplement, Rule::kComplement);
        break;
      case Dep::kXcomp:
        add(Role::kOpenComplement, Rule::kOpenComplement);
        break;
      case Dep::kAdvmod:
        add(Role::kAdverb, Rule::kAdverb);
        break;
      case Dep::kAdvcl:
        add(Role::kAdverbial, Rule::kAdverbial);
        break;
      default:
        break;
    }
    note_negation(predicate, child);
  }

  /// "not", "never", or the "no" of a subject or object.
  void note_negation(Predicate& predicate, TokenId child) const {
    if (predicate.negation.valid()) return;
    const auto negates = [&](TokenId word) {
      return lexicon_.label_word(ascii::to_lower(analysis_.form(word))).negation;
    };
    const Dep dep = analysis_[child].dep;
    const bool argument = is_subject(dep) || dep == Dep::kObj || dep == Dep::kExpl;
    if ((dep == Dep::kAdvmod || dep == Dep::kCc || argument) && negates(child))
      predicate.negation = child;
    if (!argument && dep != Dep::kAdvmod) return;
    for (const TokenId part : children(analysis_, child)) {
      const Dep below = analysis_[part].dep;
      if ((below == Dep::kDet || below == Dep::kAdvmod) && negates(part))
        predicate.negation = part;  // "no talks", "no longer"
    }
  }

  /// "the bank that she sold": the noun is the object where the clause has none.
  void add_relative_object(Predicate& predicate) const {
    if (predicate.kind != Kind::kRelative || predicate.arguments.empty()) return;
    for (Argument& argument : predicate.arguments)
      if (argument.role == Role::kObject && argument.head == predicate.connective)
        argument = {Role::kObject, predicate.governor, {}, Rule::kRelativeObject};
    const bool own_subject = predicate.arguments.front().rule == Rule::kSubject;
    const bool complete = predicate.find(Role::kObject) != nullptr ||
                          predicate.connective.valid() || predicate.form != Form::kVerb;
    if (own_subject && !complete)
      predicate.arguments.push_back({Role::kObject, predicate.governor, {}, Rule::kRelativeObject});
  }

  [[nodiscard]] TokenId marker_of(TokenId word) const {
    for (const TokenId child : children(analysis_, word)) {
      const Token& token = analysis_[child];
      const bool marks = token.dep == Dep::kCase || token.dep == Dep::kMark;
      if (child < word && marks && token.tag != Tag::kPOS) return child;
    }
    return {};
  }

  void read_noun(TokenId word) {
    clauses_.noun_at_[Clauses::at(word)] = static_cast<std::int32_t>(clauses_.nouns_.size());
    NounPhrase& noun = clauses_.nouns_.emplace_back();
    noun.head = word;
    noun.preposition = marker_of(word);
    noun.extent = clauses_.extent(word);
    for (const TokenId child : children(analysis_, word)) add_part(noun, child);
    if (noun.determination == Determination::kBare) {
      const Tag tag = analysis_[word].tag;
      if (is_name(tag)) noun.determination = Determination::kName;
      if (tag == Tag::kPRP) noun.determination = Determination::kPronoun;
    }
    // A preposition and a conjunction before the phrase are no part of it.
    for (const TokenId child : children(analysis_, word)) {
      const Token& token = analysis_[child];
      const bool outside = token.dep == Dep::kCase || token.dep == Dep::kCc ||
                           token.dep == Dep::kPunct || token.dep == Dep::kMark;
      if (!outside || child.index != noun.extent.first) break;
      noun.extent.first = clauses_.extent(child).last;
    }
  }

  void add_part(NounPhrase& noun, TokenId child) const {
    const Token& token = analysis_[child];
    switch (token.dep) {
      case Dep::kDet:
        noun.determination = determination_of(child);
        break;
      case Dep::kNmodPoss:
        noun.owner = child;
        noun.determination = Determination::kOwned;
        break;
      case Dep::kAppos:
        noun.apposition = child;
        break;
      case Dep::kNummod:
        noun.number = child;
        break;
      case Dep::kCompound:
      case Dep::kAmod:
        if (ascii::is_upper(analysis_.form(child)[0]) && child < noun.head) noun.kind = child;
        break;
      case Dep::kNmod:
      case Dep::kAcl:
      case Dep::kObl:
        noun.parts.push_back({Role::kPart, child, marker_of(child), Rule::kPartOfNoun});
        break;
      default:
        break;
    }
  }

  [[nodiscard]] Determination determination_of(TokenId word) const {
    const auto lemma = analysis_.lemma(word);
    if (lemma == "the") return Determination::kDefinite;
    if (lemma == "a" || lemma == "an") return Determination::kIndefinite;
    if (lemma == "no") return Determination::kNone;
    const bool points = lemma == "this" || lemma == "that" || lemma == "these" || lemma == "those";
    return points ? Determination::kDemonstrative : Determination::kBare;
  }

  /// Who reports what: complements of verbs of saying, and clauses that one is set into or behind;
  /// what goes on from a reported clause is reported, too.
  void report() {
    for (Predicate& predicate : clauses_.predicates_) {
      if (predicate.kind == Kind::kReport) {
        const std::int32_t said = clauses_.predicate_at_[Clauses::at(predicate.governor)];
        if (said < 0) continue;
        predicate.arguments.push_back(
            {Role::kComplement, predicate.governor, {}, Rule::kSaidBefore});
        clauses_.predicates_[static_cast<std::size_t>(said)].reporter = predicate.head;
      } else if (predicate.kind == Kind::kComplement && says(predicate.governor)) {
        predicate.reporter = predicate.governor;
      }
    }
    for (Predicate& predicate : clauses_.predicates_) {
      if (predicate.kind != Kind::kCoordinate || predicate.reporter.valid()) continue;
      if (const Predicate* first = clauses_.predicate(predicate.governor); first != nullptr)
        predicate.reporter = first->reporter;
    }
  }

  const Article& article_;
  const Analysis& analysis_;
  const words::Lexicon& lexicon_;
  Clauses clauses_;
  std::size_t quote_ = 0;
};

Clauses read_clauses(const Article& article, const Analysis& analysis,
                     const words::Lexicon& lexicon) {
  return Reader(article, analysis, lexicon).run();
}

}  // namespace dateline::clause
