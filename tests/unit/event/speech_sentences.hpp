// Hand-made analyses of speech: reports, quotations, pronouns of speakers.
#pragma once

#include <string_view>

namespace dateline::event {

// Direct speech after, before and across paragraphs; reported speech; pronouns for speakers.
inline constexpr std::string_view kSpeech = R"(
  The the DT 4 det
  bank bank NN 4 nmod:poss
  ’s ’s POS 2 case
  chief chief NN 9 nsubj
  , , , 6 punct
  Ann Ann NNP 4 appos
  Lee Lee NNP 6 flat
  , , , 6 punct
  said say VBD 0 root
  it it PRP 12 nsubj
  would would MD 12 aux
  close close VB 9 ccomp
  four four CD 14 nummod
  branches branch NNS 12 obj
  . . . 9 punct
  # paragraph
  “ “ `` 4 punct
  We we PRP 4 nsubj
  have have VBP 4 aux
  waited wait VBN 7 ccomp
  ” ” '' 4 punct
  she she PRP 7 nsubj
  added add VBD 0 root
  . . . 7 punct

  “ “ `` 3 punct
  Customers customer NNS 3 nsubj
  stayed stay VBD 0 root
  away away RB 3 advmod
  in in IN 6 case
  spring spring NN 3 obl
  . . . 3 punct
  # paragraph
  “ “ `` 4 punct
  They they PRP 4 nsubj
  never never RB 4 advmod
  returned return VBD 0 root
  to to IN 6 case
  us we PRP 4 obl
  . . . 4 punct
  ” ” '' 4 punct
  # paragraph
  The the DT 2 det
  union union NN 3 nsubj
  said say VBD 0 root
  : : : 7 punct
  “ “ `` 7 punct
  They they PRP 7 nsubj
  promised promise VBD 3 ccomp
  to to TO 9 mark
  keep keep VB 7 xcomp
  the the DT 11 det
  branches branch NNS 9 obj
  . . . 7 punct
  ” ” '' 7 punct
)";

inline constexpr std::string_view kAside = R"(
  Prices price NNS 2 nsubj
  fell fall VBD 0 root
  sharply sharply RB 2 advmod
  , , , 6 punct
  officials official NNS 6 nsubj
  said say VBD 2 parataxis
  . . . 2 punct
)";

inline constexpr std::string_view kAccording = R"(
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
)";

// Two persons who speak together, and "they" for both; "they" for nobody who was named.
inline constexpr std::string_view kTogether = R"(
  Mayor mayor NNP 2 compound
  Ann Ann NNP 7 nsubj
  Lee Lee NNP 2 flat
  and and CC 5 cc
  Karl Karl NNP 2 conj
  Berg Berg NNP 5 flat
  said say VBD 0 root
  President President NNP 9 compound
  Lund Lund NNP 11 nsubj
  had have VBD 11 aux
  agreed agree VBN 7 ccomp
  . . . 7 punct
  # paragraph
  “ “ `` 4 punct
  We we PRP 4 nsubj
  have have VBP 4 aux
  waited wait VBN 7 ccomp
  ” ” '' 4 punct
  they they PRP 7 nsubj
  said say VBD 0 root
  . . . 7 punct
)";

/// Judges sought men believed to have fled. Lee voiced fears that they drowned.
inline constexpr std::string_view kBelieved = R"(
  Judges judge NNS 2 nsubj
  sought seek VBD 0 root
  men man NNS 2 obj
  believed believe VBN 3 acl
  to to TO 7 mark
  have have VB 7 aux
  fled flee VBN 4 xcomp
  . . . 2 punct

  Lee Lee NNP 2 nsubj
  voiced voice VBD 0 root
  fears fear NNS 2 obj
  that that IN 6 mark
  they they PRP 6 nsubj
  drowned drown VBD 3 acl
  . . . 2 punct
)";

inline constexpr std::string_view kNobody = R"(
  President President NNP 2 compound
  Lund Lund NNP 3 nsubj
  said say VBD 0 root
  it it PRP 5 nsubj
  rained rain VBD 3 ccomp
  . . . 3 punct
  # paragraph
  “ “ `` 4 punct
  We we PRP 4 nsubj
  have have VBP 4 aux
  waited wait VBN 7 ccomp
  ” ” '' 4 punct
  they they PRP 7 nsubj
  said say VBD 0 root
  . . . 7 punct
)";

// "He" is whom the sentence before is about, not whoever spoke in the paragraph before.
inline constexpr std::string_view kIntroduced = R"(
  Karl Karl NNP 3 nsubj
  Berg Berg NNP 1 flat
  said say VBD 0 root
  it it PRP 5 nsubj
  rained rain VBD 3 ccomp
  . . . 3 punct
  # paragraph
  Paul Paul NNP 5 nsubj
  Gill Gill NNP 1 flat
  was be VBD 5 cop
  a a DT 5 det
  critic critic NN 0 root
  . . . 5 punct

  “ “ `` 4 punct
  We we PRP 4 nsubj
  have have VBP 4 aux
  waited wait VBN 7 ccomp
  ” ” '' 4 punct
  he he PRP 7 nsubj
  said say VBD 0 root
  . . . 7 punct
)";

}  // namespace dateline::event
