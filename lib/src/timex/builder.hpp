// Lines of .tsv and .rules files -> Grammar. Used once, when a grammar is loaded.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "timex/grammar.hpp"

namespace dateline::timex {

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
  Result<void> add_directive(std::string_view line);
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
  std::vector<std::vector<Completion>> completions_;   // per node
  std::vector<std::pair<Symbol, Symbol>> last_parts_;  // class and last word of longer entries
  std::vector<std::string> top_;
  std::vector<std::string> trigger_;
  std::vector<std::string> capital_;
};

}  // namespace dateline::timex
