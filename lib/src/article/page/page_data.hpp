// A page -> what it says about itself: JSON-LD, meta elements, addresses, language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/date/stamp.hpp"
#include "article/page/html_tree.hpp"
#include "article/page/json_ld.hpp"

namespace dateline::article {

/// A meta element: its name in lower case and its content.
struct Meta {
  std::string name;
  std::string content;
  bool embedded = false;  // of a thing on the page (a video, a comment), not of the page
};

struct PageData {
  std::vector<JsonLdItem> items;
  std::vector<Meta> metas;
  std::vector<std::string> addresses;  // the surest first
  std::string scripts_date;            // a date of publication in the data of a script
  std::string parsely_date;            // in the JSON of the meta element parsely-page
  std::string image;                   // the address of the picture that stands for the page
  Habits habits;

  /// The content of the first meta element of that name; empty when there is none.
  [[nodiscard]] std::string_view meta(std::string_view name) const;
};

/// `html` is the source, for what the tree leaves out.
[[nodiscard]] PageData read_page_data(const HtmlTree& tree, std::string_view html);

}  // namespace dateline::article
