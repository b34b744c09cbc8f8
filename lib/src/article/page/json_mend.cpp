// One pass over the text, that knows no more of JSON than where its strings are.
#include "article/page/json_mend.hpp"

#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

std::string with_quotation_marks(std::string_view text) {
  constexpr std::string_view kEntity = "&quot;";
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(kEntity, at), text.size());
    plain += text.substr(at, next - at);
    if (next < text.size()) plain += '"';
    at = next < text.size() ? next + kEntity.size() : next;
  }
  return plain;
}

/// From the first bracket to the last.
std::string_view without_wrapping(std::string_view text) {
  const std::size_t begin = text.find_first_of("{[");
  std::size_t from = begin;
  // "//<![CDATA[" has brackets of its own.
  constexpr std::string_view kData = "<![CDATA[";
  if (const std::size_t data = text.find(kData); data != std::string_view::npos && data < begin)
    from = text.find_first_of("{[", data + kData.size());
  if (from == std::string_view::npos) return {};
  std::size_t end = text.size();
  if (const std::size_t data = text.rfind("]]>"); data != std::string_view::npos && data > from)
    end = data;
  text = text.substr(from, end - from);
  return text.substr(0, text.find_last_of("}]") + 1);
}

bool closes_next(std::string_view rest) {
  rest = ascii::trim(rest.substr(0, 200));
  return rest.starts_with('}') || rest.starts_with(']');
}

}  // namespace

std::string mend_json(std::string_view script) {
  std::string unescaped;
  std::string_view text = without_wrapping(script);
  if (text.substr(0, 40).find("&quot;") != std::string_view::npos) {
    unescaped = with_quotation_marks(text);
    text = unescaped;
  }
  std::string mended;
  mended.reserve(text.size());
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (inside && c == '\\' && at + 1 < text.size()) {
      mended += c;
      mended += text[++at];
      continue;
    }
    if (c == '"') inside = !inside;
    if (inside && static_cast<unsigned char>(c) < 0x20) {
      mended += ' ';
    } else if (inside || c != ',' || !closes_next(text.substr(at + 1))) {
      mended += c;
    }
  }
  return mended;
}

}  // namespace dateline::article
