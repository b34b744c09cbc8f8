// What Python reads beyond the library, as the command does: pages of the web, PDF, what gzip or
// zstd has packed; and the end of a time.
#include <chrono>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

#include "fetch.hpp"
#include "pdf.hpp"
#include "pipeline/c_api.hpp"
#include "serve/body.hpp"
#include "settings.hpp"

extern "C" {
int dateline_past(void* deadline);
dateline_result dateline_fetch(const char* address, double seconds, size_t max_bytes,
                               int from_anywhere);
dateline_document* dateline_read_outside(const dateline_extractor* handle, const char* bytes,
                                         size_t size, const char* address, const char* encoding,
                                         double seconds, const dateline_options* options,
                                         dateline_error* error);
dateline_result dateline_unpack(const char* bytes, size_t size, size_t max_bytes);
}

namespace {

using namespace dateline;

Result<Article> read_article(std::string_view bytes, const Origin& origin, double seconds,
                             const dateline_options& options) {
  const auto input = c::input_of(options);
  if (!input) return tl::unexpected(Error{ErrorCode::kUnsupported, "no such input format", 0});
  const InputFormat format = *input == InputFormat::kAuto ? detect_format(bytes) : *input;
  const std::string id = options.id == nullptr ? origin.address : options.id;
  if (format == InputFormat::kHtml) return read_html(bytes, id, options.max_bytes, origin);
  if (format != InputFormat::kPdf) return c::read(bytes, format, options);
  cli::Settings settings;
  settings.max_bytes = options.max_bytes;
  settings.seconds = seconds;
  return cli::read_pdf(bytes, id, settings);
}

}  // namespace

/// `expired` of the options: whether the clock has passed the seconds that the pointer shows.
int dateline_past(void* deadline) {
  const std::chrono::duration<double> now = std::chrono::steady_clock::now().time_since_epoch();
  return now.count() >= *static_cast<const double*>(deadline) ? 1 : 0;
}

/// "address after redirects\ncharset\nbytes", by libcurl.
dateline_result dateline_fetch(const char* address, double seconds, size_t max_bytes,
                               int from_anywhere) {
  try {
    cli::Settings settings;
    settings.fetch_private = from_anywhere != 0;
    settings.seconds = seconds;
    if (max_bytes > 0) settings.max_bytes = max_bytes;
    const auto page = cli::fetch(address, settings);
    if (!page) return c::refused(c::make_error(page.error()));
    return c::answered(page->address + '\n' + page->encoding + '\n' + page->bytes);
  } catch (const std::exception& fault) {
    return c::refused(c::make_error(DATELINE_INTERNAL, fault.what()));
  }
}

/// dateline_read() of a document that stood at an address (or ""), in an encoding that is known (or
/// ""); of PDF, too.
dateline_document* dateline_read_outside(const dateline_extractor* handle, const char* bytes,
                                         size_t size, const char* address, const char* encoding,
                                         double seconds, const dateline_options* options,
                                         dateline_error* error) {
  try {
    const dateline_options how = c::known(options);
    const Extent extent = c::extent_of(how);
    const Origin origin{address, encoding, {}};
    auto found = c::find(*handle, read_article({bytes, size}, origin, seconds, how), how, extent);
    *error = found.error;
    if (!found.document) return nullptr;
    return new dateline_document{std::move(*found.document), extent};
  } catch (const std::exception& fault) {
    *error = c::make_error(DATELINE_INTERNAL, fault.what());
    return nullptr;
  }
}

/// What gzip or zstd has packed; other bytes as they are.
dateline_result dateline_unpack(const char* bytes, size_t size, size_t max_bytes) {
  try {
    const auto body = cli::unpacked_body({bytes, size}, max_bytes == 0 ? kMaxBytes : max_bytes);
    return body ? c::answered(*body) : c::refused(c::make_error(body.error()));
  } catch (const std::exception& fault) {
    return c::refused(c::make_error(DATELINE_INTERNAL, fault.what()));
  }
}
