// WARC -> an Article a page; https://iipc.github.io/warc-specifications/
#include <charconv>
#include <utility>

#include "article/finish.hpp"
#include "article/http_body.hpp"
#include "article/mail_part.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

using Entries = std::vector<Result<Article>>;
using article::HttpBody;
using article::MailPart;

bool is_page(const HttpBody& body) {
  if (body.type == "text/html" || body.type == "application/xhtml+xml") return true;
  return body.type.empty() && detect_format(body.bytes) == InputFormat::kHtml;
}

/// Where the head that begins at `bytes` ends, its blank line included; 0 when it does not.
std::size_t head_size(std::string_view bytes) {
  const std::size_t end = bytes.find("\r\n\r\n");
  const std::size_t bare = bytes.substr(0, end).find("\n\n");
  if (bare != std::string_view::npos) return bare + 2;
  return end == std::string_view::npos ? 0 : end + 4;
}

/// Names the page in an error.
Result<Article> named(Result<Article> read, const std::string& address) {
  if (!read && read.error().id.empty()) read.error().id = address;
  return read;
}

}  // namespace

std::optional<std::size_t> warc_length(std::string_view head) {
  const MailPart fields = article::read_part(head);
  const std::string_view told = fields.field("content-length");
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), size);
  if (!head.starts_with("WARC/") || error != std::errc() || end != told.data() + told.size())
    return std::nullopt;
  return size;
}

std::optional<Result<Article>> read_warc_record(std::string_view head, std::string_view content,
                                                std::size_t max_bytes) {
  const MailPart fields = article::read_part(head);
  const std::string type = ascii::to_lower(fields.field("warc-type"));
  std::string address(fields.field("warc-target-uri"));
  if (address.starts_with('<') && address.ends_with('>'))
    address = address.substr(1, address.size() - 2);
  if (address.starts_with("dns:") || address.ends_with("/robots.txt")) return std::nullopt;
  // Text that somebody made of a page (WET).
  if (type == "conversion" && fields.type() == "text/plain")
    return named(read_text(std::string(content), address, max_bytes), address);
  HttpBody body{fields.type(), fields.parameter("charset"), {}};
  if (type == "response") {
    auto answer = article::read_http(content, max_bytes);
    if (!answer) return std::nullopt;
    if (!*answer) return named(tl::unexpected(answer->error()), address);
    body = std::move(**answer);
  } else if (type == "resource") {
    body.bytes = content;
  } else {
    return std::nullopt;
  }
  if (!is_page(body)) return std::nullopt;
  auto page = read_html(body.bytes, address, max_bytes,
                        {address, body.encoding, std::string(fields.field("warc-date"))});
  // An archive keeps frames, lists and forms beside what can be read: they are none of our
  // business.
  if (!page && page.error().code == ErrorCode::kEmpty) return std::nullopt;
  return named(std::move(page), address);
}

Result<Entries> read_warc(std::string_view bytes, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  Entries entries;
  const std::string_view all = bytes;
  while (!ascii::trim(bytes).empty()) {
    while (bytes.starts_with('\r') || bytes.starts_with('\n')) bytes.remove_prefix(1);
    const std::size_t size = head_size(bytes);
    const std::string_view head = bytes.substr(0, size);
    const auto length = warc_length(head);
    if (!length || *length > bytes.size() - size) {
      entries.push_back(tl::unexpected(
          Error{ErrorCode::kSyntax, length ? "the archive ends within a record" : "broken record",
                all.size() - bytes.size()}));
      break;
    }
    if (auto read = read_warc_record(head, bytes.substr(size, *length), max_bytes))
      entries.push_back(std::move(*read));
    bytes.remove_prefix(size + *length);
  }
  if (entries.empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the archive holds no page to read", 0});
  return entries;
}

}  // namespace dateline
