// Hand-made analyses for the tests of labels; some hang words as the parser wrongly may.
#pragma once

#include <string_view>

namespace dateline::event {

// The infinitive of a headline; a possessive whose noun stands in the label already.
inline constexpr std::string_view kHeadline = R"(
  Mayor Mayor NNP 3 nsubj
  to to TO 3 mark
  resign resign VB 0 root

  A a DT 2 det
  fire fire NN 3 nsubj
  destroyed destroy VBD 0 root
  its its PRP$ 5 nmod:poss
  plant plant NN 3 obj
)";

// A clause without which the words before it say little; a pair of words of which the first denies.
inline constexpr std::string_view kLittle = R"(
  The the DT 2 det
  talks talk NNS 3 nsubj
  ended end VBD 0 root
  after after IN 6 mark
  Roe Roe NNP 6 nsubj
  left leave VBD 3 advcl

  Neither neither CC 2 cc:preconj
  Roe Roe NNP 5 nsubj
  nor nor CC 4 cc
  Berg Berg NNP 2 conj
  stayed stay VBD 0 root
)";

// "He" under a name of which nothing tells what it is, behind a person.
inline constexpr std::string_view kUnknownName = R"(
  Mr Mr NNP 2 compound
  Stone Stone NNP 3 nsubj
  left leave VBD 0 root
  . . . 3 punct

  Kuno Kuno NNP 3 nsubj
  Rabe Rabe NNP 1 flat
  said say VBD 0 root
  he he PRP 5 nsubj
  fell fall VBD 3 ccomp
  . . . 3 punct
)";

// A later conjunct that the parser hung on a time span; a participle that shares its auxiliary.
inline constexpr std::string_view kBail = R"(
  Anna Anna NNP 4 nsubj:pass
  Berg Berg NNP 1 flat
  was be VBD 4 aux:pass
  arrested arrest VBN 0 root
  two two CD 6 nummod
  days day NNS 4 obl:unmarked
  after after IN 9 case
  the the DT 9 det
  bank bank NN 6 nmod
  closed close VBD 6 conj
  and and CC 13 cc
  was be VBD 13 aux:pass
  released release VBN 6 acl:relcl
  on on IN 15 case
  bail bail NN 13 obl
  . . . 4 punct

  A a DT 2 det
  clerk clerk NN 7 nsubj
  , , , 4 punct
  Owen Owen NNP 2 appos
  Reyes Reyes NNP 4 flat
  , , , 2 punct
  testified testify VBD 0 root
  that that IN 12 mark
  a a DT 10 det
  man man NN 12 nsubj:pass
  was be VBD 12 aux:pass
  shot shoot VBN 7 ccomp
  and and CC 14 cc
  killed kill VBN 12 conj
  by by IN 16 case
  guards guard NNS 14 obl:agent
  . . . 7 punct
)";

// A relative clause that the parser hung on the verb; shared negation; "yet" turns the clause.
inline constexpr std::string_view kDam = R"(
  The the DT 2 det
  state state NN 3 nsubj
  promised promise VBD 0 root
  a a DT 5 det
  dam dam NN 3 obj
  , , , 10 punct
  which which WDT 10 nsubj:pass
  was be VBD 10 aux:pass
  never never RB 10 advmod
  built build VBN 3 conj
  . . . 3 punct

  The the DT 2 det
  firm firm NN 5 nsubj
  would would MD 5 aux
  not not RB 5 advmod
  hire hire VB 0 root
  drivers driver NNS 5 obj
  or or CC 8 cc
  lease lease VB 5 conj
  a a DT 10 det
  plant plant NN 8 obj
  . . . 5 punct

  The the DT 2 det
  bridge bridge NN 3 nsubj
  has have VBZ 0 root
  yet yet RB 3 advmod
  to to TO 7 mark
  be be VB 7 aux:pass
  opened open VBN 3 xcomp
  . . . 3 punct
)";

