// An anaphor where it stands and what was named before -> the options, each with its features.
#pragma once

#include <vector>

#include "entity/antecedent.hpp"
#include "entity/candidate.hpp"
#include "entity/surroundings.hpp"

namespace dateline::entity {

/// Somebody who spoke, or was meant by a pronoun, and in which sentence.
struct Noted {
  Referent referent;
  std::int32_t sentence = 0;
  std::int32_t block = -1;
};

/// What the walk knows when it comes to an anaphor.
struct Moment {
  Anaphor anaphor;
  Place place;
  bool title = false;
  Noted speaker;
  Noted meant;  // by the last anaphor of the kind
};

/// The first option is that nobody is meant; then those candidates that may be, by sex, number and
/// sort, the nearest first.
[[nodiscard]] std::vector<Option> options_of(const Surroundings& around, const Memory& memory,
                                             const Moment& moment);

}  // namespace dateline::entity
