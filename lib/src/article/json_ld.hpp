// The JSON-LD of a page -> what it says about the article.
#pragma once

#include <string>
#include <string_view>

namespace dateline::article {

/// Empty where nothing is said.
struct JsonLd {
  std::string published;  // datePublished, else dateCreated or uploadDate
  std::string headline;
};

/// The contents of one script element; broken JSON is searched for the fields by their names.
[[nodiscard]] JsonLd read_json_ld(std::string_view script);

}  // namespace dateline::article
