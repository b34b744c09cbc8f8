// Scores of arcs -> the best tree over the words of a sentence.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::encoder {

/// Scores are whole numbers, so that sums of them are exact; magnitudes below this.
inline constexpr std::int64_t kMostArcScore = std::int64_t{1} << 40U;

/// `scores`: [words][1 + words], how well each word's head would be the root (column 0) or each
/// word. `heads` becomes each word's head, -1 for the root: the tree of the largest sum among those
/// in which one word hangs on the root (Chu-Liu-Edmonds; time grows with the cube of the words at
/// worst).
void best_tree(std::span<const std::int64_t> scores, std::size_t words,
               std::vector<std::int32_t>& heads);

}  // namespace dateline::encoder
