// Candidates for a title are headings, og:title, twitter:title, the headline of JSON-LD and the
// title of the document. A heading that one of the others contains is the title as readers see it.
#include "article/page/page_title.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "article/page/name_words.hpp"
#include "article/text/letters.hpp"
#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::array<std::string_view, 10> kSeparators = {
    " | ", " – ", " — ", " - ", " :: ", " » ", " · ", " : ", " • ", " « "};

/// Entities that were written twice: "&amp;#39;" is "&#39;" after the parser.
std::string without_entities(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kEntities = {
      {{"&amp;", "&"},
       {"&#39;", "'"},
       {"&#039;", "'"},
       {"&quot;", "\""},
       {"&apos;", "'"},
       {"&lt;", "<"},
       {"&gt;", ">"},
       {"&nbsp;", " "},
       {"&#8217;", "’"},
       {"&rsquo;", "’"},
       {"&#8211;", "–"},
       {"&ndash;", "–"}}};
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t taken = 0;
    for (const auto& [entity, character] : kEntities) {
      if (taken > 0 || !text.substr(at).starts_with(entity)) continue;
      plain += character;
      taken = entity.size();
    }
    if (taken == 0) plain += text[at];
    at += std::max<std::size_t>(taken, 1);
  }
  return plain;
}

bool is_in_nav(const HtmlTree& tree, std::int32_t i) {
  for (; i > 0; i = tree[i].parent) {
    if (tree.tag(i) == GUMBO_TAG_NAV || tree.tag(i) == GUMBO_TAG_ASIDE ||
        tree.tag(i) == GUMBO_TAG_FOOTER)
      return true;
  }
  return false;
}

/// A logo: the heading is a link to the front page.
bool is_logo(const HtmlTree& tree, std::int32_t i) {
  for (std::int32_t at = i; at < tree[i].end; ++at) {
    if (tree.tag(at) != GUMBO_TAG_A) continue;
    const std::string_view href = tree.attribute(at, "href");
    const std::size_t scheme = href.find("://");
    const std::size_t path =
        scheme == std::string_view::npos ? href.find('/') : href.find('/', scheme + 3);
    return path == std::string_view::npos ? scheme != std::string_view::npos
                                          : path + 1 >= href.size();
  }
  return false;
}

struct Heading {
  std::string text;
  std::int32_t node = -1;
  int level = 1;
};

std::vector<Heading> headings_of(const HtmlTree& tree) {
  constexpr std::size_t kMost = 60;
  std::vector<Heading> headings;
  for (std::int32_t i = 0; i < tree.size() && headings.size() < kMost; ++i) {
    const GumboTag tag = tree.tag(i);
    bool is_title = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H4;
    int level = is_title ? tag - GUMBO_TAG_H1 + 1 : 0;
    if (!is_title && (tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_P || tag == GUMBO_TAG_SPAN)) {
      const auto use = [](std::string_view word) { return word == "title" || word == "headline"; };
      is_title = any_name_word(tree.attribute(i, "class"), use) && tree[i].end - i < 8;
      level = 5;
    }
    if (!is_title || is_in_nav(tree, i) || is_logo(tree, i)) continue;
    std::string text = tree.inner_text(i);
    if (!text.empty() && text.size() < 400) headings.push_back({std::move(text), i, level});
  }
  return headings;
}

std::string title_element(const HtmlTree& tree) {
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) == GUMBO_TAG_TITLE) return tree.inner_text(i);
  }
  return {};
}

