// Words and rules of a language, compiled from lib/data: symbols, a trie of patterns, operations.
//
//   Grammar grammar = *Grammar::load();
//   for (const Entry& entry : grammar.entries(word)) use(entry.symbol, entry.meaning);
//
// A symbol is a word or sign quoted in a rule, a class of words, a class of digits, or what a rule
// makes. docs/adding-a-rule.md describes both files. Thread safety: immutable once loaded.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "timex/atoms.hpp"
#include "timex/meaning.hpp"
#include "timex/tense.hpp"

namespace dateline::timex {

using Symbol = std::uint16_t;  // 0 is no symbol
using RuleId = std::uint16_t;  // position in Grammar::rules(); 0 is no rule

/// What a word is in one of its readings; `meaning` is a position in Grammar::meanings().
struct Entry {
  Symbol symbol = 0;
  std::int32_t meaning = 0;
};

/// What a rule does once its pattern is found; Operation is a row of the table in operations.cpp.
struct Argument {
  std::int8_t capture = -1;  // part of the pattern, or -1 for a constant
  std::int32_t constant = 0;
};
struct Step {
  std::uint8_t operation = 0;
  std::uint8_t count = 0;
  std::array<Argument, 6> arguments{};
};

/// A set of what atoms can be, in which some share a bit.
using WordBits = std::bitset<256>;
inline std::size_t word_bit_of(Symbol symbol) {
  return symbol % WordBits().size();
}

struct Rule {
  std::string name;
  Symbol makes = 0;
  int line = 0;
  std::vector<Step> steps;
  std::vector<Symbol> not_before;  // symbols that must not stand right before the match
  std::vector<Symbol> not_after;   // nor right after it
};

constexpr std::size_t kMaxCaptures = 8;

/// The end of one way through a pattern: which child is which capture.
struct Completion {
  RuleId rule = 0;
  Symbol makes = 0;
  std::array<std::int8_t, kMaxCaptures> captures{};
};

/// A class of digit runs.
struct DigitClass {
  Symbol symbol = 0;
  std::int32_t least = 0;
  std::int32_t greatest = 0;
  std::uint8_t min_size = 0;  // number of digits
  std::uint8_t max_size = 0;
};

/// How the words of a class are written: some are other words without a capital letter ("may"),
/// in capitals throughout ("SEC"), or not so ("west").
enum class Letters : std::uint8_t { kAny, kCapital, kShouted, kQuiet };

/// The dates of a feast that the moon sets, one a year.
struct YearTable {
  std::string name;
  int first_year = 0;
  std::vector<std::int16_t> dates;  // month * 100 + day; 0 for a year without
};

/// A row of the table of holidays: a fixed date, the nth weekday of a month, days from a feast.
struct Holiday {
  enum class Kind : std::uint8_t {
    kFixed,
    kNthWeekday,
    kEaster,
    kWeekdayBefore,
    kOrthodoxEaster,
    kRoshHashanah,
    kTable
  };
  Kind kind = Kind::kFixed;
  std::int16_t month = 0;  // or the number of a YearTable
  std::int16_t day = 0;    // day; n; days after the feast; the last weekday before this day
  std::int16_t weekday = 0;
  std::int16_t shift = 0;  // days added at the end
};

class Grammar {
 public:
  /// The grammar of the embedded files of English.
  static Result<Grammar> load();
  /// A grammar of given files: name and content; errors name the file and line.
  struct File {
    std::string_view name;
    std::string_view content;
  };
  static Result<Grammar> compile(std::span<const File> files);

