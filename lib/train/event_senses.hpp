// WordNet's files (as Debian's package wordnet-base installs them) -> the compact table of word
// senses that goes into the event model.
#pragma once

#include <string>

#include "dateline/result.hpp"

namespace dateline::train {

/// The bytes of a section for words::SenseTable. Fails when a file of WordNet is missing.
[[nodiscard]] Result<std::string> distil_senses(const std::string& wordnet_folder);

}  // namespace dateline::train
