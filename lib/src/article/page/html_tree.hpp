// A page -> its elements and texts in the order of the page, so that later steps are plain loops.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/page/html_memory.hpp"

namespace dateline::article {

/// An element or a piece of text; nodes [position, end) are the element and all below it.
struct HtmlNode {
  const GumboNode* node = nullptr;
  std::int32_t parent = -1;
  std::int32_t end = 0;
};

/// The tree as browsers build it, by the parser gumbo. Not for several threads at once.
class HtmlTree {
 public:
  /// `html` is UTF-8; bytes that are not are read as U+FFFD.
  explicit HtmlTree(std::string_view html);

  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(nodes_.size()); }
  [[nodiscard]] const HtmlNode& operator[](std::int32_t i) const {
    return nodes_[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] bool is_element(std::int32_t i) const;
  [[nodiscard]] bool is_text(std::int32_t i) const;
  /// GUMBO_TAG_UNKNOWN for text.
  [[nodiscard]] GumboTag tag(std::int32_t i) const;
  /// The value of an attribute, empty when it is missing.
  [[nodiscard]] std::string_view attribute(std::int32_t i, const char* name) const;
  [[nodiscard]] bool has_attribute(std::int32_t i, const char* name) const;
  /// The characters of a text node.
  [[nodiscard]] std::string_view text(std::int32_t i) const;
  /// All characters below an element, white space as one blank each, none at the ends.
  [[nodiscard]] std::string inner_text(std::int32_t i) const;

 private:
  std::string html_;   // the parser's texts may point into it
  HtmlMemory memory_;  // holds the nodes
  std::vector<HtmlNode> nodes_;
};

/// Appends text with runs of white space as one blank, none at the beginning; soft hyphens and
/// zero-width characters are left out, no-break spaces become blanks and ligatures letters.
void append_clean(std::string& out, std::string_view text);

}  // namespace dateline::article
