// Placeholder of the timex stage.
#include "timex/timex.hpp"

namespace dateline {

std::string_view to_string(TimexType /*type*/) { return "DATE"; }
std::string_view to_string(Mod /*mod*/) { return ""; }

}  // namespace dateline

namespace dateline::timex {

Result<Grammar> Grammar::load() { return Grammar{}; }
std::vector<Timex> find_timexes(const Article& /*article*/, const Analysis& /*analysis*/,
                                const Grammar& /*grammar*/, const Options& /*options*/) {
  return {};
}

}  // namespace dateline::timex
