// The head of an event -> whether it is negated, and how often it is said to happen.
#pragma once

#include <optional>
#include <string>

#include "dateline/analysis.hpp"
#include "dateline/event.hpp"

namespace dateline::event {

/// NEG for what grammar negates: not, never, no, nobody, neither, nor, without. A verb that denies
/// its complement ("failed to", "denied that") leaves the polarity alone, as TimeBank does; it
/// shows in the reality.
[[nodiscard]] Polarity polarity_of(const Analysis& analysis, TokenId head);

/// "twice", "three times", "every": TimeML's cardinality with the words it rests on.
struct Cardinality {
  std::string value;
  Span span;
};
[[nodiscard]] std::optional<Cardinality> cardinality_of(const Analysis& analysis, TokenId head);

}  // namespace dateline::event
