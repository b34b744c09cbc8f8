// Reads dates written in words or figures; clock times around them are left out.
#include "article/date/written_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "article/date/published_forms.hpp"
#include "article/text/layout_words.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
constexpr std::size_t kLongest = 120;  // bytes of a date line
constexpr std::size_t kDateline = 60;  // bytes in which a dateline has to end

template <class Kind>
std::size_t run(std::string_view text, Kind kind) {
  std::size_t size = 0;
  while (size < text.size() && kind(text[size])) ++size;
  return size;
}

std::optional<calendar::Value> to_day(int year, int month, int day) {
  if (year < 1500 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > calendar::days_in_month(calendar::Year(year), month)) return std::nullopt;
  return calendar::Day{calendar::Year(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
}

int to_number(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// Figures with two separators, year of four figures at the end. 0 where there are none.
struct Figures {
  std::array<int, 3> parts{};
  char separator = 0;
};

std::optional<Figures> find_figures(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ascii::is_digit(text[at])) continue;
    Figures found;
    std::size_t part = 0;
    std::size_t last_size = 0;
    for (; part < 3; ++part) {
      last_size = run(text.substr(at), ascii::is_digit);
      if (last_size == 0 || last_size > 4) break;
      found.parts[part] = to_number(text.substr(at, last_size));
      at += last_size;
      const char c = at < text.size() ? text[at] : ' ';
      if (part == 2 || (c != '.' && c != '/' && c != '-') || (part == 1 && c != found.separator))
        break;
      found.separator = c;
      ++at;
    }
    if (part == 2 && last_size == 4) return found;
  }
  return std::nullopt;
}

std::optional<calendar::Value> read_figures(std::string_view text) {
  const auto found = find_figures(text);
  if (!found) return std::nullopt;
  const auto [first, second, year] = found->parts;
  if (found->separator == '.' || first > 12) return to_day(year, second, first);
  return second > 12 ? to_day(year, first, second) : std::nullopt;
}

/// Collects month, the day that stands next to it, and the year.
class WordReader {
 public:
  std::optional<calendar::Value> read(std::string_view text) {
    char before = ' ';
    while (!text.empty()) {
      std::size_t size = 1;
      if (ascii::is_digit(text[0])) {
        size = run(text, ascii::is_digit);
        const char after = size < text.size() ? text[size] : ' ';
        take_number(text.substr(0, size), before == ':' || after == ':');
      } else if (ascii::is_alpha(text[0])) {
        size = run(text, ascii::is_alpha);
        take_word(text.substr(0, size));
      }
      before = text[size - 1];
      text.remove_prefix(size);
    }
    return to_day(year_, month_, day_);
  }

 private:
  void take_number(std::string_view digits, bool clock) {
    if (digits.size() == 4 && year_ == 0) {
      year_ = to_number(digits);
    } else if (digits.size() <= 2 && !clock) {
      if (month_ == 0) last_ = to_number(digits);
      if (month_ != 0 && day_ == 0) day_ = to_number(digits);
    }
  }
  void take_word(std::string_view word) {
    static const LayoutWords months("month");
    if (month_ == 0 && months.contains(word)) {
      month_ = static_cast<int>(kMonths.find(ascii::to_lower(word.substr(0, 3))) / 3) + 1;
      day_ = last_;
    } else if (word.size() != 2) {
      last_ = 0;  // not "7th of June"
    }
  }

  int year_ = 0;
  int month_ = 0;
  int day_ = 0;
  int last_ = 0;  // the number right before the word
};

}  // namespace

std::optional<calendar::Value> read_written_date(std::string_view given) {
  std::string text(ascii::trim(given).substr(0, kLongest));
  if (text.size() >= 10 && text[4] == '/' && text[7] == '/') text[4] = text[7] = '-';
  if (const auto value = read_iso_date(text)) return *value;
  // A time that is none of ISO's ("2019-06-07 at 10:30") leaves the day as it is.
  if (text.size() > 10 && !ascii::is_digit(text[10])) {
    if (const auto value = read_iso_date(std::string_view(text).substr(0, 10))) return *value;
  }
  if (auto day = WordReader().read(text)) return day;
  return read_figures(text);
}

std::optional<calendar::Value> read_dateline(std::string_view paragraph) {
  if (paragraph.empty() || !ascii::is_upper(paragraph[0])) return std::nullopt;
  const std::string_view head = paragraph.substr(0, kDateline);
  std::size_t end = std::string_view::npos;
  for (const std::string_view dash : {" - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " _ "}) {
    end = std::min(end, head.find(dash));
  }
  if (end == std::string_view::npos) return std::nullopt;
  // The place is written in capitals.
  const std::size_t place =
      run(head, [](char c) { return ascii::is_upper(c) || c == ' ' || ascii::is_high(c); });
  if (place < 3 || head[place] != ',') return std::nullopt;
  return WordReader().read(head.substr(place, end - place));
}

}  // namespace dateline::article
