// Reads title and date of publication out of a page's metadata.
#include "article/html_head.hpp"

#include <array>
#include <utility>

#include "article/json_ld.hpp"
#include "article/written_date.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

/// Names of meta elements with the date of publication, the surest first.
constexpr std::array<std::string_view, 24> kDateNames = {"article:published_time",
                                                         "og:article:published_time",
                                                         "og:published_time",
                                                         "datepublished",
                                                         "parsely-pub-date",
                                                         "sailthru.date",
                                                         "cxenseparse:recs:publishtime",
                                                         "article.published",
                                                         "originalpublicationdate",
                                                         "publish-date",
                                                         "publish_date",
                                                         "publishdate",
                                                         "publication_date",
                                                         "published_time",
                                                         "pubdate",
                                                         "publicationdate",
                                                         "dc.date.issued",
                                                         "dcterms.issued",
                                                         "dcterms.created",
                                                         "dcterms.date",
                                                         "dc.date",
                                                         "displaydate",
                                                         "date",
                                                         "article:published"};

/// What meta elements say: values by the position of their name in a list, first one counts.
template <std::size_t size>
std::array<std::string, size> read_metas(const HtmlTree& tree,
                                         const std::array<std::string_view, size>& names) {
  std::array<std::string, size> values;
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) != GUMBO_TAG_META) continue;
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string_view name = tree.attribute(i, key);
      for (std::size_t at = 0; at < size && !name.empty(); ++at) {
        if (values[at].empty() && ascii::equals_ignoring_case(name, names[at])) {
          append_clean(values[at], tree.attribute(i, "content"));
        }
      }
    }
  }
  return values;
}

bool set_date(std::string_view text, PublishedFrom from, Article& read) {
  const auto date = read_written_date(text);
  if (!date) return false;
  read.published = *date;
  read.published_text = ascii::trim(text);
  read.published_from = from;
  return true;
}

bool date_from_json_ld(const HtmlTree& tree, Article& read) {
  for (std::int32_t i = 0; i + 1 < tree.size(); ++i) {
    if (tree.tag(i) != GUMBO_TAG_SCRIPT) continue;
    if (!ascii::equals_ignoring_case(tree.attribute(i, "type"), "application/ld+json")) continue;
    const JsonLd said = read_json_ld(tree.text(i + 1));
    if (set_date(said.published, PublishedFrom::kJsonLd, read)) return true;
  }
  return false;
}

bool is_inside(const HtmlTree& tree, std::int32_t i, GumboTag tag) {
  for (i = tree[i].parent; i >= 0; i = tree[i].parent) {
    if (tree.tag(i) == tag) return true;
  }
  return false;
}

/// The time element that says it is the publication, else the first one of an article, else the
/// first.
bool date_from_time_element(const HtmlTree& tree, Article& read) {
  std::int32_t best = -1;
  int best_rank = 0;
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) != GUMBO_TAG_TIME || !read_written_date(tree.attribute(i, "datetime")))
      continue;
    const std::string_view role = tree.attribute(i, "itemprop");
    if (role == "dateModified") continue;
    int rank = 1;
    if (is_inside(tree, i, GUMBO_TAG_ARTICLE) || is_inside(tree, i, GUMBO_TAG_MAIN)) rank = 2;
    if (is_inside(tree, i, GUMBO_TAG_ASIDE) || is_inside(tree, i, GUMBO_TAG_NAV)) rank = 0;
    if (role == "datePublished" || tree.has_attribute(i, "pubdate")) rank = 3;
    if (rank > best_rank) {
      best = i;
      best_rank = rank;
    }
  }
  return best >= 0 && set_date(tree.attribute(best, "datetime"), PublishedFrom::kTimeElement, read);
}

bool date_from_metas(const HtmlTree& tree, Article& read) {
  for (const std::string& value : read_metas(tree, kDateNames)) {
    if (set_date(value, PublishedFrom::kMeta, read)) return true;
  }
  return false;
}

/// "Mayor resigns | Example News" without the name of the site, which is the shorter part after the
/// last bar or dash, or exactly what the page calls itself.
std::string without_site(std::string title, std::string_view site) {
  for (const std::string_view mark :
       {" | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - ", " :: ", " \xC2\xBB ", " \xC2\xB7 "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos) continue;
    const std::string_view last = std::string_view(title).substr(at + mark.size());
    const bool names_site = !site.empty() && ascii::equals_ignoring_case(last, site);
    if (!names_site && (!site.empty() || last.size() > 30 || at < 15)) continue;
    title.resize(at);
    break;
  }
  return title;
}

std::string first_heading(const HtmlTree& tree) {
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) != GUMBO_TAG_H1) continue;
    std::string text = tree.inner_text(i);
    // The name of the site in the head of the page is an h1, too, now and then.
    if (!text.empty() && !is_inside(tree, i, GUMBO_TAG_NAV) && text.find(' ') != std::string::npos)
      return text;
  }
  return {};
}

std::string title_element(const HtmlTree& tree) {
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) == GUMBO_TAG_TITLE) return tree.inner_text(i);
  }
  return {};
}

std::string find_title(const HtmlTree& tree) {
  const auto said = read_metas<3>(tree, {"og:title", "twitter:title", "og:site_name"});
  const std::string& site = said[2];
  for (const std::string& title : {said[0], said[1]}) {
    // Told apart by the site's name alone: what an author writes behind a dash is part of the
    // title.
    if (!title.empty()) return site.empty() ? title : without_site(title, site);
  }
  std::string heading = first_heading(tree);
  return heading.empty() ? without_site(title_element(tree), site) : heading;
}

}  // namespace

void read_head(const HtmlTree& tree, Article& read) {
  read.title = find_title(tree);
  if (date_from_json_ld(tree, read) || date_from_metas(tree, read)) return;
  date_from_time_element(tree, read);
}

}  // namespace dateline::article
