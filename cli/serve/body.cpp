// Unpacks as it reads, so that a bomb is noticed before it fills the memory.
#include "serve/body.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include "input.hpp"
#include "source.hpp"

namespace dateline::cli {
namespace {

class Bytes : public Source {
 public:
  explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}

  Result<std::size_t> read(char* into, std::size_t size) override {
    const std::size_t some = std::min(size, bytes_.size() - at_);
    std::memcpy(into, bytes_.data() + at_, some);
    at_ += some;
    return some;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

constexpr std::size_t kPiece = std::size_t{64} << 10U;

}  // namespace

Result<std::string> unpacked_body(std::string body, std::size_t max_bytes) {
  auto source = unpacked(std::make_unique<Bytes>(std::move(body)));
  if (!source) return tl::unexpected(source.error());
  std::string out;
  for (;;) {
    const std::size_t size = out.size();
    out.resize(size + kPiece);
    const auto count = (*source)->read(out.data() + size, kPiece);
    out.resize(size + count.value_or(0));
    if (!count) return tl::unexpected(count.error());
    if (out.size() > max_bytes) return tl::unexpected(too_large("the document", max_bytes));
    if (*count == 0) return out;
  }
}

}  // namespace dateline::cli
