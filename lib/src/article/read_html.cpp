// A saved web page -> Article.
#include "dateline/read.hpp"

namespace dateline {

Result<Article> read_html(std::string_view bytes, std::string id, std::size_t max_bytes) {
  return read_text(std::string(bytes), std::move(id), max_bytes);
}

}  // namespace dateline
