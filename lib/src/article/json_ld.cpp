// Walks JSON-LD for the object that describes an article.
#include "article/json_ld.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <array>
#include <utility>
#include <vector>

#include "article/json_repair.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using simdjson::dom::element;

constexpr std::array<std::string_view, 3> kDates = {"datePublished", "dateCreated", "uploadDate"};

std::string string_field(simdjson::dom::object object, std::string_view name) {
  std::string_view text;
  return object[name].get_string().get(text) == simdjson::SUCCESS ? std::string(text)
                                                                  : std::string();
}

bool names_article(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type.ends_with("Report");
}

/// Whether `@type`, a name or a list of names, is a kind of article.
bool is_article(simdjson::dom::object object) {
  element type;
  if (object["@type"].get(type) != simdjson::SUCCESS) return false;
  std::string_view name;
  if (type.get_string().get(name) == simdjson::SUCCESS) return names_article(name);
  simdjson::dom::array names;
  if (type.get_array().get(names) != simdjson::SUCCESS) return false;
  for (const element each : names) {
    if (each.get_string().get(name) == simdjson::SUCCESS && names_article(name)) return true;
  }
  return false;
}

JsonLd read_object(simdjson::dom::object object) {
  JsonLd read;
  for (const std::string_view name : kDates) {
    if (read.published.empty()) read.published = string_field(object, name);
  }
  read.headline = string_field(object, "headline");
  return read;
}

/// The first article in the tree, else the first object with a date of publication.
JsonLd walk(element root) {
  JsonLd other;
  std::vector<element> open{root};
  for (std::size_t next = 0; next < open.size(); ++next) {
    simdjson::dom::array array;
    if (open[next].get_array().get(array) == simdjson::SUCCESS) {
      for (const element each : array) open.push_back(each);
    }
    simdjson::dom::object object;
    if (open[next].get_object().get(object) != simdjson::SUCCESS) continue;
    JsonLd here = read_object(object);
    if (!here.published.empty() && is_article(object)) return here;
    if (other.published.empty()) other = std::move(here);
    for (const auto field : object) open.push_back(field.value);
  }
  return other;
}

/// The string after `"name":`, where the JSON around it is broken.
std::string search_field(std::string_view script, std::string_view name) {
  std::size_t at = script.find(fmt::format("\"{}\"", name));
  if (at == std::string_view::npos) return {};
  at = script.find_first_not_of(" \t\r\n:", at + name.size() + 2);
  if (at == std::string_view::npos || script[at] != '"') return {};
  const std::size_t end = script.find_first_of("\"\\\r\n", at + 1);
  return std::string(script.substr(at + 1, end == std::string_view::npos ? 0 : end - at - 1));
}

}  // namespace

JsonLd read_json_ld(std::string_view script) {
  const std::string repaired = with_replacements(ascii::trim(script));
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(repaired).get(root) == simdjson::SUCCESS) return walk(root);
  JsonLd found;
  for (const std::string_view name : kDates) {
    if (found.published.empty()) found.published = search_field(script, name);
  }
  found.headline = search_field(script, "headline");
  return found;
}

}  // namespace dateline::article
