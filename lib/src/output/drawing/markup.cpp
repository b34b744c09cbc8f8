// The five characters that XML gives a meaning, by their names.
#include "output/drawing/markup.hpp"

#include "embed/unprintable.hpp"

namespace dateline::output {
namespace {

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '&':
      out += "&amp;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
  }
}

}  // namespace

std::string markup_text(std::string_view text) {
  std::string out;
  utf8::for_each_stretch(
      text,
      [&](std::string_view plain) {
        for (const char c : plain) append_escaped(out, c);
      },
      [&](const utf8::Unit& odd) { out += odd.valid && odd.code == '\n' ? "\n" : "\xEF\xBF\xBD"; });
  return out;
}

}  // namespace dateline::output
