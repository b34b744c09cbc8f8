// Looks the encoding up in its table; pages that name one are few, so nothing is kept.
#include "article/text/code_pages.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <stdexcept>

#include "embed/ascii.hpp"
#include "embed/embedded.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

using Characters = std::array<char32_t, 128>;

std::string_view take(std::string_view& rest, char end) {
  const std::string_view cell = rest.substr(0, rest.find(end));
  rest.remove_prefix(std::min(cell.size() + 1, rest.size()));
  return cell;
}

bool is_named(std::string_view encoding, std::string_view others, std::string_view name) {
  if (ascii::equals_ignoring_case(encoding, name)) return true;
  while (!others.empty()) {
    if (ascii::equals_ignoring_case(take(others, ' '), name)) return true;
  }
  return false;
}

Characters characters_of(std::string_view cells) {
  Characters characters{};
  for (char32_t& each : characters) {
    const std::string_view cell = take(cells, ' ');
    std::uint32_t code = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), code, 16);
    each = code;
  }
  return characters;
}

}  // namespace

std::optional<CodePage> from_code_page(std::string_view bytes, std::string_view name) {
  const auto table = embedded("data/html/encodings.tsv");
  if (!table) throw std::logic_error("the table of encodings is not embedded");
  std::string_view rest = *table;
  while (!rest.empty()) {
    std::string_view line = take(rest, '\n');
    if (line.starts_with('#')) continue;
    const std::string_view encoding = take(line, '\t');
    const std::string_view others = take(line, '\t');
    if (!is_named(encoding, others, name)) continue;
    const Characters characters = characters_of(line);
    CodePage page{{}, encoding};
    for (const char c : bytes) {
      if (ascii::is_high(c))
        utf8::append(page.text, characters[static_cast<unsigned char>(c) - 0x80U]);
      else
        page.text += c;
    }
    return page;
  }
  return std::nullopt;
}

}  // namespace dateline::article
