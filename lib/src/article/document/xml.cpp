// A thin layer over pugixml, which passes over document types and entities of one's own.
#include "article/document/xml.hpp"

#include <fmt/format.h>

#include <new>

namespace dateline::article {

Result<void> load_xml(std::string_view bytes, std::string_view what, pugi::xml_document& into) {
  constexpr std::size_t kProlog = 4096;  // bytes in which entities are declared
  if (bytes.substr(0, kProlog).find("<!ENTITY") != std::string_view::npos) {
    return tl::unexpected(
        Error{ErrorCode::kUnsupported, fmt::format("{} declares entities of its own", what), 0});
  }
  const auto parsed =
      into.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (parsed) return {};
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  return tl::unexpected(Error{ErrorCode::kSyntax,
                              fmt::format("{}: broken XML: {}", what, parsed.description()),
                              static_cast<std::size_t>(parsed.offset)});
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view full = node.name();
  const std::size_t colon = full.find(':');
  return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

std::string_view local_attribute(pugi::xml_node node, std::string_view name) {
  for (const auto attribute : node.attributes()) {
    std::string_view full = attribute.name();
    const std::size_t colon = full.find(':');
    if (colon != std::string_view::npos) full.remove_prefix(colon + 1);
    if (full == name) return attribute.value();
  }
  return {};
}

pugi::xml_node local_child(pugi::xml_node node, std::string_view name) {
  for (const auto child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

pugi::xml_node find_below(pugi::xml_node root, std::string_view name) {
  pugi::xml_node found;
  walk(
      root,
      [&](pugi::xml_node node) {
        if (!found && local_name(node) == name) found = node;
        return !found;
      },
      [](pugi::xml_node) {});
  return found;
}

}  // namespace dateline::article
