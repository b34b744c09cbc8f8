// A lemma -> what verbs and nouns of one event have in common: "announced", "announcement".
#pragma once

#include <string>
#include <string_view>

namespace dateline::timeline {

[[nodiscard]] std::string stem_of(std::string_view lemma);

}  // namespace dateline::timeline
