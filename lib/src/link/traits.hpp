// An event in its sentence -> the small numbers that features are made of, found once an event.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "link/context.hpp"

namespace dateline::link {

/// Where the expression that an event hangs with lies from the publication date.
enum class TimeTie : std::uint8_t { kNone, kLongBefore, kBefore, kSameDay, kAfter, kUnplaced };

struct Traits {
  std::uint64_t lemma = 0;        // hashed
  std::uint64_t above_lemma = 0;  // of the event above, 0 for none
  std::uint64_t modal = 0;
  std::uint64_t marker = 0;
  std::uint32_t grammar = 0;  // tense, aspect and polarity in one
  std::uint32_t kind = 0;     // class and part of speech in one
  std::uint32_t tag = 0;
  std::uint32_t dep = 0;        // of the token itself
  std::uint32_t above_dep = 0;  // of the path's last token
  std::uint32_t above_grammar = 0;
  std::uint32_t above_kind = 0;
  std::uint32_t reality = 0;
  std::uint32_t place = 0;  // title, lead, early, late
  TimeTie tie = TimeTie::kNone;
  TimeTie sentence_tie = TimeTie::kNone;  // of any expression in the sentence
  bool quoted = false;
  bool main = false;  // of its sentence
  bool plural = false;
  std::array<std::uint64_t, 2> adverbs{};  // lemmas of the first ones that hang on it: "later"
  std::optional<calendar::Interval> time;  // of the expression that hangs on the event
};

[[nodiscard]] std::vector<Traits> traits_of(const Context& context);

/// An expression in its sentence.
struct TimexTraits {
  std::uint64_t head = 0;    // lemma, hashed
  std::uint64_t marker = 0;  // the preposition
  std::uint32_t type = 0;    // type and granularity in one
  std::uint32_t dep = 0;
  TimeTie tie = TimeTie::kNone;
  bool leads = false;  // stands at the beginning of its sentence
};

[[nodiscard]] std::vector<TimexTraits> timex_traits_of(const Context& context);

/// Relations from one token up and down to another of the sentence, hashed; 0 when too far apart.
struct Path {
  std::uint64_t shape = 0;
  std::uint64_t marked = 0;  // with the marking words on it
  int length = 0;            // heads climbed on both sides; 0 when too far apart
};
[[nodiscard]] Path path_between(const Context& context, TokenId from, TokenId to);

}  // namespace dateline::link
