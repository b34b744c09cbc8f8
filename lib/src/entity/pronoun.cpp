// Walks through the text with the persons and bodies named last, and gives each pronoun the one
// that fits: the subject of the governing clause, the last speaker, of other persons the one for
// whom most tells.
#include "entity/pronoun.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "clause/empty_it.hpp"
#include "clause/governance.hpp"
#include "clause/speech.hpp"
#include "embed/ascii.hpp"
#include "entity/antecedent.hpp"

namespace dateline::entity {
namespace {

enum class PronounKind : std::uint8_t { kNone, kHe, kShe, kIt, kThey };

struct PronounForm {
  std::string_view form;
  PronounKind kind;
};

/// Objects are left alone: whom "him" or "them" means is rarely sure.
constexpr std::array<PronounForm, 8> kForms = {{{"he", PronounKind::kHe},
                                                {"his", PronounKind::kHe},
                                                {"she", PronounKind::kShe},
                                                {"her", PronounKind::kShe},
                                                {"it", PronounKind::kIt},
                                                {"its", PronounKind::kIt},
                                                {"they", PronounKind::kThey},
                                                {"their", PronounKind::kThey}}};

constexpr std::int32_t kSpeakerReach = 5;  // sentences
constexpr std::int32_t kNamedReach = 2;
constexpr std::int32_t kQuotedSentences = 5;  // between a person and "she said"
constexpr std::int32_t kRootReach = 200;      // tokens

class Resolver {
 public:
  Resolver(const Article& article, const Analysis& analysis, const words::Lexicon& lexicon,
           const FoundNames& found)
      : article_(article), analysis_(analysis), lexicon_(lexicon), found_(found) {}

  std::vector<std::pair<TokenId, Referent>> run() {
    for (sentence_ = 0; sentence_ < std::ssize(analysis_.sentences()); ++sentence_) {
      const Sentence& sentence = analysis_.sentences()[static_cast<std::size_t>(sentence_)];
      for (std::int32_t i = sentence.first; i < sentence.last; ++i) token({i});
    }
    return std::move(resolved_);
  }

 private:
  void token(TokenId id) {
    while (next_name_ < found_.names.size() && found_.names[next_name_].last <= id.index) {
      ++next_name_;
    }
    const bool in_name =
        next_name_ < found_.names.size() && found_.names[next_name_].first <= id.index;
    if (in_name) {
      if (found_.names[next_name_].last == id.index + 1) name(found_.names[next_name_]);
    } else if (analysis_[id].tag == Tag::kPRP || analysis_[id].tag == Tag::kPRPS) {
      pronoun(id);
    } else if (is_noun(analysis_[id].tag) && role(id).role && bears_no_name(id)) {
      remember({{}, id, {}}, clause::fills_subject(analysis_[id].dep));
    } else if (is_pair_word(id)) {
      pair(id);
    } else if (is_verb(analysis_[id].tag)) {
      note_speaker(id);
    }
  }

  /// A role stands for somebody only where no name says who: not in "Ann Lee, director of ...".
  [[nodiscard]] bool bears_no_name(TokenId id) const {
    const Dep dep = analysis_[id].dep;
    const bool apart = dep == Dep::kNsubj || dep == Dep::kNsubjPass || dep == Dep::kObj ||
                       dep == Dep::kObl || dep == Dep::kOblAgent;
    const TokenId next{id.index + 1};
    for (const TokenId child : clause::right_children(analysis_, id)) {
      if (analysis_[child].dep == Dep::kAppos && analysis_[child].tag == Tag::kNNP) return false;
    }
    return apart && (next.index >= analysis_.size() || analysis_[next].tag != Tag::kNNP);
  }

  /// "The two agreed": a number without a noun as a subject.
  [[nodiscard]] bool is_pair_word(TokenId id) const {
    const auto lemma = analysis_.lemma(id);
    if (id.index == 0 || id.index + 1 >= analysis_.size()) return false;
    const Tag next = analysis_[TokenId{id.index + 1}].tag;
    const bool alone = is_verb(next) || next == Tag::kMD || is_adverb(next);
    return alone &&
           (lemma == "both" || (lemma == "two" && analysis_.lemma({id.index - 1}) == "the"));
  }

  void pair(TokenId id) {
    if (!pair_.valid() || sentence_ - pair_sentence_ > kNamedReach) return;
    resolved_.emplace_back(id, pair_);
  }

  void name(const NameMention& mention) {
    const TokenId head = phrase_head(mention);
    const Token& token = analysis_[head];
    const bool apposed = token.dep == Dep::kAppos && token.head.valid() &&
                         clause::fills_subject(analysis_[token.head].dep);
    remember({mention.entity, {}, {}}, clause::fills_subject(token.dep) || apposed,
             token.dep == Dep::kNmodPoss);
    note_pair(head, mention.entity);
  }

