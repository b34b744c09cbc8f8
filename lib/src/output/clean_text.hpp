// Bytes -> the UTF-8 that TimeML and JSON can hold: each faulty byte and each character that XML
// forbids becomes one U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "embed/utf8.hpp"

namespace dateline::output {

/// Calls `use` with the pieces of the text in order, faults replaced.
template <class Use>
void for_each_clean(std::string_view text, const Use& use) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x80) {  // most of a text, kept quick
      ++at;
      continue;
    }
    const utf8::Unit unit = utf8::decode(text, at);
    if (!unit.valid || !utf8::allowed_in_xml(unit.code)) {
      use(text.substr(begin, at - begin));
      use(kReplacement);
      begin = at + unit.size;
    }
    at += unit.size;
  }
  use(text.substr(begin));
}

}  // namespace dateline::output
