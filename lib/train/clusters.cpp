// Raw text -> clusters of words that stand in like company, by the exchange algorithm: each word in
// turn goes to the cluster in which bigrams of clusters are most likely (Martin, Liermann and Ney
// 1998).
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "embed/ascii.hpp"
#include "language_train.hpp"

namespace dateline::train {
namespace {

constexpr int kClusters = 256;
constexpr int kRare = 4;
constexpr int kRounds = 6;

std::string normal(std::string_view form) {
  std::string lower = ascii::to_lower(form);
  for (char& c : lower) c = ascii::is_digit(c) ? '0' : c;
  return lower;
}

/// n log n, looked up while n is small.
double entropy_term(int n) {
  static const auto table = [] {
    std::array<double, 65536> terms{};
    for (std::size_t i = 1; i < terms.size(); ++i)
      terms[i] = static_cast<double>(i) * std::log(static_cast<double>(i));
    return terms;
  }();
  if (static_cast<std::size_t>(n) < table.size()) return table[static_cast<std::size_t>(n)];
  return n * std::log(static_cast<double>(n));
}

/// Word bigrams as lists of neighbours with counts.
struct Bigrams {
  std::vector<std::string> words;  // by falling frequency
  std::vector<int> counts;
  std::vector<std::vector<std::pair<int, int>>> after;
  std::vector<std::vector<std::pair<int, int>>> before;
};

Bigrams count_bigrams(std::span<const std::vector<std::string>> sentences) {
  std::map<std::string, int> frequency;
  for (const auto& sentence : sentences) {
    for (const std::string& form : sentence) ++frequency[normal(form)];
  }
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [word, count] : frequency) {
    if (count >= kRare) ranked.emplace_back(-count, word);
  }
  std::ranges::sort(ranked);
  Bigrams bigrams;
  std::map<std::string, int> number;
  for (const auto& [count, word] : ranked) {
    number[word] = static_cast<int>(bigrams.words.size());
    bigrams.words.push_back(word);
    bigrams.counts.push_back(-count);
  }
  std::map<std::pair<int, int>, int> pairs;
  for (const auto& sentence : sentences) {
    int previous = -1;
    for (const std::string& form : sentence) {
      const auto found = number.find(normal(form));
      const int word = found == number.end() ? -1 : found->second;
      if (previous >= 0 && word >= 0) ++pairs[{previous, word}];
      previous = word;
    }
  }
  bigrams.after.resize(bigrams.words.size());
  bigrams.before.resize(bigrams.words.size());
  for (const auto& [pair, count] : pairs) {
    bigrams.after[static_cast<std::size_t>(pair.first)].emplace_back(pair.second, count);
    bigrams.before[static_cast<std::size_t>(pair.second)].emplace_back(pair.first, count);
  }
  return bigrams;
}

using Row = std::array<int, kClusters>;

class Exchange {
 public:
  explicit Exchange(const Bigrams& bigrams);
  /// Moves every word to its best cluster; returns how many moved.
  int round();
  [[nodiscard]] const std::vector<int>& cluster() const { return cluster_; }

 private:
  void count_neighbours(std::size_t word);
  void shift(std::size_t word, int cluster, int sign);
  [[nodiscard]] double gain(std::size_t word, int cluster) const;

