// The C interface over Extractor, readers and writers: exceptions end here, errors go out by value.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dateline.h"
#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

struct dateline_extractor {
  ::dateline::Extractor extractor;
};

namespace {

using ::dateline::Article;
using ::dateline::Document;
using ::dateline::Error;
using ::dateline::ErrorCode;
using ::dateline::Extent;
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
  }
  return DATELINE_INTERNAL;
}

dateline_error make_error(dateline_code code, std::string_view message, std::size_t offset = 0) {
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
  return make_error(code_of(error.code), error.message, error.offset);
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

/// The members that the caller knows, the others at their defaults.
dateline_options known(const dateline_options* given) {
  dateline_options options = DATELINE_OPTIONS_INIT;
  if (given != nullptr) std::memcpy(&options, given, std::min(given->size, sizeof options));
  if (options.max_bytes == 0) options.max_bytes = ::dateline::kMaxBytes;
  return options;
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

Result<Article> read(std::string_view bytes, InputFormat format, const dateline_options& options) {
  if (format == InputFormat::kAuto) format = ::dateline::detect_format(bytes);
  std::string id = options.id == nullptr ? "" : options.id;
  switch (format) {
    case InputFormat::kTimeml:
      return ::dateline::read_timeml(bytes, std::move(id), options.max_bytes);
    case InputFormat::kHtml:
      return ::dateline::read_html(bytes, std::move(id), options.max_bytes);
    case InputFormat::kJsonl:
      return ::dateline::JsonLineReader(options.max_bytes).read(bytes, 1);
    case InputFormat::kAuto:
    case InputFormat::kText:
      break;
  }
  return ::dateline::read_text(std::string(bytes), std::move(id), options.max_bytes);
}

std::optional<std::string> write(const Document& document, int format, Extent extent) {
  switch (format) {
    case DATELINE_JSON:
      return ::dateline::write_json(document, extent);
    case DATELINE_TIMEML:
      return ::dateline::write_timeml(document);
    case DATELINE_CHART:
      return extent == Extent::kTimexes ? ::dateline::write_expressions(document)
                                        : ::dateline::write_chart(document, {});
    case DATELINE_TSV:
      return ::dateline::write_tsv(document, extent);
  }
  return std::nullopt;
}

dateline_result process(const dateline_extractor& handle, std::string_view bytes,
                        const dateline_options& options) {
  const auto input = input_of(options);
  if (!input) return refused(make_error(DATELINE_USAGE, "no such input format"));
  auto article = read(bytes, *input, options);
  if (!article) return refused(make_error(article.error()));
  if (options.published != nullptr) {
    const auto published = ::dateline::read_published(options.published);
    if (!published) return refused(make_error(published.error()));
    article->published = *published;
    article->published_text.clear();
    article->published_from = ::dateline::PublishedFrom::kCaller;
  }
  ::dateline::Options how;
  how.extent = options.only_timexes != 0 ? Extent::kTimexes : Extent::kTimeline;
  how.day_first = options.day_first != 0;
  const Document document = handle.extractor.process(std::move(*article), how);
  const auto text = write(document, options.format, how.extent);
  return text ? answered(*text) : refused(make_error(DATELINE_USAGE, "no such output format"));
}

}  // namespace

dateline_extractor* dateline_create(dateline_error* error) {
  dateline_error failure = make_error(DATELINE_OK, "");
  dateline_extractor* handle = nullptr;
  try {
    auto extractor = ::dateline::Extractor::create();
    if (extractor) {
      handle = new dateline_extractor{std::move(*extractor)};
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
    return process(*handle, {bytes == nullptr ? "" : bytes, size}, known(options));
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

const char* dateline_version(void) {
  return ::dateline::version().data();
}
