// The word lists that sources, reality, labels and links between events rest on, read once from
// lib/data/en: governors.tsv, signals.tsv, people.tsv and labels.tsv.
//
//   lexicon.effect("refuse", WordPos::kVerb, Complement::kInfinitive, "") == Effect::kFail
//
// Thread safety: immutable once loaded.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::words {

/// What a word does to the event in its complement; docs/events.md tells each with examples.
enum class Effect : std::uint8_t {
  kNone,
  kSay,       // somebody says so: EVIDENTIAL
  kPerceive,  // somebody saw it: EVIDENTIAL
  kDeny,      // somebody says it is not so: NEG_EVIDENTIAL
  kPlan,      // meant to come: MODAL
  kPossible,  // wished, feared, asked for: MODAL
  kFail,      // did not come about: COUNTER_FACTIVE
  kFact,      // came about: FACTIVE
  kLight,     // a verb that only carries its noun
  kInitiate,
  kReinitiate,
  kContinue,
  kTerminate,
  kCulminate  // phases: ALINK
};

[[nodiscard]] constexpr bool is_phase(Effect effect) {
  return effect >= Effect::kInitiate;
}

enum class WordPos : std::uint8_t { kVerb, kNoun, kAdjective };

/// The form in which an event hangs on the word that governs it.
enum class Complement : std::uint8_t {
  kThat,         // a finite clause, with or without "that"
  kSubjunctive,  // "demanded that he leave"
  kInfinitive,   // "to leave"
  kBare,         // "made him leave"
  kGerund,       // "leaving"
  kNoun,         // an object, or the subject of a passive
  kPreposition   // the object of a preposition
};

/// What a word among names tells; several may hold.
struct NameWord {
  bool title = false;
  bool role = false;
  bool man = false;  // a first name, or a title that tells the sex
  bool woman = false;
  bool body = false;  // an organisation
};

/// What a word counts for in a label; several may hold.
struct LabelWord {
  bool near = false;       // a preposition whose phrase belongs to the meaning of the verb
  bool place = false;      // a preposition of place or manner
  bool direction = false;  // an adverb that finishes the meaning of a verb
  bool turn = false;       // an adverb that changes how far the clause holds
  bool essential = false;  // an attribute that makes the noun another thing
  bool negation = false;   // denies what it belongs to
  bool condition = false;  // opens a clause on which another hangs
  bool occasion = false;   // a preposition that says when before a date
};

/// What has to stand behind a signal.
enum class SignalNeed : std::uint8_t { kTime, kEvent, kAny, kCount };

struct SignalWords {
  std::string_view words;  // separated by single blanks, lower case
  SignalNeed need = SignalNeed::kAny;
};

class Lexicon {
 public:
  /// Fails with the name of the file and the line that cannot be read.
  static Result<Lexicon> load();

  /// `lemma` with its particle ("rule out"); `preposition` for Complement::kPreposition only.
  [[nodiscard]] Effect effect(std::string_view lemma, WordPos pos, Complement complement,
                              std::string_view preposition) const;
  /// `word` in lower case.
  [[nodiscard]] NameWord name_word(std::string_view word) const;
  /// `word` in lower case.
  [[nodiscard]] LabelWord label_word(std::string_view word) const;
  /// All signals that begin with this word, longest first.
  [[nodiscard]] std::vector<SignalWords>::const_iterator signals_begin(std::string_view word) const;
  [[nodiscard]] std::vector<SignalWords>::const_iterator signals_end() const {
    return signals_.end();
  }

 private:
  struct Governor {
    std::string_view lemma;
    std::string_view complements;
    WordPos pos = WordPos::kVerb;
    Effect effect = Effect::kNone;
  };
  struct Name {
    std::string_view word;
    NameWord what;
  };
  struct Weighed {
    std::string_view word;
    LabelWord what;
  };
  Result<void> add_governor(const std::vector<std::string_view>& fields);
  Result<void> add_name(const std::vector<std::string_view>& fields);
  Result<void> add_label_word(const std::vector<std::string_view>& fields);
  Result<void> add_signal(const std::vector<std::string_view>& fields);

  /// Words and the first of the rows that begin with each: a look-up by hash, since every word of
  /// an article is asked for.
  using FirstRows = std::unordered_map<std::string_view, std::size_t>;

  std::vector<Governor> governors_;   // by lemma, else as in the file
  std::vector<Name> names_;           // by word
  std::vector<Weighed> weighed_;      // by word
  std::vector<SignalWords> signals_;  // by first word, longest first
  FirstRows governor_rows_, name_rows_, weighed_rows_, signal_rows_;
};

/// The first blank-separated word of a signal.
[[nodiscard]] constexpr std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find(' '));
}

}  // namespace dateline::words
