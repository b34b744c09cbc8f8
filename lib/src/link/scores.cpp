// Opens the sections of the link model and reads probabilities off them.
#include "link/scores.hpp"

#include <algorithm>
#include <array>

namespace dateline::link {

namespace {

template <std::size_t Labels>
std::array<float, Labels> odds(const learn::LinearModel& model, const Features& features) {
  std::array<std::int32_t, Labels> scores{};
  std::array<float, Labels> result{};
  model.score(features, scores);
  model.probabilities(scores, result);
  return result;
}

/// The likeliest label but the first, which is "no link".
template <std::size_t Relations>
Scored best(const learn::LinearModel& model, const Features& features,
            const std::array<Relation, Relations>& relations) {
  const auto all = odds<Relations + 1>(model, features);
  const auto found = std::max_element(all.begin() + 1, all.end());
  return {relations[static_cast<std::size_t>(found - all.begin()) - 1], *found};
}

}  // namespace

Result<Scores> Scores::load() {
  return of(learn::ModelFile::open_embedded("models/link.model"));
}

Result<Scores> Scores::open(std::string_view bytes) {
  return of(learn::ModelFile::open(bytes));
}

Result<Scores> Scores::of(const Result<learn::ModelFile>& file) {
  if (!file) return tl::unexpected(file.error());
  Scores scores;
  struct Part {
    std::string_view name;
    int labels;
    learn::LinearModel Scores::*model;
  };
  const auto parts = std::to_array<Part>({{"publication", kPairLabels, &Scores::publication_},
                                          {"time", kTimeLabels, &Scores::time_},
                                          {"sentence", kPairLabels, &Scores::sentence_},
                                          {"neighbour", kPairLabels, &Scores::neighbour_},
                                          {"start", kStartLabels, &Scores::start_}});
  for (const auto& [name, labels, model] : parts) {
    const auto bytes = file->section(name);
    if (!bytes) return tl::unexpected(bytes.error());
    auto opened = learn::LinearModel::open(*bytes, labels);
    if (!opened) return tl::unexpected(opened.error());
    scores.*model = *opened;
  }
  return scores;
}

Scored Scores::publication(const Features& features) const {
  return best(publication_, features, kPairRelations);
}
Scored Scores::time(const Features& features) const {
  return best(time_, features, kTimeRelations);
}
Scored Scores::sentence(const Features& features) const {
  return best(sentence_, features, kPairRelations);
}
Scored Scores::neighbour(const Features& features) const {
  return best(neighbour_, features, kPairRelations);
}
StartOdds Scores::start(const Features& features) const {
  return odds<kStartLabels>(start_, features);
}

}  // namespace dateline::link
