// Lines of .tsv and .rules files -> Grammar. Used once, when a grammar is loaded.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "timex/grammar.hpp"

namespace dateline::timex {

/// An error of the files of a grammar.
[[nodiscard]] inline tl::unexpected<Error> wrong(std::string message) {
  return tl::unexpected(Error{ErrorCode::kSyntax, std::move(message), 0});
}

/// A piece of a pattern once optional parts and choices are spelled out.
struct PatternPart {
  Symbol symbol = 0;
  std::int8_t capture = -1;
};
using PatternWay = std::vector<PatternPart>;

/// One way through the pattern of a rule.
struct RuleWay {
  RuleId rule = 0;
  Symbol makes = 0;
  PatternWay parts;
};

/// Where something stands in the files of a grammar.
struct FileLine {
  std::string_view file;
  int number = 0;

  [[nodiscard]] std::string text() const;
};

class GrammarBuilder {
 public:
  GrammarBuilder();
  /// Each adds a file; the message of an error holds the line as it stands.
  Result<void> add_words(const Grammar::File& file);
  Result<void> add_rules(const Grammar::File& file);
  Result<Grammar> finish();

  // For the reader of patterns.
  Symbol symbol_named(std::string_view name);
  Symbol symbol_of_literal(std::string_view word);

 private:
  Result<void> add_word(std::string_view word, std::string_view word_class, std::string_view value);
  Result<void> add_directive(std::string_view line, FileLine place);
  Result<void> add_rule(std::string_view line, int number);
  static Result<void> add_steps(std::string_view text, const std::vector<std::string>& labels,
                                Rule& rule);
  void add_way(RuleId rule, PatternWay way);
  std::uint16_t node_after(std::uint16_t node, Symbol symbol);

  /// Looked up without a copy of the text.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  template <class Value>
  using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

  struct WordEntries {
    Symbol literal = 0;  // the word as it stands, if a pattern names it
    std::vector<Entry> all;
  };
  WordEntries& word_named(std::string_view word);

  Grammar grammar_;
  ByText<Symbol> symbols_;
  ByText<WordEntries> words_;
  std::unordered_set<std::string> rule_names_;
  std::unordered_map<std::uint32_t, std::uint16_t> edges_;
  std::vector<std::vector<Completion>> completions_;  // per node
  std::vector<RuleWay> ways_;
  std::unordered_map<RuleId, FileLine> places_;
  std::map<Symbol, FileLine> class_places_;  // where a class of words first stands
  [[nodiscard]] Result<void> check_symbols() const;
  Result<void> add_triggers();
  void fill_tables();
  void find_uses();
  [[nodiscard]] std::vector<WordBits> last_words() const;
  Result<void> mark(std::string_view directive, std::vector<bool>& flags) const;

  // By directive: a name and its file and line.
  std::map<std::string, std::vector<std::pair<std::string, FileLine>>, std::less<>> lists_;
};

}  // namespace dateline::timex
