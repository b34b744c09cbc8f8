// DOCX, ODT, EPUB -> Article; which of them is told by what the container holds.
#include <utility>

#include "article/document/document_parts.hpp"
#include "article/finish.hpp"
#include "article/inflate.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

using article::DocumentParts;
using article::ZipFile;

Result<DocumentParts> read_parts(ZipFile& file) {
  std::string type;
  if (file.has("mimetype")) {
    auto told = file.read("mimetype");
    if (!told) return tl::unexpected(told.error());
    type = std::move(*told);
  }
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return article::read_odt(file);
  if (type.starts_with("application/epub+zip") || file.has("META-INF/container.xml"))
    return article::read_epub(file);
  if (file.has("word/document.xml")) return article::read_docx(file);
  for (const auto& [member, what] : {std::pair("xl/workbook.xml", "a spreadsheet"),
                                     std::pair("ppt/presentation.xml", "slides")}) {
    if (file.has(member))
      return tl::unexpected(Error{ErrorCode::kUnsupported,
                                  std::string("this is ") + what + ", which is not read", 0});
  }
  if (file.has("[Content_Types].xml")) return article::read_docx(file);
  if (file.has("content.xml") && type.empty()) return article::read_odt(file);
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "this is a ZIP container that holds neither DOCX nor ODT nor EPUB; "
                              "unpack it and give the files",
                              0});
}

}  // namespace

bool reads_documents() {
  return article::can_inflate();
}

Result<Article> read_document(std::string_view bytes, std::string id, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  auto file = ZipFile::open(bytes, max_bytes);
  if (!file) return tl::unexpected(file.error());
  auto parts = read_parts(*file);
  if (!parts) return tl::unexpected(parts.error());
  return article::article_of(std::move(*parts), std::move(id));
}

}  // namespace dateline
