// What is asked: "Did it fall?", and within another clause "unclear whether it fell".
#pragma once

#include <cstdint>

#include "dateline/analysis.hpp"

namespace dateline::event {

enum class Asked : std::uint8_t {
  kNothing,
  kWhether,  // whether it happened at all
  kWhich     // who, how many, why: that it happened is taken for granted
};

/// What the clause of `verb`, the subject or object of another, leaves open.
[[nodiscard]] Asked asked_by(const Analysis& analysis, TokenId verb);

/// The verb of a sentence that ends with "?".
[[nodiscard]] bool is_question(const Analysis& analysis, TokenId verb);

/// "Don't leave": the bare form without a subject, which the words deny.
[[nodiscard]] bool is_command(const Analysis& analysis, TokenId verb);

}  // namespace dateline::event
