// Keeps hostile pages within what the parser can take. It looks at tags only, not at their meaning:
// the parser alone decides what the page is.
#include "article/page/html_limit.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kDeepest = 200;
constexpr int kMostAttributes = 64;

/// Tags that hold nothing, or that the parser closes by itself: left open they nest nothing.
constexpr std::array<std::string_view, 30> kFlat = {
    "a",     "area",   "base",  "body", "br",    "caption", "col",    "colgroup", "embed", "frame",
    "head",  "hr",     "html",  "img",  "input", "image",   "keygen", "link",     "meta",  "p",
    "param", "source", "tbody", "td",   "tfoot", "th",      "thead",  "tr",       "track", "wbr"};

constexpr std::array<std::string_view, 13> kFormatting = {
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};

/// Items that end where the next one begins.
constexpr std::array<std::string_view, 7> kItems = {"li",       "dd", "dt", "option",
                                                    "optgroup", "rt", "rp"};

/// End tags reach over these only for the elements themselves.
constexpr std::array<std::string_view, 6> kBarriers = {"table",   "object",   "applet",
                                                       "marquee", "template", "select"};

/// Drawings and formulas: any tag nests in them, and their text is none of the article's.
constexpr std::array<std::string_view, 2> kForeign = {"svg", "math"};

/// Elements whose content is text in most places of a page and markup in some.
constexpr std::array<std::string_view, 7> kTextual = {"style",  "textarea", "title",   "xmp",
                                                      "iframe", "noembed",  "noframes"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::any_of(
      names, [&](std::string_view known) { return ascii::equals_ignoring_case(known, name); });
}

/// Finds the end of a tag as the parser does: quotes count only around values.
class TagReader {
 public:
  TagReader(std::string_view html, std::size_t after_name) : html_(html), at_(after_name) {}

  /// The byte after the tag's `>`, or the end of the page.
  std::size_t end() {
    while (skip_blank()) {
      if (html_[at_] == '>') return at_ + 1;
      ++attributes_;
      // A name may begin with "=", and that is part of it.
      ++at_;
      skip_to("\t\n\f\r />=");
      if (skip_blank() && html_[at_] == '=') take_value();
    }
    return html_.size();
  }
  [[nodiscard]] int attributes() const { return attributes_; }

 private:
  void skip_to(std::string_view stops) {
    at_ = std::min(html_.find_first_of(stops, at_), html_.size());
  }
  /// White space and slashes; false at the end of the page.
  bool skip_blank() {
    at_ = std::min(html_.find_first_not_of("\t\n\f\r /", at_), html_.size());
    return at_ < html_.size();
  }
  void take_value() {
    at_ = std::min(html_.find_first_not_of("\t\n\f\r ", at_ + 1), html_.size());
    if (at_ == html_.size()) return;
    const char quote = html_[at_];
    if (quote == '"' || quote == '\'') {
      at_ = html_.find(quote, at_ + 1);
      at_ = at_ == std::string_view::npos ? html_.size() : at_ + 1;
    } else {
      skip_to("\t\n\f\r >");
    }
  }

  std::string_view html_;
  std::size_t at_;
  int attributes_ = 0;
};

class Limiter {
 public:
  explicit Limiter(std::string_view html) : html_(html) { out_.reserve(html.size()); }

  std::string run() {
    while (at_ < html_.size()) {
      copy_to(html_.find('<', at_));
      if (at_ < html_.size()) take_markup();
    }
    return std::move(out_);
  }

 private:
  void copy_to(std::size_t end) {
    end = std::min(end, html_.size());
    out_ += html_.substr(at_, end - at_);
    at_ = end;
  }
  void take_markup();
  void take_start(std::string_view name);
  void take_end(std::string_view name);
  [[nodiscard]] std::size_t comment_end() const;
  /// Where the end tag of `name` begins; the end of the page when there is none.
  [[nodiscard]] std::size_t find_end_tag(std::string_view name) const;
  void drop_foreign(std::string_view name);
  [[nodiscard]] bool is_open(std::string_view name) const {
    return !open_.empty() && ascii::equals_ignoring_case(open_.back(), name);
  }

