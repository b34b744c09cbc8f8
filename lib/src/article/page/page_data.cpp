// Collects what stands in the head of a page, and the same kinds of elements in its body.
#include "article/page/page_data.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

/// Whether a meta element with itemprop describes a thing of its own: something with a type that is
/// neither an article nor a page.
bool is_embedded(const HtmlTree& tree, std::int32_t i) {
  for (std::int32_t up = tree[i].parent; up > 0; up = tree[up].parent) {
    if (!tree.has_attribute(up, "itemscope")) continue;
    const std::string_view type = tree.attribute(up, "itemtype");
    return !(type.empty() || type.ends_with("Article") || type.ends_with("Posting") ||
             type.ends_with("Page") || type.ends_with("CreativeWork") || type.ends_with("Report") ||
             type.ends_with("Blog"));
  }
  return false;
}

void add_metas(const HtmlTree& tree, std::int32_t i, PageData& data) {
  std::string content;
  append_clean(content, tree.attribute(i, "content"));
  if (content.empty()) append_clean(content, tree.attribute(i, "value"));
  if (content.empty()) append_clean(content, tree.attribute(i, "datetime"));
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop", "http-equiv", "pubdate"}) {
    const std::string_view name = ascii::trim(tree.attribute(i, key));
    if (name.empty()) continue;
    const bool item = std::string_view(key) == "itemprop";
    data.metas.push_back({ascii::to_lower(name), content, item && is_embedded(tree, i)});
  }
}

void add_link(const HtmlTree& tree, std::int32_t i, std::string& canonical, std::string& amp) {
  const std::string_view rel = tree.attribute(i, "rel");
  const std::string_view href = tree.attribute(i, "href");
  if (ascii::equals_ignoring_case(rel, "canonical") && canonical.empty()) canonical = href;
  if (ascii::equals_ignoring_case(rel, "amphtml") && amp.empty()) amp = href;
  if (ascii::equals_ignoring_case(rel, "shortlink") && amp.empty()) amp = href;
}

/// "...sharer.php?u=https%3A%2F%2Fexample.com%2F2019%2F06%2F06%2Fbridge" -> the address shared.
std::string shared_address(std::string_view href) {
  const bool shares = href.find("facebook.com/sharer") != std::string_view::npos ||
                      href.find("twitter.com/") != std::string_view::npos ||
                      href.find("linkedin.com/share") != std::string_view::npos ||
                      href.find("pinterest.com/pin/create") != std::string_view::npos ||
                      href.starts_with("whatsapp:") || href.starts_with("mailto:?");
  if (!shares) return {};
  const std::string lower = ascii::to_lower(href);
  const std::size_t at = std::min(lower.find("http%3a%2f%2f"), lower.find("https%3a%2f%2f"));
  const std::size_t plain = std::min(lower.find("=http://"), lower.find("=https://"));
  if (at == std::string::npos && plain == std::string::npos) return {};
  std::string address;
  for (std::string_view rest = href.substr(std::min(at, plain)); !rest.empty() && rest[0] != '&';) {
    if (ascii::starts_with_ignoring_case(rest, "%2f")) {
      address += '/';
      rest.remove_prefix(3);
    } else {
      address += rest[0];
      rest.remove_prefix(1);
    }
  }
  return address;
}

/// `<!-- saved from url=(0042)https://example.com/... -->`
std::string saved_address(std::string_view html) {
  constexpr std::string_view kMark = "saved from url=";
  const std::size_t at = html.substr(0, 4096).find(kMark);
  if (at == std::string_view::npos) return {};
  std::string_view rest = html.substr(at + kMark.size());
  if (rest.starts_with('(')) rest.remove_prefix(std::min(rest.find(')'), rest.size() - 1) + 1);
  return std::string(rest.substr(0, rest.find_first_of(" >\r\n")));
}

