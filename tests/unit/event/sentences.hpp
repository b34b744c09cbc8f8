// Hand-made analyses that the tests of labels, sources, reality and links share, and a helper that
// describes chosen words of them as events.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "clause/tree.hpp"
#include "clause/verb_group.hpp"
#include "event/describe.hpp"
#include "event/polarity.hpp"
#include "support/snippet.hpp"
#include "unit/event/speech_sentences.hpp"

namespace dateline::event {

inline constexpr std::string_view kDeny = R"(
  Prime Prime NNP 3 compound
  Minister Minister NNP 3 nmod:desc
  Karl Karl NNP 5 nsubj
  Berg Berg NNP 3 flat
  denied deny VBD 0 root
  taking take VBG 5 xcomp
  bribes bribe NNS 6 obj
  and and CC 9 cc
  refused refuse VBD 5 conj
  to to TO 11 mark
  resign resign VB 9 xcomp
  . . . 5 punct
)";

inline constexpr std::string_view kCondition = R"(
  If if IN 4 mark
  the the DT 3 det
  river river NN 4 nsubj
  rises rise VBZ 10 advcl
  , , , 4 punct
  the the DT 7 det
  town town NN 10 nsubj:pass
  will will MD 10 aux
  be be VB 10 aux:pass
  evacuated evacuate VBN 0 root
  . . . 10 punct
)";

inline constexpr std::string_view kPlan = R"(
  The the DT 2 det
  firm firm NN 3 nsubj
  plans plan VBZ 0 root
  to to TO 5 mark
  hire hire VB 3 xcomp
  300 300 CD 7 nummod
  people people NNS 5 obj
  , , , 10 punct
  has have VBZ 10 aux
  bought buy VBN 3 conj
  its its PRP$ 12 nmod:poss
  rival rival NN 10 obj
  and and CC 16 cc
  will will MD 16 aux
  not not RB 16 advmod
  close close VB 3 conj
  a a DT 18 det
  plant plant NN 16 obj
  . . . 3 punct
)";

inline constexpr std::string_view kThreat = R"(
  Nurses nurse NNS 2 nsubj
  warned warn VBD 0 root
  of of IN 5 case
  a a DT 5 det
  strike strike NN 2 obl
  after after IN 10 mark
  the the DT 8 det
  talks talk NNS 10 nsubj
  had have VBD 10 aux
  failed fail VBN 2 advcl
  . . . 2 punct
)";

inline constexpr std::string_view kOffensive = R"(
  The the DT 2 det
  army army NN 3 nsubj
  launched launch VBD 0 root
  an a DT 5 det
  offensive offensive NN 3 obj
  . . . 3 punct

  The the DT 2 det
  offensive offensive NN 4 nsubj
  has have VBZ 4 aux
  killed kill VBN 0 root
  nine nine CD 6 nummod
  civilians civilian NNS 4 obj
  , , , 8 punct
  including include VBG 10 case
  two two CD 10 nummod
  children child NNS 6 nmod
  . . . 4 punct
)";

inline constexpr std::string_view kAsked = R"(
  It it PRP 3 expl
  is be VBZ 3 cop
  unclear unclear JJ 0 root
  if if IN 6 mark
  it it PRP 6 nsubj
  rained rain VBD 3 csubj
  or or CC 10 cc
  how how WRB 9 advmod
  many many JJ 10 nsubj
  fell fall VBD 6 conj
  . . . 3 punct

  Nobody nobody NN 2 nsubj
  knew know VBD 0 root
  how how WRB 4 advmod
  many many JJ 5 nsubj
  died die VBD 2 ccomp
  . . . 2 punct
)";

inline constexpr std::string_view kDescribed = R"(
  Unions union NNS 2 nsubj
  feared fear VBD 0 root
  the the DT 5 det
  planned plan VBN 5 amod
  strike strike NN 2 obj
  and and CC 7 cc
  talks talk NNS 5 conj
  scheduled schedule VBN 7 acl
  for for IN 10 case
  May May NNP 8 obl
  after after IN 13 case
  disputed dispute VBN 13 amod
  elections election NNS 2 obl
  . . . 2 punct
)";

inline constexpr std::string_view kProposal = R"(
  The the DT 2 det
  council council NN 3 nsubj
  rejected reject VBD 0 root
  a a DT 5 det
  proposal proposal NN 3 obj
  calling call VBG 5 acl
  for for IN 9 case
  new new JJ 9 amod
  elections election NNS 6 obl
  in in IN 11 case
  Oslo Oslo NNP 9 nmod
  . . . 3 punct
)";

inline constexpr std::string_view kPhases = R"(
  Workers worker NNS 2 nsubj
  began begin VBD 0 root
  repairing repair VBG 2 xcomp
  the the DT 5 det
  bridge bridge NN 3 obj
  and and CC 7 cc
  stopped stop VBD 2 conj
  the the DT 9 det
  traffic traffic NN 7 obj
  . . . 2 punct
)";

