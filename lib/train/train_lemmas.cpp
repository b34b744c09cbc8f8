// Words with tags and lemmas -> scripts, the model that picks one, and the table of known words.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>
#include <tuple>

#include "aligned_bytes.hpp"
#include "answers.hpp"
#include "embed/ascii.hpp"
#include "language/lemmatizer.hpp"
#include "language_train.hpp"
#include "learner.hpp"

namespace dateline::train {

using language::LemmaScript;

namespace {

/// What turns `base` into `lemma`.
LemmaScript script_between(std::string_view base, std::string_view lemma) {
  std::size_t same = 0;
  while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) ++same;
  return {static_cast<std::uint8_t>(base.size() - same), std::string(lemma.substr(same))};
}

constexpr std::size_t kModelScripts = language::kLemmaLabels;

struct LemmaCase {
  std::string lower;
  Tag tag = Tag::kNN;
  LemmaScript script;
  int count = 0;
};

/// The most frequent script of each word and tag.
std::vector<LemmaCase> cases_of(std::span<const GoldSentence> sentences) {
  std::map<std::uint64_t, std::map<LemmaScript, int>> counts;
  std::map<std::uint64_t, std::pair<std::string, Tag>> words;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldToken& token : sentence.tokens) {
      if (token.form.size() > 40 || token.tag == Tag::kGW || token.lemma == "_") continue;
      const std::string lower = ascii::to_lower(token.form);
      const std::uint64_t key = language::lemma_key(lower, token.tag);
      std::array<char, 40> place{};
      const std::string_view base = language::lemma_base(token.form, token.tag, place);
      ++counts[key][script_between(base, token.lemma)];
      words.emplace(key, std::pair(lower, token.tag));
    }
  }
  std::vector<LemmaCase> cases;
  for (const auto& [key, scripts] : counts) {
    const auto best = std::ranges::max_element(scripts, {}, [](const auto& s) { return s.second; });
    const auto& [lower, tag] = words.at(key);
    cases.push_back({lower, tag, best->first, best->second});
  }
  std::ranges::sort(cases, {}, [](const LemmaCase& c) { return std::tuple(c.lower, c.tag); });
  return cases;
}

/// The scripts, the one that changes nothing first, then by frequency.
std::vector<LemmaScript> scripts_of(const std::vector<LemmaCase>& cases) {
  std::map<LemmaScript, int> counts;
  for (const LemmaCase& c : cases) counts[c.script] += c.count;
  counts.erase(LemmaScript{});
  std::vector<std::pair<int, LemmaScript>> ranked;
  ranked.reserve(counts.size());
  for (const auto& [script, count] : counts) ranked.emplace_back(-count, script);
  std::ranges::sort(ranked);
  std::vector<LemmaScript> scripts = {LemmaScript{}};
  for (const auto& [count, script] : ranked) {
    if (-count > 1 || scripts.size() < kModelScripts) scripts.push_back(script);
  }
  return scripts;
}

/// The most frequent scripts are the labels of the model; the others serve known words only.
std::string train_scripts(const std::vector<LemmaCase>& cases,
                          const std::vector<LemmaScript>& scripts) {
  const auto labels = static_cast<int>(std::min(scripts.size(), kModelScripts));
  Learner learner(labels);
  Random random(1);
  language::FeatureList features;
  auto order = numbers(cases.size());
  std::vector<float> scores(static_cast<std::size_t>(labels));
  for (int pass = 0; pass < 10; ++pass) {
    random.shuffle(order);
    for (const std::size_t i : order) {
      const LemmaCase& c = cases[i];
      const auto script = std::ranges::find(scripts, c.script);
      if (!language::is_inflected(c.tag) || script - scripts.begin() >= labels) continue;
      language::lemma_features(c.lower, c.tag, features);
      std::ranges::fill(scores, 0.0F);
      learner.score(features.all(), scores);
      const auto guess = std::ranges::max_element(scores) - scores.begin();
      learner.tick();
      learner.perceptron_update(features.all(), static_cast<int>(script - scripts.begin()),
                                static_cast<int>(guess));
    }
  }
  learner.average();
  return learner.pack(60'000);
}

constexpr int kFrequent = 3;  // a look-up costs less than the model

/// The words that model and default would get wrong, and frequent ones, as a table.
std::string known_words(const std::vector<LemmaCase>& cases,
                        const std::vector<LemmaScript>& scripts, std::string_view model_bytes) {
  const std::size_t labels = std::min(scripts.size(), kModelScripts);
  const AlignedBytes aligned(model_bytes);
  const auto model = learn::LinearModel::open(aligned.view(), static_cast<int>(labels));
  if (!model) throw std::logic_error(model.error().message);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> found;
  language::FeatureList features;
  for (const LemmaCase& c : cases) {
    const auto script = std::ranges::find(scripts, c.script);
    if (script == scripts.end()) continue;
    std::size_t guess = 0;
    if (language::is_inflected(c.tag)) {
      language::lemma_features(c.lower, c.tag, features);
      std::vector<std::int32_t> scores(labels);
      model->score(features.all(), scores);
      guess = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    }
    const auto right = static_cast<std::size_t>(script - scripts.begin());
    const bool frequent = language::is_inflected(c.tag) && c.count >= kFrequent;
    if (guess != right || frequent)
      found.emplace_back(language::lemma_key(c.lower, c.tag), static_cast<std::uint32_t>(right));
  }
  return pack_answers(found);
}

}  // namespace

void train_lemmas(std::span<const GoldSentence> sentences, learn::ModelFileWriter& file) {
  const auto cases = cases_of(sentences);
  const auto scripts = scripts_of(cases);
  std::string text;
  for (const LemmaScript& script : scripts)
    text += std::to_string(script.cut) + '\t' + script.put + '\n';
  const std::string model = train_scripts(cases, scripts);
  file.add(std::string(language::kLemmaScripts), text);
  file.add(std::string(language::kLemmaWords), known_words(cases, scripts, model));
  file.add(std::string(language::kLemmaModel), model);
}

}  // namespace dateline::train
