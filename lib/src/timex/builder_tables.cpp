// The end of compiling a grammar: symbols that lead nowhere are refused, triggers found, tables
// filled.
#include <fmt/format.h>

#include <algorithm>

#include "embed/ascii.hpp"
#include "timex/builder.hpp"
#include "timex/judge.hpp"
#include "timex/triggers.hpp"

namespace dateline::timex {

/// A symbol that is used must be made by something, and one that is made be used: else a word is
/// mistyped.
Result<void> GrammarBuilder::check_symbols() const {
  if (!lists_.contains("@top")) return {};  // a part of a grammar
  const std::size_t count = grammar_.symbol_names_.size();
  std::vector<bool> made(count, false);
  std::vector<bool> used = grammar_.top_;
  made[Grammar::kGlue] = true;
  if (const auto name = symbols_.find("name"); name != symbols_.end()) made[name->second] = true;
  for (const DigitClass& digits : grammar_.digits_) made[digits.symbol] = true;
  for (const auto& [symbol, place] : class_places_) made[symbol] = true;
  for (const auto& [word, entries] : words_) {
    for (const Entry& entry : entries.all) made[entry.symbol] = true;
  }
  for (const auto& [rule, makes, parts] : ways_) {
    made[makes] = true;
    for (const PatternPart& part : parts) used[part.symbol] = true;
  }
  for (const Rule& rule : grammar_.rules_) {
    for (const Symbol symbol : rule.not_before) used[symbol] = true;
    for (const Symbol symbol : rule.not_after) used[symbol] = true;
  }
  for (const auto& [rule, makes, parts] : ways_) {
    const auto place = places_.find(rule);
    if (place == places_.end()) continue;  // a word of several
    for (const PatternPart& part : parts) {
      if (made[part.symbol]) continue;
      return wrong(fmt::format("{}: the rule {}: nothing makes the symbol {}", place->second.text(),
                               grammar_.rules_[rule].name, grammar_.symbol_names_[part.symbol]));
    }
    if (used[makes]) continue;
    return wrong(fmt::format("{}: the rule {}: nothing uses the symbol {}", place->second.text(),
                             grammar_.rules_[rule].name, grammar_.symbol_names_[makes]));
  }
  for (const auto& [symbol, place] : class_places_) {
    if (used[symbol]) continue;
    return wrong(
        fmt::format("{}: no rule uses the class {}", place.text(), grammar_.symbol_names_[symbol]));
  }
  return {};
}

/// Finds the triggers, with the numbers of all symbols settled.
Result<void> GrammarBuilder::add_triggers() {
  const std::size_t count = grammar_.symbol_names_.size();
  SymbolTraits traits{
      std::vector<bool>(count, false), std::vector<bool>(count, false), grammar_.top_, {}};
  for (const auto& [word, entries] : words_) {
    for (const Entry& entry : entries.all) traits.terminal[entry.symbol] = true;
    if (entries.literal == 0) continue;
    for (const Entry& entry : entries.all) traits.classes[entries.literal].push_back(entry.symbol);
  }
  for (const DigitClass& digits : grammar_.digits_) traits.terminal[digits.symbol] = true;
  if (grammar_.name_ != 0) traits.terminal[grammar_.name_] = true;
  if (auto done = mark("@common", traits.common); !done) return done;
  std::vector<bool> in_short_texts(count, false);
  if (auto done = mark("@short", in_short_texts); !done) return done;
  for (std::size_t symbol = 0; symbol < count; ++symbol) {
    if (in_short_texts[symbol]) traits.top[symbol] = false;
    const std::string& name = grammar_.symbol_names_[symbol];
    const bool sign = name.size() == 3 && name[0] == '\'' && !ascii::is_alpha(name[1]);
    if (sign) traits.common[symbol] = true;
  }
  RuleId failed = 0;
  auto triggers = derive_triggers(ways_, traits, failed);
  if (!triggers) {
    return wrong(fmt::format("{}: the rule {} makes an expression of common words alone",
                             places_[failed].text(), grammar_.rules_[failed].name));
  }
  grammar_.trigger_ = std::move(triggers->alone);
  grammar_.pairs_ = std::move(triggers->pairs);
  grammar_.first_.assign(count, false);
  grammar_.second_.assign(count, false);
  for (const Grammar::TriggerPair& pair : grammar_.pairs_) {
    grammar_.first_[pair.before] = true;
    grammar_.second_[pair.symbol] = true;
  }
  return {};
}

/// Words and edges go into tables of open addressing.
void GrammarBuilder::fill_tables() {
  grammar_.judges_ = judges_of(grammar_.symbol_names_);
  std::size_t size = 64;
  while (size < 4 * words_.size()) size *= 2;
  grammar_.slots_.resize(size);
  constexpr std::size_t kSeen = 512;  // 64 bits each
  grammar_.seen_.assign(kSeen, 0);
  std::vector<std::pair<std::string_view, const std::vector<Entry>*>> words;
  for (const auto& [text, entries] : words_) words.emplace_back(text, &entries.all);
  std::ranges::sort(words, {}, [](const auto& word) { return word.first; });
  for (const auto& [text, list] : words) {
    const std::vector<Entry>& entries = *list;
    const auto index = static_cast<std::int32_t>(grammar_.words_.size());
    const auto first = static_cast<std::uint32_t>(grammar_.entries_.size());
    grammar_.entries_.insert(grammar_.entries_.end(), entries.begin(), entries.end());
    const bool may_trigger = std::ranges::any_of(entries, [this](const Entry& entry) {
      return grammar_.trigger_[entry.symbol] || grammar_.second_[entry.symbol];
    });
    grammar_.words_.push_back({std::string(text), first,
                               static_cast<std::uint32_t>(grammar_.entries_.size()), may_trigger});
    if (text.size() == 1 && text[0] > ' ' && hash_word(text) != 0 &&
        !(text[0] >= 'a' && text[0] <= 'z')) {
      grammar_.signs_[static_cast<std::size_t>(text[0])] = index;
      continue;
    }
    const std::uint32_t hash = hash_word(text);
    grammar_.seen_[hash / 64 % kSeen] |= std::uint64_t{1} << (hash % 64U);
    std::size_t at = hash & (size - 1);
    while (grammar_.slots_[at].word >= 0) at = (at + 1) & (size - 1);
    grammar_.slots_[at] = {hash, index};
  }
  size = 64;
  while (size < 3 * edges_.size()) size *= 2;
  grammar_.edges_.resize(size);
  constexpr std::uint32_t kRoot = 1;
  grammar_.nodes_.resize(completions_.size());
  grammar_.first_nodes_.assign(grammar_.symbol_names_.size(), 0);
  for (const auto& [key, to] : edges_) {
    std::size_t at = (key * 0x9E3779B1U >> 12U) & (size - 1);
    while (grammar_.edges_[at].key != 0) at = (at + 1) & (size - 1);
    grammar_.edges_[at] = {key, to};
    const std::uint32_t from = key >> 16U;
    const auto symbol = static_cast<Symbol>(key);
    grammar_.nodes_[from].symbols |= std::uint64_t{1} << (symbol % 64U);
    if (symbol == Grammar::kGlue) grammar_.nodes_[from].glued = to;
    if (from == kRoot) grammar_.first_nodes_[symbol] = to;
  }
  for (const auto& completions : completions_) {
    grammar_.completion_begin_.push_back(static_cast<std::uint32_t>(grammar_.completions_.size()));
    grammar_.completions_.insert(grammar_.completions_.end(), completions.begin(),
                                 completions.end());
  }
  grammar_.completion_begin_.push_back(static_cast<std::uint32_t>(grammar_.completions_.size()));
}

/// What the last atom of each symbol can be.
std::vector<WordBits> GrammarBuilder::last_words() const {
  std::vector<WordBits> last(grammar_.symbol_names_.size());
  const auto add = [&last](Symbol symbol) { last[symbol].set(word_bit_of(symbol)); };
  for (const Entry& entry : grammar_.entries_) add(entry.symbol);
  for (const DigitClass& digits : grammar_.digits_) add(digits.symbol);
  if (grammar_.name_ != 0) add(grammar_.name_);
  for (bool changed = true; changed;) {
    changed = false;
    for (const RuleWay& way : ways_) {
      const WordBits all = last[way.makes] | last[way.parts.back().symbol];
      changed = changed || all != last[way.makes];
      last[way.makes] = all;
    }
  }
  return last;
}

/// In a part of a grammar everything is of use.
void GrammarBuilder::find_uses() {
  auto& uses = grammar_.uses_;
  uses.resize(grammar_.symbol_names_.size());
  for (std::size_t symbol = 0; symbol < uses.size(); ++symbol) {
    const Grammar::Node& node = grammar_.nodes_[grammar_.first_nodes_[symbol]];
    uses[symbol].next = node.symbols | grammar_.nodes_[node.glued].symbols;
    uses[symbol].top = grammar_.top_[symbol] || !lists_.contains("@top");
  }
  const auto last = last_words();
  for (const RuleWay& way : ways_) {
    Symbol before = 0;
    for (const PatternPart& part : way.parts) {
      if (part.symbol == Grammar::kGlue) continue;
      uses[part.symbol].before |= last[before];
      before = part.symbol;
    }
  }
  // What each can become without another atom.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t symbol = 0; symbol < uses.size(); ++symbol) {
      Grammar::Use use = uses[symbol];
      for (const Completion& end : grammar_.completions(grammar_.first_nodes_[symbol])) {
        const Grammar::Use& made = uses[end.makes];
        use.next |= made.next;
        use.before |= made.before;
        use.top = use.top || made.top;
      }
      changed = changed || use != uses[symbol];
      uses[symbol] = use;
    }
  }
}

}  // namespace dateline::timex
