// Events and their clauses -> the words that each is about, so that mentions can be compared and
// weighed without a look at their labels.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "entity/mention.hpp"
#include "link/context.hpp"
#include "timeline/models.hpp"

namespace dateline::timeline {

/// Dictionary forms of what an event's clause holds, down to the verbs that are events of their
/// own. All lists are sorted, each word once.
struct Sketch {
  std::string stem;                        // of its own word
  words::Senses senses;                    // of the same
  std::vector<std::string_view> words;     // nouns, names, numbers, adjectives, verbs; not its own
  std::vector<std::string> stems;          // of the same
  std::vector<std::string_view> subjects;  // who does it
  std::vector<std::string_view> objects;   // to whom; the subject of a passive
  std::vector<std::string_view> names;
  std::vector<std::string_view> numbers;
  bool subject = false;  // has one of its own, passive or not
  bool named_subject = false;
  bool pronoun_subject = false;
  bool open_subject = false;  // a pronoun, and nobody knows whom it means
  bool object = false;        // an object or a clause in its place
  bool time = false;          // holds an expression
};

class Sketches {
 public:
  /// With `mentions`, names and pronouns are what they stand for; without, the words they are.
  Sketches(const link::Context& context, const Models& models,
           const entity::Mentions* mentions = nullptr);

  [[nodiscard]] const Sketch& of(EventId id) const {
    return sketches_[static_cast<std::size_t>(id.index)];
  }
  [[nodiscard]] std::size_t size() const { return sketches_.size(); }
  /// How many events of the document have this stem.
  [[nodiscard]] int events_of(const std::string& stem) const;
  /// How often the document has a noun, name or number.
  [[nodiscard]] int count(std::string_view word) const;
  /// The sentences that open the text, half open.
  [[nodiscard]] std::pair<std::int32_t, std::int32_t> lead() const { return lead_place_; }
  /// Whether the first paragraph has a noun, name or verb.
  [[nodiscard]] bool in_lead(std::string_view word) const;

 private:
  std::vector<Sketch> sketches_;
  std::unordered_map<std::string, int> stems_;
  std::unordered_map<std::string_view, int> counts_;
  std::vector<std::string_view> lead_;
  std::pair<std::int32_t, std::int32_t> lead_place_;
};

/// How many words two sorted lists share.
[[nodiscard]] int shared(const std::vector<std::string_view>& a,
                         const std::vector<std::string_view>& b);

/// Sentences that open the text: those of the first paragraph, of a text in one or two blocks the
/// first two sentences. Half open.
[[nodiscard]] std::pair<std::int32_t, std::int32_t> lead_sentences(const link::Context& context);

}  // namespace dateline::timeline
