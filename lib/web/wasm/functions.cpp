// The C interface (dateline.h) -> functions of numbers and addresses, which are all that a
// WebAssembly exports. Texts go in as addresses of bytes ended by zero, 0 where there is none; what
// comes out stands at dateline_answer() until the next call. lib/web/npm/src/module.ts is the other
// side.
#include <cstdlib>

#include "dateline.h"

#define DATELINE_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace {

dateline_extractor* extractor = nullptr;
dateline_result answer = {};

int take(dateline_result result) {
  dateline_result_free(&answer);
  answer = result;
  return answer.error.code;
}
int refuse(const dateline_error& error) {
  return take({nullptr, 0, error});
}

}  // namespace

/// Room for bytes and the zero that ends a text, aligned as models have to be.
DATELINE_EXPORT(dateline_allocate) void* dateline_allocate(std::size_t size) {
  return std::aligned_alloc(64, (size + 1 + 63) / 64 * 64);
}
DATELINE_EXPORT(dateline_release) void dateline_release(void* bytes) {
  std::free(bytes);
}

/// The last answer, its size, and where an error is; the words of an error are the answer.
DATELINE_EXPORT(dateline_answer) const char* dateline_answer() {
  return answer.data != nullptr ? answer.data : answer.error.message;
}
DATELINE_EXPORT(dateline_answer_size) std::size_t dateline_answer_size() {
  return answer.size;
}
DATELINE_EXPORT(dateline_answer_offset) std::size_t dateline_answer_offset() {
  return answer.error.offset;
}
DATELINE_EXPORT(dateline_answer_code) int dateline_answer_code() {
  return answer.error.code;
}

/// Loads rules and models from the packs that were taken, again after a further one. A
/// dateline_code.
DATELINE_EXPORT(dateline_load) int dateline_load() {
  dateline_error error = {};
  dateline_extractor* const loaded = dateline_create(&error);
  if (loaded != nullptr) {
    dateline_free(extractor);
    extractor = loaded;
  }
  return refuse(error);
}

/// A document, or 0 and the answer says why.
DATELINE_EXPORT(dateline_find)
dateline_document* dateline_find(const char* bytes, std::size_t size, const char* published,
                                 const char* id, int input, int day_first, int only_timexes,
                                 int model) {
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.published = published;
  options.id = id;
  options.input = input;
  options.day_first = day_first;
  options.only_timexes = only_timexes;
  options.model = model;
  dateline_error error = {};
  dateline_document* const document = dateline_read(extractor, bytes, size, &options, &error);
  refuse(error);
  return document;
}

/// `count` documents at `documents` as one, or 0.
DATELINE_EXPORT(dateline_join)
dateline_document* dateline_join(const dateline_document* const* documents, std::size_t count) {
  dateline_error error = {};
  dateline_document* const merged = dateline_merge(documents, count, &error);
  refuse(error);
  return merged;
}

DATELINE_EXPORT(dateline_forget) void dateline_forget(dateline_document* document) {
  dateline_document_free(document);
}

DATELINE_EXPORT(dateline_put)
int dateline_put(const dateline_document* document, const char* format, int width, int ascii,
                 int all, int no_quotes, int limit, int no_text, const char* from, const char* to) {
  dateline_write_options options = DATELINE_WRITE_INIT;
  options.width = width;
  options.ascii = ascii;
  options.all = all;
  options.no_quotes = no_quotes;
  options.limit = limit;
  options.no_text = no_text;
  options.from = from;
  options.to = to;
  return take(dateline_write(document, format, &options));
}

DATELINE_EXPORT(dateline_say_warnings)
int dateline_say_warnings(const dateline_document* document) {
  return take(dateline_warnings(document));
}
DATELINE_EXPORT(dateline_say_why) int dateline_say_why(const dateline_document* document) {
  return take(dateline_explain(extractor, document));
}

/// The names of formats live as long as the module; 0 behind the last.
DATELINE_EXPORT(dateline_name_of_format) const char* dateline_name_of_format(std::size_t index) {
  return dateline_format_name(index);
}
DATELINE_EXPORT(dateline_is_binary) int dateline_is_binary(std::size_t index) {
  return dateline_format_is_binary(index);
}
DATELINE_EXPORT(dateline_version_name) const char* dateline_version_name() {
  return dateline_version();
}
