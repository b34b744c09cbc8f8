// A section of the event model -> a table of word senses.
#include "words/senses.hpp"

#include <cstring>
#include <string>

#include "learn/feature.hpp"

namespace dateline::words {
namespace {

template <class T>
T read_at(const char* place, std::size_t index) {
  T value;
  std::memcpy(&value, place + index * sizeof(T), sizeof(T));
  return value;
}

struct Entry {
  std::uint16_t fingerprint = 0;
  std::uint16_t row = 0;
};

tl::unexpected<Error> damaged(const char* what) {
  return tl::unexpected(Error{ErrorCode::kDamaged, std::string("word senses: ") + what, 0});
}

}  // namespace

std::uint64_t sense_key(std::uint64_t lemma_hash, WordKind kind) {
  return learn::mix(learn::mix(lemma_hash, static_cast<std::uint64_t>(kind) + 1), 0x5E45E5U);
}

Result<SenseTable> SenseTable::open(std::string_view section) {
  constexpr std::size_t kHead = 2 * sizeof(std::uint32_t);  // number of rows, number of entries
  constexpr std::size_t kOffsets = (kSenseBuckets + 1) * sizeof(std::uint32_t);
  if (section.size() < kHead + kOffsets) return damaged("too short");
  const auto rows = read_at<std::uint32_t>(section.data(), 0);
  const auto entries = read_at<std::uint32_t>(section.data(), 1);
  if (rows > 0x10000U || entries > 0x1000000U ||
      section.size() != kHead + kOffsets + entries * sizeof(Entry) + rows * sizeof(Senses)) {
    return damaged("size is not as stated");
  }
  SenseTable table;
  table.offsets_ = section.data() + kHead;
  table.entries_ = table.offsets_ + kOffsets;
  table.rows_ = table.entries_ + entries * sizeof(Entry);
  std::uint32_t last = 0;
  for (std::size_t i = 0; i <= kSenseBuckets; ++i) {
    const auto offset = read_at<std::uint32_t>(table.offsets_, i);
    if (offset < last || offset > entries) return damaged("offsets out of order");
    last = offset;
  }
  for (std::size_t i = 0; i < entries; ++i) {
    if (read_at<Entry>(table.entries_, i).row >= rows) return damaged("row out of range");
  }
  return table;
}

Senses SenseTable::find(std::uint64_t lemma_hash, WordKind kind) const {
  if (offsets_ == nullptr) return {};
  const std::uint64_t key = sense_key(lemma_hash, kind);
  const std::size_t bucket = key >> (64U - kSenseBucketBits);
  const auto begin = read_at<std::uint32_t>(offsets_, bucket);
  const auto end = read_at<std::uint32_t>(offsets_, bucket + 1);
  const auto wanted = static_cast<std::uint16_t>(key);
  for (std::size_t i = begin; i < end; ++i) {
    const auto entry = read_at<Entry>(entries_, i);
    if (entry.fingerprint == wanted) return read_at<Senses>(rows_, entry.row);
  }
  return {};
}

}  // namespace dateline::words
