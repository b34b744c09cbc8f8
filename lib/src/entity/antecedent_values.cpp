// Looks at each candidate: how far, in which part, of which sort, and how the clauses hang
// together.
#include "entity/antecedent_values.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "clause/empty_it.hpp"
#include "clause/governance.hpp"
#include "clause/speech.hpp"

namespace dateline::entity {
namespace {

using Feature = AntecedentFeature;

constexpr std::int32_t kNear = 5;             // sentences
constexpr std::int32_t kQuotedSentences = 5;  // between a person and "she said"
constexpr float kOften = 6.0F;                // mentions
constexpr std::size_t kRanks = 3;             // of the nearest

/// What may be meant, by sex, number and sort.
class Fitness {
 public:
  Fitness(const Surroundings& around, const Anaphor& anaphor)
      : around_(around), anaphor_(anaphor) {}

  [[nodiscard]] bool fits(const Candidate& candidate) const {
    return candidate.referent.entity.valid() ? name_fits(candidate) : noun_fits(candidate);
  }

 private:
  [[nodiscard]] bool name_fits(const Candidate& candidate) const {
    const Entity& entity = around_.entity_of(candidate.referent);
    const bool pair = candidate.referent.second.valid();
    switch (anaphor_.kind) {
      case AnaphorKind::kPerson:
        return !pair && (entity.person || !(entity.body || entity.place)) &&
               (!entity.sex_sure || sex_fits(entity.gender));
      case AnaphorKind::kThing:
        return !pair && !entity.person;
      case AnaphorKind::kMany:
        return pair || !entity.person;
    }
    return false;
  }

  [[nodiscard]] bool sex_fits(Gender gender) const {
    return gender == Gender::kUnknown || gender == anaphor_.gender;
  }

  [[nodiscard]] bool noun_fits(const Candidate& candidate) const {
    const TokenId head = candidate.referent.head;
    const Tag tag = around_.analysis[head].tag;
    const Sort sort = around_.sort_of(head);
    switch (anaphor_.kind) {
      case AnaphorKind::kPerson:
        return tag == Tag::kNN && sort == Sort::kPerson;
      case AnaphorKind::kThing:
        return tag == Tag::kNN && sort != Sort::kPerson;
      case AnaphorKind::kMany:
        return tag == Tag::kNNS || sort == Sort::kGroup ||
               clause::child_with(around_.analysis, head, Dep::kConj).valid();
    }
    return false;
  }

  const Surroundings& around_;
  const Anaphor& anaphor_;
};

/// The subject of a clause over the anaphor, and how it hangs on it.
struct Above {
  Referent referent;
  bool same_clause = false;
  bool says = false;
  bool first = false;  // of those further above
};

/// The subject of a clause; of an infinitive whoever is to do it: "forced Iran to open its ports".
TokenId doer_of(const Analysis& analysis, TokenId word) {
  const TokenId own = clause::own_subject(analysis, word);
  const bool infinitive =
      !own.valid() && is_verb(analysis[word].tag) && clause::has_to(analysis, word);
  return infinitive ? clause::understood_subject(analysis, word) : own;
}

std::vector<Above> subjects_above(const Surroundings& around, TokenId anaphor) {
  constexpr auto kClausal =
      std::to_array<Dep>({Dep::kCcomp, Dep::kXcomp, Dep::kAdvcl, Dep::kAcl, Dep::kAclRelcl,
                          Dep::kParataxis, Dep::kCsubj, Dep::kAdvclRelcl});
  std::vector<Above> found;
  const Analysis& analysis = around.analysis;
  bool crossed = analysis[anaphor].head.valid() && clause::is_subject(analysis[anaphor].dep);
  bool first = true;
  TokenId word = analysis[anaphor].head;
  for (int step = 0; step < clause::kMaxSteps && word.valid(); ++step) {
    const TokenId subject = doer_of(analysis, word);
    if (subject.valid() && subject < anaphor && !around.within(anaphor, subject)) {
      const bool says = crossed && clause::is_saying(analysis, around.lexicon, word);
      found.push_back({around.referent_of(subject), !crossed, says, crossed && first});
      if (crossed) first = false;
    }
    const Dep dep = analysis[word].dep;
    crossed |= std::ranges::find(kClausal, dep) != kClausal.end() || clause::is_subject(dep) ||
               (dep == Dep::kConj && is_verb(analysis[word].tag));
    word = analysis[word].head;
  }
  return found;
}

class Values {
 public:
  Values(const Surroundings& around, const Moment& moment)
      : around_(around),
        analysis_(around.analysis),
        moment_(moment),
        above_(subjects_above(around, moment.anaphor.token)),
        main_before_(main_subject_before(moment.place.quote < 0, false)),
        about_here_(main_subject_before(true, true)),
        is_main_(around.main_subject(moment.place.sentence) == moment.anaphor.token),
        speaks_(around.is_speaker(moment.anaphor.token)) {}

