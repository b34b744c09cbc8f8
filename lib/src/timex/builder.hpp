// Lines of .tsv and .rules files -> Grammar. Used once, when a grammar is loaded.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
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
  Result<void> add_directive(std::string_view line, const std::string& place);
  Result<void> add_rule(std::string_view line, int number);
  static Result<void> add_steps(std::string_view text, const std::vector<std::string>& labels,
                                Rule& rule);
  void add_way(RuleId rule, const PatternWay& way);
  void add_entry(std::string_view word, Entry entry);
  std::uint16_t node_after(std::uint16_t node, Symbol symbol);

  Grammar grammar_;
  std::map<std::string, Symbol, std::less<>> symbols_;
  std::map<std::string, std::vector<Entry>, std::less<>> words_;
  std::unordered_map<std::uint32_t, std::uint16_t> edges_;
  std::vector<std::vector<Completion>> completions_;  // per node
  std::vector<std::tuple<RuleId, Symbol, PatternWay>> ways_;
  std::map<RuleId, std::string> places_;        // file and line of each rule
  std::map<Symbol, std::string> class_places_;  // where a class of words first stands
  [[nodiscard]] Result<void> check_symbols() const;
  Result<void> add_triggers();
  void fill_tables();
  Result<void> mark(std::string_view directive, std::vector<bool>& flags) const;

  // By directive: a name and its file and line.
  std::map<std::string, std::vector<std::pair<std::string, std::string>>, std::less<>> lists_;
};

}  // namespace dateline::timex
