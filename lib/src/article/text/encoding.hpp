// Bytes of a file -> UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::article {

/// A text in UTF-8 and what it was before.
struct Decoded {
  std::string text;
  std::string_view encoding = "UTF-8";  // or "UTF-16LE", "windows-1252", "koi8-r" ...
  [[nodiscard]] bool converted() const { return encoding != "UTF-8"; }
};

enum class Utf16 : std::uint8_t { kNo, kLittleEndian, kBigEndian };

/// By byte order mark, else by its look: most characters of Western text leave every second byte
/// zero, and nothing else does.
[[nodiscard]] Utf16 utf16_order(std::string_view bytes);

/// A page that names an encoding and is UTF-8 but for a few bytes keeps the former and has the
/// latter read as Windows-1252. Others: by byte order mark or UTF-16's look, else by the declared
/// name if that is one for Western text, else by the look of the bytes: text that is not UTF-8
/// anywhere and makes sense as Windows-1252 is taken for it. Anything else is left as it is, faults
/// included. Latin-1 is read as Windows-1252, as browsers do.
[[nodiscard]] Decoded decode(std::string bytes, std::string_view declared = {});

/// A text whose characters beyond ASCII nearly all went through UTF-8 twice ("cafÃ©") as it was
/// before ("café"); any other as it is.
[[nodiscard]] std::string mend_twice_encoded(std::string text);

}  // namespace dateline::article
