// Chooses the phrases of an event's label: the subject, the clause around a verb or predicate, the
// noun phrase of an event that is a noun.
#include "event/label.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "embed/ascii.hpp"
#include "event/clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

using Phrases = std::vector<std::vector<Pick>>;

class LabelMaker {
 public:
  LabelMaker(const Scene& scene, const Mentions& mentions)
      : scene_(scene), analysis_(scene.analysis), mentions_(mentions), collect_(scene) {}

  [[nodiscard]] std::string make(TokenId head) const {
    Phrases phrases;
    if (collect_.is_clausal(head))
      clause(head, phrases);
    else
      noun(head, phrases);
    std::string label = PhraseWriter(scene_, mentions_).write(phrases, kMaxLabel);
    lower_first(phrases, label);
    return shorten_label(label, kMaxLabel);
  }

 private:
  void clause(TokenId verb, Phrases& phrases) const {
    ClauseShape shape;
    shape.without = relative_pronoun(verb);
    const TokenId own = own_subject(analysis_, verb);
    const TokenId subject = understood_subject(analysis_, verb);
    if (subject.valid() && subject != own) {
      shape.subject = false;
      noun_core(subject, verb, phrases);
    }
    auto& words = phrases.emplace_back();
    collect_.clause(verb, 0, shape, words);
    if (const TokenId said = said_before(verb); said.valid()) {
      auto& complement = phrases.emplace_back();
      collect_.clause(said, 0, {.subject = true, .complement = true, .without = verb}, complement);
    }
  }

  /// A subject taken from elsewhere; the event itself and what hangs on it are no part of it.
  void noun_core(TokenId subject, TokenId verb, Phrases& phrases) const {
    auto& words = phrases.emplace_back();
    if (collect_.is_clausal(subject)) {
      words.push_back({subject, 0});
      return;
    }
    collect_.noun_phrase(subject, 0, words);
    std::erase_if(words, [&](const Pick& pick) { return below(pick.token, verb); });
  }

  [[nodiscard]] bool below(TokenId word, TokenId ancestor) const {
    for (int step = 0; step < kMaxDepth && word.valid(); ++step) {
      if (word == ancestor) return true;
      word = analysis_[word].head;
    }
    return false;
  }

  /// "who", "which", "that" at the head of a relative clause.
  [[nodiscard]] TokenId relative_pronoun(TokenId verb) const {
    if (analysis_[verb].dep != Dep::kAclRelcl) return {};
    for (const TokenId child : left_children(analysis_, verb)) {
      const Tag tag = analysis_[child].tag;
      if (tag == Tag::kWDT || tag == Tag::kWP) return child;
    }
    return {};
  }

  /// What is said where the verb of saying stands aside: "Prices fell, Smith said."
  [[nodiscard]] TokenId said_before(TokenId verb) const {
    const Token& token = analysis_[verb];
    if (token.dep != Dep::kParataxis || !token.head.valid()) return {};
    if (!scene_.lexicon.has_effect(analysis_.lemma(verb), WordPos::kVerb, Effect::kSay)) return {};
    return token.head;
  }

  void noun(TokenId head, Phrases& phrases) const {
    auto& words = phrases.emplace_back();
    collect_.noun_phrase(head, 0, words);
    std::erase_if(words, [&](const Pick& pick) {
      return analysis_[pick.token].dep == Dep::kCase && analysis_[pick.token].head == head;
    });
  }

  /// "The talks failed" begins with "the": only names keep their capital.
  void lower_first(const Phrases& phrases, std::string& label) const {
    for (const auto& phrase : phrases) {
      if (phrase.empty()) continue;
      const TokenId first = phrase.front().token;
      const Tag tag = analysis_[first].tag;
      const bool common = !is_noun(tag) || tag == Tag::kNN || tag == Tag::kNNS;
      const auto form = analysis_.form(first);
      const bool one_capital =
          form.size() > 1 && ascii::is_upper(form[0]) && !ascii::is_upper(form[1]);
      const SentenceId sentence = analysis_.sentence_of(first);
      const bool initial = analysis_[sentence].first == first.index ||
                           analysis_[TokenId{first.index - 1}].tag == Tag::kOpenQuote;
      if (initial && common && one_capital && label.starts_with(form)) {
        label[0] = ascii::to_lower(label[0]);
      }
      return;
    }
  }

  const Scene& scene_;
  const Analysis& analysis_;
  const Mentions& mentions_;
  PhraseCollector collect_;
};

/// Words before which a label can end without saying something else.
bool opens_adjunct(std::string_view word) {
  constexpr std::array<std::string_view, 17> kOpeners = {
      "in",    "at",   "as",      "during",  "while",   "because", "after",  "before", "when",
      "since", "amid", "despite", "through", "without", "where",   "across", "near"};
  return std::ranges::find(kOpeners, word) != kOpeners.end();
}

/// The byte at which the code point number `count` begins.
std::size_t byte_at(std::string_view text, std::size_t count) {
  std::size_t i = 0;
  while (i < text.size()) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && count-- == 0) break;
    ++i;
  }
  return i;
}

}  // namespace

std::string make_label(const Scene& scene, const Mentions& mentions, EventId event) {
  return LabelMaker(scene, mentions)
      .make(scene.events[static_cast<std::size_t>(event.index)].token);
}

std::string shorten_label(std::string_view label, std::size_t width) {
  if (count_characters(label) <= width) return std::string(label);
  // A whole phrase at the end may go as long as most of the line stays filled.
  const std::size_t fits = byte_at(label, width);
  const std::size_t least = byte_at(label, width * 3 / 5);
  for (std::size_t blank = label.rfind(' ', fits); blank != std::string_view::npos && blank > least;
       blank = label.rfind(' ', blank - 1)) {
    const auto end = std::min(label.find(' ', blank + 1), label.size());
    if (opens_adjunct(label.substr(blank + 1, end - blank - 1))) {
      return std::string(label.substr(0, blank));
    }
  }
  const std::size_t room = byte_at(label, width > 0 ? width - 1 : 0);
  std::size_t end = label.rfind(' ', room);
  if (end == std::string_view::npos) end = 0;
  std::string shortened(label.substr(0, end));
  while (!shortened.empty() && (shortened.back() == ',' || shortened.back() == ' ')) {
    shortened.pop_back();
  }
  return shortened + (width > 0 ? "…" : "");
}

}  // namespace dateline::event
