// Quotes strings and prints numbers for JSON (RFC 8259), in UTF-8 whatever the bytes are.
#include "output/json_out.hpp"

#include <fmt/format.h>

#include <cmath>

#include "output/clean_text.hpp"

namespace dateline::output {
namespace {

void append_escaped(std::string& out, std::string_view plain) {
  for (const char c : plain) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

void Json::quote(std::string_view text) {
  out_ += '"';
  for_each_clean(text, [this](std::string_view part) { append_escaped(out_, part); });
  out_ += '"';
}

void Json::integer(long long number) {
  const fmt::format_int digits(number);
  out_.append(digits.data(), digits.size());
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
