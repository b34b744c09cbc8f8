// Events of a snippet that has neither times, signals nor links -> what links and timelines are
// made from.
#pragma once

#include <vector>

#include "link/link.hpp"
#include "support/snippet.hpp"

namespace dateline::test {

/// Refers to the caller's values, which have to live as long.
[[nodiscard]] inline link::Input bare_input(const Snippet& sample,
                                            const std::vector<Event>& events) {
  static const std::vector<Timex> no_timexes;
  static const std::vector<Signal> no_signals;
  static const std::vector<Link> no_links;
  return {sample.article, sample.analysis, no_timexes, events, no_signals, no_links};
}

}  // namespace dateline::test
