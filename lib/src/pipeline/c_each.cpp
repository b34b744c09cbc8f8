// The C interface over what holds several documents: each is read, answered or refused, in order.
#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/read.hpp"
#include "pipeline/c_api.hpp"

namespace dateline::c {
namespace {

using Entries = std::vector<Result<Article>>;

Entries read_lines(std::string_view bytes, std::size_t max_bytes) {
  ::dateline::JsonLineReader reader(max_bytes);
  Entries entries;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    entries.push_back(reader.read(bytes.substr(0, end), number));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return entries;
}

/// All documents of the bytes, each read or refused.
Result<Entries> read_each(std::string_view bytes, InputFormat format,
                          const dateline_options& options) {
  if (format == InputFormat::kAuto) format = ::dateline::detect_format(bytes);
  switch (format) {
    case InputFormat::kJsonl:
      return read_lines(bytes, options.max_bytes);
    case InputFormat::kJson:
      return ::dateline::read_json(bytes, {}, options.max_bytes);
    case InputFormat::kFeed:
      return ::dateline::read_feed(bytes, options.max_bytes);
    case InputFormat::kMail:
      return ::dateline::read_mail(bytes, options.id == nullptr ? "" : options.id,
                                   options.max_bytes);
    case InputFormat::kWarc:
      return ::dateline::read_warc(bytes, options.max_bytes);
    default:
      break;
  }
  Entries one;
  one.push_back(read(bytes, format, options));
  return one;
}

/// Hands each article, or why there is none, to `work` until that says that it is enough.
template <class Work>
dateline_error for_each(std::string_view bytes, const dateline_options& options, Work work) {
  const auto input = input_of(options);
  if (!input) return make_error(DATELINE_USAGE, "no such input format");
  auto entries = read_each(bytes, *input, options);
  if (!entries) return make_error(entries.error());
  std::size_t number = 0;
  for (Result<Article>& entry : *entries)
    if (work(++number, std::move(entry))) break;
  return make_error(DATELINE_OK, "");
}

dateline_error process_each(const dateline_extractor& handle, std::string_view bytes,
                            const dateline_options& options, dateline_take take, void* context) {
  return for_each(bytes, options, [&](std::size_t number, Result<Article> article) {
    dateline_result answer = process(handle, std::move(article), options);
    const bool enough = take(context, number, &answer) != 0;
    dateline_result_free(&answer);
    return enough;
  });
}

dateline_error read_each(const dateline_extractor& handle, std::string_view bytes,
                         const dateline_options& options, dateline_take_document take,
                         void* context) {
  const Extent extent = extent_of(options);
  return for_each(bytes, options, [&](std::size_t number, Result<Article> article) {
    Found found = find(handle, std::move(article), options, extent);
    dateline_document* document = nullptr;
    if (found.document) document = new dateline_document{std::move(*found.document), extent};
    return take(context, number, document, &found.error) != 0;
  });
}

/// Runs the work unless a pointer is null; exceptions end here.
template <class Work>
dateline_error guarded(bool null, Work work) {
  if (null) return make_error(DATELINE_USAGE, "a null pointer was given");
  try {
    return work();
  } catch (const std::exception& fault) {
    return make_error(DATELINE_INTERNAL, fault.what());
  }
}

}  // namespace
}  // namespace dateline::c

using ::dateline::c::guarded;
using ::dateline::c::known;

dateline_error dateline_process_each(const dateline_extractor* handle, const char* bytes,
                                     size_t size, const dateline_options* options,
                                     dateline_take take, void* context) {
  const bool null = handle == nullptr || take == nullptr || (bytes == nullptr && size > 0);
  return guarded(null, [&] {
    return ::dateline::c::process_each(*handle, {bytes == nullptr ? "" : bytes, size},
                                       known(options), take, context);
  });
}

dateline_error dateline_read_each(const dateline_extractor* handle, const char* bytes, size_t size,
                                  const dateline_options* options, dateline_take_document take,
                                  void* context) {
  const bool null = handle == nullptr || take == nullptr || (bytes == nullptr && size > 0);
  return guarded(null, [&] {
    return ::dateline::c::read_each(*handle, {bytes == nullptr ? "" : bytes, size}, known(options),
                                    take, context);
  });
}
