// Bytes in an old encoding of one byte a character -> UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::article {

struct CodePage {
  std::string text;
  std::string_view name;  // lives as long as the program
};

/// Nothing where the name is none of data/html/encodings.tsv.
[[nodiscard]] std::optional<CodePage> from_code_page(std::string_view bytes, std::string_view name);

}  // namespace dateline::article
