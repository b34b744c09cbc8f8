// Walks JSON-LD and notes each object that has a date or a headline.
#include "article/page/json_ld.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "article/json_repair.hpp"
#include "article/page/json_mend.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kMostObjects = 20000;

/// Properties that lead away from the page's own article.
constexpr std::array<std::string_view, 22> kAway = {
    "itemListElement", "liveBlogUpdate", "review",   "reviews",   "comment",
    "comments",        "relatedLink",    "mentions", "about",     "citation",
    "author",          "publisher",      "image",    "logo",      "video",
    "audio",           "isPartOf",       "event",    "subjectOf", "hasPart",
    "associatedMedia", "suggestedAnswer"};

/// A string, a number, the "@value" of an object, or the first of a list.
std::string scalar(element value) {
  for (int depth = 0; depth < 4; ++depth) {
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS) return std::string(text);
    if (std::int64_t number = 0; value.get_int64().get(number) == simdjson::SUCCESS)
      return fmt::format("{}", number);
    if (double real = 0; value.get_double().get(real) == simdjson::SUCCESS)
      return real > 0 && real < 1e16 ? fmt::format("{:.0f}", real) : std::string();
    simdjson::dom::array list;
    object inside;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
      if (list.begin() == list.end()) return {};
      value = *list.begin();
    } else if (value.get_object().get(inside) == simdjson::SUCCESS) {
      if (inside["@value"].get(value) != simdjson::SUCCESS &&
          inside["@id"].get(value) != simdjson::SUCCESS)
        return {};
    } else {
      return {};
    }
  }
  return {};
}

std::string field(object from, std::string_view name) {
  element value;
  return from[name].get(value) == simdjson::SUCCESS ? scalar(value) : std::string();
}

/// "https://schema.org/NewsArticle", "NewsArticle?x=1" -> "NewsArticle".
std::string_view bare_type(std::string_view type) {
  type = type.substr(0, type.find_first_of("?;"));
  const std::size_t slash = type.find_last_of("/#:");
  return slash == std::string_view::npos ? type : type.substr(slash + 1);
}

JsonLdItem::Kind kind_of(std::string_view type) {
  using enum JsonLdItem::Kind;
  const auto ends = [&](std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view end) { return type.ends_with(end); });
  };
  if (ends({"Article", "Posting", "Report", "NewsStory", "article"})) return kArticle;
  if (type == "WebPageElement") return kAside;
  if (ends({"WebPage", "Page"})) return kPage;
  if (ends({"VideoObject", "AudioObject", "MediaObject", "Clip", "Episode"})) return kMedia;
  if (ends({"Review",    "Rating",   "Event",    "Person",  "Organization", "WebSite",
            "Comment",   "Answer",   "Question", "Product", "Offer",        "ImageObject",
            "List",      "ListItem", "Book",     "Movie",   "MusicAlbum",   "SoftwareApplication",
            "Place",     "Claim",    "Business", "Blog",    "Series",       "JobPosting",
            "Photograph"}))
    return kAside;
  return kOther;
}

/// The kind by `@type`, a name or a list of names: the most telling one.
void set_kind(object from, JsonLdItem& item) {
  element type;
  if (from["@type"].get(type) != simdjson::SUCCESS) return;
  std::vector<std::string_view> names;
  std::string_view name;
  simdjson::dom::array list;
  if (type.get_string().get(name) == simdjson::SUCCESS) {
    names.push_back(name);
  } else if (type.get_array().get(list) == simdjson::SUCCESS) {
    for (const element each : list) {
      if (each.get_string().get(name) == simdjson::SUCCESS) names.push_back(name);
    }
  }
  if (names.empty()) return;
  item.kind = JsonLdItem::Kind::kAside;
  for (const std::string_view each : names) {
    const std::string_view bare = bare_type(each);
    const auto kind = bare == "JobPosting" ? JsonLdItem::Kind::kAside : kind_of(bare);
    if (!item.type.empty() && kind >= item.kind) continue;
    item.kind = kind;
    item.type = bare;
  }
}

JsonLdItem read_object(object from, bool nested) {
  JsonLdItem item;
  item.nested = nested;
  set_kind(from, item);
  item.published = field(from, "datePublished");
  if (item.published.empty()) item.published = field(from, "datepublished");
  item.created = field(from, "dateCreated");
  if (item.created.empty()) item.created = field(from, "uploadDate");
  item.modified = field(from, "dateModified");
  item.headline = field(from, "headline");
  item.body = field(from, "articleBody");
  if (item.headline.empty()) item.headline = field(from, "name");
  for (const std::string_view name : {"url", "mainEntityOfPage", "@id"}) {
    if (item.url.empty()) item.url = field(from, name);
  }
  return item;
}

bool says_something(const JsonLdItem& item) {
  return !item.published.empty() || !item.created.empty() || !item.modified.empty() ||
         !item.headline.empty();
}

std::vector<JsonLdItem> walk(element root) {
  struct Open {
    element value;
    bool nested;
  };
  std::vector<JsonLdItem> items;
  std::vector<Open> open{{root, false}};
  for (std::size_t next = 0; next < open.size() && next < kMostObjects; ++next) {
    const Open here = open[next];
    simdjson::dom::array list;
    if (here.value.get_array().get(list) == simdjson::SUCCESS) {
      for (const element each : list) open.push_back({each, here.nested});
    }
    object inside;
    if (here.value.get_object().get(inside) != simdjson::SUCCESS) continue;
    if (auto item = read_object(inside, here.nested); says_something(item))
      items.push_back(std::move(item));
    for (const auto [key, value] : inside) {
      if (value.is_array() || value.is_object()) {
        const bool away = std::ranges::find(kAway, key) != kAway.end();
        open.push_back({value, here.nested || away});
      }
    }
  }
  return items;
}

bool parses(simdjson::dom::parser& parser, const std::string& json, element& root) {
  const auto error = parser.parse(json).get(root);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();  // no fault of the page
  return error == simdjson::SUCCESS;
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

std::vector<JsonLdItem> read_json_ld(std::string_view script) {
  simdjson::dom::parser parser;
  element root;
  const std::string strict = with_replacements(ascii::trim(script));
  if (parses(parser, strict, root)) return walk(root);
  const std::string mended = mend_json(strict);
  if (parses(parser, mended, root)) return walk(root);
  JsonLdItem item;
  item.published = search_field(script, "datePublished");
  item.created = search_field(script, "dateCreated");
  if (item.created.empty()) item.created = search_field(script, "uploadDate");
  item.modified = search_field(script, "dateModified");
  item.headline = search_field(script, "headline");
  if (!says_something(item)) return {};
  return {std::move(item)};
}

}  // namespace dateline::article
