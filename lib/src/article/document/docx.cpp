// DOCX (Office Open XML) -> paragraphs. Headers, footers, notes and comments are parts of their own
// and stay unread; deleted, hidden and drawn text is left out.
#include <map>
#include <string>
#include <utility>

#include "article/document/document_parts.hpp"
#include "article/document/xml.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using Kind = Paragraph::Kind;

/// The styles by their ids: what each is called in English, whatever the language of the program.
using Styles = std::map<std::string, std::string, std::less<>>;

std::string parent_folder(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return std::string(slash == std::string_view::npos ? "" : name.substr(0, slash + 1));
}

/// Where the text stands, by the relations of the package.
Result<std::string> main_part(ZipFile& file) {
  const std::string usual = "word/document.xml";
  if (file.has(usual)) return usual;
  auto bytes = file.read("_rels/.rels");
  if (!bytes) return bytes;
  pugi::xml_document relations;
  if (auto done = load_xml(*bytes, "_rels/.rels", relations); !done)
    return tl::unexpected(done.error());
  for (const auto each : relations.document_element().children()) {
    if (!std::string_view(each.attribute("Type").value()).ends_with("/officeDocument")) continue;
    std::string target = each.attribute("Target").value();
    if (target.starts_with('/')) target.erase(0, 1);
    return target;
  }
  return tl::unexpected(Error{ErrorCode::kUnsupported, "the container names no document", 0});
}

Result<Styles> read_styles(ZipFile& file, const std::string& part) {
  Styles styles;
  const std::string name = parent_folder(part) + "styles.xml";
  if (!file.has(name)) return styles;
  auto bytes = file.read(name);
  if (!bytes) return tl::unexpected(bytes.error());
  pugi::xml_document document;
  if (auto done = load_xml(*bytes, name, document); !done) return tl::unexpected(done.error());
  for (const auto style : document.document_element().children()) {
    if (local_name(style) != "style") continue;
    std::string called = ascii::to_lower(local_attribute(local_child(style, "name"), "val"));
    if (find_below(style, "outlineLvl") && called != "title") called = "heading";
    styles.emplace(local_attribute(style, "styleId"), std::move(called));
  }
  return styles;
}

class Reader {
 public:
  explicit Reader(const Styles& styles) : styles_(styles) {}

  std::vector<Paragraph> run(pugi::xml_node body) {
    walk(
        body, [this](pugi::xml_node node) { return enter(node); },
        [this](pugi::xml_node node) { leave(node); });
    return std::move(paragraphs_);
  }

 private:
  bool enter(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "p") {
      now_ = {};
      left_out_ = false;
      return true;
    }
    if (name == "pPr") {
      take_style(node);
      return false;
    }
    if (name == "r") return !local_child(local_child(node, "rPr"), "vanish");
    if (name == "sdt") {
      const auto gallery = find_below(local_child(node, "sdtPr"), "docPartGallery");
      return local_attribute(gallery, "val") != "Table of Contents";
    }
    for (const std::string_view skipped : {"del", "moveFrom", "rPr", "sectPr", "drawing", "pict",
                                           "object", "AlternateContent", "instrText"}) {
      if (name == skipped) return false;
    }
    if (name == "t") {
      now_.text += node.child_value();
      return false;
    }
    if (name == "tab") now_.text += ' ';
    if (name == "br" || name == "cr") now_.text += '\n';
    if (name == "noBreakHyphen") now_.text += '-';
    return true;
  }

  void leave(pugi::xml_node node) {
    if (local_name(node) == "p" && !left_out_) paragraphs_.push_back(std::exchange(now_, {}));
  }

  void take_style(pugi::xml_node properties) {
    const std::string_view id = local_attribute(local_child(properties, "pStyle"), "val");
    const auto found = styles_.find(id);
    const std::string name = found == styles_.end() ? ascii::to_lower(id) : found->second;
    if (name == "title") now_.kind = Kind::kTitle;
    if (name.starts_with("heading") || local_child(properties, "outlineLvl"))
      now_.kind = Kind::kHeading;
    left_out_ = name.starts_with("toc ") || name == "caption";
  }

  const Styles& styles_;
  std::vector<Paragraph> paragraphs_;
  Paragraph now_;
  bool left_out_ = false;
};

Result<void> read_properties(ZipFile& file, DocumentParts& parts) {
  const std::string name = "docProps/core.xml";
  if (!file.has(name)) return {};
  auto bytes = file.read(name);
  if (!bytes) return tl::unexpected(bytes.error());
  pugi::xml_document document;
  if (auto done = load_xml(*bytes, name, document); !done) return done;
  const auto root = document.document_element();
  parts.title = local_child(root, "title").child_value();
  parts.created = local_child(root, "created").child_value();
  parts.modified = local_child(root, "modified").child_value();
  return {};
}

}  // namespace

Result<DocumentParts> read_docx(ZipFile& file) {
  const auto part = main_part(file);
  if (!part) return tl::unexpected(part.error());
  const auto bytes = file.read(*part);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto styles = read_styles(file, *part);
  if (!styles) return tl::unexpected(styles.error());
  pugi::xml_document document;
  if (auto done = load_xml(*bytes, *part, document); !done) return tl::unexpected(done.error());
  DocumentParts parts;
  parts.paragraphs = Reader(*styles).run(local_child(document.document_element(), "body"));
  if (auto done = read_properties(file, parts); !done) return tl::unexpected(done.error());
  return parts;
}

}  // namespace dateline::article
