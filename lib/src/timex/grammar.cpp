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
  if (grammar) grammar->verbs_ = std::move(*verbs);
  return grammar;
}

std::span<const Entry> Grammar::entries(const Atom& atom, std::string_view text) const {
  std::int32_t word = -1;
  if (atom.kind == AtomKind::kSign) {
    if (atom.sign > 0) word = signs_[static_cast<std::size_t>(atom.sign)];
  } else if (atom.kind == AtomKind::kWord) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = atom.hash & mask; slots_[at].word >= 0; at = (at + 1) & mask) {
      if (slots_[at].hash != atom.hash) continue;
      const Word& candidate = words_[static_cast<std::size_t>(slots_[at].word)];
      if (!equals_folded(text.substr(atom.span.begin, atom.span.size()), candidate.text)) continue;
      word = slots_[at].word;
      break;
    }
  }
  if (word < 0) return {};
  const Word& found = words_[static_cast<std::size_t>(word)];
  return std::span(entries_).subspan(found.first, found.last - found.first);
}

std::uint16_t Grammar::next(std::uint16_t node, Symbol symbol) const {
  const std::uint32_t key = static_cast<std::uint32_t>(node) << 16U | symbol;
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = (key * 0x9E3779B1U >> 12U) & mask; edges_[at].key != 0;
       at = (at + 1) & mask) {
    if (edges_[at].key == key) return edges_[at].to;
  }
  return 0;
}

std::span<const Completion> Grammar::completions(std::uint16_t node) const {
  const std::uint32_t begin = completion_begin_[node];
  return std::span(completions_).subspan(begin, completion_begin_[node + 1U] - begin);
}

Symbol Grammar::symbol(std::string_view name) const {
  const auto named = [this](Symbol symbol) -> std::string_view { return symbol_names_[symbol]; };
  const auto found = std::ranges::lower_bound(symbols_by_name_, name, {}, named);
  return found != symbols_by_name_.end() && symbol_names_[*found] == name ? *found : Symbol{0};
}

}  // namespace dateline::timex
