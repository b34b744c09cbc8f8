// Reading articles: plain text, TimeML, HTML, JSON, feeds, mail, documents and web archives.
//
// Each reader keeps the text byte for byte and reports what is odd about it in Article::faults.
// Input beyond `max_bytes` is refused with kTooLarge.
// Thread safety: pure functions; a JsonLineReader belongs to one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article.hpp"
#include "dateline/result.hpp"

namespace dateline {

enum class InputFormat : std::uint8_t {
  kAuto,
  kText,
  kTimeml,
  kHtml,
  kJsonl,
  kJson,      // an array of objects, an object over several lines, a JSON Feed
  kFeed,      // RSS 2.0, RSS 1.0, Atom
  kMail,      // a message, a mailbox, a page saved as a message (MHTML)
  kDocument,  // DOCX, ODT, EPUB
  kPdf,       // read by the command alone, which has another program make pages of text of it
  kWarc       // a web archive
};

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

/// What is known of a page from outside.
struct Origin {
  std::string address;   // where it stood: its day may be told in it
  std::string encoding;  // as the server named it
  std::string kept;      // when it was archived or fetched, for want of any other date
};

/// A saved web page.
[[nodiscard]] Result<Article> read_html(std::string_view bytes, std::string id,
                                        std::size_t max_bytes = kMaxBytes,
                                        const Origin& origin = {});

/// Pages of text, parted by form feeds, as programs make them of a PDF: words cut at the ends of
/// lines are mended, what stands at the head and foot of the pages is left out. `made` is the day
/// on which the file was made, `title` its title; both may be empty.
[[nodiscard]] Result<Article> read_pages(std::string_view text, std::string id,
                                         std::string_view title = {}, std::string_view made = {});

/// A web archive (WARC, not compressed): the pages in it, in order; their ids are their addresses.
[[nodiscard]] Result<std::vector<Result<Article>>> read_warc(std::string_view bytes,
                                                             std::size_t max_bytes = kMaxBytes);

/// One record of a web archive, its head and its content. Nothing for what holds no page.
[[nodiscard]] std::optional<Result<Article>> read_warc_record(std::string_view head,
                                                              std::string_view content,
                                                              std::size_t max_bytes = kMaxBytes);

/// Bytes of content that follow the head of a record; nothing where it does not say so.
[[nodiscard]] std::optional<std::size_t> warc_length(std::string_view head);

/// Which fields of an object hold what; where a name is empty, the usual names are tried: "text",
/// "body", "content", "maintext", "article" ...; "title", "headline"; "published", "date",
/// "publish_date", "pubDate", "timestamp" ...
struct JsonFields {
  std::string id, text, title, published;
};

/// The entries of a feed or of a JSON array, in order, each read or refused; their ids are their
/// links, else their numbers. HTML inside a field is read as HTML. What stands for which field is
/// in the findings of each. An error means that the whole cannot be read.
[[nodiscard]] Result<std::vector<Result<Article>>> read_feed(std::string_view bytes,
                                                             std::size_t max_bytes = kMaxBytes);
[[nodiscard]] Result<std::vector<Result<Article>>> read_json(std::string_view bytes,
                                                             const JsonFields& fields = {},
                                                             std::size_t max_bytes = kMaxBytes);

/// The messages of a mailbox, or the one of a file: date, subject and the plain text, quoted
/// replies left out; of a page saved as a message the page.
[[nodiscard]] Result<std::vector<Result<Article>>> read_mail(std::string_view bytes, std::string id,
                                                             std::size_t max_bytes = kMaxBytes);

/// A document of a word processor or a book: DOCX, ODT, EPUB. `max_bytes` holds for what is packed
/// in it, too. Errors: kUnsupported for other containers, documents behind a password, XML with
/// entities of its own, and in a build that cannot unpack them (reads_documents); kSyntax where it
/// is damaged.
[[nodiscard]] Result<Article> read_document(std::string_view bytes, std::string id,
                                            std::size_t max_bytes = kMaxBytes);

/// Whether this build can unpack documents.
[[nodiscard]] bool reads_documents();

/// Reads lines of JSON Lines, {"id"?, "text", "title"?, "published"?} each, and keeps its buffers
/// from one to the next. Errors: kEmpty for a blank line; kSyntax for broken JSON, a field of the
/// wrong type, a missing text and a date that is none, with the byte within the line where it is
/// known. Bytes that are not UTF-8 and unpaired surrogates are read as U+FFFD and noted as faults.
class JsonLineReader {
 public:
  explicit JsonLineReader(std::size_t max_bytes = kMaxBytes, JsonFields fields = {});
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
[[nodiscard]] Result<Article> read_json_line(std::string_view line_bytes, std::size_t line,
                                             const JsonFields& fields = {});

/// A publication date as a user gives it, an ISO 8601 day or date-time: "2019-06-07",
/// "2019-06-07T14:26:00+02:00", "2019-W23-5", "2019-158"; in words: "June 7, 2019", "7 Jun 19"; or
/// seconds or milliseconds since 1970. Figures whose order is open (07/06/2019) are refused. Gives
/// a calendar::Day or a calendar::ClockTime with its day, as written: a zone is checked and not
/// applied. Error: kSyntax with the offset in `given`.
[[nodiscard]] Result<calendar::Value> read_published(std::string_view given);

}  // namespace dateline
