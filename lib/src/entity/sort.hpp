// What sort of thing a noun names.
#pragma once

#include <cstdint>
#include <string_view>

#include "words/lexicon.hpp"
#include "words/senses.hpp"

namespace dateline::entity {

enum class Sort : std::uint8_t { kPerson, kGroup, kPlace, kThing, kOther };

/// By the word lists, else by the first sense of the lemma in WordNet.
[[nodiscard]] Sort sort_of(std::string_view lemma, const words::Lexicon& lexicon,
                           const words::SenseTable& senses);

}  // namespace dateline::entity
