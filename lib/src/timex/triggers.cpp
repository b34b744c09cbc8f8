// Costs of symbols by a fixed point, then one part of each way, the cheapest one.
#include "timex/triggers.hpp"

#include <algorithm>
#include <utility>

namespace dateline::timex {
namespace {

constexpr int kRare = 1;
constexpr int kPair = 2;
constexpr int kCommon = 1000;

/// A part of a way, and whether it follows the one before it without a blank.
struct Part {
  Symbol symbol = 0;
  bool glued = false;
};

struct Way {
  RuleId rule = 0;
  std::span<const Part> parts;
};

class Deriver {
 public:
  Deriver(std::span<const RuleWay> ways, const SymbolTraits& traits) : traits_(traits) {
    const std::size_t count = traits.terminal.size();
    ways_.resize(count);
    costs_.assign(count, 0);
    asked_.assign(count, false);
    triggers_.alone.assign(count, false);
    std::size_t all = 0;
    for (const RuleWay& way : ways) all += way.parts.size();
    parts_.reserve(all);  // ways are views of it
    for (const RuleWay& way : ways) {
      const std::size_t first = parts_.size();
      bool glued = false;
      for (const PatternPart& part : way.parts) {
        if (part.symbol != Grammar::kGlue) parts_.push_back({part.symbol, glued});
        glued = part.symbol == Grammar::kGlue;
      }
      ways_[way.makes].push_back({way.rule, std::span(parts_).subspan(first)});
    }
    find_costs();
  }

  /// Marks triggers for all that `top` can be made of; false when a way has none.
  bool cover(Symbol top, RuleId& failed) {
    ask(top);
    while (!open_.empty() || !late_.empty()) {
      // What has only one part to choose goes first: others may then have theirs already.
      auto& list = open_.empty() ? late_ : open_;
      const bool choose = open_.empty();
      const Way* way = list.back();
      list.pop_back();
      if (!cover(*way, choose)) {
        failed = way->rule;
        return false;
      }
    }
    return true;
  }

  Triggers take() {
    std::ranges::sort(triggers_.pairs);
    auto& pairs = triggers_.pairs;  // not by std::ranges: clang 14 does not read its views
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return std::move(triggers_);
  }

 private:
  /// With what words a symbol can begin, or end.
  [[nodiscard]] std::vector<Symbol> edges_of(Symbol symbol, bool first) const {
    std::vector<bool> seen(ways_.size(), false);
    std::vector<Symbol> open = {symbol};
    std::vector<Symbol> edges;
    seen[symbol] = true;
    while (!open.empty()) {
      const Symbol at = open.back();
      open.pop_back();
      if (traits_.terminal[at]) edges.push_back(at);
      for (const Way& way : ways_[at]) {
        const Symbol next = first ? way.parts.front().symbol : way.parts.back().symbol;
        if (!seen[next]) open.push_back(next);
        seen[next] = true;
      }
    }
    return edges;
  }

  [[nodiscard]] int cost_of(const Way& way) const {
    int least = way.parts.size() > 1 ? kPair : kCommon;
    for (const Part& part : way.parts) least = std::min(least, costs_[part.symbol]);
    return least;
  }

  /// A symbol costs what the dearest of its ways costs, a way what its cheapest part does.
  void find_costs() {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t s = 0; s < ways_.size(); ++s) {
        int cost = !traits_.terminal[s] ? 0 : traits_.common[s] ? kCommon : kRare;
        for (const Way& way : ways_[s]) cost = std::max(cost, cost_of(way));
        changed = changed || cost != costs_[s];
        costs_[s] = cost;
      }
    }
  }

  void ask(Symbol symbol) {
    if (asked_[symbol]) return;
    asked_[symbol] = true;
    if (traits_.terminal[symbol]) triggers_.alone[symbol] = true;
    for (const Way& way : ways_[symbol]) open_.push_back(&way);
  }

  [[nodiscard]] bool is_covered(Symbol symbol) const {
    if (asked_[symbol]) return true;
    const auto classes = traits_.classes.find(symbol);
    return classes != traits_.classes.end() &&
           std::ranges::any_of(classes->second, [this](Symbol c) { return asked_[c]; });
  }

  bool cover(const Way& way, bool choose) {
    const Part* best = nullptr;
    int fit = 0;
    for (const Part& part : way.parts) {
      if (is_covered(part.symbol)) return true;
      if (costs_[part.symbol] >= kCommon) continue;
      ++fit;
      if (best == nullptr || costs_[part.symbol] < costs_[best->symbol]) best = &part;
    }
    if (fit > 1 && !choose) {
      late_.push_back(&way);
      return true;
    }
    const int alone = best == nullptr ? kCommon : costs_[best->symbol];
    if (alone >= kPair && way.parts.size() > 1) {
      add_pair(way);
      return true;
    }
    if (best == nullptr) return false;
    ask(best->symbol);
    return true;
  }

  /// The first two parts that touch, or else the first two.
  void add_pair(const Way& way) {
    std::size_t at = 1;
    for (std::size_t i = way.parts.size(); i-- > 1;) {
      if (way.parts[i].glued) at = i;
    }
    const auto seconds = edges_of(way.parts[at].symbol, true);
    for (const Symbol before : edges_of(way.parts[at - 1].symbol, false)) {
      for (const Symbol symbol : seconds)
        triggers_.pairs.push_back({before, symbol, way.parts[at].glued});
    }
  }

  const SymbolTraits& traits_;
  std::vector<Part> parts_;             // of all ways
  std::vector<std::vector<Way>> ways_;  // by the symbol that they make
  std::vector<int> costs_;
  std::vector<bool> asked_;
  std::vector<const Way*> open_;
  std::vector<const Way*> late_;
  Triggers triggers_;
};

}  // namespace

std::optional<Triggers> derive_triggers(std::span<const RuleWay> ways, const SymbolTraits& traits,
                                        RuleId& failed) {
  Deriver deriver(ways, traits);
  for (std::size_t symbol = 0; symbol < traits.top.size(); ++symbol) {
    if (traits.top[symbol] && !deriver.cover(static_cast<Symbol>(symbol), failed))
      return std::nullopt;
  }
  return deriver.take();
}

}  // namespace dateline::timex
