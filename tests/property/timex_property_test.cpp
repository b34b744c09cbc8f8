// Whatever order words come in: expressions lie inside the text, one after the other, and each
// value is one that TIMEX3 can write. The words are shuffled by a fixed generator.
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "dateline/calendar.hpp"
#include "dateline/document.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 64> kWords = {
    "the",    "a",        "of",       "in",      "on",       "two",     "three",  "half",
    "twenty", "first",    "second",   "last",    "next",     "this",    "coming", "every",
    "other",  "day",      "days",     "week",    "weeks",    "month",   "year",   "years",
    "hour",   "minutes",  "decade",   "century", "quarter",  "weekend", "summer", "winter",
    "Monday", "Fri.",     "May",      "August",  "February", "30",      "31",     "1999",
    "'98",    "'00s",     "nineties", "44",      "BC",       "7",       "12:30",  "p.m.",
    "noon",   "midnight", "night",    "morning", "tomorrow", "today",   "Easter", "Christmas",
    "ago",    "later",    "before",   "after",   "from",     "to",      "-",      "and"};

constexpr std::array<std::string_view, 6> kAnchors = {
    "0001-01-01", "1999-12-31", "2012-02-29", "9999-12-31", "2013-02-12T23:59", ""};

void expect_sound(const Document& document, const std::string& text) {
  std::uint32_t end = 0;
  for (const Timex& timex : document.timexes) {
    if (timex.span.empty()) continue;
    ASSERT_GE(timex.span.begin, end) << text;
    ASSERT_LE(timex.span.end, text.size()) << text;
    end = timex.span.end;
    const std::string value = calendar::to_string(timex.value);
    const auto read = calendar::parse_value(value);
    ASSERT_TRUE(read) << value << " in: " << text;
    ASSERT_TRUE(*read == timex.value) << value << " in: " << text;
  }
}

TEST(TimexProperty, ShuffledWordsGiveSoundExpressions) {
  const auto extractor = Extractor::create();
  ASSERT_TRUE(extractor);
  std::mt19937 random(20261124);  // its sequence is fixed by the standard
  const auto below = [&random](std::size_t n) { return random() % n; };
  std::size_t expressions = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t words = 1 + below(14); words > 0; --words) {
      text += kWords[below(kWords.size())];
      if (below(12) != 0) text += ' ';
    }
    auto article = read_text(text, "shuffled");
    ASSERT_TRUE(article);
    const std::string_view anchor = kAnchors[below(kAnchors.size())];
    article->published.reset();
    if (!anchor.empty()) article->published = calendar::parse_value(anchor).value();
    const auto genre = below(2) == 0 ? Genre::kNews : Genre::kNarrative;
    const Document document =
        extractor->process(std::move(*article), {.extent = Extent::kTimexes, .genre = genre});
    expect_sound(document, text);
    expressions += document.timexes.size();
  }
  EXPECT_GT(expressions, 20'000U);
}

}  // namespace
}  // namespace dateline
