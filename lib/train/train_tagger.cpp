// Tagged sentences -> lexicon and tagger.
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "answers.hpp"
#include "language/tagger.hpp"
#include "language_train.hpp"
#include "learner.hpp"
#include "runs.hpp"

namespace dateline::train {

using language::kTags;
using language::LexiconEntry;
using language::WordFacts;

namespace {

/// How often each word bears each tag.
using TagCounts = std::map<std::string, std::array<int, kTags>>;

constexpr int kOftenEnough = 12;

/// The tag that nearly all of the counts agree on, if they are many enough to be believed.
std::uint8_t only_tag(const std::array<int, kTags>& counts) {
  const int all = std::accumulate(counts.begin(), counts.end(), 0);
  const auto most = std::ranges::max_element(counts);
  if (all < kOftenEnough || *most * 1000 < all * 997) return language::kNoTag;
  return static_cast<std::uint8_t>(most - counts.begin());
}

}  // namespace

std::string train_lexicon(std::span<const GoldSentence> ewt, const Clusters& clusters,
                          const WordClasses& classes) {
  TagCounts counts;
  for (const GoldSentence& sentence : ewt) {
    for (const GoldToken& token : sentence.tokens)
      ++counts[token.form][static_cast<std::size_t>(token.tag)];
  }
  std::map<std::uint64_t, LexiconEntry> entries;
  for (const auto& [form, tags] : counts) {
    if (only_tag(tags) == language::kNoTag) continue;
    entries[language::form_hash(form)].only_tag = only_tag(tags);
  }
  for (const auto& [word, cluster] : clusters)
    entries[language::lower_hash(word)].cluster = cluster;
  for (const auto& [word, bits] : classes) entries[language::lower_hash(word)].classes = bits;
  const std::vector<std::pair<std::uint64_t, LexiconEntry>> words(entries.begin(), entries.end());
  return language::pack_lexicon(words);
}

namespace {

struct TaggedSentence {
  Corpus corpus = Corpus::kEwt;
  std::vector<WordFacts> words;
  std::vector<Tag> tags;
};

std::vector<TaggedSentence> describe(std::span<const Sentences> corpora,
                                     const language::Lexicon& lexicon) {
  std::vector<TaggedSentence> all;
  for (const Sentences& corpus : corpora) {
    for (const GoldSentence& sentence : corpus.sentences) {
      TaggedSentence& tagged = all.emplace_back();
      tagged.corpus = corpus.corpus;
      for (const GoldToken& token : sentence.tokens) {
        tagged.words.push_back(lexicon.describe(token.form));
        tagged.tags.push_back(token.tag);
      }
    }
  }
  return all;
}

/// One learner for what corpora share and one for each corpus.
class TaggerTraining {
 public:
  void learn(const TaggedSentence& sentence);
  /// The weights for the web treebank, averaged. Ends the training.
  [[nodiscard]] const Learner& finish();

 private:
  [[nodiscard]] Tag decide(std::span<const learn::Feature> features, Learner& own, Tag truth);

  Learner shared_{kTags};
  std::array<Learner, 3> own_{Learner{kTags}, Learner{kTags}, Learner{kTags}};
  std::vector<Tag> tags_;
};

constexpr float kMargin = 12.0F;

Tag TaggerTraining::decide(std::span<const learn::Feature> features, Learner& own, Tag truth) {
  std::array<float, kTags> scores{};
  shared_.score(features, scores);
  own.score(features, scores);
  const auto best = std::ranges::max_element(scores) - scores.begin();
  // The rival is the best wrong tag; it is pushed down unless the right one is well ahead.
  const auto right = static_cast<std::size_t>(truth);
  std::size_t rival = right == 0 ? 1 : 0;
  for (std::size_t tag = 0; tag < kTags; ++tag) {
    if (tag != right && scores[tag] > scores[rival]) rival = tag;
  }
  if (scores[right] < scores[rival] + kMargin) {
    shared_.perceptron_update(features, static_cast<int>(right), static_cast<int>(rival));
    own.perceptron_update(features, static_cast<int>(right), static_cast<int>(rival));
  }
  return static_cast<Tag>(best);
}

void TaggerTraining::learn(const TaggedSentence& sentence) {
  Learner& own = own_[static_cast<std::size_t>(sentence.corpus)];
  tags_.resize(sentence.words.size());
  language::FeatureList features;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const std::uint8_t only = sentence.words[i].only_tag;
    if (only != language::kNoTag) {
      tags_[i] = static_cast<Tag>(only);
      continue;
    }
    shared_.tick();
    for (Learner& learner : own_) learner.tick();
    language::tag_features(sentence.words, tags_, i, features);
    tags_[i] = decide(features.all(), own, sentence.tags[i]);
  }
}

const Learner& TaggerTraining::finish() {
  Learner& own = own_[static_cast<std::size_t>(Corpus::kEwt)];
  shared_.average();
  own.average();
  shared_.merge(own);
  return shared_;
}

Learner run_tagger(std::span<const TaggedSentence> sentences, const TaggerOptions& options,
                   std::uint64_t seed) {
  TaggerTraining training;
  Random random(seed);
  auto order = numbers(sentences.size());
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t i : order) {
      if (pass >= options.other_passes && sentences[i].corpus != Corpus::kEwt) continue;
      training.learn(sentences[i]);
    }
  }
  return training.finish();
}

}  // namespace

std::string train_tagger(std::span<const Sentences> corpora, const language::Lexicon& lexicon,
                         const TaggerOptions& options) {
  const std::vector<TaggedSentence> sentences = describe(corpora, lexicon);
  const auto run = [&](std::uint64_t seed) { return run_tagger(sentences, options, seed); };
  return sum_of_runs(kTags, options.runs, options.seed, run).pack(options.max_weights);
}

std::string train_sure_tags(std::span<const Sentences> corpora, const language::Lexicon& lexicon) {
  constexpr int kLeast = 20;
  constexpr double kDoubt = 0.005;
  AnswerCounts counts;
  for (const TaggedSentence& sentence : describe(corpora, lexicon)) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      counts.add(language::tag_question(sentence.words, sentence.tags, i),
                 static_cast<std::uint32_t>(sentence.tags[i]));
    }
  }
  return counts.pack_sure(kLeast, kDoubt);
}

}  // namespace dateline::train
