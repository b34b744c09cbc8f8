// Which way the verbs around an expression point: a sentence a line, the expression in brackets.
#include "timex/tense.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dateline::timex {
namespace {

std::string_view outlook_of(std::string_view marked) {
  const VerbFinder finder = *VerbFinder::load();
  const std::size_t open = marked.find('[');
  const std::size_t close = marked.find(']');
  std::string text(marked.substr(0, open));
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += marked.substr(open + 1, close - open - 1);
  const auto end = static_cast<std::uint32_t>(text.size());
  text += marked.substr(close + 1);
  return to_string(
      finder.outlook_at(text, {0, static_cast<std::uint32_t>(text.size())}, {begin, end}));
}

TEST(Tense, PointBackOrAhead) {
  struct Row {
    std::string_view text;
    std::string_view time;
  };
  const Row rows[] = {
      {"The mayor resigned [Monday].", "past"},
      {"The mayor will resign [Monday].", "future"},
      {"The mayor'll resign on [Monday].", "future"},
      {"The mayor won't resign on [Monday].", "future"},
      {"The team won on [Monday].", "past"},
      {"The mayor has resigned [Monday].", "past"},
      {"The mayor would have met them [Monday].", "past"},
      {"The mayor would meet them [Monday].", "planned"},
      {"The talks are on [Monday].", "calendar"},
      {"Talks are scheduled for [Monday].", "future"},
      {"The mayor is to speak on [Monday].", "future"},
      {"Miners plan to strike on [Monday].", "announced"},
      {"Miners plan a march on [Monday].", "announced"},
      {"The union plans a march on [Monday].", "announced"},
      {"The union announced plans [Monday].", "planned"},
      {"They agreed on their plan [Monday].", "past"},
      {"The firm is expected to report its results on [Monday].", "future"},
      {"He was forced to resign on [Monday].", "past"},
      {"They agreed [Monday] to meet again.", "past"},
      {"They agreed to meet again [Monday].", "planned"},
      {"He said that on [Monday] the talks will begin.", "future"},
      {"He said the talks will begin on [Monday].", "future"},
      {"He said on [Monday] the talks will begin.", "past"},
      {"On [Monday], the court heard the case, which will go on.", "over"},
      {"On [Monday], the court will hear the case.", "future"},
      {"The bridge has been closed since [March].", "over"},
      {"The lease ended [May 3].", "over"},
      {"A vote was to be held [Monday].", "planned"},
      {"The judge was delayed until [May 3].", "planned"},
      {"The judge was delayed on [May 3].", "past"},
      {"The fair opens on [Monday].", "announced"},
      {"Two are missing after the river rose on [Monday].", "past"},
      {"They are at home with friends for [Monday].", "present"},
      {"The doors will stay closed on [Monday].", "future"},
      {"The result follows [Monday]'s vote, which is a test.", "unknown"},
      {"He is away since shortly after the [May 3] fire.", "over"},
      {"It had been due to end on [Monday].", "past plan"},
      {"They had originally been expected on [Monday].", "past plan"},
      {"The pope visits the city on [Friday].", "calendar"},
      {"Parliament votes on [Friday].", "calendar"},
      {"Schools reopen [Monday].", "calendar"},
      {"The agency is giving [Tuesday] off.", "calendar"},
      {"The case is heard in [May].", "calendar"},
      {"He is accused of a theft in [May].", "state"},
      {"They slept after state visits on [Friday].", "past"},
      {"The ban lasts until [Saturday].", "calendar"},
      {"The road is closed until [Saturday].", "calendar"},
      {"The road was closed until [Saturday].", "past"},
      {"They voted on the proposed merger in [May].", "past"},
      {"Holders meet on the proposed merger in [May].", "calendar"},
      {"The firm announced an agreement to buy the bank in [May].", "planned"},
      {"Shares fell ahead of [Monday]'s vote.", "planned"},
      {"They could be home as soon as [Tuesday].", "future"},
      {"He asked them to stop after [Thursday]'s ruling.", "unknown"},
      {"[Friday]'s game will be the last.", "future"},
      {"\"We will see on [Monday],\" he said.", "future"},
      {"\"It is over.\" On [Monday] she left.", "over"},
      {"They will rebuild. The fire broke out on [Monday].", "past"},
      {"Mr. May said on [Monday] that he knew.", "past"},
      {"The hundred sailors and Ned in [March]", "unknown"},
      {"[Monday]", "unknown"},
  };
  for (const auto& [text, time] : rows) EXPECT_EQ(outlook_of(text), time) << text;
}

TEST(Tense, ReachIsBounded) {
  const VerbFinder finder = *VerbFinder::load();
  std::string text(100'000, ' ');
  text += "Monday";
  const auto size = static_cast<std::uint32_t>(text.size());
  EXPECT_EQ(finder.outlook_at(text, {0, size}, {size - 6, size}), Outlook::kUnknown);
  const std::string blob(100'000, 'x');
  EXPECT_EQ(finder.outlook_at(blob, {0, 100'000}, {50'000, 50'006}), Outlook::kUnknown);
}

}  // namespace
}  // namespace dateline::timex
