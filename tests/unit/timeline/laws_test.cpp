// What each law makes of an entry that breaks it, and that it leaves alone what breaks none.
#include "timeline/laws.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace dateline::timeline {
namespace {

std::optional<calendar::Value> value(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return calendar::parse_value(text).value();
}

Bounds bounds(std::string_view text) {
  const auto dots = text.find("..");
  return {value(text.substr(0, dots)), value(text.substr(dots + 2))};
}

std::string shown(const Bounds& found) {
  const auto text = [](const std::optional<calendar::Value>& v) {
    return v ? calendar::to_string(*v) : std::string();
  };
  return text(found.earliest) + ".." + text(found.latest);
}

struct Case {
  const char* from;
  const char* to;
  const char* anchor;  // the value of the expression that dates it; "!" first: told with its year
  const char* expected_from;
  const char* expected_to;
  Reality reality = Reality::kHappened;
  Reality expected = Reality::kHappened;
};

constexpr const char* kPublished = "2019-06-07";

// clang-format off
constexpr Case kCases[] = {
    // nothing is wrong
    {"2019-05-01..2019-05-01", "2019-05-01..2019-05-01", "", "2019-05-01..2019-05-01", "2019-05-01..2019-05-01"},
    {"..2019-06-07", "..", "", "..2019-06-07", ".."},
    {"2019-05..2019-06-07", "2019-05..", "", "2019-05..2019-06-07", "2019-05.."},
    {"2019-06-20..2019-06-20", "..", "2019-06-20", "2019-06-20..2019-06-20", "..", Reality::kPlanned, Reality::kPlanned},
    // earliest after latest: what the words date stands
    {"2019-05-09..2019-05-01", "..", "2019-05-09", "2019-05-09..2019-05-09", ".."},
    {"2019-05-09..2019-05-01", "..", "2019-05-01", "2019-05-01..2019-05-01", ".."},
    {"2019-05-09..2019-05-01", "..", "", "..", ".."},
    // of different granularity: both hold
    {"2019-05-10..2019-05", "2019-05-10..", "", "2019-05-10..2019-05-31", "2019-05-10.."},
    {"2019-05-10T14:00..2019-05-10", "..", "", "2019-05-10..2019-05-10", ".."},
    // the end before the beginning
    {"2019-05-09..2019-05-09", "..2019-05-01", "2019-05-09", "2019-05-09..2019-05-09", ".."},
    {"2019-05-01..2019-05-20", "..2019-05-09", "", "2019-05-01..2019-05-09", "..2019-05-09"},
    {"2019-05-09..2019-05-09", "2019-05-01..2019-05-20", "", "2019-05-09..2019-05-09", "2019-05-09..2019-05-20"},
    // told as over, dated after publication
    {"2019-09-06..2019-09-06", "2019-09-06..2019-09-06", "2019-09-06", "..2019-06-07", "..2019-06-07"},
    {"2019-09-06..2019-09-06", "2019-09-06..2019-09-06", "!2019-09-06", "2019-09-06..2019-09-06", "2019-09-06..2019-09-06", Reality::kHappened, Reality::kPlanned},
    {"2019-09-06..2019-06-07", "2019-09-06..2019-06-07", "2019-09-06", "..2019-06-07", "..2019-06-07"},
};
// clang-format on

TEST(Laws, OneGivesWay) {
  for (const Case& c : kCases) {
    const std::string name = std::string(c.from) + " " + c.to + " by " + c.anchor;
    std::string_view anchor = c.anchor;
    std::vector<Timex> timexes(1);
    if (anchor.starts_with("!"))
      anchor.remove_prefix(1);
    else
      timexes[0].anchor_kind = AnchorKind::kPublication;
    Entry entry;
    entry.from = bounds(c.from);
    entry.to = bounds(c.to);
    entry.reality = c.reality;
    entry.because = "made so";
    if (!anchor.empty()) {
      timexes[0].value = *value(anchor);
      entry.anchored_by = TimexId{0};
    }
    std::vector<Entry> entries = {entry};
    const int changed = keep_laws(timexes, value(kPublished), entries);
    EXPECT_EQ(shown(entries[0].from), c.expected_from) << name;
    EXPECT_EQ(shown(entries[0].to), c.expected_to) << name;
    EXPECT_EQ(entries[0].reality, c.expected) << name;
    EXPECT_EQ(changed > 0, entries[0].because != "made so") << name << ": the reader is told";
    EXPECT_EQ(keep_laws(timexes, value(kPublished), entries), 0) << name << ": once is enough";
  }
}

}  // namespace
}  // namespace dateline::timeline
