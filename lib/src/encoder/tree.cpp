// Chu-Liu-Edmonds: each word takes its best head, and cycles are melted into one word until there
// are none.
#include "encoder/tree.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace dateline::encoder {
namespace {

constexpr std::int64_t kNever = -(std::int64_t{1} << 60U);

/// A square of scores of arcs: at(child, head). 0 is the root.
struct Arcs {
  std::size_t size = 0;
  std::vector<std::int64_t> scores;

  explicit Arcs(std::size_t n) : size(n), scores(n * n, kNever) {}
  [[nodiscard]] std::int64_t& at(std::size_t child, std::size_t head) {
    return scores[child * size + head];
  }
  [[nodiscard]] std::int64_t at(std::size_t child, std::size_t head) const {
    return scores[child * size + head];
  }
};

using Heads = std::vector<std::size_t>;  // of each word; the root's own is 0

/// The first of the best heads of one word.
std::size_t best_head(const Arcs& arcs, std::size_t child) {
  std::size_t best = 0;
  for (std::size_t head = 1; head < arcs.size; ++head) {
    if (arcs.at(child, head) > arcs.at(child, best)) best = head;
  }
  return best;
}

/// The words of one cycle, in its order; empty when there is none.
std::vector<std::size_t> cycle_of(const Heads& heads) {
  std::vector<std::size_t> seen_from(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t at = start;
    while (at != 0 && seen_from[at] == 0) {
      seen_from[at] = start;
      at = heads[at];
    }
    if (at == 0 || seen_from[at] != start) continue;
    std::vector<std::size_t> ring = {at};
    for (std::size_t next = heads[at]; next != at; next = heads[next]) ring.push_back(next);
    return ring;
  }
  return {};
}

/// The arcs among the words outside a cycle and one word, the last, that stands for the cycle.
struct Melted {
  Arcs arcs{0};
  std::vector<std::size_t>
      entry;  // for each head outside: the word of the cycle that would take it
  std::vector<std::size_t>
      exit;  // for each child outside: the word of the cycle that would be its head
};

Melted melt(const Arcs& arcs, const Heads& heads, const std::vector<std::size_t>& ring,
            const std::vector<std::size_t>& rest) {
  const std::size_t one = rest.size();
  Melted result{Arcs(one + 1), Heads(one, 0), Heads(one, 0)};
  for (std::size_t i = 0; i < one; ++i) {
    for (std::size_t j = 0; j < one; ++j) result.arcs.at(i, j) = arcs.at(rest[i], rest[j]);
    std::int64_t& into = result.arcs.at(one, i);
    std::int64_t& out = result.arcs.at(i, one);
    result.entry[i] = result.exit[i] = ring.front();
    for (const std::size_t word : ring) {
      const std::int64_t gain =
          std::max(arcs.at(word, rest[i]) - arcs.at(word, heads[word]), kNever);
      if (gain > into) into = gain, result.entry[i] = word;
      if (i > 0 && arcs.at(rest[i], word) > out)
        out = arcs.at(rest[i], word), result.exit[i] = word;
    }
  }
  return result;
}

/// Each word's best head, after the words of a cycle have become one. Of words whose head was none
/// of the cycle it stays, since the new word is no better than what it stands for.
Heads heads_after(const Melted& melted, const Heads& heads, const std::vector<std::size_t>& rest) {
  const std::size_t one = rest.size();
  std::vector<std::size_t> place(heads.size(), one);  // of a word outside the cycle in rest
  for (std::size_t i = 0; i < one; ++i) place[rest[i]] = i;
  Heads result(one + 1, 0);
  for (std::size_t i = 1; i < one; ++i) {
    const std::size_t head = place[heads[rest[i]]];
    result[i] = head == one ? best_head(melted.arcs, i) : head;
  }
  result[one] = best_head(melted.arcs, one);
  return result;
}

/// The heads of the best tree; at first `heads` are each word's best.
Heads solve(const Arcs& arcs, Heads heads) {
  const std::vector<std::size_t> ring = cycle_of(heads);
  if (ring.empty()) return heads;
  std::vector<bool> melts(arcs.size, false);
  for (const std::size_t word : ring) melts[word] = true;
  std::vector<std::size_t> rest;
  for (std::size_t word = 0; word < arcs.size; ++word) {
    if (!melts[word]) rest.push_back(word);
  }
  const Melted melted = melt(arcs, heads, ring, rest);
  const Heads found = solve(melted.arcs, heads_after(melted, heads, rest));
  for (std::size_t i = 1; i < rest.size(); ++i)
    heads[rest[i]] = found[i] == rest.size() ? melted.exit[i] : rest[found[i]];
  const std::size_t outside = found[rest.size()];
  heads[melted.entry[outside]] = rest[outside];
  return heads;
}

/// Each word's best head; true when they make a tree with one root, which is then the best one.
bool best_heads_are_a_tree(std::span<const std::int64_t> scores, std::size_t words,
                           std::vector<std::int32_t>& heads) {
  heads.resize(words);
  for (std::size_t child = 1; child <= words; ++child) {
    const auto row = scores.subspan((child - 1) * (words + 1), words + 1);
    std::size_t best = 0;
    for (std::size_t head = 1; head <= words; ++head) {
      if (head != child && row[head] > row[best]) best = head;
    }
    heads[child - 1] = static_cast<std::int32_t>(best) - 1;
  }
  if (std::ranges::count(heads, -1) != 1) return false;
  std::vector<std::size_t> seen_from(words, 0);
  for (std::size_t start = 1; start <= words; ++start) {
    std::int32_t at = static_cast<std::int32_t>(start) - 1;
    while (at >= 0 && seen_from[static_cast<std::size_t>(at)] == 0) {
      seen_from[static_cast<std::size_t>(at)] = start;
      at = heads[static_cast<std::size_t>(at)];
    }
    if (at >= 0 && seen_from[static_cast<std::size_t>(at)] == start) return false;
  }
  return true;
}

}  // namespace

void best_tree(std::span<const std::int64_t> scores, std::size_t words,
               std::vector<std::int32_t>& heads) {
  if (best_heads_are_a_tree(scores, words, heads)) return;
  // So much is taken from every arc of the root that the best tree has as few of them as can be:
  // one.
  constexpr std::int64_t kOneRoot = std::int64_t{1} << 52U;
  Arcs arcs(words + 1);
  for (std::size_t child = 1; child <= words; ++child) {
    for (std::size_t head = 0; head <= words; ++head) {
      if (head == child) continue;
      const std::int64_t score = scores[(child - 1) * (words + 1) + head];
      arcs.at(child, head) =
          std::clamp(score, -kMostArcScore, kMostArcScore) - (head == 0 ? kOneRoot : 0);
    }
  }
  Heads best(words + 1, 0);
  for (std::size_t child = 1; child <= words; ++child) best[child] = best_head(arcs, child);
  const Heads found = solve(arcs, std::move(best));
  heads.resize(words);
  for (std::size_t word = 0; word < words; ++word)
    heads[word] = static_cast<std::int32_t>(found[word + 1]) - 1;
}

}  // namespace dateline::encoder
