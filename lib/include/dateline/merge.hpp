// Several articles, one timeline; and a timeline about one person or thing.
//
//   dateline::Collection all = dateline::merge(std::move(documents));
//   all.timeline = dateline::about(all, "Steve Jobs");
//
// Results can be merged again without the articles, when they were written for that:
//
//   document.for_merge = merger.keep(document);                     // then write_json(document)
//   auto documents = dateline::read_result(json);                   // of one document or of many
//   dateline::Collection all = merger.merge(std::move(*documents));
//
// Thread safety: pure functions; a Merger is immutable once created.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"

namespace dateline {

namespace joining {
struct DocumentTrace;
}

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

/// The tables that merging asks, loaded once.
class Merger {
 public:
  /// Fails when an embedded table is damaged.
  static Result<Merger> create();
  Merger(Merger&&) noexcept;
  Merger& operator=(Merger&&) noexcept;
  ~Merger();

  /// The same as the function merge(), without loading tables once more.
  [[nodiscard]] Collection merge(std::vector<Document> documents,
                                 Undated undated = Undated::kAsTold) const;
  /// What Document::for_merge has to hold, so that results can be merged without their articles.
  /// The document has a timeline, all of it and as it was made: no edits, nobody's alone.
  [[nodiscard]] std::string keep(const Document& document) const;
  /// By what its entries are known again in other documents.
  [[nodiscard]] joining::DocumentTrace trace(const Document& document) const;

 private:
  struct Tables;
  explicit Merger(std::unique_ptr<const Tables> tables);
  std::unique_ptr<const Tables> tables_;
};

/// Reads JSON of one document or of a merged timeline that was written with Document::for_merge:
/// the documents in it as merge() takes them, without text and analysis. Another version, a result
/// of parts or one without what merging has to know is an error; so is one without a timeline.
[[nodiscard]] Result<std::vector<Document>> read_result(std::string_view json);

/// A result that cannot be merged with the others.
struct Refusal {
  std::size_t document = 0;  // by its position
  std::size_t other = 0;     // what it cannot stand beside
  std::string why;           // for the user
};

/// One id with two texts or read in two ways, another model than the others'. The same document
/// twice is no error. What is refused does not depend on the order of the documents.
[[nodiscard]] std::vector<Refusal> refused_results(const std::vector<Document>& documents);

/// The entries about an entity (full name, surname, acronym, pronouns resolved where sure), steps
/// counted anew.
[[nodiscard]] Timeline about(const Collection& collection, std::string_view entity);
[[nodiscard]] Timeline about(const Document& document, std::string_view entity);

}  // namespace dateline
