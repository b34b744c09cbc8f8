// Plain text -> Article.
#include <utility>

#include "article/faults.hpp"
#include "article/finish.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {

Result<Article> read_text(std::string bytes, std::string id, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  if (ascii::trim(bytes).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the text is empty", 0});
  if (article::is_binary(bytes)) {
    return tl::unexpected(
        Error{ErrorCode::kBinary, "this looks like a binary file, not like text", 0});
  }
  Article read;
  read.id = std::move(id);
  read.text = std::move(bytes);
  return article::finish(std::move(read), article::Heading::kPossible);
}

}  // namespace dateline
