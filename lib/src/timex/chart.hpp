// Atoms -> everything that the grammar finds in them: a chart, filled from right to left.
//
// At each place all symbols that begin there are built before going left, so a pattern that has
// found its first part knows at once how it can go on. Work and memory are linear in the number of
// atoms: matches are at most kMaxAtoms long, places hold at most kMaxItems.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "timex/grammar.hpp"

namespace dateline::timex {

/// A symbol over atoms [begin, end).
struct Item {
  std::int32_t begin = 0;
  std::int32_t end = 0;
  Symbol symbol = 0;
  RuleId rule = 0;  // 0 for an atom alone
  std::int32_t meaning = 0;
};

class Chart {
 public:
  explicit Chart(const Grammar& grammar) : grammar_(grammar) {
    items_.reserve(kUsualItems);  // most runs need no more
    meanings_.reserve(kUsualItems);
  }

  /// Parses a run of atoms; what was found before is forgotten.
  void parse(std::span<const Atom> atoms, std::string_view text);

  /// What begins at an atom.
  [[nodiscard]] std::span<const Item> at(std::int32_t atom) const;
  [[nodiscard]] const Item& item(std::int32_t index) const {
    return items_[static_cast<std::size_t>(index)];
  }
  /// The place of an item that this chart has given out.
  [[nodiscard]] std::int32_t index_of(const Item& item) const {
    return static_cast<std::int32_t>(&item - items_.data());
  }
  [[nodiscard]] const Meaning& meaning(std::int32_t index) const;

  static constexpr std::int32_t kMaxAtoms = 40;
  static constexpr std::size_t kMaxItems = 160;

 private:
  static constexpr std::size_t kUsualItems = 64;

  void add_atom(std::int32_t place);
  /// Whether a symbol that begins at this place can come to an expression: alone, with what stands
  /// behind it, or with what stands before it.
  [[nodiscard]] bool is_of_use(Symbol symbol, std::int32_t end) const {
    const Grammar::Use& use = grammar_.use(symbol);
    return use.top || (use.next & symbols_[static_cast<std::size_t>(end)]) != 0 ||
           (use.before & before_).any();
  }
  void walk(std::uint16_t node, std::int32_t place);
  void complete(const Completion& completion, std::int32_t end);
  bool build(const Rule& rule, const Completion& completion, Meaning& result) const;
  [[nodiscard]] bool has_symbol(std::int32_t place, Symbol symbol) const;
  [[nodiscard]] bool letters_allow(const Rule& rule, std::int32_t end) const;
  [[nodiscard]] bool context_allows(const Rule& rule, std::int32_t end) const;

  const Grammar& grammar_;
  std::span<const Atom> atoms_;
  std::string_view text_;
  std::vector<Item> items_;
  std::vector<std::int32_t> first_;  // items of place p: [first_[p], last_[p])
  std::vector<std::int32_t> last_;
  std::vector<std::uint64_t> symbols_;  // bits of those at each place, and of none behind the last
  std::vector<Meaning> meanings_;       // those of this parse; lower indexes are the grammar's
  std::vector<std::int32_t> children_;  // items along the walk
  std::int32_t place_ = 0;
  WordBits before_;  // of what the atom before it can be
};

}  // namespace dateline::timex
