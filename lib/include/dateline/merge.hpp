// Several articles, one timeline; and a timeline about one person or thing.
//
//   dateline::Collection all = dateline::merge(std::move(documents));
//   all.timeline = dateline::about(all, "Steve Jobs");
//
// Thread safety: pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"

namespace dateline {

/// One of several values that articles tell of one event.
struct Difference {
  std::string what;                     // "date", "reality", "doer", or what is counted: "person"
  std::string value;                    // "2019-06-07", "denied", "smith", "12"
  std::vector<std::int32_t> documents;  // that tell it, by their position
};

/// What is told differently of the entry that has this mention first.
struct Disagreement {
  Mention first;
  std::vector<Difference> values;
};

/// Documents with one timeline over them; Mention::document is a position in `documents`.
struct Collection {
  std::vector<Document> documents;  // by publication, then by id; each once
  Timeline timeline;
  std::vector<Disagreement> differs;  // by document and event of the mention
};

/// What articles tell differently of an entry; empty for nothing.
[[nodiscard]] std::vector<Difference> differences_of(const Collection& collection,
                                                     const Entry& entry);

/// Where what an article tells without a day goes.
enum class Undated : std::uint8_t {
  kAsTold,    // between what it stands between in its own article
  kDayOfNews  // on the day that its article tells as its news, called assumed: for one person's or
              // thing's timeline over many articles
};

/// The same event told in two articles becomes one entry with both mentions, those of the article
/// that tells it best first; steps are counted anew. The order of `documents` does not matter, and
/// one with the same id and text as another counts once.
[[nodiscard]] Collection merge(std::vector<Document> documents, Undated undated = Undated::kAsTold);

/// The entries about an entity (full name, surname, acronym, pronouns resolved where sure), steps
/// counted anew.
[[nodiscard]] Timeline about(const Collection& collection, std::string_view entity);
[[nodiscard]] Timeline about(const Document& document, std::string_view entity);

}  // namespace dateline
