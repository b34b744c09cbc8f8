// A word with its tag -> its dictionary form.
//
// A lemma is made by a script: cut so many bytes off the end, put these letters there. Words whose
// script the model would get wrong stand in a table; the model guesses the script of all others
// from the ending. What is cut is the base of a word: its lower case, but names and adjectives of
// nations keep their capitals ("Swedish"), and numbers lose their commas.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/result.hpp"
#include "language/feature_list.hpp"
#include "learn/answer_table.hpp"
#include "learn/linear_model.hpp"
#include "learn/model_file.hpp"

namespace dateline::language {

/// The model tells so many scripts apart; the table of words knows more.
inline constexpr std::size_t kLemmaLabels = 200;

struct LemmaScript {
  std::uint8_t cut = 0;
  std::string put;
  friend auto operator<=>(const LemmaScript&, const LemmaScript&) = default;
};

class Lemmatizer {
 public:
  static Result<Lemmatizer> open(const learn::ModelFile& file);
  /// Appends the lemma to `out`.
  void lemma(std::string_view form, Tag tag, std::string& out) const;

 private:
  [[nodiscard]] const LemmaScript& script_of(std::string_view lower, Tag tag) const;

  std::vector<LemmaScript> scripts_;  // the first leaves the word as it is
  learn::AnswerTable words_;
  learn::LinearModel model_;
};

/// Whether words of this tag are inflected, so that the model is asked.
[[nodiscard]] bool is_inflected(Tag tag);
/// What a script works on, in the room of `place`, which has at least the size of `form`.
[[nodiscard]] std::string_view lemma_base(std::string_view form, Tag tag, std::span<char> place);
/// The hash by which the table knows a word: past tense and participle share one.
[[nodiscard]] std::uint64_t lemma_key(std::string_view lower, Tag tag);
void lemma_features(std::string_view lower, Tag tag, FeatureList& features);

/// The names of the sections.
inline constexpr std::string_view kLemmaScripts = "lemma-scripts";
inline constexpr std::string_view kLemmaWords = "lemma-words";
inline constexpr std::string_view kLemmaModel = "lemma-model";

}  // namespace dateline::language
