// The auxiliaries, copula and "to" that stand with the head of a predicate, in the order of the
// text: "would [not] have been" for "arrested".
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "dateline/analysis.hpp"

namespace dateline::clause {

enum class AuxKind : std::uint8_t { kNone, kBe, kHave, kDo, kGet, kModal, kTo };

struct Auxiliary {
  TokenId token;
  AuxKind kind = AuxKind::kNone;
};

/// At most eight; English needs six ("would not have had to be being ...").
class AuxChain {
 public:
  [[nodiscard]] std::span<const Auxiliary> all() const {
    return std::span(items_).first(static_cast<std::size_t>(size_));
  }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const Auxiliary& first() const { return items_[0]; }
  [[nodiscard]] const Auxiliary& last() const {
    return items_[static_cast<std::size_t>(size_ - 1)];
  }
  /// Keeps the order of the text; a token that is in already, or one too many, changes nothing.
  void insert(Auxiliary item);

 private:
  std::array<Auxiliary, 8> items_{};
  int size_ = 0;
};

[[nodiscard]] AuxKind aux_kind(const Analysis& analysis, TokenId id);

/// From the dependents of `head` and the words before it, so that one wrong relation does no harm.
/// The negation and adverbs in between are skipped. Auxiliaries of an earlier conjunct are not in.
[[nodiscard]] AuxChain auxiliaries_of(const Analysis& analysis, TokenId head);

}  // namespace dateline::clause
