// The table of clusters as a section of a model file.
#include "language/clusters.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

#include "embed/ascii.hpp"
#include "learn/feature.hpp"
#include "learn/model_file.hpp"

namespace dateline::language {
namespace {

std::uint32_t fingerprint_of(std::uint64_t hash) {
  const auto low = static_cast<std::uint32_t>(hash);
  return low == 0 ? 1 : low;
}

}  // namespace

std::uint64_t cluster_key(std::string_view form) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : form) {
    const char normal = ascii::is_digit(c) ? '0' : ascii::to_lower(c);
    hash = (hash ^ static_cast<unsigned char>(normal)) * 0x100000001B3U;
  }
  return learn::mix(hash, 0);
}

Result<Clusters> Clusters::open(std::string_view section) {
  const std::size_t places = section.size() / sizeof(ClusterEntry);
  if (section.size() % sizeof(ClusterEntry) != 0 || !std::has_single_bit(places))
    return tl::unexpected(Error{ErrorCode::kDamaged, "clusters: impossible size", 0});
  Clusters clusters;
  clusters.table_ = {reinterpret_cast<const ClusterEntry*>(section.data()), places};
  if (std::ranges::none_of(clusters.table_,
                           [](const ClusterEntry& e) { return e.fingerprint == 0; }))
    return tl::unexpected(Error{ErrorCode::kDamaged, "clusters: no free place", 0});
  return clusters;
}

Result<Clusters> Clusters::load() {
  const auto file = learn::ModelFile::open_embedded(kModelName);
  if (!file) return tl::unexpected(file.error());
  return file->open_part<Clusters>(kClusterSection);
}

std::uint16_t Clusters::cluster(std::string_view form) const {
  const std::uint64_t hash = cluster_key(form);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t i = hash >> 40U;; ++i) {
    const ClusterEntry& entry = table_[i & mask];
    if (entry.fingerprint == fingerprint_of(hash)) return static_cast<std::uint16_t>(entry.cluster);
    if (entry.fingerprint == 0) return 0;
  }
}

std::string pack_clusters(std::span<const std::pair<std::uint64_t, std::uint16_t>> words) {
  std::vector<ClusterEntry> table(std::bit_ceil(words.size() + words.size() / 4 + 2));
  const std::size_t mask = table.size() - 1;
  for (const auto& [hash, cluster] : words) {
    std::size_t i = hash >> 40U;
    while (table[i & mask].fingerprint != 0) ++i;
    table[i & mask] = {fingerprint_of(hash), cluster};
  }
  std::string bytes(table.size() * sizeof(ClusterEntry), '\0');
  std::memcpy(bytes.data(), table.data(), bytes.size());
  return bytes;
}

}  // namespace dateline::language