// Infinitives on nouns; "according to"; a noun that only a preposition governs taken for a subject.
inline constexpr std::string_view kDesire = R"(
  Leaders leader NNS 2 nsubj
  welcomed welcome VBD 0 root
  the the DT 4 det
  desire desire NN 2 obj
  of of IN 7 case
  the the DT 7 det
  union union NN 4 nmod
  and and CC 10 cc
  the the DT 10 det
  board board NN 7 conj
  to to TO 12 mark
  talk talk VB 10 acl
  . . . 2 punct

  Norway Norway NNP 2 nsubj
  sent send VBD 0 root
  doctors doctor NNS 2 obj
  to to TO 5 mark
  help help VB 3 acl
  the the DT 7 det
  village village NN 5 obj
  . . . 2 punct

  According accord VBG 4 case
  to to IN 1 fixed
  the the DT 4 det
  coach coach NN 8 obl
  , , , 4 punct
  the the DT 7 det
  players player NNS 8 nsubj
  left leave VBD 0 root
  early early RB 8 advmod
  . . . 8 punct

  Two two CD 2 nummod
  people people NNS 7 nsubj
  familiar familiar JJ 2 amod
  with with IN 7 mark
  the the DT 6 det
  plans plan NNS 7 nsubj
  said say VBD 0 root
  the the DT 9 det
  board board NN 10 nsubj
  met meet VBD 7 ccomp
  . . . 7 punct
)";

// More than fits a line: colour goes first, names and the list stay.
inline constexpr std::string_view kLong = R"(
  Carl Carl NNP 7 nsubj
  Stone Stone NNP 1 flat
  , , , 4 punct
  61 61 CD 1 amod
  , , , 1 punct
  had have VBD 7 aux
  agreed agree VBN 0 root
  wholly wholly RB 9 advmod
  futile futile JJ 10 amod
  plans plan NNS 7 obj
  on on IN 12 case
  roads road NNS 10 nmod
  , , , 14 punct
  bridges bridge NNS 12 conj
  and and CC 16 cc
  tunnels tunnel NNS 12 conj
  with with IN 20 case
  the the DT 20 det
  Harbour Harbour NNP 20 compound
  Council Council NNP 7 obl
  during during IN 24 case
  noisy noisy JJ 24 amod
  autumn autumn NN 24 compound
  meetings meeting NNS 7 obl
  in in IN 29 case
  a a DT 29 det
  huge huge JJ 29 amod
  old old JJ 29 amod
  castle castle NN 24 nmod
  . . . 7 punct

  The the DT 3 det
  Security security NN 3 compound
  Council Council NNP 4 nsubj
  said say VBD 0 root
  it it PRP 7 nsubj
  would would MD 7 aux
  vote vote VB 4 ccomp
  . . . 4 punct

  He he PRP 2 nsubj
  asked ask VBD 0 root
  the the DT 5 det
  Security Security NNP 5 compound
  Council Council NNP 2 obj
  . . . 2 punct
)";

// Offices and reported speech tell whom "we" means; carriers of an infinitive; denied accusations.
inline constexpr std::string_view kWe = R"(
  Mayor Mayor NNP 3 nmod:desc
  Ann Ann NNP 3 flat
  Lee Lee NNP 4 nsubj
  said say VBD 0 root
  Norby Norby NNP 8 nsubj
  would would MD 8 aux
  not not RB 8 advmod
  sell sell VB 4 ccomp
  land land NN 8 obj
  . . . 4 punct
  # paragraph
  Lee Lee NNP 2 nsubj
  said say VBD 0 root
  : : : 8 punct
  “ “ `` 8 punct
  We we PRP 8 nsubj
  are be VBP 8 aux
  not not RB 8 advmod
  selling sell VBG 2 ccomp
  land land NN 8 obj
  , , , 14 punct
  we we PRP 14 nsubj
  never never RB 14 advmod
  sold sell VBD 8 parataxis
  . . . 8 punct
  ” ” '' 8 punct
  # paragraph
  The the DT 2 det
  museum museum NN 4 nmod:poss
  ’s ’s POS 2 case
  director director NN 7 nsubj
  Carl Carl NNP 4 appos
  Stone Stone NNP 5 flat
  said say VBD 0 root
  : : : 11 punct
  “ “ `` 11 punct
  We we PRP 11 nsubj
  lost lose VBD 7 ccomp
  paintings painting NNS 11 obj
  . . . 11 punct
  ” ” '' 11 punct
)";

