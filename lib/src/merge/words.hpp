// Words -> how rare they are in news, and which of them can mean the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::joining {

/// lib/data/en/rarity.tsv and kin.tsv, read once. Thread safety: immutable once loaded.
class Words {
 public:
  static Result<Words> load();

  /// 0 for a word in every article, 1 for one that is not in the table.
  [[nodiscard]] float rarity(std::string_view lemma) const;
  /// Whether two words for what happens share a meaning: "die" and "death".
  [[nodiscard]] bool kin(std::string_view a, std::string_view b) const;
  /// The meanings of a word, sorted; empty where it shares none with another.
  [[nodiscard]] const std::vector<std::uint16_t>& meanings(std::string_view lemma) const;

 private:
  std::unordered_map<std::string_view, float> rarity_;
  std::unordered_map<std::string_view, std::vector<std::uint16_t>> meanings_;
};

}  // namespace dateline::joining