  /// The word by which a name hangs in its sentence; "Mr" may be the head of it.
  [[nodiscard]] TokenId phrase_head(const NameMention& mention) const {
    TokenId head{mention.last - 1};
    for (std::int32_t i = mention.last - 1; i >= mention.first; --i) {
      const TokenId above = analysis_[TokenId{i}].head;
      if (!above.valid() || above.index < mention.first || above.index >= mention.last) head = {i};
    }
    // "Mr" before the name may be what the rest hangs on.
    const TokenId before{mention.first - 1};
    const bool titled = analysis_[head].dep == Dep::kFlat && before.index >= 0 &&
                        lexicon_.name_word(ascii::to_lower(analysis_.form(before))).title;
    return titled ? before : head;
  }

  /// "Xi and Putin": two persons named together.
  void note_pair(TokenId head, EntityId entity) {
    const Token& token = analysis_[head];
    if (token.dep != Dep::kConj || !token.head.valid()) return;
    const Referent first = referent_of(token.head);
    const bool persons = first.entity.valid() && entity_of(first).person &&
                         entity_of({entity, {}, {}}).person && first.entity != entity;
    if (!persons) return;
    pair_ = {first.entity, {}, entity};
    pair_sentence_ = sentence_;
  }

  void pronoun(TokenId id) {
    const PronounKind kind = kind_of(id);
    if (kind == PronounKind::kNone || in_quote(id) || analysis_[id].dep == Dep::kExpl) return;
    if (kind == PronounKind::kIt && clause::fills_subject(analysis_[id].dep) &&
        clause::is_empty_it(analysis_, lexicon_, id))
      return;
    Referent referent = governing_subject(id, kind);
    if (!referent.valid() && is_speaker(id)) referent = introduced_before(kind);
    const bool person = kind == PronounKind::kHe || kind == PronounKind::kShe;
    const bool speaks = is_speaker(id);
    if (!referent.valid() && speaks && fits(speaker_, kind) &&
        sentence_ - speaker_sentence_ <= kSpeakerReach) {
      referent = speaker_;
    }
    if (!referent.valid() && person && may_mean_governor(id)) return;
    if (!referent.valid() && person) {
      referent = latest_.likeliest(sentence_,
                                   [&](const Referent& somebody) { return fits(somebody, kind); });
    }
    if (!referent.valid() && !person) referent = subject_before(id, kind);
    if (!referent.valid()) return;
    resolved_.emplace_back(id, referent);
    if (!person) return;
    remember(referent, clause::fills_subject(analysis_[id].dep));
    if (referent.entity.valid())
      spoken_of_.try_emplace(referent.entity,
                             kind == PronounKind::kHe ? Gender::kMan : Gender::kWoman);
  }

  /// "Ann Roe had a harsher message. “It failed,” she said.": the person whom the sentence before,
  /// of the same paragraph, is about comes before whoever spoke last.
  [[nodiscard]] Referent introduced_before(PronounKind kind) const {
    if (kind == PronounKind::kIt || kind == PronounKind::kThey) return {};
    const auto& sentences = analysis_.sentences();
    const std::int32_t block = sentences[static_cast<std::size_t>(sentence_)].block;
    for (std::int32_t s = sentence_ - 1; s >= std::max(0, sentence_ - kQuotedSentences); --s) {
      if (sentences[static_cast<std::size_t>(s)].block != block) break;
      const TokenId root = root_of(s);
      if (root.valid() && is_quoted(root)) continue;  // of the same quotation
      const TokenId subject = root.valid() ? clause::own_subject(analysis_, root) : TokenId{};
      if (!subject.valid() || analysis_[subject].tag == Tag::kPRP) break;
      const Referent referent = referent_of(subject);
      return fits(referent, kind) ? referent : Referent{};
    }
    return {};
  }

