// Words that stand for somebody or something named elsewhere: pronouns of the third person.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dateline/analysis.hpp"
#include "entity/name_finder.hpp"
#include "words/lexicon.hpp"

namespace dateline::entity {

/// Each kind is weighed on its own.
enum class AnaphorKind : std::uint8_t {
  kPerson,  // he, she
  kThing,   // it
  kMany     // they
};
inline constexpr std::size_t kAnaphorKinds = 3;

[[nodiscard]] std::string_view to_string(AnaphorKind kind);  // "he", "it", "they"

struct Anaphor {
  TokenId token;
  AnaphorKind kind = AnaphorKind::kPerson;
  Gender gender = Gender::kUnknown;  // of "he" and "she"
  bool owner = false;                // "his"
};

/// A pronoun of the third person at this token.
[[nodiscard]] std::optional<Anaphor> pronoun_at(const Analysis& analysis, TokenId token);

}  // namespace dateline::entity
