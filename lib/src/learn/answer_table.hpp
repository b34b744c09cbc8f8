// The hash of a question -> its answer, a small number, where the answer is known for sure.
//
//   auto table = AnswerTable::open(*file.section("lemma-words"), scripts.size());
//   if (const auto answer = table->find(key)) ...
//
// A view of its bytes: a hash table of open addressing. Thread safety: immutable.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::learn {

class AnswerTable {
 public:
  /// A place of the table; part of the model format.
  struct Entry {
    std::uint32_t fingerprint;  // 0 marks a free place
    std::uint32_t answer;
  };

  AnswerTable() = default;
  /// Fails with kDamaged when the section is malformed or holds an answer of `answers` or more.
  static Result<AnswerTable> open(std::string_view section, std::size_t answers);

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t key) const {
    const std::size_t mask = entries_.size() - 1;
    for (std::size_t i = first_place(key); entries_[i & mask].fingerprint != 0; ++i) {
      if (entries_[i & mask].fingerprint == fingerprint_of(key)) return entries_[i & mask].answer;
    }
    return std::nullopt;
  }

  /// Where a search begins; only the low bits count.
  [[nodiscard]] static std::size_t first_place(std::uint64_t key) { return key >> 40U; }
  [[nodiscard]] static std::uint32_t fingerprint_of(std::uint64_t key) {
    const auto low = static_cast<std::uint32_t>(key);
    return low == 0 ? 1U : low;
  }

 private:
  static constexpr Entry kNothing{};
  std::span<const Entry> entries_{&kNothing, 1};
};

}  // namespace dateline::learn
