// The third column of a .tsv file -> what the word means.
#pragma once

#include <string_view>
#include <vector>

#include "timex/grammar.hpp"

namespace dateline::timex {

/// Empty for a word that only shapes patterns; a number; or pairs key=value parted by blanks, where
/// a key is a field, `unit`, `ref`, `mod`, `quant`, `holiday`. A holiday is added to `holidays`.
Result<Meaning> read_word_value(std::string_view value, std::vector<Holiday>& holidays);

}  // namespace dateline::timex
