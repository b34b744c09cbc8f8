// A model file -> the models of the event stage.
#include "event/models.hpp"

#include <utility>

#include "language/analyse.hpp"
#include "learn/model_file.hpp"

namespace dateline::event {
namespace {

template <class Model>
Result<Model> open_part(const learn::ModelFile& file, const char* name) {
  return file.section(name).and_then(Model::open);
}

Result<Models> from(const learn::ModelFile& file) {
  const auto event = open_part<DetectionModel>(file, "event");
  if (!event) return tl::unexpected(event.error());
  const auto classes = open_part<ClassModel>(file, "class");
  if (!classes) return tl::unexpected(classes.error());
  const auto tense = open_part<TenseModel>(file, "tense");
  if (!tense) return tl::unexpected(tense.error());
  const auto section = file.section("senses");
  if (!section) return tl::unexpected(section.error());
  const auto senses = SenseTable::open(*section);
  if (!senses) return tl::unexpected(senses.error());
  const auto language_file = learn::ModelFile::open_embedded(language::kModelName);
  if (!language_file) return tl::unexpected(language_file.error());
  const auto words_section = language_file->section(language::kLexiconSection);
  if (!words_section) return tl::unexpected(words_section.error());
  const auto words = language::Lexicon::open(*words_section);
  if (!words) return tl::unexpected(words.error());
  auto lexicon = Lexicon::load();
  if (!lexicon) return tl::unexpected(lexicon.error());
  return Models{*event, *classes, *tense, *senses, *words, std::move(*lexicon)};
}

}  // namespace

Result<Models> Models::load() {
  const auto file = learn::ModelFile::open_embedded("models/event.model");
  if (!file) return tl::unexpected(file.error());
  return from(*file);
}

Result<Models> Models::open(std::string_view bytes) {
  const auto file = learn::ModelFile::open(bytes);
  if (!file) return tl::unexpected(file.error());
  return from(*file);
}

}  // namespace dateline::event
