// TimeML with annotation -> GoldDocument. Offsets are counted while the text nodes of TEXT are
// joined, so that they fit the text that read_timeml gives for the same file.
#include "timeml_gold.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <pugixml.hpp>
#include <utility>

namespace dateline::train {
namespace {

/// The enumerator up to `last` that is written so.
template <class Enum>
std::optional<Enum> parse(std::string_view text, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (to_string(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// Collects text, events and expressions from the nodes of TEXT.
class TextWalk : public pugi::xml_tree_walker {
 public:
  explicit TextWalk(GoldDocument& document) : document_(document) {}

  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      document_.text += node.value();
      return true;
    }
    const std::string_view name = node.name();
    if (name == "EVENT") add_event(node);
    if (name == "TIMEX3") add_timex(node);
    return true;
  }

 private:
  /// The span a tag will have, without blanks at its ends.
  [[nodiscard]] Span span_of(pugi::xml_node node) const {
    std::string inside;
    for (const auto& inner : node.select_nodes(".//text()")) inside += inner.node().value();
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = std::min(inside.find_first_not_of(kBlanks), inside.size());
    const auto last = inside.find_last_not_of(kBlanks) + 1;
    const auto offset = document_.text.size();
    return {static_cast<std::uint32_t>(offset + first),
            static_cast<std::uint32_t>(offset + std::max(first, last))};
  }

  void add_event(pugi::xml_node node) {
    GoldEvent event;
    event.eid = node.attribute("eid").value();
    event.span = span_of(node);
    event.event_class =
        parse(node.attribute("class").value(), EventClass::kState).value_or(event.event_class);
    document_.events.push_back(std::move(event));
  }

  void add_timex(pugi::xml_node node) {
    document_.timexes.push_back({node.attribute("tid").value(), span_of(node),
                                 node.attribute("type").value(), node.attribute("value").value(),
                                 node.attribute("mod").value(),
                                 node.attribute("anchorTimeID").value()});
  }

  GoldDocument& document_;
};

/// What the ids of a file stand for.
struct Names {
  std::map<std::string, Node, std::less<>> nodes;  // eiid, eid and tid

  [[nodiscard]] std::optional<Node> find(std::string_view name) const {
    const auto it = nodes.find(name);
    return it == nodes.end() ? std::nullopt : std::optional(it->second);
  }
};

Names name_nodes(const GoldDocument& document, std::string_view publication_tid) {
  Names names;
  for (std::size_t i = 0; i < document.events.size(); ++i) {
    names.nodes[document.events[i].eid] = Node::of(EventId{static_cast<std::int32_t>(i)});
  }
  for (std::size_t i = 0; i < document.timexes.size(); ++i) {
    names.nodes[document.timexes[i].tid] = Node::of(TimexId{static_cast<std::int32_t>(i)});
  }
  if (!publication_tid.empty()) names.nodes[std::string(publication_tid)] = Node::publication();
  return names;
}

void read_instance(pugi::xml_node node, GoldEvent& event) {
  event.has_instance = true;
  event.tense = parse(node.attribute("tense").value(), Tense::kPastPart).value_or(Tense::kNone);
  event.aspect = parse(node.attribute("aspect").value(), Aspect::kPerfectiveProgressive)
                     .value_or(Aspect::kNone);
  event.polarity = parse(node.attribute("polarity").value(), Polarity::kNeg);
  event.pos = parse(node.attribute("pos").value(), EventPos::kOther);
  event.modality = lower(node.attribute("modality").value());
  if (event.modality == "none") event.modality.clear();
  event.cardinality = node.attribute("cardinality").value();
}

void read_instances(pugi::xml_node root, GoldDocument& document, Names& names) {
  for (pugi::xml_node node : root.children("MAKEINSTANCE")) {
    const auto found = names.find(node.attribute("eventID").value());
    if (!found || found->kind != Node::Kind::kEvent) continue;
    names.nodes[node.attribute("eiid").value()] = *found;
    GoldEvent& event = document.events[static_cast<std::size_t>(found->index)];
    if (event.has_instance) continue;
    event.eiid = node.attribute("eiid").value();
    read_instance(node, event);
  }
}

/// The first attribute of these that the node has, as a node of the graph.
std::optional<Node> end_of(pugi::xml_node node, const Names& names,
                           std::initializer_list<const char*> attributes) {
  for (const char* attribute : attributes) {
    if (const auto value = node.attribute(attribute)) return names.find(value.value());
  }
  return std::nullopt;
}

void read_links(pugi::xml_node root, const Names& names, GoldDocument& document) {
  constexpr std::array kKinds = {std::pair("TLINK", LinkKind::kTlink),
                                 std::pair("SLINK", LinkKind::kSlink),
                                 std::pair("ALINK", LinkKind::kAlink)};
  for (const auto& [name, kind] : kKinds) {
    for (pugi::xml_node node : root.children(name)) {
      const auto from = end_of(node, names, {"eventInstanceID", "timeID"});
      const auto to = end_of(
          node, names, {"relatedToEventInstance", "relatedToTime", "subordinatedEventInstance"});
      const auto relation = parse(node.attribute("relType").value(), Relation::kTerminates);
      if (!from || !to || !relation || *from == *to) continue;
      document.links.push_back({kind, *relation, *from, *to});
    }
  }
}

}  // namespace

Result<GoldDocument> read_gold(std::string_view xml) {
  pugi::xml_document tree;
  const auto parsed =
      tree.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed) {
    return tl::unexpected(
        Error{ErrorCode::kSyntax, parsed.description(), static_cast<std::size_t>(parsed.offset)});
  }
  pugi::xml_node root = tree.document_element();
  pugi::xml_node text = root.child("TEXT");
  if (!text) return tl::unexpected(Error{ErrorCode::kUnsupported, "no <TEXT>", 0});

  GoldDocument document;
  const pugi::xml_node published = root.child("DCT").child("TIMEX3");
  document.docid = root.child("DOCID").text().get();
  document.title = root.child("TITLE").text().get();
  document.published = published.attribute("value").value();
  document.published_text = published.text().get();
  TextWalk walk(document);
  text.traverse(walk);
  Names names = name_nodes(document, published.attribute("tid").value());
  read_instances(root, document, names);
  read_links(root, names, document);
  return document;
}

std::vector<std::string> list_gold(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failure;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, failure)) {
    if (entry.path().extension() != ".tml") continue;
    names.push_back(std::filesystem::relative(entry.path(), folder).generic_string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> read_list(const std::string& path) {
  std::vector<std::string> lines;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace dateline::train