  [[nodiscard]] AntecedentValues nobody() const {
    AntecedentValues values{};
    const TokenId token = moment_.anaphor.token;
    set(values, Feature::kNobody, true);
    const bool empty = moment_.anaphor.kind == AnaphorKind::kThing &&
                       moment_.place.part == Part::kSubject &&
                       clause::is_empty_it(analysis_, around_.lexicon, token);
    set(values, Feature::kNobodyEmpty, empty);
    set(values, Feature::kNobodyMain, is_main_ && !empty);
    set(values, Feature::kNobodyQuoted, moment_.place.quote >= 0);
    set(values, Feature::kNobodySubject, is_subject(moment_.place.part));
    set(values, Feature::kNobodyOwner, moment_.anaphor.owner);
    set(values, Feature::kNobodyTitle, moment_.title);
    return values;
  }

  [[nodiscard]] AntecedentValues of(const Candidate& candidate) const {
    AntecedentValues values{};
    const Place& place = place_seen(candidate);
    distance(place, values);
    part(place, values);
    clauses(candidate, values);
    discourse(candidate, values);
    sort(candidate, values);
    return values;
  }

  static void set(AntecedentValues& values, Feature feature, bool is) {
    values[static_cast<std::size_t>(feature)] = is ? 1.0F : 0.0F;
  }

 private:
  static bool is_subject(Part part) {
    return part == Part::kSubject || part == Part::kPassiveSubject;
  }

  /// Outside of direct speech where the candidate stood last outside of it, too.
  [[nodiscard]] const Place& place_seen(const Candidate& candidate) const {
    return moment_.place.quote < 0 && candidate.outside.head.valid() ? candidate.outside
                                                                     : candidate.last;
  }

  [[nodiscard]] Referent referent_at(TokenId head) const {
    return head.valid() ? around_.referent_of(head) : Referent{};
  }

  [[nodiscard]] bool can_speak(const Referent& referent) const {
    if (referent.entity.valid()) {
      const Entity& entity = around_.entity_of(referent);
      return entity.person || entity.body || entity.place;
    }
    const Sort sort = around_.sort_of(referent.head);
    return sort == Sort::kPerson || sort == Sort::kGroup;
  }

  /// The main subject of the sentence before, direct speech passed over or not. Within the
  /// paragraph alone: "Ann Roe had a harsher message. “It failed,” she said."
  [[nodiscard]] Referent main_subject_before(bool past_speech, bool in_block) const {
    const auto& sentences = analysis_.sentences();
    const std::int32_t last = std::max(0, moment_.place.sentence - kQuotedSentences);
    for (std::int32_t i = moment_.place.sentence - 1; i >= last; --i) {
      const bool elsewhere = sentences[static_cast<std::size_t>(i)].block != moment_.place.block;
      if (in_block && elsewhere) break;
      const TokenId root = around_.root_of(i);
      if (past_speech && root.valid() && around_.quote_of(root) >= 0) continue;
      return referent_at(around_.main_subject(i));
    }
    return {};
  }

  void distance(const Place& last, AntecedentValues& values) const {
    const std::int32_t between = moment_.place.sentence - last.sentence;
    set(values, Feature::kSameSentence, between == 0);
    set(values, Feature::kOneBefore, between == 1);
    set(values, Feature::kTwoBefore, between == 2);
    set(values, Feature::kFewBefore, between > 2 && between <= kNear);
    set(values, Feature::kFarBefore, between > kNear);
    set(values, Feature::kSameBlock, last.block == moment_.place.block);
    const bool one_quote = last.quote >= 0 && last.quote == moment_.place.quote;
    set(values, Feature::kSameQuote, one_quote);
    set(values, Feature::kQuoteAlone, last.quote != moment_.place.quote);
  }

