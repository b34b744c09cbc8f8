// The parts of training the language analysis; language.cpp puts them together.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "conllu.hpp"
#include "learn/model_file.hpp"

namespace dateline::train {

/// Words in lower case, digits as 0 -> clusters, 1 up.
using Clusters = std::map<std::string, std::uint16_t>;
[[nodiscard]] Clusters train_clusters(std::span<const std::vector<std::string>> sentences);

/// What a dictionary says a word can be.
enum WordClass : std::uint8_t {
  kCanBeNoun = 1,
  kCanBeVerb = 2,
  kCanBeAdjective = 4,
  kCanBeAdverb = 8
};

/// Words in lower case -> bits of WordClass.
using WordClasses = std::map<std::string, std::uint8_t>;

struct WordNet {
  WordClasses classes;
  std::vector<GoldSentence> irregular;  // irregular inflections, each a sentence of one token
};

/// Reads data.* and *.exc of WordNet 3.
[[nodiscard]] Result<WordNet> read_wordnet(const std::filesystem::path& folder);

/// Regular inflections of the dictionary's verbs and nouns, each a sentence of one token.
[[nodiscard]] std::vector<GoldSentence> regular_inflections(const WordNet& wordnet);

/// Adds the sections of the lemmatizer.
void train_lemmas(std::span<const GoldSentence> sentences, learn::ModelFileWriter& file);

}  // namespace dateline::train
