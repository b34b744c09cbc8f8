// Hands out keys to each entry and looks at the nearest before it that have one of them, too.
#include "merge/candidates.hpp"

#include <algorithm>
#include <unordered_map>

namespace dateline::joining {

namespace {

constexpr std::size_t kBack = 24;      // entries with the same key that are looked at
constexpr std::size_t kRareWords = 6;  // of a clause, the rarest
using calendar::kDay;

/// The rarest words of a clause, sorted by rarity, then by the alphabet.
std::vector<std::string_view> rarest(const WordSet& list, const Words& words, std::size_t count) {
  std::vector<std::pair<float, std::string_view>> ranked;
  for (const auto& word : list) ranked.emplace_back(-words.rarity(word), word);
  std::ranges::sort(ranked);
  if (ranked.size() > count) ranked.resize(count);
  std::vector<std::string_view> best;
  for (const auto& [rarity, word] : ranked) best.push_back(word);
  return best;
}

class Keys {
 public:
  Keys(const DocumentTrace& document, const Trace& trace, const Words& words) {
    auto rare = rarest(trace.words, words, kRareWords);
    const auto topic = rarest(document.topic, words, 3);
    const auto heads = heads_of(trace, words);
    for (const auto head : heads) {
      for (const auto word : rare) add(head, hash_of(word));
      for (const auto& list : {trace.doers, trace.objects})
        for (const auto& word : list) add(head, hash_of(word));
      for (const auto word : topic) add(head, hash_of(word, 17));
      if (trace.when) add(head, 31 + static_cast<std::uint64_t>(trace.when->begin / kDay));
    }
    for (std::size_t i = 0; i < rare.size(); ++i)
      for (std::size_t k = i + 1; k < rare.size(); ++k) {
        const auto [low, high] = std::minmax(rare[i], rare[k]);
        add(hash_of(low, 7), hash_of(high));
      }
    std::ranges::sort(keys_);
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  }

  [[nodiscard]] const std::vector<std::uint64_t>& all() const { return keys_; }

 private:
  static std::vector<std::uint64_t> heads_of(const Trace& trace, const Words& words) {
    std::vector<std::uint64_t> heads;
    if (!trace.stem.empty()) heads.push_back(hash_of(trace.stem));
    for (const auto meaning : words.meanings(trace.head)) heads.push_back(0x5EED0000ULL + meaning);
    return heads;
  }

  void add(std::uint64_t a, std::uint64_t b) {
    keys_.push_back((a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6U) + (a >> 2U))) *
                    0xFF51AFD7ED558CCDULL);
  }

  std::vector<std::uint64_t> keys_;
};

}  // namespace

std::vector<std::pair<std::int32_t, std::int32_t>> candidate_pairs(
    std::span<const DocumentTrace* const> documents, std::span<const Where> all, const Words& words,
    bool within) {
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
  std::unordered_map<std::uint64_t, std::vector<std::int32_t>> last;
  std::vector<std::int32_t> near;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const DocumentTrace& document = *documents[static_cast<std::size_t>(all[i].document)];
    const Keys keys(document, document.entries[static_cast<std::size_t>(all[i].entry)], words);
    near.clear();
    for (const auto key : keys.all()) {
      auto& before = last[key];
      for (const std::int32_t other : before)
        if (within || all[static_cast<std::size_t>(other)].document != all[i].document)
          near.push_back(other);
      if (before.size() == kBack) before.erase(before.begin());
      before.push_back(static_cast<std::int32_t>(i));
    }
    std::ranges::sort(near);
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const std::int32_t other : near) pairs.emplace_back(other, static_cast<std::int32_t>(i));
  }
  return pairs;
}

}  // namespace dateline::joining
