// ODT (OpenDocument text) -> paragraphs, without notes, comments, deleted text, frames and tables
// of contents.
#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "article/document/document_parts.hpp"
#include "article/document/xml.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using Kind = Paragraph::Kind;

/// Styles that the program made for single paragraphs -> the style that each is made from.
using Parents = std::map<std::string, std::string, std::less<>>;

Parents read_parents(pugi::xml_node root) {
  Parents parents;
  for (const auto style : local_child(root, "automatic-styles").children()) {
    parents.emplace(local_attribute(style, "name"), local_attribute(style, "parent-style-name"));
  }
  return parents;
}

class Reader {
 public:
  explicit Reader(Parents parents) : parents_(std::move(parents)) {}

  std::vector<Paragraph> run(pugi::xml_node body) {
    walk(
        body, [this](pugi::xml_node node) { return enter(node); },
        [this](pugi::xml_node node) { leave(node); });
    return std::move(paragraphs_);
  }

 private:
  bool enter(pugi::xml_node node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      if (open_) now_.text += node.value();
      return false;
    }
    const std::string_view name = local_name(node);
    for (const std::string_view skipped :
         {"note", "annotation", "tracked-changes", "frame", "table-of-content",
          "illustration-index", "table-index", "user-index", "alphabetical-index", "bibliography",
          "sequence-decls", "forms", "custom-shape", "ruby-text"}) {
      if (name == skipped) return false;
    }
    if (name == "p" || name == "h") {
      now_ = {};
      now_.kind = name == "h" ? Kind::kHeading : Kind::kText;
      if (is_title(local_attribute(node, "style-name"))) now_.kind = Kind::kTitle;
      open_ = true;
    }
    if (name == "s" || name == "tab") now_.text += ' ';
    if (name == "line-break") now_.text += '\n';
    return true;
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (!open_ || (name != "p" && name != "h")) return;
    paragraphs_.push_back(std::exchange(now_, {}));
    open_ = false;
  }

  [[nodiscard]] bool is_title(std::string_view style) const {
    const auto found = parents_.find(style);
    return style == "Title" || (found != parents_.end() && found->second == "Title");
  }

  Parents parents_;
  std::vector<Paragraph> paragraphs_;
  Paragraph now_;
  bool open_ = false;
};

Result<void> read_properties(ZipFile& file, DocumentParts& parts) {
  if (!file.has("meta.xml")) return {};
  auto bytes = file.read("meta.xml");
  if (!bytes) return tl::unexpected(bytes.error());
  pugi::xml_document document;
  if (auto done = load_xml(*bytes, "meta.xml", document); !done) return done;
  const auto meta = local_child(document.document_element(), "meta");
  parts.title = local_child(meta, "title").child_value();
  parts.created = local_child(meta, "creation-date").child_value();
  parts.modified = local_child(meta, "date").child_value();
  return {};
}

/// Members behind a password look like any other: the manifest alone tells.
Result<void> refuse_encrypted(ZipFile& file) {
  const std::string name = "META-INF/manifest.xml";
  if (!file.has(name)) return {};
  const auto bytes = file.read(name);
  if (!bytes) return tl::unexpected(bytes.error());
  if (bytes->find("encryption-data") == std::string::npos) return {};
  return tl::unexpected(
      Error{ErrorCode::kUnsupported, "the document is protected by a password", 0});
}

}  // namespace

Result<DocumentParts> read_odt(ZipFile& file) {
  if (auto done = refuse_encrypted(file); !done) return tl::unexpected(done.error());
  const auto bytes = file.read("content.xml");
  if (!bytes) return tl::unexpected(bytes.error());
  pugi::xml_document document;
  if (auto done = load_xml(*bytes, "content.xml", document); !done)
    return tl::unexpected(done.error());
  const auto root = document.document_element();
  DocumentParts parts;
  parts.paragraphs = Reader(read_parents(root)).run(local_child(local_child(root, "body"), "text"));
  if (auto done = read_properties(file, parts); !done) return tl::unexpected(done.error());
  return parts;
}

}  // namespace dateline::article