  std::string_view html_;
  std::string out_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;  // elements that nest, at most kDeepest
  std::string_view textual_;            // the element whose content may be text
  bool foreign_ends_ = true;            // an end tag of a foreign element may still come
};

void Limiter::take_markup() {
  const std::string_view rest = html_.substr(at_);
  if (rest.starts_with("<!--")) return copy_to(comment_end());
  const bool closing = rest.starts_with("</");
  const std::size_t begin = at_ + (closing ? 2 : 1);
  if (begin >= html_.size() || !ascii::is_alpha(html_[begin])) {
    const bool comment = closing || rest.starts_with("<!") || rest.starts_with("<?");
    const std::size_t end = comment ? html_.find('>', at_) : at_;
    return copy_to(end == std::string_view::npos ? html_.size() : end + 1);
  }
  const std::size_t end = std::min(html_.find_first_of("\t\n\f\r />", begin), html_.size());
  const std::string_view name = html_.substr(begin, end - begin);
  closing ? take_end(name) : take_start(name);
}

/// `-->` or `--!>`; `<!-->` and `<!--->` are whole comments.
std::size_t Limiter::comment_end() const {
  const std::string_view rest = html_.substr(at_ + 4);
  if (rest.starts_with('>')) return at_ + 5;
  if (rest.starts_with("->")) return at_ + 6;
  for (std::size_t at = html_.find("--", at_ + 4); at != std::string_view::npos;
       at = html_.find("--", at + 1)) {
    if (html_.substr(at + 2).starts_with('>')) return at + 3;
    if (html_.substr(at + 2).starts_with("!>")) return at + 4;
  }
  return html_.size();
}

std::size_t Limiter::find_end_tag(std::string_view name) const {
  std::size_t at = html_.find("</", at_);
  while (at != std::string_view::npos &&
         !ascii::starts_with_ignoring_case(html_.substr(at + 2), name)) {
    at = html_.find("</", at + 2);
  }
  return std::min(at, html_.size());
}

void Limiter::take_start(std::string_view name) {
  TagReader tag(html_, at_ + 1 + name.size());
  const std::size_t end = tag.end();
  const bool foreign = is_one_of(kForeign, name);
  bool kept = !foreign && !is_one_of(kFormatting, name);
  if (kept && !is_one_of(kFlat, name)) {
    if (is_one_of(kItems, name) && is_open(name)) open_.pop_back();
    kept = open_.size() < kDeepest;
    if (kept) open_.push_back(name);
  }
  if (kept && tag.attributes() > kMostAttributes) {
    copy_to(at_ + 1 + name.size());
    out_ += '>';
  } else if (kept) {
    copy_to(end);
  }
  at_ = end;
  if (is_one_of(kTextual, name)) textual_ = name;
  if (ascii::equals_ignoring_case(name, "script")) copy_to(find_end_tag(name));
  if (foreign && !html_.substr(0, end).ends_with("/>")) drop_foreign(name);
}

void Limiter::drop_foreign(std::string_view name) {
  if (!foreign_ends_) return;
  const std::size_t end = find_end_tag(name);
  foreign_ends_ = end < html_.size();
  if (foreign_ends_) at_ = end;
}

void Limiter::take_end(std::string_view name) {
  const std::size_t end = TagReader(html_, at_ + 2 + name.size()).end();
  const bool kept = !is_one_of(kFormatting, name) && !is_one_of(kForeign, name);
  kept ? copy_to(end) : void(at_ = end);
  // Within what may be text nothing is sure to close: to count too many as open does no harm.
  if (!textual_.empty() && !ascii::equals_ignoring_case(name, textual_)) return;
  textual_ = {};
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (ascii::equals_ignoring_case(open_[i], name)) return open_.resize(i);
    if (is_one_of(kBarriers, open_[i])) return;
  }
}

}  // namespace

std::string limit_html(std::string_view html) {
  return Limiter(html).run();
}

}  // namespace dateline::article
