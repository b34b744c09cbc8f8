// A model file -> the models of the event stage.
#include <utility>

#include "event/event.hpp"
#include "event/tense.hpp"
#include "language/analyse.hpp"

namespace dateline::event {
namespace {

Result<learn::LinearModel> linear(const learn::ModelFile& file, const char* name, int labels) {
  const auto section = file.section(name);
  if (!section) return tl::unexpected(section.error());
  return learn::LinearModel::open(*section, labels);
}

Result<Models> from(const learn::ModelFile& file) {
  constexpr int kClasses = 7;
  const auto event = linear(file, "event", 2);
  if (!event) return tl::unexpected(event.error());
  const auto classes = linear(file, "class", kClasses);
  if (!classes) return tl::unexpected(classes.error());
  const auto tense = linear(file, "tense", kTenses);
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
