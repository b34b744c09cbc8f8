// Walks through the text, remembers who and what was named, and asks at each anaphor who is meant.
#include "entity/resolve.hpp"

#include <algorithm>
#include <array>

#include "clause/governance.hpp"
#include "clause/speech.hpp"
#include "entity/antecedent_values.hpp"
#include "entity/epithet.hpp"

namespace dateline::entity {
namespace {

constexpr std::int32_t kNamedReach = 2;  // sentences, from two named together to "the two"

class Walker {
 public:
  Walker(const Article& article, const Analysis& analysis, const Tables& tables,
         const FoundNames& found, const Chooser& chooser)
      : article_(article),
        analysis_(analysis),
        lexicon_(tables.lexicon),
        found_(found),
        chooser_(chooser),
        epithets_(analysis),
        around_{article, analysis, tables.lexicon, tables.senses, found, resolved_, titled_} {}

  Resolved run() {
    for (sentence_ = 0; sentence_ < std::ssize(analysis_.sentences()); ++sentence_) {
      const Sentence& sentence = analysis_.sentences()[static_cast<std::size_t>(sentence_)];
      const auto block = static_cast<std::size_t>(sentence.block);
      block_ = sentence.block;
      title_ = article_.blocks[block].kind == BlockKind::kTitle;
      for (std::int32_t i = sentence.first; i < sentence.last; ++i) token({i});
    }
    return {std::move(resolved_), std::move(titled_)};
  }

 private:
  void token(TokenId id) {
    while (next_name_ < found_.names.size() && found_.names[next_name_].last <= id.index)
      ++next_name_;
    const bool in_name =
        next_name_ < found_.names.size() && found_.names[next_name_].first <= id.index;
    if (in_name) {
      if (found_.names[next_name_].last == id.index + 1) name(found_.names[next_name_]);
    } else if (const auto pronoun = pronoun_at(analysis_, id)) {
      if (analysis_[id].dep != Dep::kExpl) anaphor(*pronoun);
    } else if (is_pair_word(id)) {
      pair(id);
    } else if (is_noun(analysis_[id].tag)) {
      noun(id);
    }
    if (is_verb(analysis_[id].tag)) note_speaker(id);
  }

  [[nodiscard]] Place place_at(TokenId head) const {
    Place place = place_of(analysis_, head);
    place.sentence = sentence_;
    place.block = block_;
    place.quote = around_.quote_of(head);
    return place;
  }

  void name(const NameMention& mention) {
    const TokenId head = around_.phrase_head(mention);
    epithets_.note(mention, head);
    const Referent referent{mention.entity, {}, {}};
    memory_.add(referent, place_at(head), title_);
    const Token& token = analysis_[head];
    if (token.dep != Dep::kConj || !token.head.valid()) return;
    const Referent first = around_.referent_of(token.head);
    if (!first.entity.valid() || first.second.valid() || first.entity == mention.entity) return;
    if (around_.entity_of(first).person != around_.entity_of(referent).person) return;
    pair_ = {first.entity, {}, mention.entity};
    pair_sentence_ = sentence_;
    memory_.add(pair_, place_at(head), title_);
  }

  void noun(TokenId id) {
    const Dep dep = analysis_[id].dep;
    const bool phrase = dep != Dep::kCompound && dep != Dep::kFlat && dep != Dep::kFixed &&
                        dep != Dep::kOblUnmarked && dep != Dep::kNmodUnmarked &&
                        dep != Dep::kAmod && dep != Dep::kAppos && dep != Dep::kGoeswith;
    if (!phrase) return;
    if (const EntityId bearer = epithets_.bearer(id); bearer.valid()) {
      titled_.emplace_back(id, Referent{bearer, {}, {}});
      memory_.add(titled_.back().second, place_at(id), title_);
      return;
    }
    // "the pilot, Ann Roe": the name stands for the noun.
    Referent referent = around_.referent_of(id);
    if (referent.entity.valid()) return;
    const auto lemma = analysis_.lemma(id);
    const auto& nouns = memory_.nouns();
    const auto known = std::ranges::find_if(nouns, [&](const Candidate& candidate) {
      return analysis_.lemma(candidate.referent.head) == lemma &&
             analysis_[candidate.referent.head].tag == analysis_[id].tag;
    });
    const TokenId article = clause::child_with(analysis_, id, Dep::kDet);
    const auto form = article.valid() ? analysis_.lemma(article) : std::string_view();
    if (known != nouns.end() && (form == "the" || form == "this" || form == "that"))
      referent = known->referent;
    memory_.add(referent, place_at(id), title_);
  }

  void anaphor(const Anaphor& anaphor) {
    const Place here = place_at(anaphor.token);
    // Who is spoken of in direct speech says little of who is spoken of outside.
    Noted& meant = meant_[static_cast<std::size_t>(anaphor.kind)][here.quote < 0 ? 0 : 1];
    const Moment moment{anaphor, here, title_, speaker_, meant};
    // What "it" and "they" mean in direct speech, only the speaker knows.
    if (moment.place.quote >= 0 && anaphor.kind != AnaphorKind::kPerson) return;
    const Referent referent = chooser_(anaphor, options_of(around_, memory_, moment));
    if (!referent.valid()) return;
    resolved_.emplace_back(anaphor.token, referent);
    Place place = moment.place;
    place.pronoun = true;
    memory_.add(referent, place, title_);
    if (anaphor.kind == AnaphorKind::kPerson) memory_.note_gender(referent, anaphor.gender);
    meant = {referent, sentence_, block_};
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
    if (pair_.valid() && sentence_ - pair_sentence_ <= kNamedReach)
      resolved_.emplace_back(id, pair_);
  }

  void note_speaker(TokenId verb) {
    if (!clause::is_saying(analysis_, lexicon_, verb)) return;
    const TokenId subject = clause::understood_subject(analysis_, verb);
    if (!subject.valid()) return;
    const Referent referent = around_.referent_of(subject);
    if (referent.valid()) speaker_ = {referent, sentence_, block_};
  }

  const Article& article_;
  const Analysis& analysis_;
  const words::Lexicon& lexicon_;
  const FoundNames& found_;
  const Chooser& chooser_;
  std::vector<std::pair<TokenId, Referent>> resolved_;
  std::vector<std::pair<TokenId, Referent>> titled_;
  Epithets epithets_;
  Surroundings around_;
  Memory memory_;
  Noted speaker_;
  std::array<std::array<Noted, 2>, kAnaphorKinds> meant_{};
  Referent pair_;
  std::int32_t pair_sentence_ = 0;
  std::int32_t sentence_ = 0;
  std::int32_t block_ = 0;
  bool title_ = false;
  std::size_t next_name_ = 0;
};

}  // namespace

Resolved resolve(const Article& article, const Analysis& analysis, const Tables& tables,
                 const FoundNames& found, const Chooser& chooser) {
  return Walker(article, analysis, tables, found, chooser).run();
}

}  // namespace dateline::entity
