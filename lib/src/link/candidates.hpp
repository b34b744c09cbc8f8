// Events and expressions -> the pairs that the learned scores are asked about.
//
// Pairs lie in windows: the same sentence, or neighbouring sentences. Their number is linear in the
// document, however long its sentences are.
#pragma once

#include <array>
#include <utility>
#include <vector>

#include "link/context.hpp"

namespace dateline::link {

struct Candidates {
  std::vector<std::pair<EventId, TimexId>> times;      // of the same sentence
  std::vector<std::pair<EventId, EventId>> sentence;   // of the same sentence, first one first
  std::vector<std::pair<EventId, EventId>> neighbour;  // main events of consecutive sentences
};

[[nodiscard]] Candidates candidates_of(const Context& context);

/// What the models can answer; label 0 of each is "no link".
inline constexpr std::array kPairRelations = {Relation::kBefore, Relation::kAfter,
                                              Relation::kIncludes, Relation::kIsIncluded,
                                              Relation::kSimultaneous};
inline constexpr std::array kTimeRelations = {
    Relation::kBefore,     Relation::kAfter,        Relation::kIncludes,
    Relation::kIsIncluded, Relation::kSimultaneous, Relation::kBegunBy,
    Relation::kEndedBy,    Relation::kBegins,       Relation::kEnds};
inline constexpr int kPairLabels = static_cast<int>(kPairRelations.size()) + 1;
inline constexpr int kTimeLabels = static_cast<int>(kTimeRelations.size()) + 1;

/// Which of two events begins first.
enum class Start : std::uint8_t { kUnknown, kBefore, kAfter, kTogether };
inline constexpr int kStartLabels = 4;

/// What a TLINK says of the starts of what it joins.
[[nodiscard]] Start starts_of(Relation relation);

}  // namespace dateline::link