  void part(const Place& last, AntecedentValues& values) const {
    const Part here = moment_.place.part;
    set(values, Feature::kSubject, last.part == Part::kSubject);
    set(values, Feature::kPassiveSubject, last.part == Part::kPassiveSubject);
    set(values, Feature::kObject, last.part == Part::kObject);
    set(values, Feature::kOblique, last.part == Part::kOblique);
    set(values, Feature::kOwner, last.part == Part::kOwner);
    set(values, Feature::kOther, last.part == Part::kOther);
    set(values, Feature::kListed, last.listed);
    set(values, Feature::kByPronoun, last.pronoun);
    set(values, Feature::kBothSubjects, is_subject(here) && is_subject(last.part));
    set(values, Feature::kBothOwners, here == Part::kOwner && last.part == Part::kOwner);
    set(values, Feature::kBothObjects, here == Part::kObject && last.part == Part::kObject);
    set(values, Feature::kHolds, around_.within(moment_.anaphor.token, last.head));
  }

  /// Whether a subject is the candidate, or begins the pair that it is: "Roe and Poe left".
  static bool is_that(const Referent& subject, const Referent& candidate) {
    return same(subject, candidate) ||
           (candidate.second.valid() && subject.entity == candidate.entity);
  }

  void clauses(const Candidate& candidate, AntecedentValues& values) const {
    const auto form = analysis_.form(moment_.anaphor.token);
    const bool reflexive = form.ends_with("self") || form.ends_with("selves");
    for (const Above& above : above_) {
      if (!is_that(above.referent, candidate.referent)) continue;
      if (above.same_clause) {
        set(values,
            moment_.anaphor.owner ? Feature::kOwnSubject
            : reflexive           ? Feature::kReflexive
                                  : Feature::kBound,
            true);
      } else {
        set(values, above.first ? Feature::kGoverns : Feature::kGovernsFar, true);
        if (above.says) set(values, Feature::kSaysIt, true);
      }
    }
    set(values, Feature::kJoined, joined(candidate.last.head));
    const bool main = is_that(main_before_, candidate.referent);
    set(values, Feature::kMainBefore, main);
    set(values, Feature::kBothMain, main && is_main_);
    if (main && is_main_ && candidate.referent.head.valid()) {
      const Sort sort = around_.sort_of(candidate.referent.head);
      set(values, Feature::kMainThing, sort != Sort::kPerson && sort != Sort::kOther);
    }
  }

  /// "Roe and her bank": what the anaphor owns is a member of the list that the candidate begins.
  [[nodiscard]] bool joined(TokenId candidate) const {
    if (!moment_.anaphor.owner) return false;
    const Token& owned = analysis_[analysis_[moment_.anaphor.token].head];
    return owned.dep == Dep::kConj && owned.head == candidate;
  }

  void discourse(const Candidate& candidate, AntecedentValues& values) const {
    const bool spoke = same(moment_.speaker.referent, candidate.referent);
    set(values, Feature::kSpoke, spoke);
    set(values, Feature::kBothSpeak, spoke && speaks_);
    set(values, Feature::kSpokeQuoted, spoke && moment_.place.quote >= 0);
    set(values, Feature::kSpokeHere,
        spoke && speaks_ && moment_.speaker.block == moment_.place.block);
    set(values, Feature::kAboutHere, same(about_here_, candidate.referent));
    set(values, Feature::kCanSpeak, speaks_ && can_speak(candidate.referent));
    set(values, Feature::kCannotSpeak, speaks_ && !can_speak(candidate.referent));
    const bool meant = same(moment_.meant.referent, candidate.referent);
    set(values, Feature::kMeantLast, meant);
    set(values, Feature::kMeantNear, meant && moment_.place.sentence - moment_.meant.sentence <= 1);
    values[static_cast<std::size_t>(Feature::kMentions)] =
        std::min(static_cast<float>(candidate.mentions), kOften) / kOften;
    values[static_cast<std::size_t>(Feature::kOftenSubject)] =
        std::min(static_cast<float>(candidate.as_subject), kOften) / kOften;
    set(values, Feature::kTitle, candidate.in_title);
  }