  /// "The helicopter vanished. It had left at noon.": from subject to subject of the next sentence.
  [[nodiscard]] Referent subject_before(TokenId id, PronounKind kind) const {
    if (!clause::fills_subject(analysis_[id].dep) || sentence_ == 0 ||
        clause::is_empty_it(analysis_, lexicon_, id))
      return {};
    const TokenId here = root_of(sentence_);
    if (!here.valid() || clause::own_subject(analysis_, here) != id) return {};
    const TokenId root = root_of(sentence_ - 1);
    const TokenId subject = root.valid() ? clause::own_subject(analysis_, root) : TokenId{};
    if (!subject.valid()) return {};
    const Referent referent = referent_of(subject);
    const bool pair = kind == PronounKind::kThey && pair_.valid() &&
                      pair_sentence_ == sentence_ - 1 && referent.entity == pair_.entity;
    if (pair) return pair_;
    if (!fits(referent, kind)) return {};
    const Tag tag = analysis_[subject].tag;
    const bool plural = tag == Tag::kNNS || tag == Tag::kNNPS ||
                        clause::child_with(analysis_, subject, Dep::kConj).valid();
    // "The ministry objected. They called for talks.": a body is one or many.
    const bool body = referent.entity.valid() && entity_of(referent).body;
    if (!body) return plural == (kind == PronounKind::kThey) ? referent : Referent{};
    // "the Turkish Ministry" is called so, and not "Ministry".
    const bool named_whole = !entity_of(referent).definite.empty() ||
                             !clause::child_with(analysis_, subject, Dep::kDet).valid();
    return named_whole ? referent : Referent{{}, subject, {}};
  }

  [[nodiscard]] TokenId root_of(std::int32_t sentence) const {
    const Sentence& whole = analysis_.sentences()[static_cast<std::size_t>(sentence)];
    const std::int32_t end = std::min(whole.last, whole.first + kRootReach);
    for (std::int32_t i = whole.first; i < end; ++i) {
      if (!analysis_[TokenId{i}].head.valid()) return {i};
    }
    return {};
  }

  [[nodiscard]] PronounKind kind_of(TokenId id) const {
    for (const PronounForm& known : kForms) {
      if (!ascii::equals_ignoring_case(analysis_.form(id), known.form)) continue;
      const bool object_her = known.form == "her" && analysis_[id].dep != Dep::kNmodPoss;
      return object_her ? PronounKind::kNone : known.kind;
    }
    return PronounKind::kNone;
  }

  [[nodiscard]] bool is_quoted(TokenId id) const {
    const Span span = analysis_[id].span;
    const auto quote = std::ranges::upper_bound(article_.quotes, span.begin, {},
                                                [](const Quote& each) { return each.span.end; });
    return quote != article_.quotes.end() && quote->span.contains(span);
  }

  /// The same for one token after the other.
  [[nodiscard]] bool in_quote(TokenId id) {
    const Span span = analysis_[id].span;
    while (next_quote_ < article_.quotes.size() &&
           article_.quotes[next_quote_].span.end <= span.begin) {
      ++next_quote_;
    }
    return next_quote_ < article_.quotes.size() && article_.quotes[next_quote_].span.contains(span);
  }

  [[nodiscard]] words::NameWord role(TokenId id) const {
    return lexicon_.name_word(analysis_.lemma(id));
  }

  [[nodiscard]] bool is_speaker(TokenId subject) const {
    const Token& token = analysis_[subject];
    return clause::fills_subject(token.dep) && token.head.valid() &&
           clause::is_saying(analysis_, lexicon_, token.head);
  }

  void note_speaker(TokenId verb) {
    if (!clause::is_saying(analysis_, lexicon_, verb)) return;
    const TokenId subject = clause::understood_subject(analysis_, verb);
    if (!subject.valid()) return;
    const Referent referent = referent_of(subject);
    if (!referent.valid()) return;
    speaker_ = referent;
    speaker_sentence_ = sentence_;
  }

  void remember(Referent referent, bool subject, bool owner = false) {
    latest_.add({referent, sentence_, subject, owner});
  }

  [[nodiscard]] bool fits(const Referent& referent, PronounKind kind) const {
    if (!referent.valid()) return false;
    const bool he = kind == PronounKind::kHe;
    if (he || kind == PronounKind::kShe) {
      if (!referent.entity.valid()) {
        const words::NameWord word = role(referent.head);
        return word.role && analysis_[referent.head].tag == Tag::kNN;
      }
      return entity_of(referent).person &&
             gender_of(referent.entity) != (he ? Gender::kWoman : Gender::kMan);
    }
    if (referent.entity.valid()) return !entity_of(referent).person;
    const Tag tag = analysis_[referent.head].tag;
    return kind == PronounKind::kIt ? tag == Tag::kNN && !role(referent.head).role
                                    : tag == Tag::kNNS;
  }

  /// By the name, or by the first pronoun that stood for it.
  [[nodiscard]] Gender gender_of(EntityId entity) const {
    const Gender named = entity_of({entity, {}, {}}).gender;
    const auto spoken_of = spoken_of_.find(entity);
    return named != Gender::kUnknown || spoken_of == spoken_of_.end() ? named : spoken_of->second;
  }

  [[nodiscard]] const Entity& entity_of(const Referent& referent) const {
    return found_.entities[static_cast<std::size_t>(referent.entity.index)];
  }

