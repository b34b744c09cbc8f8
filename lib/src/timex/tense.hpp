// Words around an expression -> which way the verbs there point: back, or ahead.
//
// Looked at only for expressions that need it ("on Wednesday"), and only a few words far, so that
// the fast path without a language analysis reads the same as the full run. What counts is the verb
// group that governs the expression: the nearest before it, unless a clause opens in between ("he
// said that on Monday the talks will begin"), then the nearest after it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "timex/atoms.hpp"

namespace dateline::timex {

enum class Outlook : std::uint8_t {
  kUnknown,    // no verb that tells
  kOver,       // since, ended: gone by, however far
  kPast,       // said, was, has met, would have met
  kPastPlan,   // had been expected
  kState,      // is charged, is held
  kPresent,    // is, are
  kPlanned,    // would, may, plans to, to meet
  kAnnounced,  // begins, plans a march: a plan told in the present
  kCalendar,   // visits, is giving: the present of what is on the calendar
  kFuture      // will, is to, is expected, as soon as
};

/// Whether it points ahead of the publication.
[[nodiscard]] constexpr bool looks_ahead(Outlook outlook) {
  return outlook == Outlook::kPlanned || outlook == Outlook::kAnnounced ||
         outlook == Outlook::kCalendar || outlook == Outlook::kFuture;
}
/// Whether it points back.
[[nodiscard]] constexpr bool looks_back(Outlook outlook) {
  return outlook == Outlook::kOver || outlook == Outlook::kPast || outlook == Outlook::kPastPlan;
}

[[nodiscard]] std::string_view to_string(Outlook outlook);

/// What a word does for the time of a verb group; the classes of lib/data/en/verbs.tsv.
enum class VerbPart : std::uint8_t {
  kOther,
  kPast,
  kPastAux,
  kPresentAux,
  kBe,
  kWill,
  kModal,
  kAhead,
  kAnnounces,  // "begins": ahead, and in the present tense
  kAim,
  kPutOff,  // a past verb; until when, lies ahead
  kComes,   // "visits the city on Friday", unless it is a noun
  kCome,    // "schools reopen Monday": after a plural only
  kAdverb,
  kFixture,  // a noun: "head into Monday's debate"
  kClause,
  kTo,
  kStop  // nothing beyond belongs to the expression: a quotation mark, the end of the sentence
};

/// Finds verbs by a list of words and the ending -ed. Thread safety: immutable once loaded.
class VerbFinder {
 public:
  /// Knows no words but those by their ending.
  VerbFinder() = default;
  /// Reads the embedded list; fails on a line of an unknown class.
  static Result<VerbFinder> load();

  /// For the expression `match` inside the paragraph `block`.
  [[nodiscard]] Outlook outlook_at(std::string_view text, Span block, Span match) const;

  /// Whether the list has a word, verb or not.
  [[nodiscard]] bool lists(std::string_view text, const Atom& word) const {
    return find(text, word) != nullptr;
  }

  /// What a word is by itself.
  [[nodiscard]] VerbPart part_of(std::string_view text, const Atom& word, bool first) const;

 private:
  struct Slot {
    std::string_view word;  // of the embedded list
    std::uint32_t hash = 0;
    VerbPart part = VerbPart::kOther;
  };
  [[nodiscard]] const Slot* find(std::string_view text, const Atom& word) const;

  std::vector<Slot> slots_;  // open addressing, a power of two
};

}  // namespace dateline::timex
