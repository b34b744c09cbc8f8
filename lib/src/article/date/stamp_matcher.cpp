// Matches the orders in which dates are written: year first, figures, day and month, month and day.
#include "article/date/stamp_matcher.hpp"

#include <array>

namespace dateline::article {
namespace {

using Match = StampMatcher::Match;

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2099;

std::optional<calendar::Day> day_of(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return calendar::make_day(year, month, day);
}

std::optional<Match> found(int year, int month, int day, std::size_t end) {
  const auto date = day_of(year, month, day);
  if (!date) return std::nullopt;
  return Match{stamp_on(*date), end};
}

int full_year(int two_figures) {
  return two_figures + (two_figures < 70 ? 2000 : 1900);
}

}  // namespace

int StampMatcher::month_at(std::size_t i) const {
  if (i >= tokens_.size() || tokens_[i].kind != Kind::kWord) return 0;
  return months_.month(tokens_[i].word, habits_.language);
}

/// Little words and signs between the parts of a date: "6th of June", "6. Juni", "6 de junio de".
std::size_t StampMatcher::skip_links(std::size_t i) const {
  constexpr std::array<std::string_view, 17> kLinks = {"st",  "nd", "rd", "th",  "of",   "de",
                                                       "del", "d",  "er", "ta",  "di",   "al",
                                                       "den", "r",  "г",  "año", "tháng"};
  for (int steps = 0; steps < 3; ++steps) {
    bool link = is_sign(i, ".,-/'") || (i < tokens_.size() && tokens_[i].kind == Kind::kSign &&
                                        tokens_[i].sign == 0 && !tokens_[i].spaced);  // º, ª, ’
    for (const std::string_view word : kLinks) link |= is_word(i, word);
    if (!link) break;
    ++i;
  }
  return i;
}

std::optional<Match> StampMatcher::at(std::size_t i) const {
  // The tail of a longer number.
  if (i > 1 && is_number(i, 1, 8) && !spaced(i) && is_sign(i - 1, ".:/-+") && !spaced(i - 1) &&
      is_number(i - 2, 1, 8))
    return std::nullopt;
  std::optional<Match> match;
  if (is_number(i, 4, 4)) {
    match = year_first(i);
    if (!match) match = east_asian(i);
  } else if (is_number(i, 1, 2)) {
    match = figures(i);
    if (!match) match = day_month(i);
  } else {
    match = month_day(i);
  }
  if (match) take_time(*match);
  return match;
}

/// 2019-06-06, 2019/6/6, 2019. 06. 06., 2019 June 6, 2019. június 6.
std::optional<Match> StampMatcher::year_first(std::size_t i) const {
  const int year = tokens_[i].number;
  const std::size_t after = skip_links(i + 1);
  if (const int month = month_at(after)) {
    const std::size_t day = skip_links(after + 1);
    if (is_number(day, 1, 2)) return found(year, month, tokens_[day].number, day + 1);
    return std::nullopt;
  }
  if (!is_sign(i + 1, "-/.")) return std::nullopt;
  const char separator = tokens_[i + 1].sign;
  if (!is_number(i + 2, 1, 2) || !is_sign(i + 3, std::string_view(&separator, 1)) ||
      !is_number(i + 4, 1, 2))
    return std::nullopt;
  const bool tight =
      !spaced(i + 1) && !spaced(i + 3) && (separator == '.' || (!spaced(i + 2) && !spaced(i + 4)));
  if (!tight) return std::nullopt;
  auto match = found(year, tokens_[i + 2].number, tokens_[i + 4].number, i + 5);
  // 2019-13-06: some write the day in the middle.
  if (!match) match = found(year, tokens_[i + 4].number, tokens_[i + 2].number, i + 5);
  return match;
}

/// 2019年6月6日, 2019년 6월 6일.
std::optional<Match> StampMatcher::east_asian(std::size_t i) const {
  const auto is_part = [&](std::size_t at, std::string_view one, std::string_view other) {
    return is_word(at, one) || is_word(at, other);
  };
  if (!is_part(i + 1, "年", "년") || !is_number(i + 2, 1, 2) || !is_part(i + 3, "月", "월") ||
      !is_number(i + 4, 1, 2) || !is_part(i + 5, "日", "일"))
    return std::nullopt;
  return found(tokens_[i].number, tokens_[i + 2].number, tokens_[i + 4].number, i + 6);
}

/// 06/06/2019, 6.6.2019, 6-6-19.
std::optional<Match> StampMatcher::figures(std::size_t i) const {
  if (!is_sign(i + 1, "-/.")) return std::nullopt;
  const char separator = tokens_[i + 1].sign;
  if (!is_number(i + 2, 1, 2) || !is_sign(i + 3, std::string_view(&separator, 1)) ||
      !(is_number(i + 4, 4, 4) || is_number(i + 4, 2, 2)))
    return std::nullopt;
  const bool loose = separator == '.' || separator == '/';
  for (std::size_t k = 1; k <= 4; ++k) {
    if (spaced(i + k) && !(loose && is_number(i + 4, 4, 4))) return std::nullopt;
  }
  // A fourth part: an address, a version, a telephone number.
  if (is_sign(i + 5, ".-/") && is_number(i + 6, 1, 8) && !spaced(i + 5) && !spaced(i + 6))
    return std::nullopt;
  const bool short_year = tokens_[i + 4].size() == 2;
  if (short_year && (separator == '-' || tokens_[i].size() != 2 || tokens_[i + 2].size() != 2))
    return std::nullopt;
  const int year = short_year ? full_year(tokens_[i + 4].number) : tokens_[i + 4].number;
  const int first = tokens_[i].number;
  const int second = tokens_[i + 2].number;
  const auto by_day = day_of(year, second, first);
  const auto by_month =
      separator == '.' && habits_.language != "en" ? std::nullopt : day_of(year, first, second);
  const bool month_first = habits_.month_first && separator != '.';
  const auto& preferred = month_first ? by_month : by_day;
  const auto& other = month_first ? by_day : by_month;
  if (!preferred && !other) return std::nullopt;
  Match match{stamp_on(preferred ? *preferred : *other), i + 5};
  match.stamp.short_year = short_year;
  if (preferred && other && preferred != other) match.stamp.other = other;
  return match;
}

/// 6 June 2019, 6. Juni 2019, 6 de junio de 2019, 06-Jun-19.
std::optional<Match> StampMatcher::day_month(std::size_t i) const {
  if (i > 0 && is_sign(i - 1, ":") && !spaced(i)) return std::nullopt;  // minutes
  const std::size_t at = skip_links(i + 1);
  // Vietnamese counts its months: 6 tháng 6, 2019.
  if (at > i + 1 && is_word(at - 1, "tháng") && is_number(at, 1, 2))
    return with_year(at + 1, tokens_[at].number, tokens_[i].number);
  const int month = month_at(at);
  return month > 0 ? with_year(at + 1, month, tokens_[i].number) : std::nullopt;
}

/// June 6, 2019; Jun 6 10:15:00 2019.
std::optional<Match> StampMatcher::month_day(std::size_t i) const {
  const int month = month_at(i);
  if (month == 0) return std::nullopt;
  const std::size_t day = skip_links(i + 1);
  if (!is_number(day, 1, 2)) return std::nullopt;
  return with_year(day + 1, month, tokens_[day].number);
}

std::optional<Match> StampMatcher::with_year(std::size_t i, int month, int day) const {
  std::size_t year = skip_links(i);
  if (is_number(year, 4, 4)) return found(tokens_[year].number, month, day, year + 1);
  const bool tight = year > i && is_sign(year - 1, "-/'");
  if (tight && is_number(year, 2, 2) && !spaced(year)) {
    auto match = found(full_year(tokens_[year].number), month, day, year + 1);
    if (match) match->stamp.short_year = true;
    return match;
  }
  // A clock time and a zone between: "Jun 6 20:13:01 +0000 2019", "June 6, 3:15 p.m. ET, 2019".
  if (is_number(year, 1, 2) && is_sign(year + 1, ":")) {
    Match time{Stamp(), year};
    take_time(time);
    const std::size_t last = skip_links(time.end);
    if (time.stamp.clock && is_number(last, 4, 4)) {
      auto match = found(tokens_[last].number, month, day, last + 1);
      if (match) {
        match->stamp.clock = time.stamp.clock;
        match->stamp.zone = time.stamp.zone;
      }
      return match;
    }
  }
  return std::nullopt;
}

std::optional<Match> StampMatcher::compact(std::size_t i) const {
  const StampToken& token = tokens_[i];
  if (is_number(i, 8, 8)) {
    auto match = found(token.number / 10000, token.number / 100 % 100, token.number % 100, i + 1);
    if (match && is_word(i + 1, "t") && is_number(i + 2, 4, 6)) {
      const int digits = tokens_[i + 2].number;
      const bool seconds = tokens_[i + 2].size() == 6;
      match->stamp.clock =
          Clock{seconds ? digits / 10000 : digits / 100,
                seconds ? digits / 100 % 100 : digits % 100, seconds ? digits % 100 : -1};
      match->end = i + 3;
      take_zone(*match);
    } else if (match) {
      take_time(*match);
    }
    return match;
  }
  return std::nullopt;
}

}  // namespace dateline::article
