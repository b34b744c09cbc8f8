// Reads the tables of data/html.
#include "article/page/page_words.hpp"

#include <algorithm>

#include "article/text/word_table.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
PageWords::PageWords(std::string_view word_class, std::string_view file) {
  each_word(file, [&](std::string_view word, std::string_view its_class) {
    if (its_class == word_class) words_.insert(word);
  });
}

bool PageWords::begin(std::string_view text) const {
  return std::ranges::any_of(words_, [&](std::string_view word) { return text.starts_with(word); });
}

std::size_t PageWords::longest_end(std::string_view text) const {
  constexpr std::size_t kLongest = 64;
  for (std::size_t size = std::min(kLongest, text.size()); size > 0; --size) {
    const std::size_t begin = text.size() - size;
    const bool whole =
        begin == 0 || !(ascii::is_alnum(text[begin - 1]) && ascii::is_alnum(text[begin]));
    if (whole && words_.contains(text.substr(begin))) return size;
  }
  return 0;
}

MonthNames::MonthNames() {
  each_word("data/html/months.tsv", [&](std::string_view word, std::string_view rest) {
    const std::size_t tab = rest.find('\t');
    if (tab == std::string_view::npos) return;
    int month = 0;
    for (const char c : rest.substr(0, tab)) month = month * 10 + (c - '0');
    months_.emplace(word, Meaning{rest.substr(tab + 1), month});
    first_.emplace(word, month);
  });
}

int MonthNames::month(std::string_view word, std::string_view language) const {
  const auto [begin, end] = months_.equal_range(word);
  for (auto at = begin; at != end; ++at) {
    if (at->second.language == language) return at->second.month;
  }
  const auto first = first_.find(word);
  return first == first_.end() ? 0 : first->second;
}

}  // namespace dateline::article
