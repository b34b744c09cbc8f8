// Dates as web pages write them -> calendar days.
#include <algorithm>
#include <charconv>

#include "article/html_head.hpp"
#include "article/layout_words.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

int month_number(std::string_view word, const LayoutWords& months) {
  if (!months.contains(word)) return 0;
  const std::size_t at = kMonths.find(ascii::to_lower(word.substr(0, 3)));
  return static_cast<int>(at / 3) + 1;
}

struct Parts {
  int day = 0;
  int month = 0;
  int year = 0;
};

/// The first month's name, day and year of four figures; clock times come after them.
Parts find_parts(std::string_view text) {
  const LayoutWords months("month");
  Parts parts;
  while (!text.empty()) {
    std::size_t size = 1;
    if (ascii::is_digit(text[0])) {
      size = std::min(text.find_first_not_of("0123456789"), text.size());
      int number = 0;
      std::from_chars(text.data(), text.data() + std::min<std::size_t>(size, 5), number);
      const bool clock = text.substr(size).starts_with(':');
      if (size == 4 && parts.year == 0) parts.year = number;
      if (size <= 2 && parts.day == 0 && !clock) parts.day = number;
    } else if (ascii::is_alpha(text[0])) {
      while (size < text.size() && ascii::is_alpha(text[size])) ++size;
      if (parts.month == 0) parts.month = month_number(text.substr(0, size), months);
    }
    text.remove_prefix(size);
  }
  return parts;
}

}  // namespace

std::optional<calendar::Value> read_page_date(std::string_view given) {
  std::string text(ascii::trim(given).substr(0, 80));
  if (text.size() >= 10 && text[4] == '/' && text[7] == '/') text[4] = text[7] = '-';
  if (const auto value = read_published(text)) return *value;
  // A time that is none of ISO's ("2019-06-07 at 10:30") leaves the day as it is.
  if (text.size() > 10 && !ascii::is_digit(text[10])) {
    if (const auto value = read_published(std::string_view(text).substr(0, 10))) return *value;
  }
  const Parts parts = find_parts(text);
  if (parts.month == 0 || parts.day == 0 || parts.year < 1500) return std::nullopt;
  const calendar::Year year(parts.year);
  if (parts.day > calendar::days_in_month(year, parts.month)) return std::nullopt;
  return calendar::Day{year, static_cast<std::uint8_t>(parts.month),
                       static_cast<std::uint8_t>(parts.day)};
}

}  // namespace dateline::article
