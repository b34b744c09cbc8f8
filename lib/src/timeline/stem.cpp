// Takes one ending off a lemma.
#include "timeline/stem.hpp"

#include "embed/ascii.hpp"

namespace dateline::timeline {

std::string stem_of(std::string_view lemma) {
  for (const std::string_view ending :
       {"ment", "ation", "ition", "tion", "sion", "ing", "al", "ed", "er", "e"}) {
    if (lemma.size() < ending.size() + 4 || !lemma.ends_with(ending)) continue;
    lemma.remove_suffix(ending.size());
    break;
  }
  return ascii::to_lower(lemma);
}

}  // namespace dateline::timeline