  /// The readings of a word or sign; nothing for a word that no rule knows.
  [[nodiscard]] std::span<const Entry> entries(const Atom& atom, std::string_view text) const {
    return read(atom, text).entries;
  }
  /// The same, and whether the word can make a text worth parsing at all (see triggers).
  struct Reading {
    std::span<const Entry> entries;
    bool may_trigger = false;
  };
  [[nodiscard]] Reading read(const Atom& atom, std::string_view text) const;
  /// Looks the atom up, so that nobody has to do it again.
  void recognise(Atom& atom, std::string_view text) const { atom.word = word_of(atom, text); }
  [[nodiscard]] std::span<const DigitClass> digit_classes() const { return digits_; }
  [[nodiscard]] std::span<const Meaning> meanings() const { return meanings_; }
  [[nodiscard]] std::span<const Rule> rules() const { return rules_; }
  [[nodiscard]] std::span<const Holiday> holidays() const { return holidays_; }
  [[nodiscard]] std::span<const YearTable> year_tables() const { return year_tables_; }
  [[nodiscard]] const VerbFinder& verbs() const { return verbs_; }
  /// The words of a class, single ones alone; for tests.
  [[nodiscard]] std::vector<std::string_view> words_of(Symbol symbol) const;

  /// The node of the trie reached from `node` by `symbol`; 0 for none.
  [[nodiscard]] std::uint16_t next(std::uint16_t node, Symbol symbol) const {
    const bool perhaps = (nodes_[node].symbols >> (symbol % 64U) & 1U) != 0;
    return perhaps ? edge(node, symbol) : std::uint16_t{0};
  }
  /// The node reached by a symbol from the root, and from a node by "no blank between".
  [[nodiscard]] std::uint16_t first(Symbol symbol) const { return first_nodes_[symbol]; }
  [[nodiscard]] std::uint16_t glued(std::uint16_t node) const { return nodes_[node].glued; }
  [[nodiscard]] std::span<const Completion> completions(std::uint16_t node) const;

  /// Bits of the symbols by which patterns go on from `node`; none for node 0.
  [[nodiscard]] std::uint64_t next_symbols(std::uint16_t node) const {
    return nodes_[node].symbols;
  }
  [[nodiscard]] static std::uint64_t bit_of(Symbol symbol) {
    return std::uint64_t{1} << (symbol % 64U);
  }
  /// What a symbol can come to, by itself or as the only part of something else.
  struct Use {
    std::uint64_t next = 0;  // bits of the symbols that can stand behind it
    WordBits before;         // of what the atom before it can be, where it is not the first part
    bool top = false;        // an expression
    friend bool operator==(const Use&, const Use&) = default;
  };
  [[nodiscard]] const Use& use(Symbol symbol) const { return uses_[symbol]; }
  /// The bits of all that an atom can be.
  [[nodiscard]] WordBits bits_of(const Atom& atom, std::string_view text) const;

  [[nodiscard]] bool is_top(Symbol symbol) const { return top_[symbol]; }
  /// The number of the test that matches of a symbol have to pass (src/timex/judge.hpp).
  [[nodiscard]] std::uint8_t judge(Symbol symbol) const { return judges_[symbol]; }
  /// Two symbols side by side that make a text worth parsing where neither does alone.
  struct TriggerPair {
    Symbol before = 0;
    Symbol symbol = 0;
    bool glued = false;  // only without a blank between
    friend auto operator<=>(const TriggerPair&, const TriggerPair&) = default;
  };
  /// Whether an atom makes what is around it worth parsing, given the one before it, if any
  /// (src/timex/triggers.hpp says how that is found).
  [[nodiscard]] bool triggers(const Atom& atom, const Atom* before, std::string_view text) const;
  /// Whether `test` holds for one of the symbols of an atom.
  template <class Test>
  [[nodiscard]] bool any_symbol(const Atom& atom, std::string_view text, Test test) const;
  /// Whether a word of this class is written as the class asks for.
  [[nodiscard]] bool fits_letters(Symbol symbol, const Atom& atom) const {
    switch (letters_[symbol]) {
      case Letters::kCapital:
        return atom.capital;
      case Letters::kShouted:
        return atom.shouted;
      case Letters::kQuiet:
        return !atom.shouted;
      default:
        return true;
    }
  }
  /// Whether the class asks for anything.
  [[nodiscard]] bool asks_for_letters(Symbol symbol) const {
    return letters_[symbol] != Letters::kAny;
  }
  /// What a word with a capital letter is besides all else; 0 when no rule uses it.
  [[nodiscard]] Symbol name() const { return name_; }
  [[nodiscard]] Symbol symbol(std::string_view name) const;  // 0 when unknown
  [[nodiscard]] std::string_view symbol_name(Symbol symbol) const { return symbol_names_[symbol]; }

