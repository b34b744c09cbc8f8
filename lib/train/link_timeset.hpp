// TimeSET: news articles with their salient events in a partial order -> documents for training.
#pragma once

#include "link_corpus.hpp"

namespace dateline::train {

/// The articles under `folder` (NAME.txt, NAME.ann, published.tsv), with our own events where the
/// salient ones are; empty when the folder is. Pairs are those of salient events that we find.
[[nodiscard]] Result<std::vector<OrderDocument>> read_timeset(const std::filesystem::path& folder);

}  // namespace dateline::train
