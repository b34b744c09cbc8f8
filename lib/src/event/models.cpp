// A model file -> the models of the event stage.
#include "event/models.hpp"

#include <utility>

#include "language/clusters.hpp"
#include "learn/model_file.hpp"

namespace dateline::event {
namespace {

Result<Models> from(const learn::ModelFile& file) {
  const auto event = file.open_part<DetectionModel>("event");
  if (!event) return tl::unexpected(event.error());
  const auto classes = file.open_part<ClassModel>("class");
  if (!classes) return tl::unexpected(classes.error());
  const auto tense = file.open_part<TenseModel>("tense");
  if (!tense) return tl::unexpected(tense.error());
  const auto words = language::Clusters::load();
  if (!words) return tl::unexpected(words.error());
  auto tables = entity::Tables::load(file);
  if (!tables) return tl::unexpected(tables.error());
  return Models{*event, *classes, *tense, *words, std::move(*tables)};
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
