// The third column of a .tsv file -> what the word means.
#pragma once

#include <string_view>
#include <vector>

#include "timex/grammar.hpp"

namespace dateline::timex {

/// Empty for a word that only shapes patterns; a number; or pairs key=value parted by blanks, where
/// a key is a field, `unit`, `ref`, `mod`, `quant`, `holiday`. A holiday is added to `holidays`.
Result<Meaning> read_word_value(std::string_view value, const std::vector<YearTable>& tables,
                                std::vector<Holiday>& holidays);

/// "1950:716,706": the dates of a feast from 1950 on.
Result<YearTable> read_year_table(std::string_view name, std::string_view value);

}  // namespace dateline::timex
