// EPUB -> paragraphs of its chapters, in the order in which they are read.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "article/document/document_parts.hpp"
#include "article/document/xml.hpp"
#include "article/page/html_chunks.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using Kind = Paragraph::Kind;

struct Chapter {
  std::string name;  // of the member
  bool page = false;
  bool contents = false;  // its table of contents
};

int hex_of(char c) {
  if (ascii::is_digit(c)) return c - '0';
  const char lower = ascii::to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// "a%20b.xhtml" in the folder "OEBPS/" -> the name of the member. What leads out of the container
/// is simply not there.
std::string member_of(std::string_view folder, std::string_view address) {
  std::string name(folder);
  address = address.substr(0, address.find('#'));
  while (address.starts_with("../")) {
    address.remove_prefix(3);
    if (name.ends_with('/')) name.pop_back();
    const std::size_t slash = name.rfind('/');
    name.resize(slash == std::string::npos ? 0 : slash + 1);
  }
  for (std::size_t at = 0; at < address.size(); ++at) {
    const bool coded = address[at] == '%' && at + 2 < address.size() &&
                       hex_of(address[at + 1]) >= 0 && hex_of(address[at + 2]) >= 0;
    name += coded ? static_cast<char>(hex_of(address[at + 1]) * 16 + hex_of(address[at + 2]))
                  : address[at];
    at += coded ? 2 : 0;
  }
  return name;
}

Result<std::string> find_package(ZipFile& file) {
  const std::string name = "META-INF/container.xml";
  const auto bytes = file.read(name);
  if (!bytes) return bytes;
  pugi::xml_document container;
  if (auto done = load_xml(*bytes, name, container); !done) return tl::unexpected(done.error());
  const auto root = find_below(container, "rootfile");
  if (!root) return tl::unexpected(Error{ErrorCode::kSyntax, name + " names no book", 0});
  return member_of("", local_attribute(root, "full-path"));
}

std::vector<Chapter> find_chapters(pugi::xml_node package, std::string_view folder) {
  std::map<std::string, Chapter, std::less<>> items;
  for (const auto item : local_child(package, "manifest").children()) {
    Chapter chapter;
    chapter.name = member_of(folder, local_attribute(item, "href"));
    const std::string_view type = local_attribute(item, "media-type");
    chapter.page = type == "application/xhtml+xml" || type == "text/html";
    chapter.contents = local_attribute(item, "properties").find("nav") != std::string_view::npos;
    items.emplace(local_attribute(item, "id"), std::move(chapter));
  }
  std::vector<Chapter> chapters;
  for (const auto reference : local_child(package, "spine").children()) {
    const auto found = items.find(local_attribute(reference, "idref"));
    if (found == items.end() || local_attribute(reference, "linear") == "no") continue;
    if (found->second.page && !found->second.contents) chapters.push_back(found->second);
  }
  return chapters;
}

void add_chapter(std::string_view html, DocumentParts& parts) {
  const HtmlTree tree(html);
  for (Chunk& chunk : find_chunks(tree, Care::kLeast)) {
    if (chunk.noise) continue;
    const Kind kind = chunk.is_heading() ? Kind::kHeading : Kind::kText;
    parts.paragraphs.push_back({std::move(chunk.text), kind});
  }
}

void read_properties(pugi::xml_node metadata, DocumentParts& parts) {
  parts.title = local_child(metadata, "title").child_value();
  parts.title_apart = !parts.title.empty();
  for (const auto each : metadata.children()) {
    const std::string_view name = local_name(each);
    const std::string_view event = local_attribute(each, "event");
    if (name == "date" && event == "modification")
      parts.modified = each.child_value();
    else if (name == "date" && (parts.published.empty() || event == "publication"))
      parts.published = each.child_value();
    if (name == "meta" && local_attribute(each, "property") == "dcterms:modified")
      parts.modified = each.child_value();
  }
}

/// Whether a chapter can be read by those alone who hold a key.
bool is_locked(std::string_view encryption, const std::vector<Chapter>& chapters) {
  return std::ranges::any_of(chapters, [&](const Chapter& chapter) {
    return encryption.find('"' + chapter.name + '"') != std::string_view::npos;
  });
}

}  // namespace

Result<DocumentParts> read_epub(ZipFile& file) {
  const auto package = find_package(file);
  if (!package) return tl::unexpected(package.error());
  const auto bytes = file.read(*package);
  if (!bytes) return tl::unexpected(bytes.error());
  pugi::xml_document document;
  if (auto done = load_xml(*bytes, *package, document); !done) return tl::unexpected(done.error());
  const auto root = document.document_element();
  const std::size_t slash = package->rfind('/');
  const auto chapters =
      find_chapters(root, slash == std::string::npos ? "" : package->substr(0, slash + 1));
  if (file.has("META-INF/encryption.xml")) {
    const auto encryption = file.read("META-INF/encryption.xml");
    if (!encryption) return tl::unexpected(encryption.error());
    if (is_locked(*encryption, chapters))
      return tl::unexpected(Error{ErrorCode::kUnsupported, "the book is encrypted", 0});
  }
  DocumentParts parts;
  read_properties(local_child(root, "metadata"), parts);
  for (const Chapter& chapter : chapters) {
    const auto page = file.read(chapter.name);
    if (!page) return tl::unexpected(page.error());
    add_chapter(*page, parts);
  }
  return parts;
}

}  // namespace dateline::article