// Direct speech of two clauses, and one that the parser hung on the speaker; purposes joined by
// "and".
inline constexpr std::string_view kQuoting = R"(
  “ “ `` 3 punct
  Prices price NNS 3 nsubj
  fell fall VBD 8 ccomp
  and and CC 6 cc
  wages wage NNS 6 nsubj
  rose rise VBD 3 conj
  ” ” '' 3 punct
  said say VBD 0 root
  Stone Stone NNP 8 nsubj
  . . . 8 punct

  “ “ `` 3 punct
  Boats boat NNS 3 nsubj
  sank sink VBD 6 dep
  ” ” '' 3 punct
  noted note VBD 0 root
  Lee Lee NNP 5 nsubj
  . . . 5 punct

  Ministers minister NNS 2 nsubj
  met meet VBD 0 root
  to to TO 4 mark
  talk talk VB 2 advcl
  and and CC 7 cc
  to to TO 7 mark
  vote vote VB 4 conj
  . . . 2 punct
)";

// A participle behind a preposition stays longer than colour.
inline constexpr std::string_view kThreatOf = R"(
  The the DT 3 det
  harbour harbour NN 3 compound
  authorities authority NNS 5 nsubj
  have have VBP 5 aux
  lived live VBN 0 root
  under under IN 9 case
  the the DT 9 det
  dreadful dreadful JJ 9 amod
  threat threat NN 5 obl
  of of IN 11 mark
  rising rise VBG 9 acl
  prices price NNS 11 obj
  . . . 5 punct
)";

// A mark of a wire service taken for a subject; an adverb of manner that is all a verb has.
inline constexpr std::string_view kWire = R"(
  `` `` NFP 3 nsubj
  Guards guard NNS 3 nsubj
  acted act VBD 0 root
  quickly quickly RB 3 advmod
  . . . 3 punct

  `` `` NFP 3 nsubj
  would would MD 3 aux
  fail fail VB 0 root
  . . . 3 punct

  Rents rent NNS 2 nsubj
  rose rise VBD 4 advcl
  , , , 2 punct
  said say VBD 0 root
  spokesman spokesman NN 6 nmod:desc
  Paul Paul NNP 4 nsubj
  Berg Berg NNP 6 flat
  . . . 4 punct
)";

inline constexpr std::string_view kGoing = R"(
  Guards guard NNS 4 nsubj
  are be VBP 4 aux
  not not RB 4 advmod
  going go VBG 0 root
  to to TO 6 mark
  leave leave VB 4 xcomp
  . . . 4 punct

  Guards guard NNS 3 nsubj
  are be VBP 3 aux
  going go VBG 0 root
  to to TO 5 mark
  return return VB 3 xcomp
  . . . 3 punct

  Stone Stone NNP 2 nsubj
  denied deny VBD 0 root
  accusations accusation NNS 2 obj
  by by IN 5 case
  clerks clerk NNS 3 nmod
  . . . 2 punct

  Stone Stone NNP 2 nsubj
  said say VBD 0 root
  it it PRP 6 nsubj
  would would MD 6 aux
  have have VB 6 aux
  cost cost VBN 2 ccomp
  jobs job NNS 6 obj
  . . . 2 punct
)";

// A relative clause that holds numbers stays when the label is shortened, and the words that join it.
inline constexpr std::string_view kRelativeWithNumbers = R"(
  The the DT 2 det
  fire fire NN 13 nsubj:pass
  in in IN 4 case
  which which WDT 7 obl
  fifty fifty CD 6 nummod
  people people NNS 7 nsubj
  died die VBD 2 acl:relcl
  near near IN 10 case
  the the DT 10 det
  harbour harbour NN 7 obl
  is be VBZ 13 aux
  being be VBG 13 aux:pass
  investigated investigate VBN 0 root
  by by IN 16 case
  old old JJ 16 amod
  experts expert NNS 13 obl:agent
  . . . 13 punct
)";

}  // namespace dateline::event
