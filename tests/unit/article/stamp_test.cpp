// Dates as pages write them -> a day, a clock time, a zone.
#include "article/date/stamp.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

using article::Habits;
using article::Stamp;
using article::StampReader;

std::string shown(const Stamp& stamp) {
  const std::string zone = stamp.zone ? fmt::format(" {}", *stamp.zone) : "";
  const std::string other =
      stamp.other ? fmt::format(" or {}", calendar::to_string(calendar::Value(*stamp.other))) : "";
  return fmt::format("{}{}{}", calendar::to_string(article::value_of(stamp)), zone, other);
}

std::string found(std::string_view text, std::string language = "en", bool month_first = false) {
  std::string all;
  for (const auto& each : StampReader(Habits{std::move(language), month_first}).find(text)) {
    if (!all.empty()) all += "; ";
    all += shown(each.stamp);
  }
  return all;
}

std::string read(std::string_view value) {
  const auto stamp = StampReader().read(value);
  return stamp ? shown(*stamp) : "";
}

TEST(Stamp, Values) {
  for (const auto& [given, value] : std::initializer_list<std::pair<const char*, const char*>>{
           {"2019-06-06", "2019-06-06"},
           {"2019-06-06T19:15:00-07:00", "2019-06-06T19:15:00 -420"},
           {"2019-06-06T19:15:00.123Z", "2019-06-06T19:15:00 0"},
           {"2019-06-06 19:15 +0530", "2019-06-06T19:15 330"},
           {"2019-06-06T19:15Z[UTC]", "2019-06-06T19:15 0"},
           {"20190606T163807Z", "2019-06-06T16:38:07 0"},
           {"20190606101500", "2019-06-06T10:15:00"},
           {"20190606", "2019-06-06"},
           {"1559815200", "2019-06-06T10:00:00 0"},
           {"1559815200000", "2019-06-06T10:00:00 0"},
           {"Thu, 06 Jun 2019 10:00:00 GMT", "2019-06-06T10:00:00 0"},
           {"Thu Jun 06 2019 10:00:00 GMT+0200 (CEST)", "2019-06-06T10:00:00 120"},
           {"Thu Jun 6 20:13:01 +0000 2019", "2019-06-06T20:13:01 0"},
           {"Thursday, June 6, 2019, 06:47 PM", "2019-06-06T18:47"},
           {"June 6, 2019 7:15 p.m. EDT", "2019-06-06T19:15 -240"},
           {"2019/06/06", "2019-06-06"},
           {"0001-01-01T00:00:00Z", ""},
           {"1970-01-01T00:00:00Z", ""},
           {"0", ""},
           {"2019-06-31", ""},
           {"2019", ""},
           {"yesterday", ""},
           {"", ""}}) {
    EXPECT_EQ(read(given), value) << given;
  }
}

TEST(Stamp, InLines) {
  struct Case {
    const char* text;
    const char* language;
    const char* dates;
  };
  for (const Case& c : {
           Case{"By April Stone, Jun. 15, 2019, 1:55pm EST", "en", "2019-06-15T13:55 -300"},
           {"Published: 6 June 2019 | Updated: 9 June 2019", "en", "2019-06-06; 2019-06-09"},
           {"First published on Thu 6 Jun 2019 23.30 EDT", "en", "2019-06-06T23:30 -240"},
           {"the 6th of June 2019", "en", "2019-06-06"},
           {"June 6th 2019", "en", "2019-06-06"},
           {"06-Jun-2019", "en", "2019-06-06"},
           {"2019 June 6", "en", "2019-06-06"},
           {"am 6. Juni 2019 um 19.15 Uhr", "de", "2019-06-06T19:15"},
           {"Donnerstag, 06.06.2019, 19:15 Uhr", "de", "2019-06-06T19:15"},
           {"6. März 2019", "de", "2019-03-06"},
           {"6. Jänner 2019", "de", "2019-01-06"},
           {"1er août 2019 à 19h15", "fr", "2019-08-01T19:15"},
           {"6 de junio de 2019", "es", "2019-06-06"},
           {"6 de março de 2019", "pt", "2019-03-06"},
           {"6 giugno 2019", "it", "2019-06-06"},
           {"6 juni 2019", "nl", "2019-06-06"},
           {"6 czerwca 2019", "pl", "2019-06-06"},
           {"6 listopada 2019", "pl", "2019-11-06"},
           {"6. listopada 2019.", "hr", "2019-10-06"},
           {"6. června 2019", "cs", "2019-06-06"},
           {"6 июня 2019 г.", "ru", "2019-06-06"},
           {"6 ИЮНЯ 2019", "ru", "2019-06-06"},
           {"6 Haziran 2019 Perşembe", "tr", "2019-06-06"},
           {"2019. június 6., csütörtök", "hu", "2019-06-06"},
           {"2019. 06. 06.", "hu", "2019-06-06"},
           {"6. kesäkuuta 2019", "fi", "2019-06-06"},
           {"6 Ιουνίου 2019", "el", "2019-06-06"},
           {"发布于2019年6月6日", "zh", "2019-06-06"},
           {"2019년 6월 6일", "ko", "2019-06-06"},
           {"6 tháng 6, 2019", "vi", "2019-06-06"},
           {"6 يونيو 2019", "ar", "2019-06-06"},
           {"06.06.19", "de", "2019-06-06"},
           {"05/06/2019", "fr", "2019-06-05 or 2019-05-06"},
           {"13/06/2019", "en", "2019-06-13"},
           {"tel. 030/12/34/2019", "de", ""},
           {"version 1.2.2019.4", "en", ""},
           {"May 6, Room 2019", "en", ""},
           {"in June 2019", "en", ""},
           {"June 6", "en", ""},
           {"12:30 today", "en", ""},
       }) {
    EXPECT_EQ(found(c.text, c.language), c.dates) << c.text;
  }
  EXPECT_EQ(found("05/06/2019", "en", true), "2019-05-06 or 2019-06-05");
}

TEST(Stamp, Zones) {
  const auto utc = StampReader().read("2019-06-07T02:15:00Z");
  ASSERT_TRUE(utc);
  EXPECT_EQ(shown(article::in_zone(*utc, -420)), "2019-06-06T19:15:00 -420");
  const auto local = StampReader().read("2019-06-06T19:15:00-07:00");
  EXPECT_EQ(article::instant_of(*local), article::instant_of(*utc));
  EXPECT_FALSE(article::instant_of(*StampReader().read("2019-06-06T19:15")));
}

}  // namespace
}  // namespace dateline
