// Finds fields by their names: those that the user gives, else ours, else those that others use.
#include "article/json_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "article/date/stamp.hpp"
#include "article/finish.hpp"
#include "article/page/html_tree.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr std::array<std::string_view, 16> kTexts = {
    "text",         "body",     "content",     "maintext",     "article",      "article_text",
    "full_text",    "fulltext", "articleBody", "content_text", "content_html", "story",
    "text_content", "raw_text", "description", "summary"};
constexpr std::array<std::string_view, 4> kTitles = {"title", "headline", "name", "subject"};
constexpr std::array<std::string_view, 18> kDates = {
    "published",        "date",          "publish_date",
    "date_publish",     "datetime",      "pubDate",
    "timestamp",        "published_at",  "publishedAt",
    "date_published",   "datePublished", "pubdate",
    "publication_date", "pub_date",      "published_date",
    "created_at",       "createdAt",     "time"};
constexpr std::array<std::string_view, 1> kIds = {"id"};

tl::unexpected<Error> bad(std::string message) {
  return tl::unexpected(Error{ErrorCode::kSyntax, std::move(message), 0});
}

/// A field and the name under which it was found.
struct Field {
  std::string_view name;
  element value;
  bool there = false;
  bool ours = false;   // our own name, or one that the user gave: it has to be right
  bool given = false;  // a name that the user gave
};

bool is_usable(element value, bool may_be_number) {
  return value.is_string() || (may_be_number && value.is_number());
}

/// The value of a name; of several the last holds.
Field find_name(object from, std::string_view name) {
  Field field;
  field.name = name;
  for (const auto [key, value] : from) {
    if (key != name) continue;
    field.value = value;
    field.there = !value.is_null();
  }
  return field;
}

Field find_field(object from, const std::string& given, std::span<const std::string_view> names,
                 bool may_be_number) {
  if (!given.empty()) {
    Field field = find_name(from, given);
    field.ours = field.given = true;
    return field;
  }
  Field first = find_name(from, names.front());
  first.ours = true;
  if (first.there) return first;
  for (const std::string_view name : names.subspan(1)) {
    Field field = find_name(from, name);
    if (field.there && is_usable(field.value, may_be_number)) return field;
  }
  return first;
}

Result<std::string> read_string(const Field& field) {
  std::string_view text;
  if (field.value.get_string().get(text) == simdjson::SUCCESS) return std::string(text);
  return bad(
      fmt::format("\"{}\" has to be a string, it is {}", field.name, name_of(field.value.type())));
}

void note(const Field& field, std::string_view what, Article& read) {
  if (!field.there || (field.ours && !field.given)) return;  // our own names surprise nobody
  read.findings.push_back({"field", std::string(field.name),
                           fmt::format("\"{}\" is taken for the {}", field.name, what), 0, true});
}

Result<void> read_id(const Field& field, Article& read) {
  const element id = field.value;
  read.id_is_number = id.is_number();
  if (std::int64_t number = 0; id.get_int64().get(number) == simdjson::SUCCESS) {
    read.id = fmt::format("{}", number);
  } else if (std::uint64_t large = 0; id.get_uint64().get(large) == simdjson::SUCCESS) {
    read.id = fmt::format("{}", large);
  } else if (double real = 0; id.get_double().get(real) == simdjson::SUCCESS) {
    read.id = fmt::format("{}", real);
  } else if (std::string_view text; id.get_string().get(text) == simdjson::SUCCESS) {
    read.id = text;
  } else {
    return bad(fmt::format("\"{}\" has to be a string or a number, it is {}", field.name,
                           name_of(id.type())));
  }
  return {};
}

/// Seconds or milliseconds since 1970, as a number of JSON.
std::string epoch_of(element value) {
  double seconds = 0;
  if (value.get_double().get(seconds) != simdjson::SUCCESS) return {};
  return seconds >= 1e8 && seconds < 1e17 ? fmt::format("{:.0f}", seconds) : std::string();
}

