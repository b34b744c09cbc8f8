// Recognises date lines by their words: a month with a day or year, or a date in figures, and
// hardly anything that has no part in a date.
#include "article/date/date_line.hpp"

#include <algorithm>
#include <array>

#include "article/text/layout_words.hpp"
#include "article/text/lines.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kLongest = 120;
constexpr int kForeignWords = 1;        // "Friday 7 June 2019, London"
constexpr int kForeignWordsHeaded = 6;  // "By Maria Lopez and Jon Smith, Madrid, 7 June 2019"

/// Length of a run of characters of one kind at the front.
template <class Kind>
std::size_t run(std::string_view text, Kind kind) {
  std::size_t size = 0;
  while (size < text.size() && kind(text[size])) ++size;
  return size;
}

/// Bytes of a date in figures at the front (2019-06-07, 7/6/2019, 07.06.19), or 0: the year has
/// four figures in front, or two or four at the end; day and month have one or two.
std::size_t numeric_date(std::string_view text) {
  std::array<std::size_t, 3> sizes{};
  std::size_t at = 0;
  char separator = 0;
  for (std::size_t part = 0; part < sizes.size(); ++part) {
    sizes[part] = run(text.substr(at), ascii::is_digit);
    at += sizes[part];
    if (part == 2) break;
    const char c = at < text.size() ? text[at++] : ' ';
    if ((c != '-' && c != '/' && c != '.') || (part == 1 && c != separator)) return 0;
    separator = c;
  }
  const auto [first, middle, last] = sizes;
  const auto short_part = [](std::size_t size) { return size == 1 || size == 2; };
  const bool year_first = first == 4 && short_part(last);
  const bool year_last = short_part(first) && (last == 2 || last == 4);
  return short_part(middle) && (year_first || year_last) ? at : 0;
}

struct Found {
  bool month = false;
  bool number = false;
  bool numeric = false;
  int foreign = 0;
};

const LayoutWords& headings() {
  static const LayoutWords headings("heading");
  return headings;
}

Found read_words(std::string_view line) {
  static const LayoutWords months("month");
  static const LayoutWords datewords("dateword");
  const auto is_letter = [](char c) { return ascii::is_alpha(c) || ascii::is_high(c); };
  Found found;
  while (!line.empty()) {
    std::size_t size = 1;
    if (ascii::is_digit(line[0])) {
      size = numeric_date(line);
      found.numeric |= size > 0;
      if (size == 0) size = run(line, ascii::is_digit);
      found.number |= size <= 4;
    } else if (is_letter(line[0])) {
      size = run(line, is_letter);
      const std::string_view word = line.substr(0, size);
      const bool month = months.contains(word);
      found.month |= month;
      // A run that begins beyond ASCII is a dash, a bullet or a no-break space more often than not.
      if (!month && ascii::is_alpha(word[0]) && !datewords.contains(word) &&
          !headings().contains(word)) {
        ++found.foreign;
      }
    }
    line.remove_prefix(size);
  }
  return found;
}

}  // namespace

bool is_date_line(std::string_view line) {
  if (line.size() > kLongest ||
      std::ranges::none_of(line, [](char c) { return ascii::is_digit(c); }))
    return false;
  const std::string_view first = line.substr(0, run(line, ascii::is_alpha));
  const bool headed = headings().contains(first);
  const Found found = read_words(line);
  if (!found.numeric && !(found.month && found.number)) return false;
  return found.foreign <= (headed ? kForeignWordsHeaded : kForeignWords);
}

}  // namespace dateline::article
