// Paragraphs that belong to the page and not to the story: captions of pictures, credits, notices
// of rights, invitations to subscribe.
#pragma once

#include <string_view>

#include "article/text/layout_words.hpp"

namespace dateline::article {

/// The words of lib/data/en/layout.tsv by which such a paragraph is known.
class Notices {
 public:
  /// How a paragraph begins, or whom it names as the source of its picture.
  [[nodiscard]] bool is_notice(std::string_view paragraph) const;

 private:
  LayoutWords beginnings_{"notice"};
  LayoutWords credits_{"credit"};
};

}  // namespace dateline::article
