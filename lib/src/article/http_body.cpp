// Status line and fields by RFC 9112; the body out of chunks and gzip.
#include "article/http_body.hpp"

#include <charconv>
#include <utility>

#include "article/inflate.hpp"
#include "article/mail_part.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

/// "HTTP/1.1 200 OK"
bool is_success(std::string_view answer) {
  const std::size_t blank = answer.substr(0, 100).find(' ');
  return answer.starts_with("HTTP/") && blank != std::string_view::npos &&
         answer.substr(blank + 1, 3) == "200";
}

/// The body without its chunks; nothing where there are none: archives often keep the field and
/// not the chunks.
std::optional<std::string> without_chunks(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    const std::size_t line = body.find('\n');
    if (error != std::errc() || line == std::string_view::npos) return std::nullopt;
    const char after = end == body.data() + body.size() ? '\n' : *end;
    if (after != '\r' && after != '\n' && after != ';' && after != ' ') return std::nullopt;
    body.remove_prefix(line + 1);
    if (size == 0) return out;
    if (size > body.size()) return out.append(body);  // cut short by the archive
    out += body.substr(0, size);
    body.remove_prefix(size);
    if (body.starts_with("\r\n"))
      body.remove_prefix(2);
    else if (body.starts_with('\n'))
      body.remove_prefix(1);
  }
  return out;
}

}  // namespace

std::optional<Result<HttpBody>> read_http(std::string_view answer, std::size_t max_bytes) {
  if (!is_success(answer)) return std::nullopt;
  const MailPart part = read_part(answer);
  HttpBody body;
  if (!part.field("content-type").empty()) body.type = part.type();
  body.encoding = part.parameter("charset");
  body.bytes = part.content;
  if (ascii::to_lower(part.field("transfer-encoding")).find("chunked") != std::string::npos) {
    if (auto whole = without_chunks(body.bytes)) body.bytes = std::move(*whole);
  }
  if (std::string_view(body.bytes).starts_with("\x1F\x8B")) {
    auto plain = gunzip(body.bytes, max_bytes);
    if (!plain) return tl::unexpected(plain.error());
    body.bytes = std::move(*plain);
  } else if (const auto way = ascii::to_lower(part.field("content-encoding"));
             way == "br" || way == "zstd") {
    return tl::unexpected(Error{ErrorCode::kUnsupported,
                                "the page is compressed by " + way + ", which is not read here",
                                0});
  }
  return body;
}

}  // namespace dateline::article
