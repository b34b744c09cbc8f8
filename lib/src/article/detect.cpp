// First bytes -> input format.
#include "article/encoding.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

constexpr std::size_t kProbe = 4096;

bool names_html(std::string_view text) {
  for (const std::string_view tag :
       {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<link", "<div",
        "<p>", "<p ", "<article", "<main", "<h1", "<section", "<table", "<style"}) {
    if (ascii::starts_with_ignoring_case(text, tag)) return true;
  }
  return false;
}

/// `<`: TimeML, HTML, or XML that one of them will complain about.
InputFormat of_markup(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view here = text.substr(at);
    if (here.starts_with("<TimeML") || here.starts_with("<!DOCTYPE TimeML"))
      return InputFormat::kTimeml;
    if (names_html(here)) return InputFormat::kHtml;
  }
  return text.starts_with("<?xml") ? InputFormat::kTimeml : InputFormat::kText;
}

}  // namespace

InputFormat detect_format(std::string_view bytes) {
  // UTF-16: what is ASCII in it is told by leaving the zero bytes out.
  std::string narrow;
  if (article::utf16_order(bytes) != article::Utf16::kNo) {
    for (const char c : bytes.substr(0, kProbe)) {
      if (c != '\0' && c != '\xFE' && c != '\xFF') narrow += c;
    }
    bytes = narrow;
  }
  std::string_view text = bytes.substr(0, kProbe);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = ascii::trim(text);
  if (text.starts_with('<')) return of_markup(text);
  if (text.starts_with('{')) {
    const std::string_view inside = ascii::trim(text.substr(1));
    if (inside.starts_with('"') || inside.starts_with('}')) return InputFormat::kJsonl;
  }
  return InputFormat::kText;
}

}  // namespace dateline
