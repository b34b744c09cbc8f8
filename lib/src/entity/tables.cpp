// Reads the word lists, the senses of nouns and the weights of antecedents.
#include "entity/tables.hpp"

#include <utility>

namespace dateline::entity {

Result<Tables> Tables::load() {
  const auto file = learn::ModelFile::open_embedded("models/event.model");
  if (!file) return tl::unexpected(file.error());
  return load(*file);
}

Result<Tables> Tables::load(const learn::ModelFile& event_model) {
  auto lexicon = words::Lexicon::load();
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto antecedents = Antecedents::load();
  if (!antecedents) return tl::unexpected(antecedents.error());
  const auto senses = event_model.open_part<words::SenseTable>("senses");
  if (!senses) return tl::unexpected(senses.error());
  return Tables{std::move(*lexicon), *senses, std::move(*antecedents)};
}

}  // namespace dateline::entity
