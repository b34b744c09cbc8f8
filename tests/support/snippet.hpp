// Hand-made analyses for tests: a few lines of "form lemma TAG head relation" -> Article +
// Analysis.
//
//   const auto sample = snippet(R"(
//     Putin   Putin  NNP 2 nsubj
//     left    leave  VBD 0 root
//     .       .      .   2 punct
//   )");
//   sample.analysis.form({0}) == "Putin"
//
// Heads count from 1 within the sentence, 0 is the root; an empty line ends a sentence, a line
// `# paragraph` ends a paragraph, `# title` opens the title. The text is made of the forms with
// blanks where print has them. Direct speech is found by its quotation marks.
#pragma once

#include <string>
#include <string_view>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"

namespace dateline::test {

struct Snippet {
  Article article;
  Analysis analysis;

  /// The nth token (from 0) whose form this is; invalid when there is none.
  [[nodiscard]] TokenId find(std::string_view form, int nth = 0) const;
};

/// Throws std::invalid_argument for a line that cannot be read.
[[nodiscard]] Snippet snippet(std::string_view lines);

}  // namespace dateline::test
