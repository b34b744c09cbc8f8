// Finds encoding faults; the fast path steps over plain ASCII.
#include "article/text/faults.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

/// So many are told apart; a message about the thousandth helps nobody.
constexpr std::size_t kNamedFaults = 100;
/// What is looked at to tell a binary file.
constexpr std::size_t kProbe = 8192;

/// A byte beyond plain text: of a character beyond ASCII, or one that steers something.
constexpr auto kIsOdd = [](char c) {
  return (static_cast<signed char>(c) < ' ' || c == '\x7F') && c != '\n' && c != '\t' && c != '\r';
};

std::string describe(const utf8::Unit& unit) {
  if (!unit.valid)
    return fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned>(unit.code));
  if (unit.code == 0) return "NUL character";
  if (unit.code == 0xFEFF) return "byte order mark";
  return fmt::format("character U+{:04X} is forbidden in XML", static_cast<unsigned>(unit.code));
}

/// The byte order mark is allowed everywhere and worth a word all the same: it counts in offsets.
bool is_fault(const utf8::Unit& unit, std::size_t at) {
  return !unit.valid || !utf8::allowed_in_xml(unit.code) || (unit.code == 0xFEFF && at == 0);
}

}  // namespace

void note_faults(Article& article) {
  const std::string_view text = article.text;
  for (std::size_t at = ascii::find_byte(text, 0, kIsOdd); at < text.size();
       at = ascii::find_byte(text, at, kIsOdd)) {
    const utf8::Unit unit = utf8::decode(text, at);
    if (is_fault(unit, at) && article.fault_count++ < kNamedFaults) {
      article.faults.push_back({at, describe(unit)});
    }
    at += unit.size;
  }
}

bool is_binary(std::string_view bytes) {
  for (const std::string_view magic :
       {"\177ELF", "\x89PNG", "%PDF-", "PK\x03\x04", "GIF8", "\x1F\x8B", "\xFF\xD8\xFF"}) {
    if (bytes.starts_with(magic)) return true;
  }
  const std::string_view probe = bytes.substr(0, kProbe);
  std::size_t controls = 0;
  for (const char c : probe) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\n' && c != '\t' && c != '\r' && c != '\f' && c != '\x1B') ++controls;
  }
  return controls >= 16 && controls * 16 > probe.size();
}

}  // namespace dateline::article
