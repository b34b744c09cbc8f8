// gzip by zlib, zstd by libzstd. Several members or frames one after the other are one file.
#include "decoders.hpp"

#include <string>
#include <utility>
#include <vector>

#ifdef DATELINE_HAVE_ZLIB
#include <zlib.h>
#endif
#ifdef DATELINE_HAVE_ZSTD
#include <zstd.h>
#endif

namespace dateline::cli {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10U;

/// Holds what is read and not yet unpacked.
class Decoder : public Source {
 protected:
  explicit Decoder(std::unique_ptr<Source> packed) : packed_(std::move(packed)), piece_(kPiece) {}

  /// Fetches more where nothing is left; false at the end.
  Result<bool> fetch() {
    if (at_ < end_) return true;
    const auto count = packed_->read(piece_.data(), piece_.size());
    if (!count) return tl::unexpected(count.error());
    before_ += end_;
    at_ = 0;
    end_ = *count;
    return end_ > 0;
  }
  [[nodiscard]] tl::unexpected<Error> bad(std::string why) const {
    return tl::unexpected(Error{ErrorCode::kSyntax, std::move(why), before_ + at_});
  }

  std::unique_ptr<Source> packed_;
  std::vector<char> piece_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t before_ = 0;  // bytes of the file before this piece
};

#ifdef DATELINE_HAVE_ZLIB

class Gzip : public Decoder {
 public:
  explicit Gzip(std::unique_ptr<Source> packed) : Decoder(std::move(packed)) {
    constexpr int kGzipOnly = 16;
    ready_ = inflateInit2(&stream_, kGzipOnly + MAX_WBITS) == Z_OK;
  }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  ~Gzip() override {
    if (ready_) inflateEnd(&stream_);
  }

  Result<std::size_t> read(char* into, std::size_t size) override {
    if (!ready_) return tl::unexpected(Error{ErrorCode::kUnsupported, "zlib does not start", 0});
    for (;;) {
      const auto more = fetch();
      if (!more) return tl::unexpected(more.error());
      if (!*more) return whole_ ? Result<std::size_t>(0) : bad("the gzip file ends too early");
      if (whole_ && piece_[at_] != kGzip[0]) {  // padding after the last member
        at_ = end_;
        continue;
      }
      if (std::exchange(whole_, false)) inflateReset(&stream_);
      stream_.next_in = reinterpret_cast<Bytef*>(piece_.data() + at_);
      stream_.avail_in = static_cast<uInt>(end_ - at_);
      stream_.next_out = reinterpret_cast<Bytef*>(into);
      stream_.avail_out = static_cast<uInt>(size);
      const int state = inflate(&stream_, Z_NO_FLUSH);
      at_ = end_ - stream_.avail_in;
      if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) return bad("broken gzip");
      whole_ = state == Z_STREAM_END;
      if (stream_.avail_out < size) return size - stream_.avail_out;
    }
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
  bool whole_ = false;  // a member has ended, and none has begun
};

#endif
#ifdef DATELINE_HAVE_ZSTD

class Zstd : public Decoder {
 public:
  explicit Zstd(std::unique_ptr<Source> packed)
      : Decoder(std::move(packed)), stream_(ZSTD_createDStream()) {}
  Zstd(const Zstd&) = delete;
  Zstd& operator=(const Zstd&) = delete;
  ~Zstd() override { ZSTD_freeDStream(stream_); }

  Result<std::size_t> read(char* into, std::size_t size) override {
    if (stream_ == nullptr)
      return tl::unexpected(Error{ErrorCode::kUnsupported, "libzstd does not start", 0});
    for (;;) {
      const auto more = fetch();
      if (!more) return tl::unexpected(more.error());
      ZSTD_outBuffer out = {into, size, 0};
      ZSTD_inBuffer in = {piece_.data() + at_, end_ - at_, 0};
      if (!*more && whole_) return 0;
      const std::size_t state = ZSTD_decompressStream(stream_, &out, &in);
      at_ += in.pos;
      if (ZSTD_isError(state) != 0U)
        return bad(std::string("broken zstd: ") + ZSTD_getErrorName(state));
      whole_ = state == 0;
      if (out.pos > 0) return out.pos;
      if (!*more && !whole_) return bad("the zstd file ends too early");
    }
  }

 private:
  ZSTD_DStream* stream_;
  bool whole_ = false;
};

#endif

}  // namespace

Result<std::unique_ptr<Source>> gunzip(std::unique_ptr<Source> packed) {
#ifdef DATELINE_HAVE_ZLIB
  return std::make_unique<Gzip>(std::move(packed));
#else
  static_cast<void>(packed);
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "this is compressed by gzip, which this build cannot read (it was "
                              "made without zlib)",
                              0});
#endif
}

Result<std::unique_ptr<Source>> unzstd(std::unique_ptr<Source> packed) {
#ifdef DATELINE_HAVE_ZSTD
  return std::make_unique<Zstd>(std::move(packed));
#else
  static_cast<void>(packed);
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "this is compressed by zstd, which this build cannot read (it was "
                              "made without libzstd)",
                              0});
#endif
}

std::string_view unpacks() {
#if defined(DATELINE_HAVE_ZLIB) && defined(DATELINE_HAVE_ZSTD)
  return "gzip, zstd";
#elif defined(DATELINE_HAVE_ZLIB)
  return "gzip";
#elif defined(DATELINE_HAVE_ZSTD)
  return "zstd";
#else
  return "nothing";
#endif
}

}  // namespace dateline::cli
