// The clock time and the zone after a date.
#include <array>
#include <utility>

#include "article/date/stamp_matcher.hpp"
#include "dateline/text.hpp"

namespace dateline::article {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 26> kZones = {{
    {"z", 0},      {"utc", 0},    {"gmt", 0},    {"ut", 0},     {"est", -300}, {"edt", -240},
    {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
    {"bst", 60},   {"wet", 0},    {"west", 60},  {"cet", 60},   {"cest", 120}, {"mez", 60},
    {"mesz", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},  {"jst", 540},  {"kst", 540},
    {"aest", 600}, {"aedt", 660},
}};

}  // namespace

/// ", 19:15", "T19:15:00.123", "at 7:15 p.m.", "um 19.15 Uhr", "à 19h15".
void StampMatcher::take_time(Match& match) const {
  constexpr std::size_t kMostBetween = 3;
  std::size_t i = match.end;
  for (std::size_t steps = 0; steps < kMostBetween && i < tokens_.size(); ++steps) {
    if (tokens_[i].kind == Kind::kNumber) break;
    if (tokens_[i].kind == Kind::kWord && tokens_[i].size() > 5) return;
    ++i;
  }
  if (!is_number(i, 1, 2) || tokens_[i].number > 24) return;
  Clock clock{tokens_[i].number, 0, -1};
  const bool colon = is_sign(i + 1, ":.") && !spaced(i + 1) && !spaced(i + 2);
  const bool letter = is_word(i + 1, "h");
  if ((!colon && !letter) || !is_number(i + 2, 2, 2) || tokens_[i + 2].number > 59) return;
  // 7.6.2019 is a date, and so may be what follows one.
  if (is_sign(i + 1, ".") && is_sign(i + 3, ".") && is_number(i + 4, 1, 4)) return;
  clock.minute = tokens_[i + 2].number;
  i += 3;
  if (is_sign(i, ":") && is_number(i + 1, 2, 2) && tokens_[i + 1].number <= 60) {
    clock.second = std::min(tokens_[i + 1].number, 59);
    i += 2;
    if (is_sign(i, ".,") && !spaced(i + 1) && is_number(i + 1, 1, 9)) i += 2;
  }
  match.stamp.clock = clock;
  match.end = i;
  take_half(match);
  take_zone(match);
}

/// "p.m.", "PM".
void StampMatcher::take_half(Match& match) const {
  const std::size_t i = match.end;
  Clock& clock = *match.stamp.clock;
  bool afternoon = is_word(i, "pm");
  bool morning = is_word(i, "am");
  std::size_t end = i + 1;
  if ((is_word(i, "p") || is_word(i, "a")) && is_sign(i + 1, ".") && is_word(i + 2, "m")) {
    afternoon = is_word(i, "p");
    morning = !afternoon;
    end = i + (is_sign(i + 3, ".") ? 4 : 3);
  }
  if (!afternoon && !morning) return;
  match.end = end;
  if (clock.hour > 12) return;
  clock.hour = clock.hour % 12 + (afternoon ? 12 : 0);
}

/// "Z", "+02:00", "-0700", "GMT", "EDT".
void StampMatcher::take_zone(Match& match) const {
  std::size_t i = match.end;
  if (i >= tokens_.size()) return;
  if (tokens_[i].kind == Kind::kWord) {
    for (const auto& [name, minutes] : kZones) {
      if (tokens_[i].word != name) continue;
      match.stamp.zone = minutes;
      ++match.end;
      // "GMT+02:00" goes on.
      if (minutes == 0 && is_sign(i + 1, "+-") && is_number(i + 2, 1, 4)) break;
      return;
    }
    if (match.end == i) return;
    ++i;
  }
  if (!is_sign(i, "+-") || !is_number(i + 1, 1, 4) || spaced(i + 1)) return;
  const int sign = tokens_[i].sign == '-' ? -1 : 1;
  const int number = tokens_[i + 1].number;
  const bool whole = tokens_[i + 1].size() > 2;
  int minutes = whole ? number / 100 * 60 + number % 100 : number * 60;
  std::size_t end = i + 2;
  if (!whole && is_sign(end, ":") && is_number(end + 1, 2, 2)) {
    minutes += tokens_[end + 1].number;
    end += 2;
  }
  if (minutes > 15 * 60) return;
  match.stamp.zone = sign * minutes;
  match.end = end;
}

}  // namespace dateline::article
