// Our analysis against a treebank.
#pragma once

#include <span>
#include <string>

#include "conllu.hpp"
#include "language/analyse.hpp"

namespace dateline::train {

/// Figures in per cent, given the tokens of the treebank.
struct TokenScores {
  double tags = 0.0, upos = 0.0, lemmas = 0.0, uas = 0.0, las = 0.0;
};

/// F1 in per cent, from the raw text, whose paragraphs are known.
struct TextScores {
  double tokens = 0.0, sentences = 0.0;
};

[[nodiscard]] TokenScores score_tokens(std::span<const GoldSentence> gold,
                                       const language::Models& models, LanguageModel model);
[[nodiscard]] TextScores score_text(std::span<const GoldSentence> gold,
                                    const language::Models& models);

/// Accuracy by tag and by relation and the most costly confusions, for docs/accuracy.md.
[[nodiscard]] std::string describe_errors(std::span<const GoldSentence> gold,
                                          const language::Models& models, LanguageModel model);

}  // namespace dateline::train
