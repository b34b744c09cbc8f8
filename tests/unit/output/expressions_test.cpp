// The list of expressions for people: columns, modifiers, and text that would harm a terminal.
#include <gtest/gtest.h>

#include "dateline/write.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

using test::Made;

TEST(WriteExpressions, StandInColumns) {
  Made made("Zoë has waited more than two years, every Monday, since 3 May 2019.");
  made.timex("more than two years", "P2Y", TimexType::kDuration)
      .timex("every Monday", "XXXX-WXX-1", TimexType::kSet)
      .timex("3 May 2019", "2019-05-03");
  made.document().timexes[0].mod = Mod::kMoreThan;
  made.document().timexes[1].quant = "EVERY";
  EXPECT_EQ(write_expressions(made.document()),
            "P2Y MORE_THAN     DURATION  more than two years\n"
            "XXXX-WXX-1 EVERY  SET       every Monday\n"
            "2019-05-03        DATE      3 May 2019\n");
}

TEST(WriteExpressions, ShowNoControlCharacters) {
  Made made("on 3\x1b[31m May");
  made.timex("3\x1b[31m May", "2019-05-03");
  const std::string list = write_expressions(made.document());
  EXPECT_EQ(list.find('\x1b'), std::string::npos) << list;
  EXPECT_NE(list.find("2019-05-03"), std::string::npos) << list;
}

TEST(WriteExpressions, SayThatThereAreNone) {
  Made made("Nothing of the kind.");
  EXPECT_EQ(write_expressions(made.document()), "no time expressions found\n");
}

}  // namespace
}  // namespace dateline
