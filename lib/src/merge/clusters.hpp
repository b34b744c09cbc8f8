// Entries of many articles -> clusters, each one event, that hold together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "merge/candidates.hpp"
#include "merge/trace.hpp"

namespace dateline::joining {

/// The learned parts: word tables, and one weight a feature of pair_features.def.
struct Models {
  Words words;
  std::vector<float> weights;

  static Result<Models> load();
};

/// How sure a pair has to be to bring two clusters together, and all pairs between them on average.
struct Limits {
  float pair = 0.4F;
  float mean = 0.3F;
  bool within = false;  // entries of one article are pairs, too: where nothing else has joined them
};

/// For each entry of `all` the position of the first one of its cluster. `all` names every entry by
/// document, in the order in which documents are to be read.
///
/// Mentions in the same sentence of two texts are one event whatever the model thinks. Then come
/// pairs, surest first. Two clusters whose dates the text tells and which exclude each other are
/// never joined. The same documents in the same order give the same clusters on every machine.
[[nodiscard]] std::vector<std::int32_t> find_clusters(
    std::span<const DocumentTrace* const> documents, std::span<const Where> all,
    const Models& models, Limits limits = {});

}  // namespace dateline::joining
