// The parts of training the language analysis; language.cpp puts them together.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "aligned_bytes.hpp"
#include "conllu.hpp"
#include "language/lexicon.hpp"
#include "language/parser.hpp"
#include "learn/linear_model.hpp"
#include "learn/model_file.hpp"

namespace dateline::train {

/// Where sentences come from. Features are learned for all corpora together and for each apart;
/// what is packed is the sum of both for the web treebank, whose conventions we follow.
enum class Corpus : std::uint8_t { kEwt, kGum, kMasc };

struct Sentences {
  Corpus corpus = Corpus::kEwt;
  std::span<const GoldSentence> sentences;
};

/// Words in lower case, digits as 0 -> clusters, 1 up.
using Clusters = std::map<std::string, std::uint16_t>;
[[nodiscard]] Clusters train_clusters(std::span<const std::vector<std::string>> sentences);

/// Words in lower case -> bits of language::WordClass.
using WordClasses = std::map<std::string, std::uint8_t>;

struct WordNet {
  WordClasses classes;
  std::vector<GoldSentence> irregular;  // irregular inflections, each a sentence of one token
};

/// Reads data.* and *.exc of WordNet 3.
[[nodiscard]] Result<WordNet> read_wordnet(const std::filesystem::path& folder);

/// Regular inflections of the dictionary's verbs and nouns, each a sentence of one token.
[[nodiscard]] std::vector<GoldSentence> regular_inflections(const WordNet& wordnet);

/// The lexicon: words of one tag only in the web treebank, clusters, dictionary classes.
[[nodiscard]] std::string train_lexicon(std::span<const GoldSentence> ewt, const Clusters& clusters,
                                        const WordClasses& classes);

struct TaggerOptions {
  int passes = 8;
  int runs = 2;          // weights are summed over runs, each in its own order of sentences
  int other_passes = 4;  // corpora other than the web treebank take part in the first so many
  std::size_t max_weights = 380'000;
  std::uint64_t seed = 1;
};

/// Returns a section for LinearModel::open.
[[nodiscard]] std::string train_tagger(std::span<const Sentences> corpora,
                                       const language::Lexicon& lexicon,
                                       const TaggerOptions& options);

/// Returns a section for AnswerTable::open: tags that leave no doubt, by tag_question().
[[nodiscard]] std::string train_sure_tags(std::span<const Sentences> corpora,
                                          const language::Lexicon& lexicon);

/// A sentence as the parser is trained on it: words with the tags of our own tagger, gold tree.
struct TreeSentence {
  Corpus corpus = Corpus::kEwt;
  std::vector<language::TaggedWord> words;
  std::vector<std::int32_t> heads;
  std::vector<Dep> deps;
};

/// A model with its bytes.
class OpenModel {
 public:
  OpenModel(std::string_view section, int labels);
  [[nodiscard]] const learn::LinearModel& model() const { return model_; }

 private:
  AlignedBytes bytes_;
  learn::LinearModel model_;
};

struct ParserOptions {
  int passes = 7;
  int beam_passes = 7;             // after the greedy ones
  int runs = 5;                    // weights are summed over runs, each in its own order
  std::uint32_t buckets = 56'000;  // of the packed model
  std::uint64_t seed = 1;
};

struct LabellerOptions {
  int passes = 7;
  int runs = 3;
  std::size_t max_weights = 300'000;
  std::uint64_t seed = 1;
};

/// Returns a section for FewLabelModel::open.
[[nodiscard]] std::string train_parser(std::span<const TreeSentence> sentences,
                                       const ParserOptions& options);
/// Returns a section for LinearModel::open.
[[nodiscard]] std::string train_labeller(std::span<const TreeSentence> sentences,
                                         const LabellerOptions& options);

/// Returns a section for AnswerTable::open: relations that leave no doubt, by relation_question().
[[nodiscard]] std::string train_sure_relations(std::span<const TreeSentence> sentences);

/// Adds the sections of the lemmatizer.
void train_lemmas(std::span<const GoldSentence> sentences, learn::ModelFileWriter& file);

}  // namespace dateline::train
