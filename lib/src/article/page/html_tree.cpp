// Parses a page and flattens its tree.
#include "article/page/html_tree.hpp"

#include "article/page/html_limit.hpp"
#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

struct Open {
  std::int32_t index;
  unsigned next_child;
};

const GumboVector& children_of(const GumboNode& node) {
  return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

bool has_children(const GumboNode& node) {
  return node.type == GUMBO_NODE_DOCUMENT || node.type == GUMBO_NODE_ELEMENT;
}

bool is_kept(const GumboNode& node) {
  return node.type != GUMBO_NODE_COMMENT && node.type != GUMBO_NODE_TEMPLATE;
}

std::string_view letters_of(char32_t ligature) {
  switch (ligature) {
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    default:
      return {};
  }
}

bool is_invisible(char32_t code) {
  return code == 0xAD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

bool is_blank(char32_t code) {
  return code == ' ' || (code >= 9 && code <= 13) || code == 0xA0 || code == 0x202F ||
         code == 0x2009 || code == 0x2028 || code == 0x2029 || code == 0x3000;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) : html_(limit_html(html)) {
  const GumboOutput* const output = memory_.parse(html_);
  std::vector<Open> open;
  nodes_.push_back({output->document, -1, 0});
  open.push_back({0, 0});
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = children_of(*nodes_[static_cast<std::size_t>(top.index)].node);
    if (top.next_child == children.length) {
      nodes_[static_cast<std::size_t>(top.index)].end = size();
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.next_child++]);
    if (!is_kept(*child)) continue;
    nodes_.push_back({child, top.index, size() + 1});
    if (has_children(*child)) open.push_back({size() - 1, 0});
  }
}

bool HtmlTree::is_element(std::int32_t i) const {
  return (*this)[i].node->type == GUMBO_NODE_ELEMENT;
}

bool HtmlTree::is_text(std::int32_t i) const {
  const auto type = (*this)[i].node->type;
  return type == GUMBO_NODE_TEXT || type == GUMBO_NODE_WHITESPACE || type == GUMBO_NODE_CDATA;
}

GumboTag HtmlTree::tag(std::int32_t i) const {
  return is_element(i) ? (*this)[i].node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string_view HtmlTree::attribute(std::int32_t i, const char* name) const {
  if (!is_element(i)) return {};
  const auto* found = gumbo_get_attribute(&(*this)[i].node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool HtmlTree::has_attribute(std::int32_t i, const char* name) const {
  return is_element(i) &&
         gumbo_get_attribute(&(*this)[i].node->v.element.attributes, name) != nullptr;
}

std::string_view HtmlTree::text(std::int32_t i) const {
  return is_text(i) ? std::string_view((*this)[i].node->v.text.text) : std::string_view();
}

std::string HtmlTree::inner_text(std::int32_t i) const {
  std::string all;
  for (std::int32_t at = i; at < (*this)[i].end; ++at) {
    if (is_text(at)) append_clean(all, text(at));
  }
  while (all.ends_with(' ')) all.pop_back();
  return all;
}

void append_clean(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = utf8::decode(text, at);
    const std::string_view bytes = text.substr(at, unit.size);
    at += unit.size;
    if (is_blank(unit.code) && unit.valid) {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
    } else if (!unit.valid || !is_invisible(unit.code)) {
      const std::string_view letters = letters_of(unit.code);
      out += letters.empty() ? bytes : letters;
    }
  }
}

}  // namespace dateline::article
