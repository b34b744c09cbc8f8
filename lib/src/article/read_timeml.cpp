// TimeML in the TempEval-3 layout -> Article: the characters of TEXT, annotations left out.
#include <fmt/format.h>

#include <new>
#include <pugixml.hpp>
#include <utility>

#include "article/finish.hpp"
#include "article/text/lines.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

/// White space counts in TEXT; doctypes and entities of one's own are passed over, never expanded.
constexpr unsigned kParseFlags = pugi::parse_default | pugi::parse_ws_pcdata;

/// The element in document order after `node`, below `root`; children are left out when asked.
pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root, bool into_children) {
  if (into_children && !node.first_child().empty()) return node.first_child();
  while (node != root && !node.next_sibling()) node = node.parent();
  return node == root ? pugi::xml_node() : node.next_sibling();
}

/// All characters below `root`, in order; a loop, for nesting can be of any depth.
std::string characters(pugi::xml_node root) {
  std::string text;
  for (auto node = next_node(root, root, true); node; node = next_node(node, root, true)) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
  }
  return text;
}

bool is_creation_time(pugi::xml_node timex) {
  const std::string_view function = timex.attribute("functionInDocument").value();
  return function == "CREATION_TIME" || function == "PUBLICATION_TIME";
}

/// The TIMEX3 of DCT, else the first expression that says it is the time of creation.
pugi::xml_node find_creation_time(pugi::xml_node root) {
  if (const auto timex = root.child("DCT").child("TIMEX3")) return timex;
  for (auto node = next_node(root, root, true); node; node = next_node(node, root, true)) {
    if (std::string_view(node.name()) == "TIMEX3" && is_creation_time(node)) return node;
  }
  return {};
}

void read_creation_time(pugi::xml_node root, Article& read) {
  const auto timex = find_creation_time(root);
  const auto source = timex ? timex : root.child("DCT");
  read.published_text = ascii::trim(characters(source));
  auto published = read_published(timex.attribute("value").value());
  if (!published) published = read_published(read.published_text);
  if (!published) return;
  read.published = *published;
  read.published_from = PublishedFrom::kDocument;
}

/// A title is one line, however the XML was laid out.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : ascii::trim(text)) {
    if (!ascii::is_space(c)) {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return line;
}

}  // namespace

Result<Article> read_timeml(std::string_view bytes, std::string id, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  if (ascii::trim(bytes).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the file is empty", 0});
  pugi::xml_document document;
  const auto parsed = document.load_buffer(bytes.data(), bytes.size(), kParseFlags);
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed) {
    return tl::unexpected(Error{ErrorCode::kSyntax,
                                fmt::format("broken XML: {}", parsed.description()),
                                static_cast<std::size_t>(parsed.offset)});
  }
  const auto root = document.child("TimeML");
  if (!root) {
    const std::string_view name = document.document_element().name();
    return tl::unexpected(Error{ErrorCode::kUnsupported,
                                fmt::format("the XML holds <{}>, not <TimeML>", name.substr(0, 40)),
                                0});
  }
  const auto text = root.child("TEXT");
  if (!text)
    return tl::unexpected(Error{ErrorCode::kUnsupported, "the TimeML has no TEXT element", 0});
  Article read;
  const std::string docid = characters(root.child("DOCID"));
  read.id = ascii::trim(docid);
  if (read.id.empty()) read.id = std::move(id);
  read.title = one_line(characters(root.child("TITLE")));
  read_creation_time(root, read);
  read.text = characters(text);
  return article::finish(std::move(read), article::Heading::kNone);
}

}  // namespace dateline
