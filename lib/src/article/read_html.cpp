// A saved web page -> Article.
#include <fmt/format.h>

#include <utility>

#include "article/encoding.hpp"
#include "article/faults.hpp"
#include "article/finish.hpp"
#include "article/html_body.hpp"
#include "article/html_chunks.hpp"
#include "article/html_head.hpp"
#include "article/html_tree.hpp"
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

}  // namespace

Result<Article> read_html(std::string_view bytes, std::string id, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  if (ascii::trim(bytes).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the page is empty", 0});
  const auto decoded = article::decode(std::string(bytes), declared_encoding(bytes));
  if (article::is_binary(decoded.text)) {
    return tl::unexpected(
        Error{ErrorCode::kBinary, "this looks like a binary file, not like a page", 0});
  }
  const article::HtmlTree tree(decoded.text);
  Article read;
  read.id = std::move(id);
  read.encoding = decoded.encoding;
  read.text_extracted = true;
  article::read_head(tree, read);
  const auto chunks = article::find_chunks(tree);
  article::read_body(tree, chunks, article::find_body(tree, chunks), read);
  if (read.text.empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the page holds no running text", 0});
  return article::finish_blocks(std::move(read));
}

}  // namespace dateline
