// Elements of a page -> which of them hold no part of an article, by element, role and class.
#pragma once

#include <cstdint>
#include <vector>

#include "article/html_tree.hpp"

namespace dateline::article {

enum class Part : std::uint8_t {
  kText,   // may be the article's
  kNoise,  // navigation, adverts, captions, comments: text that readers see and skip
  kUnseen  // scripts, forms, hidden elements: no text at all
};

/// The part that each node of the tree begins; what lies below it is the same or worse.
[[nodiscard]] std::vector<Part> find_parts(const HtmlTree& tree);

}  // namespace dateline::article
