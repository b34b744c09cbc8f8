// Takes one ending off a lemma, or looks up the verb that it derives from.
#include "timeline/stem.hpp"

#include <algorithm>

#include "embed/ascii.hpp"
#include "words/weights.hpp"

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

Result<Stems> Stems::load() {
  auto verbs = words::read_pairs("data/en/derived.tsv");
  if (!verbs) return tl::unexpected(verbs.error());
  Stems stems;
  stems.verbs_ = std::move(*verbs);
  return stems;
}

std::string Stems::of(std::string_view lemma) const {
  const auto known = std::ranges::lower_bound(
      verbs_, lemma, {}, &std::pair<std::string_view, std::string_view>::first);
  return stem_of(known != verbs_.end() && known->first == lemma ? known->second : lemma);
}

}  // namespace dateline::timeline
