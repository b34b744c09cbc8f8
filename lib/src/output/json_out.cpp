// Quotes strings and prints numbers for JSON (RFC 8259), in UTF-8 whatever the bytes are.
#include "output/json_out.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "embed/ascii.hpp"
#include "embed/unprintable.hpp"

namespace dateline::output {
namespace {

/// Of ASCII, and to be written as it is.
constexpr auto kIsOdd = [](char c) { return c < ' ' || c >= '\x7F' || c == '"' || c == '\\'; };

void append_plain(std::string& out, std::string_view plain) {
  for (const char c : plain) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
}

void append_hex(std::string& out, unsigned unit) {
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", unit);
}

/// What a terminal should not see is written by number, so that the reader of the JSON gets it
/// whole.
void append_odd(std::string& out, const utf8::Unit& odd) {
  if (odd.valid && odd.code == '\n') {
    out += "\\n";
  } else if (odd.valid && odd.code == '\r') {
    out += "\\r";
  } else if (odd.valid && odd.code == '\t') {
    out += "\\t";
  } else if (!odd.valid || !utf8::allowed_in_xml(odd.code)) {
    out += "\xEF\xBF\xBD";
  } else if (odd.code > 0xFFFF) {
    append_hex(out, 0xD800U + ((odd.code - 0x10000U) >> 10U));
    append_hex(out, 0xDC00U + (odd.code & 0x3FFU));
  } else {
    append_hex(out, odd.code);
  }
}

}  // namespace

void Json::quote(std::string_view text) {
  const std::size_t plain_size = ascii::find_byte(text, 0, kIsOdd);
  (out_ += '"').append(text, 0, plain_size);
  if (plain_size < text.size()) quote_rest(text.substr(plain_size));
  out_ += '"';
}

void Json::quote_rest(std::string_view text) {
  utf8::for_each_stretch(
      text, [this](std::string_view plain) { append_plain(out_, plain); },
      [this](const utf8::Unit& odd) { append_odd(out_, odd); });
}

void Json::integer(long long number) {
  const fmt::format_int digits(number);
  out_.append(digits.data(), digits.size());
}

void Json::shortest(float number) {
  fmt::format_to(std::back_inserter(out_), "{}", std::isfinite(number) ? number : 0.0F);
}

void Json::share(std::string_view key, float value) {
  name(key);
  const int hundredths = static_cast<int>(std::lround(std::isfinite(value) ? value * 100 : 0));
  if (hundredths >= 100) {
    out_ += '1';
    return;
  }
  out_ += hundredths <= 0 ? "0" : hundredths % 10 == 0 ? "0." : hundredths < 10 ? "0.0" : "0.";
  if (hundredths > 0) integer(hundredths % 10 == 0 ? hundredths / 10 : hundredths);
}

}  // namespace dateline::output
