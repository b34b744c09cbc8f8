// Chooses whose words and whose date stand for all.
#include "merge/join.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace dateline::joining {

namespace {

constexpr float kEachArticle =
    0.5F;  // what it adds to the odds that twice as many articles tell it

/// Seconds that the beginning is known to within.
calendar::Instant width_of(const Entry& entry) {
  constexpr calendar::Instant kNever = 1LL << 40;
  if (!entry.from.earliest || !entry.from.latest) return kNever;
  const auto first = calendar::interval_of(*entry.from.earliest);
  const auto last = calendar::interval_of(*entry.from.latest);
  return first && last ? last->end - first->begin : kNever;
}

/// Told before reckoned before assumed, exact before vague.
bool knows_better(const Entry& a, const Entry& b) {
  return std::tuple(a.dated, width_of(a)) < std::tuple(b.dated, width_of(b));
}

bool tells_better(const Entry& a, const Entry& b) {
  const bool open_a = a.reality != Reality::kHappened && a.reality != Reality::kOngoing;
  const bool open_b = b.reality != Reality::kHappened && b.reality != Reality::kOngoing;
  return std::tuple(b.shown, open_a, b.salience) < std::tuple(a.shown, open_b, a.salience);
}

/// More articles tell what more editors would keep.
float salience_of(float most, std::size_t articles) {
  const float sure = std::clamp(most, 0.001F, 0.999F);
  const float odds =
      std::log(sure / (1.0F - sure)) + kEachArticle * std::log2(static_cast<float>(articles));
  return 1.0F / (1.0F + std::exp(-odds));
}

}  // namespace

Entry join_entries(std::vector<Entry> entries) {
  const auto teller =
      static_cast<std::size_t>(std::ranges::min_element(entries, tells_better) - entries.begin());
  const auto knower =
      static_cast<std::size_t>(std::ranges::min_element(entries, knows_better) - entries.begin());
  Entry joined = entries[teller];
  if (knows_better(entries[knower], joined)) {
    const Entry& known = entries[knower];
    std::tie(joined.from, joined.to, joined.open_end, joined.dated, joined.because) =
        std::tie(known.from, known.to, known.open_end, known.dated, known.because);
    joined.anchored_by = {};  // an expression of another document
  }
  std::set<std::int32_t> articles;
  float most = 0.0F;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    if (i != teller)
      joined.mentions.insert(joined.mentions.end(), entry.mentions.begin(), entry.mentions.end());
    articles.insert(entry.mentions.front().document);
    most = std::max(most, entry.salience);
    joined.shown = joined.shown || entry.shown;
  }
  joined.salience = articles.size() > 1 ? salience_of(most, articles.size()) : most;
  return joined;
}

}  // namespace dateline::joining
