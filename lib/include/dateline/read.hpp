// Reading articles: plain text, TimeML, HTML and JSON Lines.
//
// Each reader keeps the text byte for byte and reports what is odd about it in Article::faults.
// Input beyond `max_bytes` is refused with kTooLarge.
// Thread safety: pure functions; a JsonLineReader belongs to one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/article.hpp"
#include "dateline/result.hpp"

namespace dateline {

enum class InputFormat : std::uint8_t { kAuto, kText, kTimeml, kHtml, kJsonl };

/// What a reader takes unless told otherwise: 256 MiB.
inline constexpr std::size_t kMaxBytes = std::size_t{256} << 20;

/// Which format the bytes look like; kText when nothing else fits.
[[nodiscard]] InputFormat detect_format(std::string_view bytes);

/// Plain text: title, date line, paragraphs, last `source:` line. Errors: kEmpty, kBinary.
[[nodiscard]] Result<Article> read_text(std::string bytes, std::string id,
                                        std::size_t max_bytes = kMaxBytes);

/// TempEval-3 layout: DOCID, DCT, TITLE, TEXT; tags inside TEXT are ignored. `id` stands in for a
/// missing DOCID. Errors: kEmpty; kSyntax where the XML is broken; kUnsupported for other XML.
[[nodiscard]] Result<Article> read_timeml(std::string_view bytes, std::string id,
                                          std::size_t max_bytes = kMaxBytes);

/// A saved web page.
[[nodiscard]] Result<Article> read_html(std::string_view bytes, std::string id,
                                        std::size_t max_bytes = kMaxBytes);

/// Reads lines of JSON Lines, {"id"?, "text", "title"?, "published"?} each, and keeps its buffers
/// from one to the next. Errors: kEmpty for a blank line; kSyntax for broken JSON, a field of the
/// wrong type, a missing text and a date that is none, with the byte within the line where it is
/// known. Bytes that are not UTF-8 and unpaired surrogates are read as U+FFFD and noted as faults.
class JsonLineReader {
 public:
  explicit JsonLineReader(std::size_t max_bytes = kMaxBytes);
  JsonLineReader(JsonLineReader&&) noexcept;
  JsonLineReader& operator=(JsonLineReader&&) noexcept;
  ~JsonLineReader();

  /// `line` counts from 1 and stands in for a missing id.
  [[nodiscard]] Result<Article> read(std::string_view line_bytes, std::size_t line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One line by a reader of its own.
[[nodiscard]] Result<Article> read_json_line(std::string_view line_bytes, std::size_t line);

/// A publication date as a user gives it, an ISO 8601 day or date-time: "2019-06-07",
/// "2019-06-07T14:26:00+02:00". Gives a calendar::Day or a calendar::ClockTime with its day, as
/// written: a zone is checked and not applied. Error: kSyntax with the offset in `given`.
[[nodiscard]] Result<calendar::Value> read_published(std::string_view given);

}  // namespace dateline
