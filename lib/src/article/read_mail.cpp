// EML, MBOX, MHTML -> an Article a message.
#include <fmt/format.h>

#include <optional>
#include <utility>

#include "article/date/stamp.hpp"
#include "article/finish.hpp"
#include "article/mail_part.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

using article::MailPart;
using Entries = std::vector<Result<Article>>;

constexpr int kDeepest = 12;  // parts within parts

/// The first part of a type, parts within parts included.
std::optional<MailPart> find_part(const MailPart& part, std::string_view type, int depth = 0) {
  if (part.type() == type && part.field("content-disposition").find("attachment") != 0) return part;
  if (!part.type().starts_with("multipart/") || depth >= kDeepest) return std::nullopt;
  for (const MailPart& each : article::parts_of(part)) {
    if (auto found = find_part(each, type, depth + 1)) return found;
  }
  return std::nullopt;
}

/// Without the words of those who are answered, and without the signature.
std::string without_quoted(std::string_view text) {
  std::string kept;
  std::string held;  // "On Monday X wrote:", left out when a quotation follows
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line == "-- " || line == "--") break;
    if (line.starts_with("-----Original Message") || line.starts_with("________________")) break;
    if (line.starts_with('>')) {
      held.clear();
      continue;
    }
    const bool introduces = line.ends_with("wrote:") || line.ends_with("schrieb:") ||
                            line.ends_with("écrit :") || line.ends_with("escribió:");
    const bool blank = ascii::trim(line).empty();
    if (introduces || (blank && !held.empty())) {
      held += line;
      held += '\n';
      continue;
    }
    kept += held;
    held.clear();
    kept += line;
    kept += '\n';
  }
  return kept;
}

void set_head(const MailPart& message, Article& read) {
  read.title = article::decode_words(message.field("subject"));
  const std::string date(message.field("date"));
  const auto stamp = article::StampReader().read(date);
  if (!stamp) return;
  read.published = article::value_of(*stamp);
  read.published_text = date;
  read.published_from = PublishedFrom::kDocument;
  read.published_sure.reset();
  read.published_other.reset();
}

/// A page saved as a message, or a message of HTML alone.
Result<Article> read_page(const MailPart& message, const MailPart& html, std::string id) {
  auto read = read_html(html.decoded(), std::move(id));
  if (!read) return read;
  const bool saved =
      !message.field("snapshot-content-location").empty() || message.type() == "multipart/related";
  if (!saved || !read->published) set_head(message, *read);
  return read;
}

Result<Article> read_message(std::string_view bytes, std::string id) {
  const MailPart message = article::read_part(bytes);
  const auto plain = find_part(message, "text/plain");
  const auto html = find_part(message, "text/html");
  const bool page = html && (!plain || message.type() == "multipart/related");
  if (page) return read_page(message, *html, std::move(id));
  if (!plain)
    return tl::unexpected(Error{ErrorCode::kEmpty, "the message holds no text to read", 0});
  Article read;
  read.id = std::move(id);
  read.text = without_quoted(plain->decoded());
  read.text_extracted = true;
  set_head(message, read);
  if (ascii::trim(read.text).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the message holds no words of its own", 0});
  return article::finish(std::move(read), article::Heading::kNone);
}

/// The messages of a mailbox begin with a line "From " each.
std::vector<std::string_view> split_mailbox(std::string_view bytes) {
  std::vector<std::string_view> messages;
  if (!bytes.starts_with("From ")) return {bytes};
  std::size_t begin = 0;
  while (begin < bytes.size()) {
    std::size_t end = bytes.find("\nFrom ", begin);
    end = end == std::string_view::npos ? bytes.size() : end + 1;
    messages.push_back(bytes.substr(begin, end - begin));
    begin = end;
  }
  return messages;
}

}  // namespace

Result<Entries> read_mail(std::string_view bytes, std::string id, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  const auto messages = split_mailbox(bytes);
  Entries entries;
  for (const std::string_view message : messages) {
    const std::string own =
        messages.size() == 1 ? id : fmt::format("{}-{}", id, entries.size() + 1);
    entries.push_back(read_message(message, own));
  }
  return entries;
}

}  // namespace dateline
