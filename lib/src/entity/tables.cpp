// Reads the word lists, the senses of nouns and the weights of antecedents.
#include "entity/tables.hpp"

#include <utility>

#include "learn/model_file.hpp"

namespace dateline::entity {

Result<Tables> Tables::load() {
  auto lexicon = words::Lexicon::load();
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto antecedents = Antecedents::load();
  if (!antecedents) return tl::unexpected(antecedents.error());
  const auto file = learn::ModelFile::open_embedded("models/event.model");
  if (!file) return tl::unexpected(file.error());
  const auto senses = file->open_part<words::SenseTable>("senses");
  if (!senses) return tl::unexpected(senses.error());
  return Tables{std::move(*lexicon), *senses, std::move(*antecedents)};
}

}  // namespace dateline::entity
