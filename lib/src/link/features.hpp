// Traits of one or two things -> features, for the models that score proposals.
//
// Training and reading share these functions; a change asks for new models (dateline-train links).
#pragma once

#include <vector>

#include "learn/feature.hpp"
#include "link/traits.hpp"

namespace dateline::link {

using Features = std::vector<learn::Feature>;

/// What the features of a document are made from.
struct Traced {
  explicit Traced(const Context& from)
      : context(from), events(traits_of(from)), timexes(timex_traits_of(from)) {}

  [[nodiscard]] const Traits& operator[](EventId id) const {
    return events[static_cast<std::size_t>(id.index)];
  }
  [[nodiscard]] const TimexTraits& operator[](TimexId id) const {
    return timexes[static_cast<std::size_t>(id.index)];
  }

  const Context& context;
  std::vector<Traits> events;
  std::vector<TimexTraits> timexes;
};

/// Each replaces the content of `out`.
void publication_features(const Traced& traced, EventId event, Features& out);
void time_features(const Traced& traced, EventId event, TimexId timex, Features& out);
/// `first` stands before `second` in the text, in any sentence.
void pair_features(const Traced& traced, EventId first, EventId second, Features& out);

}  // namespace dateline::link
