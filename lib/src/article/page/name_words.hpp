// The name of a class or an id -> the words in it.
#pragma once

#include <string>
#include <string_view>

#include "embed/ascii.hpp"

namespace dateline::article {

/// Calls `use` with each word of "related-stories mostRead", in lower case, and with two that stand
/// together as one ("relatedstories", "mostread"), until one call says true. Names made by machines
/// give no words by chance: what a figure stands before is none, what lies between capitals inside
/// a name has to be longer than two letters, and nothing is joined over figures, blanks or single
/// letters.
template <class Use>
bool any_name_word(std::string_view name, Use use) {
  constexpr std::size_t kShort = 2;
  std::string before;
  for (std::size_t at = 0; at < name.size();) {
    const bool letter = ascii::is_alpha(name[at]) || ascii::is_high(name[at]);
    if (!letter) {
      if (name[at] != '-' && name[at] != '_') before.clear();
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < name.size() && (ascii::is_alpha(name[end]) || ascii::is_high(name[end])) &&
           !(ascii::is_upper(name[end]) && ascii::is_lower(name[end - 1])))
      ++end;
    const std::string word = ascii::to_lower(name.substr(at, end - at));
    const bool cut = (at > 0 && ascii::is_alpha(name[at - 1])) ||
                     (end < name.size() && ascii::is_alpha(name[end]));
    const bool after_figure = at > 0 && ascii::is_digit(name[at - 1]);
    at = end;
    if (after_figure || (cut && word.size() <= kShort)) {
      before.clear();
      continue;
    }
    if (use(word) || (before.size() >= kShort && word.size() >= kShort && use(before + word)))
      return true;
    before = word;
  }
  return false;
}

}  // namespace dateline::article
