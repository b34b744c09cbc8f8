// Pages of text as they were printed -> Article: lines joined to paragraphs over columns and pages.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "article/document/document_parts.hpp"
#include "article/finish.hpp"
#include "article/text/lines.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

using article::ends_sentence;

constexpr std::size_t kEdge = 2;  // lines at the head and foot of a page that may be furniture

struct Page {
  std::vector<std::string_view> lines;  // blank ones between blocks are empty
};

std::vector<Page> split(std::string_view text) {
  std::vector<Page> pages;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\f'), text.size());
    std::string_view page = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    Page lines;
    while (!page.empty()) {
      const std::size_t stop = std::min(page.find('\n'), page.size());
      lines.lines.push_back(ascii::trim(page.substr(0, stop)));
      page.remove_prefix(std::min(stop + 1, page.size()));
    }
    while (!lines.lines.empty() && lines.lines.back().empty()) lines.lines.pop_back();
    pages.push_back(std::move(lines));
  }
  return pages;
}

/// A line with every number as one sign: "Page 3 of 10" and "Page 4 of 10" are the same.
std::string shape_of(std::string_view line) {
  std::string shape;
  for (const char c : line) {
    const bool digit = ascii::is_digit(c);
    if (!digit || shape.empty() || shape.back() != '#') shape += digit ? '#' : c;
  }
  return shape;
}

bool is_page_number(std::string_view line) {
  const std::string shape = ascii::to_lower(shape_of(line));
  for (const std::string_view known :
       {"#", "- # -", "page #", "page # of #", "# of #", "#/#", "[#]"}) {
    if (shape == known) return line.size() <= 20;
  }
  return false;
}

/// The positions of the first and last lines of a page that are not blank.
std::vector<std::size_t> edges_of(const Page& page) {
  std::vector<std::size_t> full;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.lines[i].empty()) full.push_back(i);
  }
  if (full.size() <= 2 * kEdge) return full;
  full.erase(full.begin() + kEdge, full.end() - kEdge);
  return full;
}

/// Whether a line at the head of the first page is its title, which the other pages bear as running
/// head: it is the title that the file names, or no other line before the text reads like one.
bool is_title(const Page& page, std::size_t line, std::string_view title) {
  if (!title.empty() && page.lines[line] == title) return true;
  for (std::size_t i = line + 1; i < page.lines.size(); ++i) {
    const std::string_view next = page.lines[i];
    if (!next.empty()) return ends_sentence(next) || next.size() > 2 * page.lines[line].size();
  }
  return false;
}

/// Blanks out what stands at the edge of most pages, and page numbers.
void drop_running_heads(std::vector<Page>& pages, std::string_view title) {
  std::map<std::string, std::size_t> seen;
  for (const Page& page : pages) {
    std::set<std::string> once;
    for (const std::size_t i : edges_of(page)) once.insert(shape_of(page.lines[i]));
    for (const std::string& shape : once) ++seen[shape];
  }
  const std::size_t enough = std::max<std::size_t>(2, (pages.size() + 1) / 2);
  for (Page& page : pages) {
    for (const std::size_t i : edges_of(page)) {
      const bool kept = &page == pages.data() && is_title(page, i, title);
      if (is_page_number(page.lines[i]) || (seen[shape_of(page.lines[i])] >= enough && !kept))
        page.lines[i] = {};
    }
  }
}

/// Joins lines to paragraphs.
class Joiner {
 public:
  explicit Joiner(std::string_view text) : text_(text) {}

  std::vector<article::Paragraph> run(const std::vector<Page>& pages) {
    for (const Page& page : pages) {
      width_ = width_of(page);
      for (const std::string_view line : page.lines) take(line);
      gap_ = true;
    }
    return std::move(paragraphs_);
  }

 private:
  /// The length of a full line: what one in ten is longer than.
  static std::size_t width_of(const Page& page) {
    std::vector<std::size_t> sizes;
    for (const std::string_view line : page.lines) {
      if (!line.empty()) sizes.push_back(line.size());
    }
    if (sizes.empty()) return 0;
    std::sort(sizes.begin(), sizes.end());
    return sizes[sizes.size() - 1 - sizes.size() / 10];
  }

  void take(std::string_view line) {
    if (line.empty()) {
      gap_ = true;
      return;
    }
    if (goes_on(line)) {
      join(line);
    } else {
      paragraphs_.push_back({std::string(line)});
    }
    gap_ = false;
    last_ = line;
  }

  [[nodiscard]] bool goes_on(std::string_view line) const {
    constexpr std::size_t kShort = 20;  // bytes; a sentence that is cut is longer
    if (paragraphs_.empty()) return false;
    const std::string& text = paragraphs_.back().text;
    const bool lower = ascii::is_lower(line.front());
    const bool cut = !ends_sentence(text) && text.size() > kShort;
    if (gap_) return lower && cut;
    if (line.starts_with("\xE2\x80\xA2")) return false;  // a list
    if (lower) return true;
    // The last line of a paragraph is rarely a full one.
    return ends_sentence(last_) ? last_.size() * 10 >= width_ * 9 : last_.size() * 4 >= width_ * 3;
  }

  void join(std::string_view line) {
    std::string& text = paragraphs_.back().text;
    for (const std::string_view soft : {"\xC2\xAD", "\xE2\x80\x90"}) {
      if (!text.ends_with(soft)) continue;
      text.resize(text.size() - soft.size());
      text += line;
      return;
    }
    const bool hyphen = text.size() >= 2 && text.back() == '-' &&
                        ascii::is_alpha(text[text.size() - 2]) && ascii::is_lower(line.front());
    if (!hyphen) {
      text += ' ';
    } else if (!is_compound(text, line)) {
      text.pop_back();
    }
    text += line;
  }

  /// Whether the word is written with its hyphen elsewhere.
  [[nodiscard]] bool is_compound(std::string_view text, std::string_view line) const {
    const std::size_t blank = text.find_last_of(" \n");
    std::string word(text.substr(blank == std::string_view::npos ? 0 : blank + 1));
    for (const char c : line) {
      if (!ascii::is_alpha(c)) break;
      word += c;
    }
    return text_.find(word) != std::string_view::npos;
  }

  std::string_view text_;
  std::vector<article::Paragraph> paragraphs_;
  std::string_view last_;
  std::size_t width_ = 0;
  bool gap_ = false;
};

}  // namespace

Result<Article> read_pages(std::string_view text, std::string id, std::string_view title,
                           std::string_view made) {
  if (ascii::trim(text).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the pages hold no text", 0});
  std::vector<Page> pages = split(text);
  drop_running_heads(pages, title);
  article::DocumentParts parts;
  parts.paragraphs = Joiner(text).run(pages);
  parts.title = title;
  parts.created = made;
  return article::article_of(std::move(parts), std::move(id));
}

}  // namespace dateline
