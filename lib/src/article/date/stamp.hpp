// Dates as pages write them -> a day, with its clock time and zone where they are told.
//
// "2019-06-06T19:15:00-07:00", "Thu, 06 Jun 2019 10:00:00 GMT", "6. Juni 2019", "6 de junio de
// 2019", "Jun. 6, 2019", "06/06/2019", "2019年6月6日", "1559815200".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/page/page_words.hpp"
#include "dateline/calendar.hpp"

namespace dateline::article {

/// The time of day beside a date.
struct Clock {
  int hour = 0;
  int minute = 0;
  int second = -1;  // not told
  friend bool operator==(const Clock&, const Clock&) = default;
};

/// A date as it stands there.
struct Stamp {
  calendar::Day day;
  std::optional<Clock> clock;
  std::optional<int> zone;             // minutes east of Greenwich; UTC is 0
  std::optional<calendar::Day> other;  // the other reading of 05/06/2019
  bool short_year = false;             // two figures: 06.06.19
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// A stamp and the bytes that it takes in a text.
struct FoundStamp {
  Stamp stamp;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// How a page writes its dates.
struct Habits {
  std::string language = "en";  // of the page, without the region
  bool month_first = false;     // 05/06/2019 is the fifth of June unless this is set
};

/// A day and nothing else.
[[nodiscard]] inline Stamp stamp_on(const calendar::Day& day) {
  Stamp stamp;
  stamp.day = day;
  return stamp;
}

/// Finds dates; keeps its tables from one text to the next.
class StampReader {
 public:
  explicit StampReader(Habits habits = {});

  /// All full dates of a text, in order. Figures without separators are none.
  [[nodiscard]] std::vector<FoundStamp> find(std::string_view text) const;

  /// What an attribute or a field of data says: also "20190606T101500Z", seconds and milliseconds
  /// since 1970. Placeholders (year 1, 1970-01-01) and what is no date give nothing.
  [[nodiscard]] std::optional<Stamp> read(std::string_view value) const;

  [[nodiscard]] const Habits& habits() const { return habits_; }
  [[nodiscard]] const MonthNames& months() const { return months_; }

 private:
  Habits habits_;
  MonthNames months_;
};

/// Seconds or milliseconds since 1970 (10, 13 figures) -> the moment in UTC.
[[nodiscard]] std::optional<Stamp> read_epoch(std::string_view digits);

/// The moment of a stamp with clock and zone, as seen in another zone.
[[nodiscard]] Stamp in_zone(const Stamp& stamp, int zone);

/// Minutes since 1970 in UTC; nothing without clock or zone.
[[nodiscard]] std::optional<std::int64_t> instant_of(const Stamp& stamp);

/// A day, or a day with its clock time, as the rest of the library takes it.
[[nodiscard]] calendar::Value value_of(const Stamp& stamp);

/// Whether the day can be one on which something was published: no placeholder, no typing error.
[[nodiscard]] bool is_plausible(const calendar::Day& day);

}  // namespace dateline::article
