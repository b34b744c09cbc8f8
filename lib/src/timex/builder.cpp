// Lines of .tsv and .rules files -> Grammar.
#include "timex/builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "embed/ascii.hpp"
#include "timex/names.hpp"
#include "timex/operations.hpp"
#include "timex/pattern.hpp"
#include "timex/words.hpp"

namespace dateline::timex {
namespace {

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

constexpr std::size_t kUsualParts = 4;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  parts.reserve(kUsualParts);
  while (true) {
    const auto end = text.find(separator);
    if (const auto part = trim(text.substr(0, end)); !part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Calls `use(line, number)` for each line that is neither blank nor a comment; lines that begin
/// with a blank go on from the one before.
template <class Use>
Result<void> for_each_line(const Grammar::File& file, Use use) {
  std::string line;
  int number = 0;
  int line_start = 0;
  const auto flush = [&]() -> Result<void> {
    if (trim(line).empty()) return {};
    if (auto done = use(std::string_view(line), line_start); !done) {
      return wrong(fmt::format("{}:{}: {}: {}", file.name, line_start, done.error().message, line));
    }
    return {};
  };
  std::string_view rest = file.content;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view next = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++number;
    if (!next.empty() && next[0] == '#') continue;
    if (!next.empty() && next[0] == ' ') {
      line += next;
      continue;
    }
    if (auto done = flush(); !done) return done;
    line = next;
    line_start = number;
  }
  return flush();
}

}  // namespace

std::string FileLine::text() const {
  return fmt::format("{}:{}", file, number);
}

GrammarBuilder::GrammarBuilder() : completions_(2) {
  constexpr std::size_t kUsualNodes = 8192;  // of a whole language
  edges_.reserve(kUsualNodes);
  completions_.reserve(kUsualNodes);
  ways_.reserve(kUsualNodes);
  grammar_.signs_.fill(-1);
  grammar_.symbol_names_ = {"", "~"};
  grammar_.rules_.resize(1);
  grammar_.meanings_.resize(1);
}

Symbol GrammarBuilder::symbol_named(std::string_view name) {
  if (const auto known = symbols_.find(name); known != symbols_.end()) return known->second;
  const auto symbol = static_cast<Symbol>(grammar_.symbol_names_.size());
  symbols_.emplace(name, symbol);
  grammar_.symbol_names_.emplace_back(name);
  return symbol;
}

Symbol GrammarBuilder::symbol_of_literal(std::string_view word) {
  WordEntries& entries = word_named(word);
  if (entries.literal == 0) {
    entries.literal = symbol_named(fmt::format("'{}'", word));
    entries.all.push_back({entries.literal, 0});
  }
  return entries.literal;
}

GrammarBuilder::WordEntries& GrammarBuilder::word_named(std::string_view word) {
  if (const auto known = words_.find(word); known != words_.end()) return known->second;
  return words_.emplace(word, WordEntries{}).first->second;
}

Result<void> GrammarBuilder::add_words(const Grammar::File& file) {
  return for_each_line(file, [&](std::string_view line, int number) -> Result<void> {
    const auto columns = split(line, '\t');
    if (columns.size() < 2 || columns.size() > 3) return wrong("a line is word, class, value");
    if (columns[1] != "yeartable") {
      class_places_.try_emplace(symbol_named(columns[1]), FileLine{file.name, number});
    }
    return add_word(columns[0], columns[1], columns.size() == 3 ? columns[2] : "");
  });
}

Result<void> GrammarBuilder::add_word(std::string_view word, std::string_view word_class,
                                      std::string_view value) {
  if (word_class == "yeartable") {
    auto table = read_year_table(word, value);
    if (!table) return tl::unexpected(table.error());
    grammar_.year_tables_.push_back(std::move(*table));
    return {};
  }
  auto meaning = read_word_value(value, grammar_.year_tables_, grammar_.holidays_);
  if (!meaning) return tl::unexpected(meaning.error());
  const Symbol symbol = symbol_named(word_class);
  std::int32_t index = 0;
  if (meaning->kind != Kind::kNone || meaning->mod != Mod::kNone ||
      meaning->quant != Quant::kNone) {
    index = static_cast<std::int32_t>(grammar_.meanings_.size());
    grammar_.meanings_.push_back(*meaning);
  }
  std::vector<std::string_view> parts;
  Atom atom;
  PatternWay way;
  for (std::uint32_t at = 0; next_atom(word, static_cast<std::uint32_t>(word.size()), at, atom);) {
    parts.push_back(word.substr(atom.span.begin, atom.span.size()));
    if (atom.glued && parts.size() > 1) way.push_back({Grammar::kGlue, -1});
    way.push_back({symbol_of_literal(parts.back()), -1});
  }
  if (parts.size() == 1) {
    auto& entries = word_named(word).all;
    if (std::ranges::any_of(entries, [&](const Entry& e) { return e.symbol == symbol; })) {
      return wrong("the word stands in its class twice");
    }
    entries.push_back({symbol, index});
    return {};
  }
  Rule rule;
  rule.name = fmt::format("word:{}", word);
  rule.makes = symbol;
  rule.steps.push_back({*operation_named("word"), 1, {{{-1, index}}}});
  grammar_.rules_.push_back(std::move(rule));
  add_way(static_cast<RuleId>(grammar_.rules_.size() - 1), std::move(way));
  return {};
}

Result<void> GrammarBuilder::add_rules(const Grammar::File& file) {
  return for_each_line(file, [&](std::string_view line, int number) -> Result<void> {
    if (line[0] == '@') return add_directive(line, {file.name, number});
    places_[static_cast<RuleId>(grammar_.rules_.size())] = {file.name, number};
    return add_rule(line, number);
  });
}

Result<void> GrammarBuilder::add_directive(std::string_view line, FileLine place) {
  const auto words = split(line, ' ');
  constexpr std::array<std::string_view, 6> kLists = {"@top",     "@common", "@capital",
                                                      "@shouted", "@quiet",  "@short"};
  if (std::ranges::find(kLists, words[0]) != kLists.end()) {
    auto& list = lists_[std::string(words[0])];
    for (auto word = words.begin() + 1; word != words.end(); ++word)
      list.emplace_back(*word, place);
    return {};
  }
  if (words[0] != "@digits" || words.size() != 4) return wrong("unknown directive");
  DigitClass digits;
  digits.symbol = symbol_named(words[1]);
  const auto two = [](std::string_view text, auto& low, auto& high) {
    std::array<int, 2> numbers{};
    const auto dash = text.find('-');
    std::from_chars(text.data(), text.data() + std::min(dash, text.size()), numbers[0]);
    numbers[1] = numbers[0];
    if (dash != std::string_view::npos) {
      std::from_chars(text.data() + dash + 1, text.data() + text.size(), numbers[1]);
    }
    low = static_cast<std::remove_reference_t<decltype(low)>>(numbers[0]);
    high = static_cast<std::remove_reference_t<decltype(high)>>(numbers[1]);
  };
  two(words[2], digits.least, digits.greatest);
  two(words[3], digits.min_size, digits.max_size);
  grammar_.digits_.push_back(digits);
  return {};
}

Result<void> GrammarBuilder::add_rule(std::string_view line, int number) {
  const auto colon = line.find(':');
  const auto equals = line.find(" = ", colon);
  if (colon == std::string_view::npos || equals == std::string_view::npos) {
    return wrong("a rule is `name: symbol = pattern => operations`");
  }
  const auto arrow = std::min(line.find("=>", equals + 2), line.size());
  auto pattern = read_pattern(trim(line.substr(equals + 3, arrow - equals - 3)), *this);
  if (!pattern) return tl::unexpected(pattern.error());
  Rule rule;
  rule.name = trim(line.substr(0, colon));
  rule.line = number;
  rule.makes = symbol_named(trim(line.substr(colon + 1, equals - colon - 1)));
  rule.not_before = pattern->not_before;
  rule.not_after = pattern->not_after;
  if (!rule_names_.insert(rule.name).second) return wrong("a rule of this name stands above");
  if (auto done = add_steps(line.substr(std::min(arrow + 2, line.size())), pattern->labels, rule);
      !done) {
    return done;
  }
  grammar_.rules_.push_back(std::move(rule));
  for (PatternWay& way : pattern->ways) {
    add_way(static_cast<RuleId>(grammar_.rules_.size() - 1), std::move(way));
  }
  return {};
}

Result<void> GrammarBuilder::add_steps(std::string_view text,
                                       const std::vector<std::string>& labels, Rule& rule) {
  for (const std::string_view part : split(text, ';')) {
    const auto open = part.find('(');
    if (open == std::string_view::npos || part.back() != ')')
      return wrong("an operation is name(...)");
    const auto operation = operation_named(trim(part.substr(0, open)));
    if (!operation) return wrong(fmt::format("unknown operation {}", part));
    Step step;
    step.operation = *operation;
    for (const auto name : split(part.substr(open + 1, part.size() - open - 2), ',')) {
      if (step.count == step.arguments.size()) return wrong("too many arguments");
      Argument& argument = step.arguments[step.count++];
      const auto label = std::ranges::find(labels, name);
      if (label != labels.end()) {
        argument.capture = static_cast<std::int8_t>(label - labels.begin());
      } else if (const auto constant = constant_named(name)) {
        argument.constant = *constant;
      } else {
        return wrong(fmt::format("{} is neither a part of the pattern nor a constant", name));
      }
    }
    rule.steps.push_back(step);
  }
  return {};
}

std::uint16_t GrammarBuilder::node_after(std::uint16_t node, Symbol symbol) {
  const std::uint32_t key = static_cast<std::uint32_t>(node) << 16U | symbol;
  const auto [place, added] =
      edges_.try_emplace(key, static_cast<std::uint16_t>(completions_.size()));
  if (added) completions_.emplace_back();
  return place->second;
}

void GrammarBuilder::add_way(RuleId rule, PatternWay way) {
  Completion completion;
  completion.rule = rule;
  completion.makes = grammar_.rules_[rule].makes;
  completion.captures.fill(-1);
  std::uint16_t node = 1;
  std::int8_t child = 0;
  bool glue = false;
  for (const PatternPart& part : way) {
    if (part.symbol == Grammar::kGlue && glue)
      continue;  // two, when what stood between is left out
    glue = part.symbol == Grammar::kGlue;
    node = node_after(node, part.symbol);
    if (part.symbol == Grammar::kGlue) continue;
    if (part.capture >= 0) completion.captures[static_cast<std::size_t>(part.capture)] = child;
    ++child;
  }
  completions_[node].push_back(completion);
  ways_.push_back({rule, grammar_.rules_[rule].makes, std::move(way)});
}

Result<void> GrammarBuilder::mark(std::string_view directive, std::vector<bool>& flags) const {
  const auto list = lists_.find(directive);
  if (list == lists_.end()) return {};
  for (const auto& [name, place] : list->second) {
    const auto symbol = symbols_.find(name);
    if (symbol == symbols_.end())
      return wrong(
          fmt::format("{}: {}: nothing makes the symbol {}", place.text(), directive, name));
    flags[symbol->second] = true;
  }
  return {};
}

Result<Grammar> GrammarBuilder::finish() {
  if (completions_.size() > UINT16_MAX) return wrong("the rules are too many");
  const auto count = grammar_.symbol_names_.size();
  for (const auto& [name, symbol] : symbols_) grammar_.symbols_by_name_.push_back(symbol);
  std::ranges::sort(grammar_.symbols_by_name_, {}, [this](Symbol symbol) -> std::string_view {
    return grammar_.symbol_names_[symbol];
  });
  grammar_.top_.assign(count, false);
  if (auto done = mark("@top", grammar_.top_); !done) return tl::unexpected(done.error());
  grammar_.letters_.assign(count, Letters::kAny);
  for (const auto& [directive, letters] :
       {std::pair{"@capital", Letters::kCapital}, std::pair{"@shouted", Letters::kShouted},
        std::pair{"@quiet", Letters::kQuiet}}) {
    std::vector<bool> flags(count, false);
    if (auto done = mark(directive, flags); !done) return tl::unexpected(done.error());
    for (std::size_t symbol = 0; symbol < count; ++symbol) {
      if (flags[symbol]) grammar_.letters_[symbol] = letters;
    }
  }
  if (auto done = check_symbols(); !done) return tl::unexpected(done.error());
  grammar_.name_ = symbols_.contains("name") ? symbols_.find("name")->second : Symbol{0};
  if (auto done = add_triggers(); !done) return tl::unexpected(done.error());
  fill_tables();
  find_uses();
  return std::move(grammar_);
}

Result<Grammar> Grammar::compile(std::span<const File> files) {
  GrammarBuilder builder;
  for (const File& file : files) {
    if (!file.name.ends_with(".tsv")) continue;
    if (auto done = builder.add_words(file); !done) return tl::unexpected(done.error());
  }
  for (const File& file : files) {
    if (!file.name.ends_with(".rules")) continue;
    if (auto done = builder.add_rules(file); !done) return tl::unexpected(done.error());
  }
  return builder.finish();
}

}  // namespace dateline::timex
