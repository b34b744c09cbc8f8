// One line of JSON Lines -> Article.
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "article/finish.hpp"
#include "article/json_repair.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

tl::unexpected<Error> bad(std::string message, std::size_t offset = 0) {
  return tl::unexpected(Error{ErrorCode::kSyntax, std::move(message), offset});
}

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

/// The fields of a line that mean something to us; of several with one name the last holds.
struct Fields {
  element id, text, title, published;
  bool has_id = false, has_text = false, has_title = false, has_published = false;
};

Fields find_fields(simdjson::dom::object object) {
  Fields fields;
  const auto set = [](element& field, bool& has, element value) {
    field = value;
    has = !value.is_null();
  };
  for (const auto [key, value] : object) {
    if (key == "text") set(fields.text, fields.has_text, value);
    if (key == "id") set(fields.id, fields.has_id, value);
    if (key == "title") set(fields.title, fields.has_title, value);
    if (key == "published") set(fields.published, fields.has_published, value);
  }
  return fields;
}

Result<std::string> read_string(element value, std::string_view field) {
  std::string_view text;
  if (value.get_string().get(text) == simdjson::SUCCESS) return std::string(text);
  return bad(fmt::format("\"{}\" has to be a string, it is {}", field, name_of(value.type())));
}

Result<void> read_id(element id, Article& read) {
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
    return bad(fmt::format("\"id\" has to be a string or a number, it is {}", name_of(id.type())));
  }
  return {};
}

Result<void> read_date(element value, Article& read) {
  auto text = read_string(value, "published");
  if (!text) return tl::unexpected(text.error());
  const auto published = read_published(*text);
  if (!published) return bad(fmt::format("\"published\": {}", published.error().message));
  read.published = *published;
  read.published_text = std::move(*text);
  read.published_from = PublishedFrom::kDocument;
  return {};
}

Result<Article> to_article(element root, std::size_t line) {
  simdjson::dom::object object;
  if (root.get_object().get(object) != simdjson::SUCCESS) {
    return bad(fmt::format("the line has to be an object, it is {}", name_of(root.type())));
  }
  const Fields fields = find_fields(object);
  Article read;
  read.id = fmt::format("{}", line);
  read.id_is_number = true;
  if (fields.has_id) {
    if (const auto done = read_id(fields.id, read); !done) return tl::unexpected(done.error());
  }
  if (!fields.has_text) return bad("the field \"text\" is missing");
  auto text = read_string(fields.text, "text");
  if (!text) return tl::unexpected(text.error());
  read.text = std::move(*text);
  if (fields.has_title) {
    auto title = read_string(fields.title, "title");
    if (!title) return tl::unexpected(title.error());
    read.title = std::move(*title);
  }
  if (fields.has_published) {
    if (const auto done = read_date(fields.published, read); !done)
      return tl::unexpected(done.error());
  }
  return article::finish(std::move(read), article::Heading::kNone);
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

  simdjson::error_code parse(std::string_view line, element& root) {
    buffer.assign(line);
    buffer.append(simdjson::SIMDJSON_PADDING, ' ');
    return parser.parse(buffer.data(), line.size(), false).get(root);
  }
};

JsonLineReader::JsonLineReader(std::size_t max_bytes) : state_(std::make_unique<State>()) {
  state_->max_bytes = max_bytes;
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
  if (error == simdjson::SUCCESS) {
    auto read = to_article(root, line);
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

Result<Article> read_json_line(std::string_view line_bytes, std::size_t line) {
  return JsonLineReader().read(line_bytes, line);
}

}  // namespace dateline
