// First bytes -> input format.
#include <algorithm>

#include "article/text/encoding.hpp"
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
    for (const std::string_view feed : {"<rss", "<feed", "<rdf:RDF", "<atom:feed"}) {
      if (here.starts_with(feed) && here.size() > feed.size() &&
          !ascii::is_alnum(here[feed.size()]))
        return InputFormat::kFeed;
    }
    if (here.starts_with("<TimeML") || here.starts_with("<!DOCTYPE TimeML"))
      return InputFormat::kTimeml;
    if (names_html(here)) return InputFormat::kHtml;
  }
  return text.starts_with("<?xml") ? InputFormat::kTimeml : InputFormat::kText;
}

/// `{`: a line of its own is JSON Lines, a first line that goes on is one value over several.
InputFormat of_object(std::string_view text) {
  const std::string_view inside = ascii::trim(text.substr(1));
  if (!inside.starts_with('"') && !inside.starts_with('}')) return InputFormat::kText;
  const std::size_t end = text.find('\n');
  const std::string_view line = ascii::trim(text.substr(0, end));
  const bool goes_on = end != std::string_view::npos &&
                       (line.ends_with('{') || line.ends_with('[') || line.ends_with(','));
  return goes_on ? InputFormat::kJson : InputFormat::kJsonl;
}

/// `[`: an array of objects.
bool is_array(std::string_view text) {
  const std::string_view inside = ascii::trim(text.substr(1));
  return inside.starts_with('{') && ascii::trim(inside.substr(1)).starts_with('"');
}

/// A mailbox begins with "From ", a message with the names of its fields.
bool is_mail(std::string_view text) {
  if (text.starts_with("From ") && text.substr(0, 1000).find("\nFrom: ") != std::string_view::npos)
    return true;
  int known = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (ascii::trim(line).empty()) break;
    const std::size_t colon = line.find(':');
    const bool folded = line[0] == ' ' || line[0] == '\t';
    if (!folded && (colon == std::string_view::npos || colon > 40 ||
                    line.substr(0, colon).find(' ') != std::string_view::npos))
      return false;
    for (const std::string_view name : {"from:", "date:", "subject:", "received:", "mime-version:",
                                        "message-id:", "return-path:", "content-type:", "to:"}) {
      if (ascii::starts_with_ignoring_case(line, name)) ++known;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  constexpr int kEnough = 3;
  return known >= kEnough;
}

}  // namespace

InputFormat detect_format(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return InputFormat::kDocument;
  if (bytes.starts_with("%PDF-")) return InputFormat::kPdf;
  if (bytes.starts_with("WARC/1.")) return InputFormat::kWarc;
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
  // The whole of the first line counts, however long.
  if (text.starts_with('{'))
    return of_object(bytes.substr(static_cast<std::size_t>(text.data() - bytes.data())));
  if (text.starts_with('[') && is_array(text)) return InputFormat::kJson;
  if (is_mail(text)) return InputFormat::kMail;
  return InputFormat::kText;
}

}  // namespace dateline