  void sort(const Candidate& candidate, AntecedentValues& values) const {
    if (!candidate.referent.entity.valid()) return noun_sort(candidate.referent.head, values);
    const Entity& entity = around_.entity_of(candidate.referent);
    const bool pair = candidate.referent.second.valid();
    set(values, Feature::kPair, pair);
    set(values, Feature::kPerson, !pair && entity.person);
    set(values, Feature::kBody, !pair && entity.body);
    set(values, Feature::kPlace, !pair && !entity.body && !entity.person && entity.place);
    set(values, Feature::kNamed, !pair && !entity.body && !entity.person && !entity.place);
    if (moment_.anaphor.kind != AnaphorKind::kPerson) return;
    set(values, Feature::kSexTold, entity.gender == moment_.anaphor.gender);
    set(values, Feature::kOtherName,
        entity.gender != Gender::kUnknown && entity.gender != moment_.anaphor.gender);
    set(values, Feature::kSexShown, candidate.spoken_of == moment_.anaphor.gender);
    set(values, Feature::kSexClash,
        candidate.spoken_of != Gender::kUnknown && candidate.spoken_of != moment_.anaphor.gender);
  }

  void noun_sort(TokenId head, AntecedentValues& values) const {
    const Sort sort = around_.sort_of(head);
    const Tag tag = analysis_[head].tag;
    set(values, Feature::kRoleNoun, sort == Sort::kPerson);
    set(values, Feature::kGroupNoun, sort == Sort::kGroup);
    set(values, Feature::kPlaceNoun, sort == Sort::kPlace);
    set(values, Feature::kThingNoun, sort == Sort::kThing);
    set(values, Feature::kNoun, sort == Sort::kOther);
    set(values, Feature::kPlural, tag == Tag::kNNS);
    const TokenId article = clause::child_with(analysis_, head, Dep::kDet);
    const auto form = article.valid() ? analysis_.lemma(article) : std::string_view();
    const bool counted =
        form == "a" || form == "an" || clause::child_with(analysis_, head, Dep::kNummod).valid();
    const bool owned = clause::child_with(analysis_, head, Dep::kNmodPoss).valid();
    set(values, Feature::kIndefinite, counted);
    set(values, Feature::kDefinite, !counted && (article.valid() || owned));
    set(values, Feature::kBare, !counted && !article.valid() && !owned);
  }

  const Surroundings& around_;
  const Analysis& analysis_;
  const Moment& moment_;
  std::vector<Above> above_;
  Referent main_before_;
  Referent about_here_;
  bool is_main_;
  bool speaks_;
};

/// Marks the nearest ones, the one that is named most, and the only one.
void compare(const std::vector<const Candidate*>& fitting, std::vector<Option>& options) {
  constexpr std::array<Feature, kRanks> kNearestOnes = {Feature::kNearest, Feature::kSecond,
                                                        Feature::kThird};
  for (std::size_t i = 0; i < std::min(kRanks, fitting.size()); ++i)
    Values::set(options[i + 1].values, kNearestOnes[i], true);
  if (fitting.size() == 1) Values::set(options[1].values, Feature::kAlone, true);
  const auto most = std::ranges::max_element(fitting, {}, &Candidate::mentions);
  if (most == fitting.end() || (*most)->mentions < 2) return;
  Values::set(options[static_cast<std::size_t>(most - fitting.begin()) + 1].values,
              Feature::kMostNamed, true);
}

}  // namespace

std::vector<Option> options_of(const Surroundings& around, const Memory& memory,
                               const Moment& moment) {
  const Fitness fitness(around, moment.anaphor);
  std::vector<const Candidate*> fitting;
  for (const auto* kept : {&memory.names(), &memory.nouns()})
    for (const Candidate& candidate : *kept)
      if (fitness.fits(candidate)) fitting.push_back(&candidate);
  std::ranges::stable_sort(fitting, std::greater(),
                           [](const Candidate* one) { return one->last.head; });
  const Values values(around, moment);
  std::vector<Option> options{{{}, values.nobody()}};
  for (const Candidate* candidate : fitting)
    options.push_back({candidate->referent, values.of(*candidate)});
  compare(fitting, options);
  return options;
}

}  // namespace dateline::entity