/// A date of publication in the data that a script carries.
std::string search_script(std::string_view script) {
  constexpr std::array<std::string_view, 16> kNames = {
      "datePublished",    "publishedAt",       "published_at",        "publishDate",
      "publish_date",     "publicationDate",   "firstPublished",      "published_time",
      "publishedDate",    "datePublish",       "first_published_at",  "pubDate",
      "firstPublishedAt", "publishedDateTime", "publicationDateTime", "firstPublishDate"};
  for (const std::string_view name : kNames) {
    std::size_t at = script.find(std::string(name) + '"');
    if (at == std::string_view::npos) at = script.find(std::string(name) + '\'');
    if (at == std::string_view::npos) at = script.find(std::string(name) + "\\\"");
    if (at == std::string_view::npos) continue;
    std::string_view rest = script.substr(at + name.size(), 80);
    const std::size_t value = rest.find_first_of("0123456789");
    if (value == std::string_view::npos || value > 8) continue;
    rest = rest.substr(value);
    return std::string(rest.substr(0, rest.find_first_of("\"',}\\")));
  }
  return {};
}

/// {"title": "...", "pub_date": "2019-06-06T10:15:00Z"}
std::string pub_date_in(std::string_view json) {
  const std::size_t name = json.find("pub_date");
  if (name == std::string_view::npos) return {};
  const std::size_t begin = json.substr(0, name + 20).find_first_of("0123456789", name);
  if (begin == std::string_view::npos) return {};
  return std::string(json.substr(begin, json.find_first_of("\"'}", begin) - begin));
}

Habits habits_of(std::string_view language, std::string_view locale,
                 const std::vector<std::string>& addresses) {
  Habits habits;
  std::string name = ascii::to_lower(ascii::trim(language.empty() ? locale : language));
  std::ranges::replace(name, '_', '-');
  const std::string place = ascii::to_lower(locale);
  if (!name.empty()) habits.language = name.substr(0, name.find('-'));
  if (habits.language != "en") return habits;
  const bool american = name.ends_with("-us") || place.ends_with("_us") || place.ends_with("-us");
  const bool other = name.find('-') != std::string::npos && !american;
  bool elsewhere = other;
  for (const std::string& address : addresses) {
    for (const std::string_view end :
         {".uk/", ".au/", ".ie/", ".nz/", ".za/", ".in/", ".eu/", ".de/", ".fr/"}) {
      elsewhere |= address.find(end) != std::string::npos;
    }
  }
  habits.month_first = american || !elsewhere;
  return habits;
}

}  // namespace

std::string_view PageData::meta(std::string_view name) const {
  const auto found = std::ranges::find(metas, name, &Meta::name);
  return found == metas.end() ? std::string_view() : std::string_view(found->content);
}

PageData read_page_data(const HtmlTree& tree, std::string_view html) {
  PageData data;
  std::string canonical;
  std::string amp;
  std::string shared;
  std::string_view language;
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    const GumboTag tag = tree.tag(i);
    if (tag == GUMBO_TAG_META) add_metas(tree, i, data);
    if (tag == GUMBO_TAG_LINK) add_link(tree, i, canonical, amp);
    if (tag == GUMBO_TAG_A && shared.empty()) shared = shared_address(tree.attribute(i, "href"));
    const bool bookmark = tag == GUMBO_TAG_A && tree.attribute(i, "rel") == "bookmark";
    if (bookmark && shared.empty()) shared = tree.attribute(i, "href");
    if (tag == GUMBO_TAG_HTML) language = tree.attribute(i, "lang");
    if (tag == GUMBO_TAG_HTML && language.empty()) language = tree.attribute(i, "xml:lang");
    if (tag != GUMBO_TAG_SCRIPT || i + 1 >= tree.size() || !tree.is_text(i + 1)) continue;
    const std::string type = ascii::to_lower(ascii::trim(tree.attribute(i, "type")));
    if (type.find("ld+json") != std::string::npos) {
      for (JsonLdItem& item : read_json_ld(tree.text(i + 1))) data.items.push_back(std::move(item));
    } else if (data.scripts_date.empty()) {
      data.scripts_date = search_script(tree.text(i + 1));
    }
  }
  if (language.empty()) language = data.meta("content-language");
  if (language.empty()) language = data.meta("language");
  data.image = data.meta("og:image");
  data.parsely_date = pub_date_in(data.meta("parsely-page"));
  for (std::string address : {canonical, std::string(data.meta("og:url")), saved_address(html), amp,
                              shared, std::string(data.meta("twitter:url"))}) {
    if (!address.empty()) data.addresses.push_back(std::move(address));
  }
  data.habits = habits_of(language, data.meta("og:locale"), data.addresses);
  return data;
}

}  // namespace dateline::article
