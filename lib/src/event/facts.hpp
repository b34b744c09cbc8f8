// What the features of event detection ask of each token, gathered once for the whole article:
// hashes of its words, its word senses, and a digest of its dependents.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/timex.hpp"
#include "words/senses.hpp"
#include "language/clusters.hpp"

namespace dateline::event {

/// Relations whose presence among the dependents is kept as one bit each.
enum ChildBit : std::uint32_t {
  kHasSubject = 1U << 0U,
  kHasPassiveSubject = 1U << 1U,
  kHasObject = 1U << 2U,
  kHasOblique = 1U << 3U,
  kHasXcomp = 1U << 4U,
  kHasCcomp = 1U << 5U,
  kHasAdvcl = 1U << 6U,
  kHasAcl = 1U << 7U,
  kHasNmod = 1U << 8U,
  kHasCase = 1U << 9U,
  kHasDet = 1U << 10U,
  kHasAmod = 1U << 11U,
  kHasCompound = 1U << 12U,
  kHasNummod = 1U << 13U,
  kHasCop = 1U << 14U,
  kHasAux = 1U << 15U,
  kHasMark = 1U << 16U,
  kHasConj = 1U << 17U,
  kHasExpletive = 1U << 18U,
  kHasPossessor = 1U << 19U,
  kHasParticle = 1U << 20U,
  kHasAuxPass = 1U << 21U,
  kHasAdverb = 1U << 22U
};

/// Where expressions of time stand, seen from a token.
enum TimeBit : std::uint8_t {
  kTimeInSentence = 1U << 0U,
  kTimeHangs = 1U << 1U,  // on the token itself
  kTimeBelow = 1U << 2U,  // on one of its dependents
  kTimeBeside = 1U << 3U  // on its head
};

struct Facts {
  std::uint64_t form = 0;  // hashes of the lower-case words
  std::uint64_t lemma = 0;
  std::uint64_t suffix = 0;   // the last three bytes of the form
  std::uint64_t case_of = 0;  // lemma of the preposition or subordinator: "after", "that"; 0 none
  std::uint64_t det_of = 0;   // lemma of the determiner or possessive pronoun
  words::Senses senses;
  std::uint16_t cluster = 0;   // of words that stand in like company
  std::uint32_t children = 0;  // ChildBit
  std::int32_t object = -1;    // tokens; -1 none
  std::int32_t subject = -1;
  std::int32_t head = -1;
  Tag tag = Tag::kNN;
  Dep dep = Dep::kDep;
  std::uint8_t shape = 0;     // 1 capitalised, 2 all capitals, 4 a digit, 8 a hyphen; 16 first word
  std::uint8_t in_timex = 0;  // 1 inside an expression
  std::uint8_t times = 0;     // TimeBit, all but kTimeBeside
  std::uint8_t repeats = 0;   // how often the lemma stands in the article, up to 3
  std::uint8_t block_kind = 0;
};

/// The bit of a relation; 0 for one that is not kept.
[[nodiscard]] std::uint32_t child_bit(Dep dep);

/// One entry a token. Linear in the size of the article.
[[nodiscard]] std::vector<Facts> gather_facts(const Article& article, const Analysis& analysis,
                                              const std::vector<Timex>& timexes,
                                              const words::SenseTable& senses,
                                              const language::Clusters& words);

}  // namespace dateline::event