inline constexpr std::string_view kPair = R"(
  Anna Anna NNP 6 nsubj
  Weber Weber NNP 1 flat
  and and CC 4 cc
  Paul Paul NNP 1 conj
  Stone Stone NNP 4 flat
  met meet VBD 0 root
  in in IN 8 case
  Oslo Oslo NNP 6 obl
  . . . 6 punct

  The the DT 2 det
  two two CD 3 nsubj
  signed sign VBD 0 root
  a a DT 5 det
  treaty treaty NN 3 obj
  on on IN 7 case
  fishing fishing NN 5 nmod
  . . . 3 punct

  Mr Mr NNP 3 nsubj
  Stone Stone NNP 1 flat
  had have VBD 4 aux
  flown fly VBN 0 root
  home home RB 4 advmod
  before before IN 8 mark
  he he PRP 8 nsubj
  spoke speak VBD 4 advcl
  . . . 4 punct
)";

inline constexpr std::string_view kFerry = R"(
  The the DT 3 det
  old old JJ 3 amod
  ferry ferry NN 4 nsubj
  left leave VBD 0 root
  at at IN 6 case
  noon noon NN 4 obl
  . . . 4 punct

  It it PRP 2 nsubj
  sank sink VBD 0 root
  near near IN 5 case
  the the DT 5 det
  coast coast NN 2 obl
  . . . 2 punct

  It it PRP 4 nsubj
  is be VBZ 4 aux:pass
  not not RB 4 advmod
  known know VBN 0 root
  who who WP 6 nsubj
  steered steer VBD 4 ccomp
  . . . 4 punct
)";

inline constexpr std::string_view kRelative = R"(
  The the DT 2 det
  minister minister NN 7 nsubj
  who who WP 4 nsubj
  opened open VBD 2 acl:relcl
  the the DT 6 det
  tunnel tunnel NN 4 obj
  praised praise VBD 0 root
  engineers engineer NNS 7 obj
  trained train VBN 8 acl
  by by IN 11 case
  Acme Acme NNP 9 obl:agent
  to to TO 13 mark
  dig dig VB 9 advcl
  . . . 7 punct
)";

struct Described {
  test::Snippet sample;
  std::vector<Event> events;
  Surroundings around;

  /// The event at the nth word with this form; throws when the test did not ask for it.
  [[nodiscard]] const Event& at(std::string_view form, int nth = 0) const {
    const TokenId token = sample.find(form, nth);
    for (const Event& event : events) {
      if (event.token == token) return event;
    }
    throw std::invalid_argument("no event " + std::string(form));
  }
  /// "said EVIDENTIAL closed", one for each link.
  [[nodiscard]] std::vector<std::string> links() const {
    std::vector<std::string> texts;
    for (const Link& link : around.links) {
      const auto word = [&](Node node) {
        return std::string(
            sample.analysis.form(events[static_cast<std::size_t>(node.index)].token));
      };
      texts.push_back(word(link.from) + " " + std::string(to_string(link.relation)) + " " +
                      word(link.to));
    }
    return texts;
  }
};

/// Makes events of all verbs that are no auxiliaries but those left out, and of the nouns given.
inline Described describe(std::string_view lines,
                          std::initializer_list<std::string_view> nouns = {},
                          std::initializer_list<std::string_view> without = {}) {
  Described result;
  result.sample = test::snippet(lines);
  const Analysis& analysis = result.sample.analysis;
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    const Token& token = analysis[TokenId{i}];
    const bool verb = is_verb(token.tag) && !clause::is_auxiliary(token.dep) && token.dep != Dep::kCase;
    bool noun = false;
    for (const std::string_view form : nouns) noun |= analysis.form({i}) == form;
    const bool left_out = std::ranges::find(without, analysis.form({i})) != without.end();
    if ((!verb && !noun) || left_out) continue;
    Event event;
    event.token = {i};
    event.span = token.span;
    event.pos = verb ? EventPos::kVerb : EventPos::kNoun;
    const clause::VerbGroup group = clause::verb_group(analysis, {i}, event.pos);
    event.tense = group.tense;
    event.aspect = group.aspect;
    event.modality = group.modality;
    event.polarity = polarity_of(analysis, {i});
    result.events.push_back(std::move(event));
  }
  const auto tables = entity::Tables::load();
  if (!tables) throw std::runtime_error(tables.error().message);
  const auto clauses = clause::read_clauses(result.sample.article, analysis, tables->lexicon);
  result.around =
      describe_events(result.sample.article, analysis, {}, clauses, *tables, result.events);
  return result;
}

}  // namespace dateline::event
