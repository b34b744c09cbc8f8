// Gives each event the speaker of the direct or reported speech around it.
#include "event/source.hpp"

#include <algorithm>
#include <array>

#include "clause/governance.hpp"
#include "event/speaker.hpp"

namespace dateline::event {
namespace {

constexpr std::int32_t kAccordingReach = 60;  // tokens

class SourceFinder {
 public:
  SourceFinder(const Scene& scene, const entity::Mentions& mentions,
               const std::vector<std::optional<Source>>& speakers)
      : scene_(scene), analysis_(scene.analysis), mentions_(mentions), speakers_(speakers) {}

  [[nodiscard]] Attribution find(TokenId event) const {
    TokenId word = event;
    for (int step = 0; step < clause::kMaxSteps && word.valid(); ++step) {
      if (Attribution found = at(word, event); found.source) return found;
      const TokenId head = analysis_[word].head;
      if (leaves_quote(word, head)) return quoted(word);
      word = head;
    }
    if (Attribution found = quoted(event); found.source) return found;
    return according(event);
  }

 private:
  /// Whether the step from a word to its head goes out of the direct speech that holds the event.
  [[nodiscard]] bool leaves_quote(TokenId word, TokenId head) const {
    const std::int32_t quote = scene_.quote_at(word);
    if (quote < 0 || !speakers_[static_cast<std::size_t>(quote)]) return false;
    return !head.valid() || scene_.quote_at(head) != quote;
  }

  [[nodiscard]] Attribution quoted(TokenId word) const {
    const std::int32_t quote = scene_.quote_at(word);
    if (quote < 0) return {};
    const auto& speaker = speakers_[static_cast<std::size_t>(quote)];
    return speaker ? Attribution{speaker, SourceRule::kQuote} : Attribution{};
  }

  /// What the word's own place tells about who says it.
  [[nodiscard]] Attribution at(TokenId word, TokenId event) const {
    if (const TokenId saying = scene_.saying_of(word);
        saying.valid() && !below(event, saying, word)) {
      const bool aside = analysis_[word].head != saying;
      return {speaker_of(scene_, mentions_, saying),
              aside ? SourceRule::kParenthetical : SourceRule::kReported};
    }
    const clause::Governance governance = clause::governance_of(analysis_, word);
    if (!governance.governor.valid() || !attributes(governance)) return {};
    const bool noun = is_noun(analysis_[governance.governor].tag);
    return {
        noun ? owner_of(governance.governor) : speaker_of(scene_, mentions_, governance.governor),
        SourceRule::kReported};
  }

  /// Whether the governor makes its complement somebody's word: what is said, denied, or, as a
  /// whole clause, believed.
  [[nodiscard]] bool attributes(const clause::Governance& governance) const {
    const words::Effect effect = clause::effect_on(analysis_, scene_.lexicon, governance);
    if (effect == words::Effect::kSay || effect == words::Effect::kDeny) {
      return governance.complement != words::Complement::kNoun;
    }
    return effect == words::Effect::kPossible && governance.complement == words::Complement::kThat;
  }

  /// "Russia's claim that ...", "a statement by the bank that ..."; of what somebody expresses or
  /// makes who does: "Roe expressed concern that ...". Otherwise several speak ("reports that
  /// ..."), or nobody does.
  [[nodiscard]] std::optional<Source> owner_of(TokenId noun) const {
    for (const TokenId child : clause::left_children(analysis_, noun)) {
      if (analysis_[child].dep == Dep::kNmodPoss) return named_source(scene_, mentions_, child);
    }
    for (const TokenId child : clause::right_children(analysis_, noun)) {
      const bool by = clause::preposition_of(analysis_, child) == "by";
      if (analysis_[child].dep == Dep::kNmod && by) return named_source(scene_, mentions_, child);
    }
    if (analysis_[noun].dep == Dep::kObj)
      return speaker_of(scene_, mentions_, analysis_[noun].head);
    if (analysis_[noun].tag != Tag::kNNS) return std::nullopt;
    return named_source(scene_, mentions_, noun);
  }

  /// "according to the ministry" holds for what its sentence leaves to nobody else.
  [[nodiscard]] Attribution according(TokenId event) const {
    const Sentence& sentence = analysis_[analysis_.sentence_of(event)];
    const std::int32_t end = std::min(sentence.last, event.index + kAccordingReach);
    for (std::int32_t i = std::max(sentence.first, event.index - kAccordingReach); i < end; ++i) {
      if (analysis_.lemma({i}) != "accord" || i == event.index) continue;
      const TokenId noun = analysis_[TokenId{i}].head;
      const bool to = i + 1 < sentence.last && analysis_.lemma({i + 1}) == "to";
      if (!to || !noun.valid() || noun.index < i || below(event, noun)) continue;
      return {named_source(scene_, mentions_, noun), SourceRule::kAccording};
    }
    return {};
  }

  /// Whether the word hangs on `ancestor`, going up no further than `top`.
  [[nodiscard]] bool below(TokenId word, TokenId ancestor, TokenId top = {}) const {
    for (int step = 0; step < clause::kMaxSteps && word.valid(); ++step) {
      if (word == ancestor) return true;
      if (word == top) return false;
      word = analysis_[word].head;
    }
    return false;
  }

  const Scene& scene_;
  const Analysis& analysis_;
  const entity::Mentions& mentions_;
  const std::vector<std::optional<Source>>& speakers_;
};

}  // namespace

std::vector<Attribution> find_sources(const Scene& scene, const entity::Mentions& mentions,
                                      const std::vector<std::optional<Source>>& speakers) {
  const SourceFinder finder(scene, mentions, speakers);
  std::vector<Attribution> sources;
  sources.reserve(scene.events.size());
  for (const Event& event : scene.events) sources.push_back(finder.find(event.token));
  return sources;
}

std::string_view source_rule_name(std::uint8_t rule) {
  constexpr std::array<std::string_view, 5> kNames = {"", "quote", "reported", "parenthetical",
                                                      "according-to"};
  return rule < kNames.size() ? kNames[rule] : std::string_view{};
}

}  // namespace dateline::event
