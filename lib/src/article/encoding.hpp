// Bytes of a file -> UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::article {

/// A text in UTF-8 and what it was before.
struct Decoded {
  std::string text;
  std::string_view encoding = "UTF-8";  // or "UTF-16LE", "UTF-16BE", "windows-1252"
  [[nodiscard]] bool converted() const { return encoding != "UTF-8"; }
};

enum class Utf16 : std::uint8_t { kNo, kLittleEndian, kBigEndian };

/// By byte order mark, else by its look: most characters of Western text leave every second byte
/// zero, and nothing else does.
[[nodiscard]] Utf16 utf16_order(std::string_view bytes);

/// By byte order mark or UTF-16's look, else by the declared name if that is one for Western text,
/// else by the look of the bytes: text that is not UTF-8 anywhere and makes sense as Windows-1252
/// is taken for it. Anything else is left as it is, faults included. Latin-1 is read as
/// Windows-1252, as browsers do.
[[nodiscard]] Decoded decode(std::string bytes, std::string_view declared = {});

}  // namespace dateline::article