  const Bigrams& bigrams_;
  std::vector<int> cluster_;
  std::vector<Row> pairs_ = std::vector<Row>(kClusters);  // pairs_[a][b]: b follows a
  std::vector<Row> back_ = std::vector<Row>(kClusters);   // back_[b][a], for locality
  Row sizes_{};
  std::vector<std::pair<int, int>> after_, before_;  // clusters around the present word
  int self_ = 0;
};

Exchange::Exchange(const Bigrams& bigrams) : bigrams_(bigrams), cluster_(bigrams.words.size()) {
  for (std::size_t w = 0; w < cluster_.size(); ++w) {
    cluster_[w] = static_cast<int>(w) % kClusters;
    sizes_[static_cast<std::size_t>(cluster_[w])] += bigrams.counts[w];
  }
  for (std::size_t w = 0; w < cluster_.size(); ++w) {
    for (const auto& [next, count] : bigrams.after[w]) {
      const auto a = static_cast<std::size_t>(cluster_[w]);
      const auto b = static_cast<std::size_t>(cluster_[static_cast<std::size_t>(next)]);
      pairs_[a][b] += count;
      back_[b][a] += count;
    }
  }
}

void Exchange::count_neighbours(std::size_t word) {
  const auto gather = [&](const std::vector<std::pair<int, int>>& words,
                          std::vector<std::pair<int, int>>& clusters) {
    Row counts{};
    for (const auto& [other, count] : words) {
      if (static_cast<std::size_t>(other) != word)
        counts[static_cast<std::size_t>(cluster_[static_cast<std::size_t>(other)])] += count;
    }
    clusters.clear();
    for (int c = 0; c < kClusters; ++c) {
      if (counts[static_cast<std::size_t>(c)] > 0)
        clusters.emplace_back(c, counts[static_cast<std::size_t>(c)]);
    }
  };
  gather(bigrams_.after[word], after_);
  gather(bigrams_.before[word], before_);
  self_ = 0;
  for (const auto& [other, count] : bigrams_.after[word]) {
    if (static_cast<std::size_t>(other) == word) self_ = count;
  }
}

void Exchange::shift(std::size_t word, int cluster, int sign) {
  const auto c = static_cast<std::size_t>(cluster);
  for (const auto& [next, count] : after_) {
    pairs_[c][static_cast<std::size_t>(next)] += sign * count;
    back_[static_cast<std::size_t>(next)][c] += sign * count;
  }
  for (const auto& [previous, count] : before_) {
    pairs_[static_cast<std::size_t>(previous)][c] += sign * count;
    back_[c][static_cast<std::size_t>(previous)] += sign * count;
  }
  pairs_[c][c] += sign * self_;
  back_[c][c] += sign * self_;
  sizes_[c] += sign * bigrams_.counts[word];
}

double Exchange::gain(std::size_t word, int cluster) const {
  const auto c = static_cast<std::size_t>(cluster);
  double sum = 0.0;
  int inside = self_;
  for (const auto& [next, count] : after_) {
    if (next == cluster) {
      inside += count;
      continue;
    }
    const int old = pairs_[c][static_cast<std::size_t>(next)];
    sum += entropy_term(old + count) - entropy_term(old);
  }
  for (const auto& [previous, count] : before_) {
    if (previous == cluster) {
      inside += count;
      continue;
    }
    const int old = back_[c][static_cast<std::size_t>(previous)];
    sum += entropy_term(old + count) - entropy_term(old);
  }
  sum += entropy_term(pairs_[c][c] + inside) - entropy_term(pairs_[c][c]);
  return sum - 2 * (entropy_term(sizes_[c] + bigrams_.counts[word]) - entropy_term(sizes_[c]));
}

int Exchange::round() {
  int moved = 0;
  for (std::size_t word = 0; word < cluster_.size(); ++word) {
    count_neighbours(word);
    const int old = cluster_[word];
    shift(word, old, -1);
    int best = old;
    double best_gain = gain(word, old);
    for (int c = 0; c < kClusters; ++c) {
      const double here = gain(word, c);
      if (here > best_gain + 1e-9) {
        best_gain = here;
        best = c;
      }
    }
    shift(word, best, 1);
    cluster_[word] = best;
    moved += best != old ? 1 : 0;
  }
  return moved;
}

}  // namespace

Clusters train_clusters(std::span<const std::vector<std::string>> sentences) {
  const Bigrams bigrams = count_bigrams(sentences);
  Exchange exchange(bigrams);
  for (int round = 0; round < kRounds; ++round) {
    if (exchange.round() == 0) break;
  }
  Clusters clusters;
  for (std::size_t w = 0; w < bigrams.words.size(); ++w) {
    clusters[bigrams.words[w]] = static_cast<std::uint16_t>(exchange.cluster()[w] + 1);
  }
  return clusters;
}

}  // namespace dateline::train
