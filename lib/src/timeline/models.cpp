// Reads the tables.
#include "timeline/models.hpp"

#include <utility>

#include "learn/model_file.hpp"
#include "timeline/repeat.hpp"
#include "timeline/salience.hpp"
#include "words/weights.hpp"

namespace dateline::timeline {

Result<Models> Models::load() {
  auto salience = words::read_weights("data/en/salience.tsv", kSalienceNames);
  if (!salience) return tl::unexpected(salience.error());
  auto repeats = words::read_weights("data/en/repeats.tsv", kRepeatNames);
  if (!repeats) return tl::unexpected(repeats.error());
  auto light = words::read_words("data/en/light-verbs.tsv");
  if (!light) return tl::unexpected(light.error());
  auto back = words::read_words("data/en/looking-back.tsv");
  if (!back) return tl::unexpected(back.error());
  const auto file = learn::ModelFile::open_embedded("models/event.model");
  if (!file) return tl::unexpected(file.error());
  const auto senses = file->open_part<words::SenseTable>("senses");
  if (!senses) return tl::unexpected(senses.error());
  auto stems = Stems::load();
  if (!stems) return tl::unexpected(stems.error());
  return Models{
      std::move(*salience), std::move(*repeats), std::move(*light), std::move(*stems), *senses,
      std::move(*back)};
}

}  // namespace dateline::timeline
