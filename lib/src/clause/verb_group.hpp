// The head of an event -> tense, aspect and modality, read off its verb group.
//
// The tables are those of the TimeML guidelines as TimeBank applies them; docs/events.md has them
// with examples, tests/unit/clause/verb_group_test.cpp a case for each row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/analysis.hpp"
#include "dateline/event.hpp"

namespace dateline::clause {

/// Which row of the tables gave the tense; kept in EventReason::tense_rule.
enum class TenseRule : std::uint8_t {
  kNoVerb,          // a noun, or an adjective without a copula: NONE
  kCopula,          // "is ready": tense and aspect of the copula
  kSimple,          // "teaches", "taught": the form itself
  kAuxiliary,       // "is/has/did ... teach": the first auxiliary
  kWill,            // "will teach"
  kGoingTo,         // "is going to teach", "is about to teach"
  kUsedTo,          // "used to teach"
  kHaveTo,          // "has to teach": the tense of "have"
  kModal,           // "would teach": NONE, and a modality
  kToInfinitive,    // "to teach"
  kBareInfinitive,  // "helped teach"
  kPresentParticiple,
  kPastParticiple,
  kFiniteParticiple,  // a past tense that looks like a participle: it has a subject
  kReducedRelative,   // a past participle that looks like a past tense: "the man arrested"
  kImperative,
  kSubjunctive,
  kLearned  // the form leaves it open, and the model of tense.hpp knows better than the rule
};

struct VerbGroup {
  Tense tense = Tense::kNone;
  Aspect aspect = Aspect::kNone;
  std::string modality;  // the modal as it stands, lower case: "would", "have to"; or empty
  TenseRule rule = TenseRule::kNoVerb;
};

/// What the words around `head` say; `pos` tells a predicate noun from a verb.
[[nodiscard]] VerbGroup verb_group(const Analysis& analysis, TokenId head, EventPos pos);

/// "will", "going-to": the name of a rule for --explain.
[[nodiscard]] std::string_view tense_rule_name(std::uint8_t rule);

}  // namespace dateline::clause
