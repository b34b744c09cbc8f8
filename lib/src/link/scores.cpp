// Opens the sections of the link model and reads probabilities off them.
#include "link/scores.hpp"

#include <algorithm>
#include <array>

namespace dateline::link {

namespace {

/// The likeliest label but the first, which is "no link".
template <std::size_t Relations>
Scored best(const learn::FewLabelModel<Relations + 1>& model, const Features& features,
            const std::array<Relation, Relations>& relations) {
  const auto all = model.probabilities(features);
  const auto found = std::max_element(all.begin() + 1, all.end());
  return {relations[static_cast<std::size_t>(found - all.begin()) - 1], *found};
}

/// Opens the section `name` as `model`.
template <class Model>
Result<void> open_part(const learn::ModelFile& file, std::string_view name, Model& model) {
  return file.open_part<Model>(name).map([&](const Model& opened) { model = opened; });
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
  auto done = open_part(*file, "publication", scores.publication_);
  if (done) done = open_part(*file, "time", scores.time_);
  if (done) done = open_part(*file, "sentence", scores.sentence_);
  if (done) done = open_part(*file, "neighbour", scores.neighbour_);
  if (done) done = open_part(*file, "start", scores.start_);
  if (!done) return tl::unexpected(done.error());
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
  return start_.probabilities(features);
}

}  // namespace dateline::link
