// A word -> the cluster of words that it stands in like company with; the event stage asks.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "dateline/result.hpp"

namespace dateline::language {

/// A place of the table; part of the model format.
struct ClusterEntry {
  std::uint32_t fingerprint = 0;  // 0 marks a free place
  std::uint32_t cluster = 0;
};

/// A view of a section's bytes.
class Clusters {
 public:
  static Result<Clusters> open(std::string_view section);
  /// Those of the embedded models/language.model.
  static Result<Clusters> load();
  /// From 1; 0: unknown. The word counts in lower case, its digits as 0.
  [[nodiscard]] std::uint16_t cluster(std::string_view form) const;

 private:
  std::span<const ClusterEntry> table_;
};

/// The file of the clusters and the lemmatizer, and the clusters' section.
inline constexpr std::string_view kModelName = "models/language.model";
inline constexpr std::string_view kClusterSection = "clusters";

/// The hash by which the table knows a word.
[[nodiscard]] std::uint64_t cluster_key(std::string_view form);

/// Clusters by hash -> the bytes of a section. Hashes must be distinct.
[[nodiscard]] std::string pack_clusters(
    std::span<const std::pair<std::uint64_t, std::uint16_t>> words);

}  // namespace dateline::language
