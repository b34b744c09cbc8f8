// Bytes of XML -> a tree that is walked without recursion, however deep it is.
#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::article {

/// Parses; what declares entities of its own is refused, nothing is ever expanded or fetched.
/// `what` names the XML in messages: "word/document.xml".
[[nodiscard]] Result<void> load_xml(std::string_view bytes, std::string_view what,
                                    pugi::xml_document& into);

/// The name of an element without its prefix.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);

/// An attribute by its name without prefix; empty when it is missing.
[[nodiscard]] std::string_view local_attribute(pugi::xml_node node, std::string_view name);

/// The first child of a name without prefix.
[[nodiscard]] pugi::xml_node local_child(pugi::xml_node node, std::string_view name);

/// The first element of a name anywhere below.
[[nodiscard]] pugi::xml_node find_below(pugi::xml_node root, std::string_view name);

/// Calls `enter(node)` for each node below `root` in the order of the document, and goes into those
/// for which it is true; `leave(node)` after each.
template <class Enter, class Leave>
void walk(pugi::xml_node root, Enter&& enter, Leave&& leave) {
  pugi::xml_node node = root.first_child();
  while (node) {
    if (enter(node) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    leave(node);
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == root || !node) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace dateline::article
