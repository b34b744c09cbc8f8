// Time expressions alone -> a list for people: what the words mean, and where they stand.
#include <algorithm>
#include <string>

#include "dateline/write.hpp"
#include "output/display_width.hpp"

namespace dateline {
namespace {

/// "P2Y MORE_THAN", "P1W EVERY 2X".
std::string meaning_of(const Timex& timex) {
  std::string meaning = calendar::to_string(timex.value);
  for (const std::string_view part :
       {to_string(timex.mod), std::string_view(timex.quant), std::string_view(timex.freq)}) {
    if (!part.empty()) meaning.append(" ").append(part);
  }
  return meaning;
}

void append_padded(std::string& out, std::string_view text, std::size_t width) {
  out += text;
  const std::size_t shown = output::display_width(text);
  out.append(width > shown ? width - shown : 0, ' ');
}

}  // namespace

std::string write_expressions(const Document& document) {
  constexpr std::size_t kTypeWidth = 8;
  std::size_t width = 0;
  for (const Timex& timex : document.timexes) width = std::max(width, meaning_of(timex).size());
  std::string out;
  for (const Timex& timex : document.timexes) {
    append_padded(out, meaning_of(timex), width + 2);
    append_padded(out, to_string(timex.type), kTypeWidth + 2);
    out += output::printable(
        std::string_view(document.article.text).substr(timex.span.begin, timex.span.size()));
    while (out.back() == ' ') out.pop_back();
    out += '\n';
  }
  return out.empty() ? "no time expressions found\n" : out;
}

}  // namespace dateline
