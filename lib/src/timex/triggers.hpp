// The rules of a grammar -> the words without which nothing in a text needs to be parsed.
//
// No list is kept by hand: for every way in which an expression can be made, one of its parts is a
// trigger, the rarest kind of word in it. Where all parts are common words or numbers ("at ten to
// six", "9:30"), two of them side by side are. A rule that has neither is an error of the build.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "timex/builder.hpp"

namespace dateline::timex {

/// What a derivation needs to know of each symbol, by its number.
struct SymbolTraits {
  std::vector<bool> terminal;  // a word, sign or digits can be it
  std::vector<bool> common;    // met in nearly every sentence
  std::vector<bool> top;       // an expression of its own, wherever it stands
  /// The classes that the word of a literal is in: the word "day" is a unit.
  std::map<Symbol, std::vector<Symbol>> classes;
};

struct Triggers {
  std::vector<bool> alone;                  // by symbol
  std::vector<Grammar::TriggerPair> pairs;  // sorted
};

/// Nothing when a way has no part that can be one; `failed` is then its rule.
[[nodiscard]] std::optional<Triggers> derive_triggers(std::span<const RuleWay> ways,
                                                      const SymbolTraits& traits, RuleId& failed);

}  // namespace dateline::timex
