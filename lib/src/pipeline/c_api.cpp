// The C interface over Extractor, readers and writers: exceptions end here, errors go out by value.
#include "pipeline/c_api.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline.h"
#include "dateline/document.hpp"
#include "dateline/format.hpp"
#include "dateline/read.hpp"

namespace dateline::c {
namespace {

using ::dateline::Article;
using ::dateline::Document;
using ::dateline::Error;
using ::dateline::ErrorCode;
using ::dateline::Extent;
using ::dateline::Format;
using ::dateline::InputFormat;
using ::dateline::Result;

dateline_code code_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmpty:
      return DATELINE_EMPTY;
    case ErrorCode::kBinary:
      return DATELINE_BINARY;
    case ErrorCode::kSyntax:
      return DATELINE_SYNTAX;
    case ErrorCode::kTooLarge:
      return DATELINE_TOO_LARGE;
    case ErrorCode::kDamaged:
      return DATELINE_DAMAGED;
    case ErrorCode::kUnsupported:
      return DATELINE_UNSUPPORTED;
    case ErrorCode::kTimeout:
      return DATELINE_TIMEOUT;
  }
  return DATELINE_INTERNAL;
}

}  // namespace

/// Allocates nothing: there may be no memory left to say so.
dateline_error make_error(dateline_code code, std::string_view message, std::size_t offset) {
  dateline_error error{code, offset, {}};
  std::size_t size = std::min(message.size(), sizeof error.message - 1);
  // Not in the middle of a character.
  while (size < message.size() && size > 0 &&
         (static_cast<unsigned char>(message[size]) & 0xC0U) == 0x80U)
    --size;
  std::memcpy(error.message, message.data(), size);
  return error;
}

dateline_error make_error(const Error& error) {
  return make_error(code_of(error.code), ::dateline::escaped(error.message), error.offset);
}

dateline_result refused(const dateline_error& error) {
  return {nullptr, 0, error};
}

dateline_result answered(std::string_view text) {
  auto* data = static_cast<char*>(std::malloc(text.size() + 1));
  if (data == nullptr) return refused(make_error(DATELINE_INTERNAL, "out of memory"));
  std::memcpy(data, text.data(), text.size());
  data[text.size()] = '\0';
  return {data, text.size(), make_error(DATELINE_OK, "")};
}

dateline_options known(const dateline_options* given) {
  dateline_options options = DATELINE_OPTIONS_INIT;
  if (given != nullptr) std::memcpy(&options, given, std::min(given->size, sizeof options));
  if (options.max_bytes == 0) options.max_bytes = ::dateline::kMaxBytes;
  return options;
}

Extent extent_of(const dateline_options& options) {
  return options.only_timexes != 0 ? Extent::kTimexes : Extent::kTimeline;
}

std::optional<InputFormat> input_of(const dateline_options& options) {
  switch (options.input) {
    case DATELINE_INPUT_AUTO:
      return InputFormat::kAuto;
    case DATELINE_INPUT_TEXT:
      return InputFormat::kText;
    case DATELINE_INPUT_TIMEML:
      return InputFormat::kTimeml;
    case DATELINE_INPUT_HTML:
      return InputFormat::kHtml;
    case DATELINE_INPUT_JSON:
      return InputFormat::kJsonl;
  }
  return std::nullopt;
}

namespace {

/// What holds several documents is read when it holds one.
Result<Article> only_one(Result<std::vector<Result<Article>>> entries) {
  if (!entries) return tl::unexpected(entries.error());
  if (entries->size() == 1) return std::move(entries->front());
  return tl::unexpected(Error{ErrorCode::kUnsupported, "it holds several documents; give one", 0});
}

}  // namespace

Result<Article> read(std::string_view bytes, InputFormat format, const dateline_options& options) {
  if (format == InputFormat::kAuto) format = ::dateline::detect_format(bytes);
  std::string id = options.id == nullptr ? "" : options.id;
  switch (format) {
    case InputFormat::kTimeml:
      return ::dateline::read_timeml(bytes, std::move(id), options.max_bytes);
    case InputFormat::kHtml:
      return ::dateline::read_html(bytes, std::move(id), options.max_bytes);
    case InputFormat::kJsonl:
      return ::dateline::JsonLineReader(options.max_bytes)
          .read(bytes, options.line == 0 ? 1 : options.line);
    case InputFormat::kJson:
      return only_one(::dateline::read_json(bytes, {}, options.max_bytes));
    case InputFormat::kFeed:
      return only_one(::dateline::read_feed(bytes, options.max_bytes));
    case InputFormat::kMail:
      return only_one(::dateline::read_mail(bytes, std::move(id), options.max_bytes));
    case InputFormat::kDocument:
      return ::dateline::read_document(bytes, std::move(id), options.max_bytes);
    case InputFormat::kWarc:
      return only_one(::dateline::read_warc(bytes, options.max_bytes));
    case InputFormat::kPdf:
      return tl::unexpected(Error{ErrorCode::kUnsupported,
                                  "this is a PDF, which the library does not read; make text of it",
                                  0});
    case InputFormat::kAuto:
    case InputFormat::kText:
      break;
  }
  return ::dateline::read_text(std::string(bytes), std::move(id), options.max_bytes);
}

