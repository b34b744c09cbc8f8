// What the readers of documents find -> Article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/document/zip_file.hpp"
#include "dateline/article.hpp"
#include "dateline/result.hpp"

namespace dateline::article {

/// A paragraph or heading of a document, in the order of the document.
struct Paragraph {
  enum class Kind : unsigned char { kText, kHeading, kTitle };
  std::string text;
  Kind kind = Kind::kText;
};

struct DocumentParts {
  std::vector<Paragraph> paragraphs;
  std::string title;      // by the properties
  std::string published;  // dates by the properties, as they stand there
  std::string created;
  std::string modified;
  bool title_apart = false;  // the title of the properties is the document's, as in a book
};

/// Sets title, text and date: a date line of the text before the day on which the file was made.
[[nodiscard]] Result<Article> article_of(DocumentParts parts, std::string id);

/// The kinds of documents, each from its container.
[[nodiscard]] Result<DocumentParts> read_docx(ZipFile& file);
[[nodiscard]] Result<DocumentParts> read_odt(ZipFile& file);
[[nodiscard]] Result<DocumentParts> read_epub(ZipFile& file);

}  // namespace dateline::article