  /// Meets "no blank between" in patterns.
  static constexpr Symbol kGlue = 1;

 private:
  friend class GrammarBuilder;

  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t word = -1;
  };
  struct Word {
    std::string text;
    std::uint32_t first = 0;  // entries
    std::uint32_t last = 0;
    bool may_trigger = false;
  };
  struct Node {
    std::uint64_t symbols = 0;  // bits of the symbols, modulo 64, by which one goes on
    std::uint16_t glued = 0;
  };
  struct Edge {
    std::uint32_t key = 0;  // node << 16 | symbol; 0 is empty
    std::uint16_t to = 0;
  };

  /// A place in `words_`, or -1.
  [[nodiscard]] std::int32_t word_of(const Atom& atom, std::string_view text) const;
  [[nodiscard]] std::uint16_t edge(std::uint16_t node, Symbol symbol) const;

  std::vector<std::uint64_t> seen_;  // bits of the hashes of all words: most words are none of ours
  std::vector<Slot> slots_;          // open addressing, a power of two
  std::vector<Word> words_;
  std::vector<Entry> entries_;
  std::array<std::int32_t, 128> signs_{};  // word of an ASCII sign, -1 for none
  std::vector<DigitClass> digits_;
  std::vector<Meaning> meanings_;
  std::vector<Rule> rules_;
  std::vector<Holiday> holidays_;
  std::vector<YearTable> year_tables_;
  VerbFinder verbs_;
  std::vector<Edge> edges_;  // open addressing, a power of two
  std::vector<std::uint32_t> completion_begin_;
  std::vector<Completion> completions_;
  std::vector<Node> nodes_;
  std::vector<std::uint16_t> first_nodes_;
  std::vector<Use> uses_;
  std::vector<bool> top_;
  std::vector<std::uint8_t> judges_;
  std::vector<bool> trigger_;
  std::vector<bool> first_;  // of a pair
  std::vector<bool> second_;
  std::vector<TriggerPair> pairs_;
  std::vector<Letters> letters_;
  Symbol name_ = 0;
  std::vector<std::string> symbol_names_;
  std::vector<Symbol> symbols_by_name_;
};

inline Grammar::Reading Grammar::read(const Atom& atom, std::string_view text) const {
  const std::int32_t word = atom.word == Atom::kNotAsked ? word_of(atom, text) : atom.word;
  if (word < 0) return {};
  const Word& found = words_[static_cast<std::size_t>(word)];
  return {std::span(entries_).subspan(found.first, found.last - found.first), found.may_trigger};
}

inline std::uint16_t Grammar::edge(std::uint16_t node, Symbol symbol) const {
  const std::uint32_t key = static_cast<std::uint32_t>(node) << 16U | symbol;
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = (key * 0x9E3779B1U >> 12U) & mask; edges_[at].key != 0;
       at = (at + 1) & mask) {
    if (edges_[at].key == key) return edges_[at].to;
  }
  return 0;
}

inline std::span<const Completion> Grammar::completions(std::uint16_t node) const {
  const std::uint32_t begin = completion_begin_[node];
  return std::span(completions_).subspan(begin, completion_begin_[node + 1U] - begin);
}

/// The number that digits make; past the largest that anything asks for, one more than that.
[[nodiscard]] std::int64_t number_of_digits(std::string_view digits);

template <class Test>
bool Grammar::any_symbol(const Atom& atom, std::string_view text, Test test) const {
  if (atom.kind == AtomKind::kDigits) {
    const auto size = atom.span.size();
    const std::int64_t value = number_of_digits(text.substr(atom.span.begin, size));
    for (const DigitClass& digits : digits_) {
      if (value >= digits.least && value <= digits.greatest && size >= digits.min_size &&
          size <= digits.max_size && test(digits.symbol))
        return true;
    }
    return false;
  }
  for (const Entry& entry : entries(atom, text)) {
    if (fits_letters(entry.symbol, atom) && test(entry.symbol)) return true;
  }
  return false;
}

}  // namespace dateline::timex