  /// The subject of a clause; of an infinitive whoever is to do it: "forced Iran to open its
  /// ports".
  [[nodiscard]] TokenId doer_of(TokenId word) const {
    const TokenId own = clause::own_subject(analysis_, word);
    const bool infinitive =
        !own.valid() && is_verb(analysis_[word].tag) && clause::has_to(analysis_, word);
    return infinitive ? clause::understood_subject(analysis_, word) : own;
  }

  /// The subject of the clause that the pronoun's clause hangs on, or, for a possessive, of its
  /// own.
  [[nodiscard]] Referent governing_subject(TokenId id, PronounKind kind) const {
    TokenId word = analysis_[id].head;
    for (int step = 0; step < clause::kMaxSteps && word.valid(); ++step) {
      const TokenId subject = doer_of(word);
      if (kind == PronounKind::kIt && has_object_it(word, id)) return {};
      if (subject.valid() && subject < id && !within(id, subject)) {
        const Referent referent = referent_of(subject);
        if (fits(referent, kind)) return referent;
      }
      word = analysis_[word].head;
    }
    return {};
  }

  /// "Kurt Rupprecht said he fell": a name above that nothing tells to be a person may be one.
  [[nodiscard]] bool may_mean_governor(TokenId id) const {
    TokenId word = analysis_[id].head;
    for (int step = 0; step < clause::kMaxSteps && word.valid();
         ++step, word = analysis_[word].head) {
      const TokenId subject = clause::own_subject(analysis_, word);
      if (!subject.valid() || subject >= id || within(id, subject)) continue;
      const Referent referent = referent_of(subject);
      if (!referent.entity.valid()) continue;
      const Entity& entity = entity_of(referent);
      return !entity.person && !entity.body && entity.definite.empty();
    }
    return false;
  }

  /// "Radar lost it when it flew north": the second is the first and not the subject.
  [[nodiscard]] bool has_object_it(TokenId verb, TokenId pronoun) const {
    const TokenId object = clause::child_with(analysis_, verb, Dep::kObj);
    return object.valid() && object != pronoun && analysis_.lemma(object) == "it";
  }

  /// Whether `inner` hangs, over a few steps, on `outer`: "his friend" is not "his".
  [[nodiscard]] bool within(TokenId inner, TokenId outer) const {
    for (int step = 0; step < clause::kMaxSteps && inner.valid(); ++step) {
      if (inner == outer) return true;
      inner = analysis_[inner].head;
    }
    return false;
  }

  /// What the head of a noun phrase, or a pronoun seen before, stands for.
  [[nodiscard]] Referent referent_of(TokenId head) const {
    const Tag tag = analysis_[head].tag;
    if (tag == Tag::kPRP) {
      const auto known =
          std::ranges::lower_bound(resolved_, head, {}, &std::pair<TokenId, Referent>::first);
      return known != resolved_.end() && known->first == head ? known->second : Referent{};
    }
    const auto mention = std::ranges::upper_bound(found_.names, head.index, {}, &NameMention::last);
    if (mention != found_.names.end() && mention->first <= head.index + 1) {
      const bool inside = mention->first <= head.index;
      const TokenId first{mention->first};
      if (inside || analysis_[first].head == head) return {mention->entity, {}, {}};
    }
    for (const TokenId child : clause::right_children(analysis_, head)) {
      if (analysis_[child].dep != Dep::kAppos || analysis_[child].tag != Tag::kNNP) continue;
      const auto name = std::ranges::upper_bound(found_.names, child.index, {}, &NameMention::last);
      if (name != found_.names.end() && name->first <= child.index &&
          found_.entities[static_cast<std::size_t>(name->entity.index)].person) {
        return {name->entity, {}, {}};
      }
    }
    return is_noun(tag) ? Referent{{}, head, {}} : Referent{};
  }

  const Article& article_;
  const Analysis& analysis_;
  const words::Lexicon& lexicon_;
  const FoundNames& found_;
  Remembered latest_;
  Referent speaker_;
  std::int32_t speaker_sentence_ = 0;
  Referent pair_;
  std::int32_t pair_sentence_ = 0;
  std::int32_t sentence_ = 0;
  std::size_t next_name_ = 0;
  std::size_t next_quote_ = 0;
  std::map<EntityId, Gender> spoken_of_;
  std::vector<std::pair<TokenId, Referent>> resolved_;
};

}  // namespace

std::vector<std::pair<TokenId, Referent>> resolve_pronouns(const Article& article,
                                                           const Analysis& analysis,
                                                           const words::Lexicon& lexicon,
                                                           const FoundNames& found) {
  return Resolver(article, analysis, lexicon, found).run();
}

}  // namespace dateline::entity
