// Plain text -> Article.
#include <utility>

#include "article/finish.hpp"
#include "article/text/encoding.hpp"
#include "article/text/faults.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {

Result<Article> read_text(std::string bytes, std::string id, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  if (ascii::trim(bytes).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the text is empty", 0});
  article::Decoded decoded = article::decode(std::move(bytes));
  if (article::is_binary(decoded.text)) {
    return tl::unexpected(
        Error{ErrorCode::kBinary, "this looks like a binary file, not like text", 0});
  }
  Article read;
  read.id = std::move(id);
  read.text = std::move(decoded.text);
  read.encoding = decoded.encoding;
  read.text_extracted = decoded.converted();
  return article::finish(std::move(read), article::Heading::kPossible);
}

}  // namespace dateline
