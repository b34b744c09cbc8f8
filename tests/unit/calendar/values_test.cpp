// Values are the same where each of their parts is, and only there.
#include <gtest/gtest.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "dateline/calendar.hpp"

namespace dateline::calendar {
namespace {

/// Each differs from those beside it in one part.
constexpr std::string_view kValues[] = {"2019",
                                        "201",
                                        "20",
                                        "BC0044",
                                        "2019-05",
                                        "2019-06",
                                        "XXXX-05",
                                        "2019-05-03",
                                        "2019-05-04",
                                        "2018-05-03",
                                        "XXXX-05-03",
                                        "2019-W05",
                                        "2019-W06",
                                        "2018-W05",
                                        "2019-W05-WE",
                                        "2019-W05-3",
                                        "2019-W05-4",
                                        "2019-SU",
                                        "2019-WI",
                                        "2018-SU",
                                        "2019-Q1",
                                        "2019-Q2",
                                        "2018-Q1",
                                        "2019-H1",
                                        "2019-H2",
                                        "2019-05-03TMO",
                                        "2019-05-03TEV",
                                        "2019-05-03T10",
                                        "2019-05-03T11",
                                        "2019-05-03T10:30",
                                        "2019-05-03T10:31",
                                        "2019-05-03T10:30:15",
                                        "2019-05-03T10:30:16",
                                        "2019-05-04T10:30:15",
                                        "2019-05-03T10:30Z",
                                        "2019-05-03T10:30+02:00",
                                        "P1Y",
                                        "P2Y",
                                        "P1M",
                                        "P1W",
                                        "P1D",
                                        "PT1H",
                                        "PT1M",
                                        "PT1S",
                                        "P1Y2M",
                                        "P1DE",
                                        "P1C",
                                        "PXY",
                                        "PXM",
                                        "P0.5Y",
                                        "P1.5Y",
                                        "PAST_REF",
                                        "PRESENT_REF",
                                        "FUTURE_REF",
                                        "XXXX",
                                        "XXXX-WXX-1",
                                        "XXXX-WXX-2"};

TEST(Values, AreTheSameOnlyWhereEachPartIs) {
  std::vector<Value> values;
  std::vector<std::string_view> written;
  for (const std::string_view value : kValues) {
    const auto read = parse_value(value);
    if (!read) continue;
    values.push_back(*read);
    written.push_back(value);
  }
  ASSERT_GT(values.size(), 45U);
  for (std::size_t a = 0; a < values.size(); ++a)
    for (std::size_t b = 0; b < values.size(); ++b)
      EXPECT_EQ(values[a] == values[b], a == b) << written[a] << " " << written[b];
}

}  // namespace
}  // namespace dateline::calendar
