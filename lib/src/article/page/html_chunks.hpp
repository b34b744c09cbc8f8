// A page -> its stretches of text as a reader sees them, each with what speaks for and against it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/page/html_noise.hpp"
#include "article/page/html_tree.hpp"

namespace dateline::article {

/// The text between two breaks of the page.
struct Chunk {
  std::string text;                  // clean, without white space at its ends
  std::size_t linked = 0;            // bytes of it inside links
  std::int32_t node = 0;             // the block element it stands in
  GumboTag tag = GUMBO_TAG_UNKNOWN;  // of that element or of the paragraph, heading, item around it
  bool noise = false;                // inside an element that is no part of an article
  [[nodiscard]] bool is_heading() const { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }
};

/// All visible text in reading order.
[[nodiscard]] std::vector<Chunk> find_chunks(const HtmlTree& tree, Care care = Care::kFull);

}  // namespace dateline::article
