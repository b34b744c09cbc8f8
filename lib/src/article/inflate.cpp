// By zlib; a build without it says so.
#include "article/inflate.hpp"

#include "article/finish.hpp"

#ifdef DATELINE_HAVE_ZLIB
#include <zlib.h>
#endif

namespace dateline::article {

#ifdef DATELINE_HAVE_ZLIB

Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes) {
  constexpr std::size_t kPiece = std::size_t{64} << 10U;
  constexpr int kGzipOrZlib = 32;
  z_stream stream{};
  if (inflateInit2(&stream, kGzipOrZlib + MAX_WBITS) != Z_OK)
    return tl::unexpected(Error{ErrorCode::kUnsupported, "zlib does not start", 0});
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  int state = Z_OK;
  while (state == Z_OK && out.size() <= max_bytes) {
    const std::size_t before = out.size();
    out.resize(before + kPiece);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = static_cast<uInt>(kPiece);
    state = inflate(&stream, Z_NO_FLUSH);
    out.resize(before + kPiece - stream.avail_out);
  }
  inflateEnd(&stream);
  if (out.size() > max_bytes) return tl::unexpected(too_large(out.size(), max_bytes));
  if (state == Z_STREAM_END) return out;
  return tl::unexpected(Error{ErrorCode::kSyntax, "broken gzip", 0});
}

#else

Result<std::string> gunzip(std::string_view, std::size_t) {
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "this is compressed by gzip, which this build cannot read (it was "
                              "made without zlib)",
                              0});
}

#endif

}  // namespace dateline::article