Result<void> read_date(const Field& field, Article& read) {
  std::string text = field.value.is_number() ? epoch_of(field.value) : std::string();
  if (text.empty()) {
    auto given = read_string(field);
    if (!given) return tl::unexpected(given.error());
    text = std::move(*given);
  }
  if (ascii::trim(text).empty()) return {};  // not known, as null
  auto published = read_published(text);
  if (!published) {
    if (const auto stamp = StampReader().read(text); stamp && !stamp->other)
      published = value_of(*stamp);
  }
  if (!published) {
    if (field.ours) return bad(fmt::format("\"{}\": {}", field.name, published.error().message));
    read.findings.push_back({"field", std::string(field.name),
                             fmt::format("\"{}\" holds no date that can be read", field.name), 0,
                             false});
    return {};
  }
  read.published = *published;
  read.published_text = std::move(text);
  read.published_from = PublishedFrom::kDocument;
  return {};
}

/// Whether a text holds elements of HTML: what only looks like a tag is left alone.
bool is_html(std::string_view text) {
  constexpr std::array<std::string_view, 15> kTags = {
      "</p>",    "<br>",  "<br/>", "<br />", "</div>",    "<p>",   "</a>",          "</li>",
      "</span>", "</em>", "</b>",  "</i>",   "</strong>", "</h2>", "<!doctype html"};
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view from_here = text.substr(at);
    if (std::ranges::any_of(kTags, [&](std::string_view tag) {
          return ascii::starts_with_ignoring_case(from_here, tag);
        }))
      return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(element_type type) {
  switch (type) {
    case element_type::ARRAY:
      return "an array";
    case element_type::OBJECT:
      return "an object";
    case element_type::STRING:
      return "a string";
    case element_type::BOOL:
      return "true or false";
    case element_type::NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

std::string plain_line(std::string_view text) {
  const HtmlTree tree(text);
  return tree.inner_text(0);
}

void set_text(std::string text, Article& read) {
  read.text = std::move(text);
  if (!is_html(read.text)) return;
  const auto page = read_html(read.text, {});
  read.text = page ? page->text : plain_line(read.text);
  read.text_extracted = true;
}

namespace {

/// Fills `read`, whose id is set first, so that an error can name the document.
Result<void> read_fields(object from, const JsonFields& names, Article& read) {
  const Field id = find_field(from, names.id, kIds, true);
  const Field text = find_field(from, names.text, kTexts, false);
  const Field title = find_field(from, names.title, kTitles, false);
  const Field date = find_field(from, names.published, kDates, true);
  if (id.there) {
    if (auto done = read_id(id, read); !done) return done;
  }
  if (!text.there) return bad(fmt::format("the field \"{}\" is missing", text.name));
  auto words = read_string(text);
  if (!words) return tl::unexpected(words.error());
  set_text(std::move(*words), read);
  if (title.there) {
    auto line = read_string(title);
    if (!line) return tl::unexpected(line.error());
    read.title = std::move(*line);
  }
  if (date.there) {
    if (auto done = read_date(date, read); !done) return done;
  }
  if (ascii::trim(read.text).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the text is empty", 0});
  note(text, "text", read);
  note(title, "title", read);
  note(date, "date of publication", read);
  return {};
}

}  // namespace

Result<Article> article_of(element root, std::size_t number, const JsonFields& names) {
  object from;
  if (root.get_object().get(from) != simdjson::SUCCESS)
    return bad(fmt::format("the line has to be an object, it is {}", name_of(root.type())));
  Article read;
  read.id = fmt::format("{}", number);
  read.id_is_number = true;
  const auto done = read_fields(from, names, read);
  if (done) return finish(std::move(read), Heading::kNone);
  Error error = done.error();
  const bool by_its_line = read.id_is_number && read.id == fmt::format("{}", number);
  if (!by_its_line) {  // a document that bears an id is named by it
    error.id = std::move(read.id);
    error.id_is_number = read.id_is_number;
  }
  return tl::unexpected(std::move(error));
}

}  // namespace dateline::article
