// Words, seconds since 1970: dates for people -> values.
#include "article/date/published_forms.hpp"

#include <algorithm>
#include <array>

#include "article/date/stamp.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

using Given = tl::expected<calendar::Value, std::string>;

constexpr std::string_view kHow = "it has to be written like 2019-06-07";

tl::unexpected<std::string> bad(std::string_view why) {
  return tl::unexpected(std::string(why));
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, ascii::is_digit);
}

/// Figures alone that are neither a day (2019158, 20190607) nor a year, whose first four figures
/// are refused as such.
bool is_other_number(std::string_view text) {
  return all_digits(text) && (text.size() < 4 || text.size() == 5 || text.size() == 6);
}

bool is_epoch(std::string_view text) {
  return all_digits(text) &&
         (text.size() == 9 || text.size() == 10 || text.size() == 12 || text.size() == 13);
}

/// "9 Mar 24": the last two figures are a year of this century.
std::string with_full_year(std::string_view text) {
  const bool short_year = text.size() > 4 && ascii::is_digit(text.back()) &&
                          ascii::is_digit(text[text.size() - 2]) &&
                          (text[text.size() - 3] == ' ' || text[text.size() - 3] == '\'');
  const bool has_word = std::ranges::any_of(text, ascii::is_alpha);
  if (!short_year || !has_word) return std::string(text);
  std::string full(text.substr(0, text.size() - 2));
  if (full.ends_with('\'')) full.pop_back();
  return full + "20" + std::string(text.substr(text.size() - 2));
}

/// Nothing but signs and the name of a weekday.
bool is_empty_but_weekday(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (ascii::is_digit(c)) return false;
    if (ascii::is_alpha(c) || ascii::is_high(c)) letters += ascii::to_lower(c);
  }
  if (letters.empty()) return true;
  constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
  return letters.size() >= 3 && std::ranges::any_of(kDays, [&](std::string_view day) {
           return day.starts_with(letters) || letters == "tues" || letters == "thurs";
         });
}

Given read_words(std::string_view text) {
  const std::string full = with_full_year(text);
  const auto found = StampReader().find(full);
  if (found.empty()) return bad(kHow);
  const FoundStamp& first = found.front();
  if (!is_empty_but_weekday(std::string_view(full).substr(0, first.begin)) ||
      !is_empty_but_weekday(std::string_view(full).substr(first.end)))
    return bad("something stands beside the date");
  if (first.stamp.other)
    return bad("day and month cannot be told apart; it has to be written like 2019-06-07");
  return value_of(first.stamp);
}

}  // namespace

bool has_other_form(std::string_view text) {
  if (is_epoch(text) || is_other_number(text)) return true;
  const bool year_first = text.size() >= 5 && all_digits(text.substr(0, 4)) && text[4] != '/' &&
                          text[4] != ' ' && text[4] != '.';
  return !year_first && !text.empty() && ascii::is_alnum(text[0]) && text.size() > 6;
}

Given read_other_form(std::string_view text) {
  if (is_other_number(text))
    return bad("a number is seconds since 1970 in nine or ten figures, or milliseconds in more");
  if (is_epoch(text)) {
    const auto stamp = read_epoch(text);
    if (!stamp) return bad("that many seconds since 1970 are no time of ours");
    return value_of(*stamp);
  }
  return read_words(text);
}

}  // namespace dateline::article