std::size_t words_of(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

/// "Mayor resigns | UK news | Example" without the names of section and site, which stand behind
/// the last signs, or before the first one.
std::string without_site(std::string title, std::string_view site) {
  for (int times = 0; times < 3; ++times) {
    std::size_t at = std::string::npos;
    std::size_t size = 0;
    for (const std::string_view mark : kSeparators) {
      const std::size_t found = title.rfind(mark);
      if (found == std::string::npos || (at != std::string::npos && found < at)) continue;
      at = found;
      size = mark.size();
    }
    if (at == std::string::npos) break;
    const std::string_view last = std::string_view(title).substr(at + size);
    const std::string_view first = std::string_view(title).substr(0, at);
    if (!site.empty() && ascii::equals_ignoring_case(first, site)) return std::string(last);
    const bool names_site = !site.empty() && ascii::equals_ignoring_case(last, site);
    const bool shorter = words_of(last) <= 4 && words_of(first) >= words_of(last) + 1;
    if (names_site || (shorter && words_of(first) >= 3)) {
      title.resize(at);
    } else if (words_of(first) <= 3 && words_of(last) >= words_of(first) + 1 && site.empty() &&
               first.find(": ") == std::string_view::npos) {
      return std::string(last);
    } else {
      break;
    }
  }
  return title;
}

/// The part of a heading that is an element of its own and a title that the page says elsewhere:
/// what stands beside it is the name of a section.
std::string without_kicker(const HtmlTree& tree, const Heading& heading,
                           const std::vector<std::string>& said) {
  const auto is_said = [&](const std::string& text) {
    return std::ranges::any_of(
        said, [&](const std::string& each) { return comparable(each) == comparable(text); });
  };
  if (is_said(heading.text)) return heading.text;
  for (std::int32_t i = heading.node + 1; i < tree[heading.node].end; ++i) {
    if (!tree.is_element(i)) continue;
    std::string text = tree.inner_text(i);
    if (words_of(text) >= 3 && is_said(text)) return text;
  }
  return heading.text;
}

std::string headline_of(const PageData& data) {
  for (const JsonLdItem& item : data.items) {
    if (item.kind == JsonLdItem::Kind::kArticle && !item.nested && !item.headline.empty())
      return without_entities(item.headline);
  }
  return {};
}

}  // namespace

std::string comparable(std::string_view title) {
  std::string plain;
  for (std::size_t at = 0; at < title.size();) {
    const auto unit = utf8::decode(title, at);
    const bool kept = unit.size == 1 ? ascii::is_alnum(title[at])
                                     : letters_at_front(title.substr(at, unit.size)) > 0;
    if (kept) {
      plain += title.substr(at, unit.size);
    } else if (!plain.empty() && plain.back() != ' ' &&
               (unit.size == 1 ? title[at] != '\'' : unit.code != 0x2019)) {
      plain += ' ';
    }
    at += unit.size;
  }
  while (plain.ends_with(' ')) plain.pop_back();
  return lower_case(plain);
}

bool tells_the_same(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return false;
  if (one.size() > other.size()) std::swap(one, other);
  if (one == other) return true;
  constexpr std::size_t kTelling = 12;  // bytes; a shorter one is the name of a site or section
  return one.size() >= kTelling && (other.starts_with(one) || other.ends_with(one));
}

PageTitle find_title(const HtmlTree& tree, const PageData& data) {
  const std::string site(data.meta("og:site_name"));
  const std::string headline = headline_of(data);
  const std::string document = without_entities(title_element(tree));
  std::vector<std::string> said;
  for (const std::string& each : {without_entities(data.meta("og:title")), headline,
                                  without_entities(data.meta("twitter:title")), document}) {
    if (!each.empty()) said.push_back(each);
  }
  const auto headings = headings_of(tree);
  for (int level = 1; level <= 5; ++level) {
    for (const Heading& heading : headings) {
      const std::string own = comparable(heading.text);
      if (heading.level != level || words_of(own) < 2 || own == comparable(site)) continue;
      const bool confirmed = std::ranges::any_of(said, [&](const std::string& each) {
        const std::string other = comparable(each);
        return own == other || ((own.size() * 2 >= other.size() || words_of(own) >= 4) &&
                                tells_the_same(own, other));
      });
      if (confirmed)
        return {without_kicker(tree, heading, said), heading.node,
                "a heading that the page's title confirms"};
    }
  }
  if (!headline.empty()) return {headline, -1, "the headline of JSON-LD"};
  for (const char* name : {"og:title", "twitter:title"}) {
    const std::string title = without_entities(data.meta(name));
    if (!title.empty()) return {site.empty() ? title : without_site(title, site), -1, name};
  }
  const auto first = std::ranges::find_if(headings, [](const Heading& heading) {
    return heading.level == 1 && words_of(heading.text) > 1;
  });
  const std::string trimmed = without_site(document, site);
  if (first != headings.end() && trimmed.empty())
    return {first->text, first->node, "the first heading"};
  if (first != headings.end() && words_of(trimmed) < 3)
    return {first->text, first->node, "the first heading"};
  return {trimmed, -1, "the title of the document"};
}

}  // namespace dateline::article
