// Reading articles: plain text, TimeML, HTML and JSON Lines.
//
// Each reader keeps the text byte for byte and reports what is odd about it in Article::faults.
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "dateline/article.hpp"
#include "dateline/result.hpp"

namespace dateline {

enum class InputFormat : std::uint8_t { kAuto, kText, kTimeml, kHtml, kJsonl };

/// Which format the bytes look like; kText when nothing else fits.
[[nodiscard]] InputFormat detect_format(std::string_view bytes);

/// Plain text: title, date line, paragraphs, last `source:` line.
[[nodiscard]] Result<Article> read_text(std::string bytes, std::string id);

/// TempEval-3 layout: DOCID, DCT, TITLE, TEXT; tags inside TEXT are ignored.
[[nodiscard]] Result<Article> read_timeml(std::string_view bytes, std::string id);

/// A saved web page.
[[nodiscard]] Result<Article> read_html(std::string_view bytes, std::string id);

/// One line of JSON Lines: {"id", "text", "title"?, "published"?}; `line` (from 1) stands in for a
/// missing id. Error offsets count bytes within the line.
[[nodiscard]] Result<Article> read_json_line(std::string_view line_bytes, std::size_t line);

/// A publication date as a user gives it: ISO 8601 day or date-time.
[[nodiscard]] Result<calendar::Value> read_published(std::string_view text);

}  // namespace dateline
