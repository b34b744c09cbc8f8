// By zlib; a build without it says so.
#include "article/inflate.hpp"

#include "article/finish.hpp"

#ifdef DATELINE_HAVE_ZLIB
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>
#endif

namespace dateline::article {

#ifdef DATELINE_HAVE_ZLIB

namespace {

Bytef* as_bytes(const char* bytes) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(bytes));
}

/// `window_bits` tells zlib which head there is; `broken` is what to say of bytes that are none.
Result<std::string> unpack(std::string_view bytes, std::size_t max_bytes, int window_bits,
                           const char* broken) {
  constexpr std::size_t kPiece = std::size_t{64} << 10U;
  z_stream stream{};
  if (inflateInit2(&stream, window_bits) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_streamp)> end(&stream, inflateEnd);
  stream.next_in = as_bytes(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  int state = Z_OK;
  while (state == Z_OK && out.size() <= max_bytes) {
    const std::size_t before = out.size();
    out.resize(before + kPiece);
    stream.next_out = as_bytes(out.data() + before);
    stream.avail_out = static_cast<uInt>(kPiece);
    state = inflate(&stream, Z_NO_FLUSH);
    out.resize(before + kPiece - stream.avail_out);
  }
  if (state == Z_MEM_ERROR) throw std::bad_alloc();
  if (out.size() > max_bytes) return tl::unexpected(too_large(out.size(), max_bytes));
  if (state == Z_STREAM_END) return out;
  return tl::unexpected(Error{ErrorCode::kSyntax, broken, 0});
}

}  // namespace

bool can_inflate() {
  return true;
}

Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes) {
  constexpr int kGzipOrZlib = 32;
  return unpack(bytes, max_bytes, kGzipOrZlib + MAX_WBITS, "broken gzip");
}

Result<std::string> inflate_raw(std::string_view bytes, std::size_t max_bytes) {
  return unpack(bytes, max_bytes, -MAX_WBITS, "what is packed cannot be unpacked");
}

std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      crc32_z(crc32_z(0, nullptr, 0), as_bytes(bytes.data()), bytes.size()));
}

#else

bool can_inflate() {
  return false;
}

Result<std::string> gunzip(std::string_view, std::size_t) {
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "this is compressed by gzip, which this build cannot read (it was "
                              "made without zlib)",
                              0});
}

Result<std::string> inflate_raw(std::string_view, std::size_t) {
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "what is packed in it cannot be read by this build (it was made "
                              "without zlib)",
                              0});
}

std::uint32_t checksum(std::string_view) {
  return 0;
}

#endif

}  // namespace dateline::article
