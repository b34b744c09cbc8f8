// One line of JSON Lines -> Article.
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
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

tl::unexpected<Error> bad(std::string message, std::size_t offset = 0) {
  return tl::unexpected(Error{ErrorCode::kSyntax, std::move(message), offset});
}

void note_repair(Article& read) {
  const std::size_t offset = std::min(read.text.find("\xEF\xBF\xBD"), read.text.size());
  read.faults.push_back(
      {offset, "bytes that are not UTF-8 or unpaired surrogates, read as U+FFFD"});
  ++read.fault_count;
}

}  // namespace

struct JsonLineReader::State {
  simdjson::dom::parser parser;
  std::string buffer;  // the line and the padding that simdjson reads over
  std::size_t max_bytes = kMaxBytes;
  JsonFields fields;

  simdjson::error_code parse(std::string_view line, element& root) {
    buffer.assign(line);
    buffer.append(simdjson::SIMDJSON_PADDING, ' ');
    const auto error = parser.parse(buffer.data(), line.size(), false).get(root);
    if (error == simdjson::MEMALLOC) throw std::bad_alloc();  // no fault of the line
    return error;
  }
};

JsonLineReader::JsonLineReader(std::size_t max_bytes, JsonFields fields)
    : state_(std::make_unique<State>()) {
  state_->max_bytes = max_bytes;
  state_->fields = std::move(fields);
}
JsonLineReader::JsonLineReader(JsonLineReader&&) noexcept = default;
JsonLineReader& JsonLineReader::operator=(JsonLineReader&&) noexcept = default;
JsonLineReader::~JsonLineReader() = default;

Result<Article> JsonLineReader::read(std::string_view line_bytes, std::size_t line) {
  if (line_bytes.size() > state_->max_bytes) {
    return tl::unexpected(article::too_large(line_bytes.size(), state_->max_bytes));
  }
  if (line_bytes.starts_with("\xEF\xBB\xBF")) line_bytes.remove_prefix(3);
  if (ascii::trim(line_bytes).empty())
    return tl::unexpected(Error{ErrorCode::kEmpty, "the line is blank", 0});
  element root;
  auto error = state_->parse(line_bytes, root);
  const bool repair = error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR;
  if (repair) error = state_->parse(article::with_replacements(line_bytes), root);
  const bool too_long = error == simdjson::NUMBER_ERROR;
  const bool sound = too_long && article::json_error_offset(line_bytes) == line_bytes.size();
  if (sound) error = state_->parse(article::with_long_numbers_quoted(line_bytes), root);
  if (error == simdjson::SUCCESS) {
    auto read = article::article_of(root, line, state_->fields);
    if (read && repair) note_repair(*read);
    return read;
  }
  if (const auto zero = line_bytes.find('\0'); zero != std::string_view::npos)
    return bad("broken JSON: a zero byte, as in UTF-16; JSON Lines have to be UTF-8", zero);
  if (error == simdjson::DEPTH_ERROR) return bad("broken JSON: nested too deeply");
  const std::size_t offset = article::json_error_offset(line_bytes);
  const bool cut = offset == line_bytes.size();
  return bad(cut ? "broken JSON: the line ends too early" : "broken JSON: unexpected character",
             offset);
}

Result<Article> read_json_line(std::string_view line_bytes, std::size_t line,
                               const JsonFields& fields) {
  return JsonLineReader(kMaxBytes, fields).read(line_bytes, line);
}

}  // namespace dateline
