// A JSON array of objects, an object over several lines, or a JSON Feed -> an Article an object.
#include <fmt/format.h>
#include <simdjson.h>

#include <new>
#include <utility>

#include "article/finish.hpp"
#include "article/json_fields.hpp"
#include "article/json_repair.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

using simdjson::dom::element;
using Entries = std::vector<Result<Article>>;

/// The array of objects that an object wraps: "items" of a JSON Feed, "articles", "data".
simdjson::simdjson_result<element> wrapped(simdjson::dom::object from) {
  for (const char* name :
       {"items", "articles", "data", "results", "documents", "docs", "entries"}) {
    element inside;
    if (from[name].get(inside) == simdjson::SUCCESS && inside.is_array()) return inside;
  }
  return simdjson::NO_SUCH_FIELD;
}

/// An entry of a JSON Feed is known by its address.
void set_link(element value, Article& read) {
  std::string_view link;
  for (const char* name : {"url", "external_url", "link"}) {
    if (!read.id_is_number || value[name].get_string().get(link) != simdjson::SUCCESS) continue;
    read.id = link;
    read.id_is_number = false;
  }
}

Entries read_all(element root, const JsonFields& fields) {
  Entries entries;
  simdjson::dom::object object;
  bool feed = false;
  if (root.get_object().get(object) == simdjson::SUCCESS) {
    element inside;
    if (wrapped(object).get(inside) == simdjson::SUCCESS) {
      root = inside;
      feed = true;
    }
  }
  simdjson::dom::array array;
  if (root.get_array().get(array) != simdjson::SUCCESS) {
    entries.push_back(article::article_of(root, 1, fields));
    return entries;
  }
  for (const element each : array) {
    entries.push_back(article::article_of(each, entries.size() + 1, fields));
    if (feed && entries.back() && each.is_object()) set_link(each, *entries.back());
  }
  return entries;
}

}  // namespace

Result<Entries> read_json(std::string_view bytes, const JsonFields& fields, std::size_t max_bytes) {
  if (bytes.size() > max_bytes) return tl::unexpected(article::too_large(bytes.size(), max_bytes));
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  simdjson::dom::parser parser;
  element root;
  std::string mended;
  auto error = parser.parse(bytes.data(), bytes.size()).get(root);
  if (error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR) {
    mended = article::with_replacements(bytes);
    error = parser.parse(mended).get(root);
  }
  if (error == simdjson::NUMBER_ERROR) {
    mended = article::with_long_numbers_quoted(bytes);
    error = parser.parse(mended).get(root);
  }
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();  // no fault of the file
  if (error != simdjson::SUCCESS) {
    const std::size_t offset = article::json_error_offset(bytes);
    const bool cut = offset >= bytes.size();
    return tl::unexpected(
        Error{ErrorCode::kSyntax,
              cut ? "broken JSON: the file ends too early" : "broken JSON: unexpected character",
              offset});
  }
  Entries entries = read_all(root, fields);
  if (entries.empty()) return tl::unexpected(Error{ErrorCode::kEmpty, "the array is empty", 0});
  return entries;
}

}  // namespace dateline
