// Looking things up in a compiled grammar: words, edges of the trie, rules.
#include "timex/grammar.hpp"

#include <algorithm>
#include <utility>

#include "embed/embedded.hpp"

namespace dateline::timex {

Result<Grammar> Grammar::load() {
  std::vector<File> files;
  for (const std::string_view name : embedded_names("data/en/time/")) {
    files.push_back({name, *embedded(name)});
  }
  auto verbs = VerbFinder::load();
  if (!verbs) return tl::unexpected(verbs.error());
  auto grammar = compile(files);
  // The files lie in lib.
  if (!grammar)
    return tl::unexpected(Error{grammar.error().code, "lib/" + grammar.error().message, 0});
  grammar->verbs_ = std::move(*verbs);
  return grammar;
}

std::int32_t Grammar::word_of(const Atom& atom, std::string_view text) const {
  if (atom.kind == AtomKind::kSign)
    return atom.sign > 0 ? signs_[static_cast<std::size_t>(atom.sign)] : -1;
  const bool perhaps = (seen_[atom.hash / 64 % seen_.size()] >> (atom.hash % 64U) & 1U) != 0;
  if (atom.kind != AtomKind::kWord || !perhaps) return -1;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = atom.hash & mask; slots_[at].word >= 0; at = (at + 1) & mask) {
    if (slots_[at].hash != atom.hash) continue;
    const Word& candidate = words_[static_cast<std::size_t>(slots_[at].word)];
    if (equals_folded(text.substr(atom.span.begin, atom.span.size()), candidate.text))
      return slots_[at].word;
  }
  return -1;
}

std::int64_t number_of_digits(std::string_view digits) {
  constexpr std::int64_t kLargest = 1'000'000'000;
  std::int64_t value = 0;
  for (const char c : digits) value = std::min(value * 10 + (c - '0'), kLargest);
  return value;
}

bool Grammar::triggers(const Atom& atom, const Atom* before, std::string_view text) const {
  // Most numbers are neither years nor part of "9:30" and "'98": no need to try every class.
  const auto size = atom.span.size();
  if (atom.kind == AtomKind::kDigits && !atom.glued && size != 4 && size != 8) return false;
  return any_symbol(atom, text, [&](Symbol symbol) {
    if (trigger_[symbol]) return true;
    if (before == nullptr || !second_[symbol]) return false;
    return any_symbol(*before, text, [&](Symbol first) {
      if (!first_[first]) return false;
      const TriggerPair pair{first, symbol, false};
      const auto found = std::ranges::lower_bound(pairs_, pair);
      if (found == pairs_.end() || found->before != first || found->symbol != symbol) return false;
      return !found->glued || atom.glued;
    });
  });
}

WordBits Grammar::bits_of(const Atom& atom, std::string_view text) const {
  WordBits bits;
  const auto add = [&bits](Symbol symbol) {
    bits.set(word_bit_of(symbol));
    return false;
  };
  static_cast<void>(any_symbol(atom, text, add));
  if (atom.capital) bits.set(word_bit_of(name_));
  return bits;
}

std::vector<std::string_view> Grammar::words_of(Symbol symbol) const {
  std::vector<std::string_view> words;
  for (const Word& word : words_) {
    for (std::uint32_t i = word.first; i < word.last; ++i) {
      if (entries_[i].symbol == symbol) words.push_back(word.text);
    }
  }
  return words;
}

Symbol Grammar::symbol(std::string_view name) const {
  const auto named = [this](Symbol symbol) -> std::string_view { return symbol_names_[symbol]; };
  const auto found = std::ranges::lower_bound(symbols_by_name_, name, {}, named);
  return found != symbols_by_name_.end() && symbol_names_[*found] == name ? *found : Symbol{0};
}

}  // namespace dateline::timex
