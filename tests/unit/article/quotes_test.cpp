// Paragraphs -> direct speech.
#include <gtest/gtest.h>

#include "unit/article/shown.hpp"

namespace dateline {
namespace {

struct Case {
  std::string_view name;
  std::string_view text;
  std::string_view quotes;
};

constexpr Case kCases[] = {
    {"curly", "He said: “We go.” She left.", "<“We go.”>"},
    {"straight", "He said: \"We go.\" She left. \"No,\" he said.", "<\"We go.\"><\"No,\">"},
    {"wire", "``We go,'' he said. ``No.''", "<``We go,''><``No.''>"},
    {"tokenised", "`` We go , '' he said .", "<`` We go , ''>"},
    {"angled", "He said: «We go.»", "<«We go.»>"},
    {"runs_on", "He said: “We go.\n\n“We stay.\n\n“We rest.” She left.\n\nAll “well”.",
     "<“We go.>+<“We stay.>+<“We rest.”><“well”>"},
    {"runs_on_straight", "He said: \"We go.\n\n\"We stay.\" She left.",
     "<\"We go.>+<\"We stay.\">"},
    {"runs_on_wire", "``We go.\n\n``We stay.'' She left.", "<``We go.>+<``We stay.''>"},
    {"does_not_run_on", "He said: “We go.\n\nThey left. “No.”", "<“We go.><“No.”>"},
    {"nested", "“He said ‘no’ and “never” to me.” Well.", "<“He said ‘no’ and “never” to me.”>"},
    {"nested_wire", "``Well may we say `God save the Queen,' for nothing will,'' he said.",
     "<``Well may we say `God save the Queen,' for nothing will,''>"},
    {"single_curly", "He said: ‘We go.’ The workers’ union said: ‘It’s late.’",
     "<‘We go.’><‘It’s late.’>"},
    {"single_straight", "A man described as a 'disgruntled lawyer' shot.",
     "<'disgruntled lawyer'>"},
    {"single_after_s", "The 'hard times' are over, and it's late.", "<'hard times'>"},
    {"apostrophes", "The workers' union and the '90s; 'tis rock 'n' roll, isn't it?", ""},
    {"inches", "A 6\" pipe and a 7\" pipe.", ""},
    {"end_forgotten", "\"We go, he said. \"We stay,\" he added.",
     "<\"We go, he said.><\"We stay,\">"},
    {"stray_close", "We go,\" he said. “No.”", "<“No.”>"},
    {"brackets_stay", "“If more [specialists] are needed, we will send them.”",
     "<“If more [specialists] are needed, we will send them.”>"},
    {"after_dash", "He said—“go”—and left.", "<“go”>"},
};

TEST(Quotes, Table) {
  for (const Case& c : kCases) {
    const auto article = read_text(std::string(c.text), "x");
    ASSERT_TRUE(article) << c.name;
    EXPECT_EQ(test::shown_quotes(*article), c.quotes) << c.name;
  }
}

}  // namespace
}  // namespace dateline
