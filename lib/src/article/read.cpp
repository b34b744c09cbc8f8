// Placeholder of the article stage: one paragraph.
#include "dateline/read.hpp"

namespace dateline {

InputFormat detect_format(std::string_view /*bytes*/) { return InputFormat::kText; }

Result<Article> read_text(std::string bytes, std::string id) {
  Article article;
  article.id = std::move(id);
  article.text = std::move(bytes);
  article.blocks.push_back({BlockKind::kParagraph, {0, static_cast<std::uint32_t>(article.text.size())}});
  return article;
}

Result<Article> read_timeml(std::string_view bytes, std::string id) {
  return read_text(std::string(bytes), std::move(id));
}
Result<Article> read_html(std::string_view bytes, std::string id) {
  return read_text(std::string(bytes), std::move(id));
}
Result<Article> read_json_line(std::string_view line_bytes, std::size_t line) {
  return read_text(std::string(line_bytes), std::to_string(line));
}
Result<calendar::Value> read_published(std::string_view text) { return calendar::parse_value(text); }

}  // namespace dateline
