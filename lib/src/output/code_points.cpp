// Counts code points up to marks some bytes apart; a question then walks from the last mark.
#include "output/code_points.hpp"

#include <algorithm>
#include <cstring>

#include "embed/utf8.hpp"

namespace dateline::output {
namespace {

constexpr std::uint32_t kBlock = 32;

std::uint32_t ascii_prefix(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return static_cast<std::uint32_t>(at);
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text), plain_(ascii_prefix(text)) {
  std::uint32_t next_block = plain_;
  std::uint32_t count = plain_;
  for (std::uint32_t at = plain_; at < text.size();) {
    if (at >= next_block) {
      marks_.push_back({at, count});
      next_block += kBlock;
    }
    const std::uint32_t plain = ascii_prefix(text.substr(at, next_block - at));
    at += plain > 0 ? plain : utf8::decode(text, at).size;
    count += plain > 0 ? plain : 1;
  }
}

std::uint32_t CodePoints::before(std::uint32_t offset) const {
  if (offset <= plain_) return offset;
  const std::size_t block = (offset - plain_) / kBlock;
  Mark reached = marks_[std::min(block, marks_.size() - 1)];
  for (; reached.byte < offset; ++reached.count)
    reached.byte += utf8::decode(text_, reached.byte).size;
  return reached.count;
}

}  // namespace dateline::output
