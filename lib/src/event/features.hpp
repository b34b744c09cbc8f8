// What is observed of one word -> the features by which the models of event detection and class
// know it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clause/verb_group.hpp"
#include "dateline/analysis.hpp"
#include "event/facts.hpp"
#include "learn/feature.hpp"

namespace dateline::event {

enum class Template : std::uint32_t {
#define DATELINE_EVENT_FEATURE(name, text) name,
#include "event/features.def"
#undef DATELINE_EVENT_FEATURE
};

/// "word before": a template for --explain.
[[nodiscard]] std::string_view to_string(Template number);

/// The features of one word, each with the template it is made by.
class FeatureList {
 public:
  static constexpr std::size_t kRoom = 128;

  void clear() { size_ = 0; }
  template <class... Values>
  void add(Template number, Values... values) {
    templates_[size_] = number;
    features_[size_] = learn::hash_feature(static_cast<std::uint32_t>(number),
                                           static_cast<std::uint64_t>(values)...);
    ++size_;
  }
  [[nodiscard]] std::span<const learn::Feature> all() const { return {features_.data(), size_}; }
  [[nodiscard]] Template template_of(std::size_t i) const { return templates_[i]; }

 private:
  std::array<learn::Feature, kRoom> features_;  // the first size_ are set
  std::array<Template, kRoom> templates_;
  std::size_t size_ = 0;
};

/// Whether a word can be an event at all.
[[nodiscard]] bool is_candidate(const Facts& facts);

/// Noun, verb, adjective, name or other: what most weights depend on.
[[nodiscard]] std::uint64_t word_class(Tag tag);

/// Fills `features` with those of token `index`, which lies in `sentence` and has this verb group:
/// those on which both detection and class rest.
void observe_common(const std::vector<Facts>& all, const Sentence& sentence, std::int32_t index,
                    const clause::VerbGroup& group, FeatureList& features);

/// Fills `features` with all those of detection.
void observe(const Analysis& analysis, const std::vector<Facts>& all, const Sentence& sentence,
             std::int32_t index, const clause::VerbGroup& group, FeatureList& features);

}  // namespace dateline::event
