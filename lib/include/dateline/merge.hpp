// Several articles, one timeline; and a timeline about one person or thing.
//
//   dateline::Collection all = dateline::merge(std::move(documents));
//   all.timeline = dateline::about(all, "Steve Jobs");
//
// Thread safety: pure functions.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/document.hpp"

namespace dateline {

/// Documents with one timeline over them; Mention::document is a position in `documents`.
struct Collection {
  std::vector<Document> documents;
  Timeline timeline;
};

/// The same event told in two articles becomes one entry with both mentions; steps are counted
/// anew.
[[nodiscard]] Collection merge(std::vector<Document> documents);

/// The entries about an entity (full name, surname, acronym, pronouns resolved where sure), steps
/// counted anew.
[[nodiscard]] Timeline about(const Collection& collection, std::string_view entity);
[[nodiscard]] Timeline about(const Document& document, std::string_view entity);

}  // namespace dateline
