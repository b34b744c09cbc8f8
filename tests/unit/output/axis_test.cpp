// Times -> stretches of an axis, ticks under them, and where an instant stands.
#include "output/drawing/axis.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "output/drawing/axis_ticks.hpp"
#include "unit/output/made.hpp"

namespace dateline::output {
namespace {

using calendar::Interval;

Interval time_of(std::string_view text) {
  return calendar::interval_of(test::Made::value(text)).value();
}

std::vector<Interval> times_of(const std::vector<std::string_view>& texts) {
  std::vector<Interval> times;
  for (const std::string_view text : texts) times.push_back(time_of(text));
  return times;
}

TEST(Axis, BreaksWhereThatMakesRoom) {
  struct Case {
    std::vector<std::string_view> times;
    std::vector<int> entries;  // of each stretch
  };
  const Case cases[] = {
      {{}, {}},
      {{"2019"}, {1}},
      {{"2019-06-07", "2019-06-07"}, {2}},
      {{"2017", "2019"}, {2}},
      {{"2019-06-05", "2019-06-06", "2019-06-07"}, {3}},
      // Two months and two days, two years apart: seen from afar, each would be one point.
      {{"2017-06", "2017-08", "2019-06-05", "2019-06-07"}, {2, 2}},
      {{"1998-WI", "2023-11-06", "2023-11-07", "2023-11-09"}, {1, 3}},
      // Years and minutes in one picture.
      {{"1900", "2019-06-07T10:00", "2019-06-07T10:05", "2019-06-07T10:20"}, {1, 3}},
      // A crowd at the end of even years.
      {{"2012", "2014", "2016", "2018", "2021-09-06", "2021-10-22", "2021-11-19"}, {4, 3}},
      {{"BC0044", "BC0043", "2019"}, {2, 1}},
  };
  for (const Case& c : cases) {
    const auto axis = make_axis(times_of(c.times));
    std::vector<int> entries;
    for (const Stretch& stretch : axis) entries.push_back(stretch.entries);
    EXPECT_EQ(entries, c.entries) << testing::PrintToString(c.times);
  }
}

TEST(Axis, StretchesAreInOrderAndNeverEmpty) {
  std::vector<Interval> times;
  for (std::int64_t i = 0; i < 300; ++i) {
    const std::int64_t begin = (i * i * i * 7919) % 100000 * calendar::kDay;
    times.push_back({begin, begin + (i % 5 + 1) * calendar::kDay * (i % 7 == 0 ? 365 : 1)});
    const auto axis = make_axis(times);
    ASSERT_LE(axis.size(), 7U);
    for (std::size_t k = 0; k < axis.size(); ++k) {
      ASSERT_LT(axis[k].time.begin, axis[k].time.end);
      if (k > 0) {
        ASSERT_LE(axis[k - 1].time.end, axis[k].time.begin);
      }
    }
    const AxisScale scale(axis, 0.05);
    double before = -1;
    for (std::int64_t day = -10; day < 100010; day += 997) {
      const double at = scale.at(day * calendar::kDay);
      ASSERT_GE(at, before) << "later never stands before earlier";
      ASSERT_LE(at, 1.0001);
      before = at;
    }
  }
}

TEST(Axis, TicksAreNoFinerThanWhatIsKnown) {
  struct Case {
    std::vector<std::string_view> times;
    int most;
    std::string ticks;
  };
  const Case cases[] = {
      {{"2017-08"}, 9, "Aug/2017"},
      {{"2017", "2019"}, 5, "2017 2018 2019"},
      {{"2019-06-05", "2019-06-07"}, 5, "5/Jun 2019 6/Jun 2019 7/Jun 2019"},
      {{"2019-06-07T10:00", "2019-06-07T13:00"},
       5,
       "10:00/7 Jun 2019 11:00/7 Jun 2019 12:00/7 Jun 2019 13:00/7 Jun 2019"},
  };
  for (const Case& c : cases) {
    const auto axis = make_axis(times_of(c.times));
    ASSERT_EQ(axis.size(), 1U);
    std::string ticks;
    for (const Tick& tick : ticks_of(axis.front(), c.most)) {
      ticks += (ticks.empty() ? "" : " ") + tick.fine;
      if (!tick.coarse.empty()) ticks += '/' + tick.coarse;
    }
    EXPECT_EQ(ticks, c.ticks);
  }
}

}  // namespace
}  // namespace dateline::output
