// Elements of a page -> which of them hold no part of an article, by element, role and class.
#pragma once

#include <cstdint>
#include <vector>

#include "article/page/html_tree.hpp"
#include "article/page/page_words.hpp"

namespace dateline::article {

enum class Part : std::uint8_t {
  kText,   // may be the article's
  kNoise,  // navigation, adverts, captions, comments: text that readers see and skip
  kUnseen  // scripts, forms, hidden elements: no text at all
};

/// How much the names of elements count: a page that loses most of its paragraphs by them is read
/// again with less care.
enum class Care : std::uint8_t {
  kFull,
  kStrong,  // only names that cannot mean the article; what scripts would replace is read, too
  kLeast    // no names at all
};

/// Whether the element is named as what holds the article: "entry-content", articleBody.
[[nodiscard]] bool names_content(const HtmlTree& tree, std::int32_t i, const PageWords& content);

/// The part that each node of the tree begins; what lies below it is the same or worse.
[[nodiscard]] std::vector<Part> find_parts(const HtmlTree& tree, Care care = Care::kFull);

}  // namespace dateline::article
