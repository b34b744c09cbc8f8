// A saved web page -> Article.
#include <fmt/format.h>

#include <utility>

#include "article/date/stamp.hpp"
#include "article/finish.hpp"
#include "article/page/html_tree.hpp"
#include "article/page/page.hpp"
#include "article/text/encoding.hpp"
#include "article/text/faults.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

constexpr std::size_t kProbe = 4096;  // bytes in which pages have to name their encoding

/// The name after the first `charset=` or `encoding=` of the page.
std::string_view declared_encoding(std::string_view html) {
  const std::string_view head = html.substr(0, kProbe);
  const std::string lower = ascii::to_lower(head);
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t at = lower.find(key);
    if (at == std::string::npos) continue;
    std::string_view name = head.substr(at + key.size());
    while (name.starts_with('"') || name.starts_with('\'') || name.starts_with(' '))
      name.remove_prefix(1);
    return name.substr(0, name.find_first_of("\"'; />\r\n\t"));
  }
  return {};
}

/// The last hint: the page was published on that day or before.
void take_day_of_archive(const std::string& kept, Article& read) {
  const auto stamp = article::StampReader().read(kept);
  if (!stamp) return;
  read.published = article::value_of(*stamp);
  read.published_text = kept;
  read.published_from = PublishedFrom::kArchive;
  read.published_sure = 0.2;
  read.findings.push_back({"date", calendar::to_string(*read.published),
                           "the day on which the page was archived", 20, true});
}

}  // namespace

Result<Article> read_html(std::string_view bytes, std::string id, std::size_t max_bytes,
                          const Origin& origin) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  if (ascii::trim(bytes).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the page is empty", 0});
  auto decoded = article::decode(
      std::string(bytes), origin.encoding.empty() ? declared_encoding(bytes) : origin.encoding);
  decoded.text = article::mend_twice_encoded(std::move(decoded.text));
  if (article::is_binary(decoded.text)) {
    return tl::unexpected(
        Error{ErrorCode::kBinary, "this looks like a binary file, not like a page", 0});
  }
  const article::HtmlTree tree(decoded.text);
  Article read;
  read.id = std::move(id);
  read.encoding = decoded.encoding;
  read.text_extracted = true;
  article::read_page(tree, decoded.text, origin.address, read);
  if (read.text.empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the page holds no running text", 0});
  auto done = article::finish_blocks(std::move(read));
  if (done && !done->published && !origin.kept.empty()) take_day_of_archive(origin.kept, *done);
  return done;
}

}  // namespace dateline