namespace {

/// The row of the table that is asked for, or null.
const Format* format_of(const dateline_options& options) {
  if (options.format_name != nullptr) return ::dateline::find_format(options.format_name);
  switch (options.format) {
    case DATELINE_JSON:
      return ::dateline::find_format("json");
    case DATELINE_TIMEML:
      return ::dateline::find_format("timeml");
    case DATELINE_CHART:
      return ::dateline::find_format("chart");
    case DATELINE_TSV:
      return ::dateline::find_format("tsv");
  }
  return nullptr;
}

/// Empty where the date of the options can be read and stands in the article.
std::optional<dateline_error> date(Article& article, const dateline_options& options) {
  if (options.published == nullptr) return std::nullopt;
  const auto published = ::dateline::read_published(options.published);
  if (!published) return make_error(published.error());
  article.published = *published;
  article.published_text.clear();
  article.published_from = ::dateline::PublishedFrom::kCaller;
  return std::nullopt;
}

}  // namespace

Found find(const dateline_extractor& handle, Result<Article> article,
           const dateline_options& options, Extent extent) {
  const auto failed = [](const dateline_error& error) { return Found{std::nullopt, error}; };
  if (options.model != DATELINE_BEST && options.model != DATELINE_FAST)
    return failed(make_error(DATELINE_USAGE, "no such model"));
  if (options.for_merge != 0 && options.only_timexes != 0)
    return failed(make_error(DATELINE_USAGE, "time expressions alone make no timeline to merge"));
  if (!article) return failed(make_error(article.error()));
  if (const auto error = date(*article, options)) return failed(*error);
  ::dateline::Options how;
  how.extent = extent;
  how.day_first = options.day_first != 0;
  how.model = options.model == DATELINE_FAST ? ::dateline::LanguageModel::kFast
                                             : ::dateline::LanguageModel::kBest;
  if (options.expired != nullptr)
    how.expired = [&options] { return options.expired(options.context) != 0; };
  auto document = handle.extractor.try_process(std::move(*article), how);
  if (!document) return failed(make_error(document.error()));
  if (options.for_merge != 0) document->for_merge = handle.merger().keep(*document);
  return {std::move(*document), make_error(DATELINE_OK, "")};
}

Found find(const dateline_extractor& handle, std::string_view bytes,
           const dateline_options& options, Extent extent) {
  const auto input = input_of(options);
  if (!input) return {std::nullopt, make_error(DATELINE_USAGE, "no such input format")};
  return find(handle, read(bytes, *input, options), options, extent);
}

dateline_result process(const dateline_extractor& handle, Result<Article> article,
                        const dateline_options& options) {
  const Format* format = format_of(options);
  if (format == nullptr) return refused(make_error(DATELINE_USAGE, "no such output format"));
  if (options.only_timexes != 0 && !format->timexes)
    return refused(make_error(DATELINE_USAGE, "the format does not write time expressions alone"));
  if (options.for_merge != 0 && !format->for_merge)
    return refused(make_error(DATELINE_USAGE, "only JSON keeps what merging needs"));
  const Extent extent = options.only_timexes != 0 ? Extent::kTimexes : format->needs;
  auto found = find(handle, std::move(article), options, extent);
  if (!found.document) return refused(found.error);
  return answered(
      ::dateline::write(*format, *found.document, {{}, extent, options.no_text == 0, false}));
}

namespace {

dateline_result process_one(const dateline_extractor& handle, std::string_view bytes,
                            const dateline_options& options) {
  const auto input = input_of(options);
  if (!input) return refused(make_error(DATELINE_USAGE, "no such input format"));
  return process(handle, read(bytes, *input, options), options);
}

}  // namespace
}  // namespace dateline::c

const ::dateline::Merger& dateline_extractor::merger() const {
  std::call_once(asked_, [this] {
    auto made = ::dateline::Merger::create();
    if (!made) throw std::runtime_error(made.error().message);
    merger_.emplace(std::move(*made));
  });
  return *merger_;
}

using ::dateline::c::answered;
using ::dateline::c::known;
using ::dateline::c::make_error;
using ::dateline::c::refused;

dateline_extractor* dateline_create(dateline_error* error) {
  dateline_error failure = make_error(DATELINE_OK, "");
  dateline_extractor* handle = nullptr;
  try {
    auto extractor = ::dateline::Extractor::create();
    if (extractor) {
      handle = new dateline_extractor(std::move(*extractor));
    } else {
      failure = make_error(extractor.error());
    }
  } catch (const std::exception& fault) {
    failure = make_error(DATELINE_INTERNAL, fault.what());
  }
  if (error != nullptr) *error = failure;
  return handle;
}

void dateline_free(dateline_extractor* handle) {
  delete handle;
}

dateline_result dateline_process(const dateline_extractor* handle, const char* bytes, size_t size,
                                 const dateline_options* options) {
  if (handle == nullptr || (bytes == nullptr && size > 0)) {
    return refused(make_error(DATELINE_USAGE, "a null pointer was given"));
  }
  try {
    return ::dateline::c::process_one(*handle, {bytes == nullptr ? "" : bytes, size},
                                      known(options));
  } catch (const std::exception& fault) {
    return refused(make_error(DATELINE_INTERNAL, fault.what()));
  }
}

void dateline_result_free(dateline_result* result) {
  if (result == nullptr) return;
  std::free(result->data);
  result->data = nullptr;
  result->size = 0;
}

const char* dateline_format_name(size_t index) {
  const auto table = ::dateline::formats();
  return index < table.size() ? table[index].name.data() : nullptr;
}

int dateline_format_is_binary(size_t index) {
  const auto table = ::dateline::formats();
  return index < table.size() && table[index].binary ? 1 : 0;
}

const char* dateline_version(void) {
  return ::dateline::version().data();
}
