// Hand-made analyses for the tests of labels: nouns that need their clause, and what clauses share.
#pragma once

#include <string_view>

namespace dateline::event {

// Coordinated passives whose agent hangs on the last; a participle behind a place; a bare noun with
// a relative clause.
inline constexpr std::string_view kArrest = R"(
  The the DT 2 det
  pair pair NN 4 nsubj:pass
  were be VBD 4 aux:pass
  arrested arrest VBN 0 root
  and and CC 6 cc
  questioned question VBN 4 conj
  by by IN 8 case
  police police NN 6 obl:agent
  . . . 4 punct
)";
// A predicate adjective with a clause of its own behind it.
inline constexpr std::string_view kInjured = R"(
  Nine nine CD 2 nummod
  people people NNS 4 nsubj
  were be VBD 4 cop
  injured injured JJ 0 root
  , , , 8 punct
  but but CC 8 cc
  three three CD 8 nsubj
  recovered recover VBD 4 conj
  . . . 4 punct
)";
inline constexpr std::string_view kFlight = R"(
  Mr Mr NNP 2 compound
  Stone Stone NNP 4 nsubj
  was be VBD 4 aux
  flying fly VBG 7 advcl
  from from IN 6 case
  Velsund Velsund NNP 4 obl
  headed head VBD 0 root
  for for IN 9 case
  Marn Marn NNP 7 obl
  when when WRB 12 advmod
  he he PRP 12 nsubj
  fell fall VBD 7 advcl
  ill ill JJ 12 xcomp
  . . . 7 punct
)";
inline constexpr std::string_view kFlood = R"(
  A a DT 2 det
  flood flood NN 0 root
  that that WDT 4 nsubj
  cut cut VBD 2 acl:relcl
  the the DT 6 det
  valley valley NN 4 obj
  off off RP 4 compound:prt
  . . . 2 punct
)";

// Nouns that say of which kind they are but not whose; what a verb cannot do without.
inline constexpr std::string_view kDamage = R"(
  The the DT 2 det
  clerk clerk NN 4 nsubj:pass
  was be VBD 4 aux:pass
  charged charge VBN 0 root
  with with IN 6 case
  theft theft NN 4 obl
  . . . 4 punct

  Two two CD 2 nummod
  villages village NNS 3 nsubj
  suffered suffer VBD 0 root
  storm storm NN 5 compound
  damage damage NN 3 obj
  . . . 3 punct

  They they PRP 2 nsubj
  praised praise VBD 0 root
  the the DT 5 det
  Velsund Velsund NNP 5 compound
  accord accord NN 2 obj
  . . . 2 punct
)";

// Verbs that only carry their noun.
inline constexpr std::string_view kCarried = R"(
  Two two CD 2 nummod
  guards guard NNS 3 nsubj
  fired fire VBD 0 root
  shots shot NNS 3 obj
  . . . 3 punct

  The the DT 2 det
  ferry ferry NN 3 nsubj
  underwent undergo VBD 0 root
  repairs repair NNS 3 obj
  . . . 3 punct
)";

// "They" for a body.
inline constexpr std::string_view kMinistry = R"(
  The the DT 3 det
  Oslandic Oslandic JJ 3 amod
  Ministry Ministry NNP 4 nsubj
  objected object VBD 0 root
  . . . 4 punct

  They they PRP 2 nsubj
  called call VBD 0 root
  for for IN 4 case
  reason reason NN 2 obl
  . . . 2 punct
)";

// What belongs to a sum of money, what stands for a clause, what goes on over a comma.
inline constexpr std::string_view kSmallWords = R"(
  Anna Anna NNP 3 nsubj
  Berg Berg NNP 1 flat
  paid pay VBD 0 root
  about about RB 5 advmod
  $ $ $ 3 obj
  50 50 CD 5 nummod
  because because IN 9 case
  of of IN 7 fixed
  theft theft NN 3 obl
  of of IN 11 case
  coal coal NN 9 nmod
  . . . 3 punct

  Anna Anna NNP 3 nsubj
  Berg Berg NNP 1 flat
  refused refuse VBD 0 root
  to to TO 5 mark
  do do VB 3 xcomp
  so so RB 5 advmod
  . . . 3 punct

  Anna Anna NNP 3 nsubj:pass
  was be VBD 3 aux:pass
  held hold VBN 0 root
  after after IN 7 mark
  the the DT 6 det
  mill mill NN 7 nsubj
  shut shut VBD 3 advcl
  , , , 10 punct
  and and CC 11 cc
  was be VBD 11 aux:pass
  freed free VBN 7 conj
  . . . 3 punct
)";

// A possessive in an infinitive: whose it is, who is to act; a promise that reports nothing.
inline constexpr std::string_view kForced = R"(
  The the DT 2 det
  ministry ministry NN 3 nsubj
  forced force VBD 0 root
  the the DT 5 det
  town town NN 3 obj
  to to TO 7 mark
  open open VB 3 xcomp
  its its PRP$ 9 nmod:poss
  port port NN 7 obj
  . . . 3 punct

  They they PRP 2 nsubj
  allowed allow VBD 0 root
  guards guard NNS 2 iobj
  to to TO 5 mark
  leave leave VB 2 xcomp
  . . . 2 punct

  Oslo Oslo NNP 2 nsubj
  went go VBD 0 root
  so so RB 4 advmod
  far far RB 2 advmod
  as as IN 7 mark
  to to TO 7 mark
  veto veto VB 4 advcl
  it it PRP 7 obj
  . . . 2 punct

  Workers worker NNS 2 nsubj
  returned return VBD 0 root
  , , , 6 punct
  when when WRB 6 advmod
  owners owner NNS 6 nsubj
  promised promise VBD 2 advcl
  talks talk NNS 6 obj
  . . . 2 punct
)";

// Relative clauses whose noun is no subject, and a clause that only tells which odds.
inline constexpr std::string_view kObjectOfRelative = R"(
  He he PRP 2 nsubj
  signed sign VBD 0 root
  a a DT 4 det
  treaty treaty NN 2 obj
  she she PRP 7 nsubj
  had have VBD 7 aux
  rejected reject VBN 4 acl:relcl
  in in IN 9 case
  May May NNP 7 obl
  . . . 2 punct

  The the DT 2 det
  mill mill NN 9 nsubj
  which which WDT 5 obj
  she she PRP 5 nsubj
  plans plan VBZ 2 acl:relcl
  to to TO 7 mark
  buy buy VB 5 xcomp
  has have VBZ 9 aux
  closed close VBN 0 root
  . . . 9 punct

  The the DT 2 det
  suit suit NN 9 nsubj
  in in IN 4 case
  which which WDT 7 obl
  a a DT 6 det
  jury jury NN 7 nsubj
  ruled rule VBD 2 acl:relcl
  is be VBZ 9 cop
  over over JJ 0 root
  . . . 9 punct

  The the DT 2 det
  odds odds NNS 6 nsubj
  it it PRP 4 nsubj
  came come VBD 2 acl:relcl
  are be VBP 6 cop
  slim slim JJ 0 root
  . . . 6 punct
)";

}  // namespace dateline::event
