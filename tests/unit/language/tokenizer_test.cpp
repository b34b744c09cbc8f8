// Text -> tokens and sentences, case by case. "|" parts tokens, "/ " sentences.
#include "language/tokenizer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "language/sentences.hpp"

namespace dateline::language {
namespace {

const WordLists& lists() {
  static const auto loaded = WordLists::load();
  EXPECT_TRUE(loaded) << loaded.error().message;
  return *loaded;
}

std::vector<Span> tokens_of(std::string_view text) {
  std::vector<Span> tokens;
  split_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, lists(), tokens);
  return tokens;
}

std::string joined_tokens(std::string_view text) {
  std::string joined;
  for (const Span span : tokens_of(text)) {
    if (!joined.empty()) joined += '|';
    joined += text.substr(span.begin, span.size());
  }
  return joined;
}

struct TokenCase {
  std::string_view text;
  std::string_view tokens;
};

class TokenTable : public testing::TestWithParam<TokenCase> {};

TEST_P(TokenTable, SplitsAsTheWebTreebankDoes) {
  EXPECT_EQ(joined_tokens(GetParam().text), GetParam().tokens);
}

INSTANTIATE_TEST_SUITE_P(Contractions, TokenTable,
                         testing::Values(TokenCase{"They don't know", "They|do|n't|know"},
                                         TokenCase{"It won\u2019t last", "It|wo|n\u2019t|last"},
                                         TokenCase{"She's here, I'd say", "She|'s|here|,|I|'d|say"},
                                         TokenCase{"We'll've", "We|'ll|'ve"},
                                         TokenCase{"the workers' union", "the|workers|'|union"},
                                         TokenCase{"Rosa's", "Rosa|'s"},
                                         TokenCase{"cannot CANNOT gonna", "can|not|CAN|NOT|gon|na"},
                                         TokenCase{"at five o'clock", "at|five|o'clock"},
                                         TokenCase{"Shaun O'Hara's", "Shaun|O'Hara|'s"},
                                         TokenCase{"tell 'em", "tell|'em"}));

INSTANTIATE_TEST_SUITE_P(
    TimesAndNumbers, TokenTable,
    testing::Values(
        TokenCase{"at 6:30 p.m.", "at|6:30|p.m."}, TokenCase{"by 10am", "by|10|am"},
        TokenCase{"the 1990s and the '90s", "the|1990s|and|the|'90s"},
        TokenCase{"in '98.", "in|'98|."}, TokenCase{"the 1960's", "the|1960's"},
        TokenCase{"on 2019-06-07", "on|2019-06-07"},
        TokenCase{"12/25/2001, 3.5 and 10,000.", "12/25/2001|,|3.5|and|10,000|."},
        TokenCase{"$5.2bn", "$|5.2|bn"}, TokenCase{"US$5 or \u20AC3", "US$|5|or|\u20AC|3"},
        TokenCase{"20% of", "20|%|of"}, TokenCase{"the 20th", "the|20th"},
        TokenCase{"a 15-year term", "a|15|-|year|term"},
        TokenCase{"call 555-0199-200", "call|555-0199-200"}, TokenCase{"1969-73", "1969|-|73"},
        TokenCase{"2019-06-07T10:00:00Z", "2019-06-07T10:00:00Z"}, TokenCase{"4/5ths", "4/5ths"}));

INSTANTIATE_TEST_SUITE_P(
    Points, TokenTable,
    testing::Values(
        TokenCase{"Mr. Low of the U.S. Navy.", "Mr.|Low|of|the|U.S.|Navy|."},
        TokenCase{"J. P. Orme", "J.|P.|Orme"}, TokenCase{"Acme Inc. grew.", "Acme|Inc.|grew|."},
        TokenCase{"So did I.", "So|did|I|."}, TokenCase{"No. 5 said no.", "No.|5|said|no|."},
        TokenCase{"Well... yes", "Well|...|yes"}, TokenCase{"What?! No!!", "What|?!|No|!!"},
        TokenCase{"the end.Next", "the|end|.|Next"}, TokenCase{"in Sept. 2004", "in|Sept.|2004"},
        TokenCase{"see report.doc", "see|report.doc"}));

INSTANTIATE_TEST_SUITE_P(
    HyphensAndSigns, TokenTable,
    testing::Values(TokenCase{"long-time ally", "long|-|time|ally"},
                    TokenCase{"pre-war e-mail", "pre-war|e-mail"},
                    TokenCase{"mid-August", "mid-August"},
                    TokenCase{"so -- yes\u2014no", "so|--|yes|\u2014|no"},
                    TokenCase{"AT&T and/or", "AT&T|and|/|or"},
                    TokenCase{"(\u201CGo,\u201D he said)", "(|\u201C|Go|,|\u201D|he|said|)"},
                    TokenCase{"LONDON, June 6 (Own) - A", "LONDON|,|June|6|(|Own|)|-|A"},
                    TokenCase{"fine :-) yes", "fine|:-)|yes"},
                    TokenCase{"#news @desk", "#news|@desk"},
                    TokenCase{"\U0001F600\U0001F600 \U0001F468\u200D\U0001F469",
                              "\U0001F600|\U0001F600|\U0001F468\u200D\U0001F469"},
                    TokenCase{"a\u00A0b", "a|b"}));

INSTANTIATE_TEST_SUITE_P(
    Addresses, TokenTable,
    testing::Values(TokenCase{"see http://a.org/b?c=1, now", "see|http://a.org/b?c=1|,|now"},
                    TokenCase{"(www.a.org/x)", "(|www.a.org/x|)"},
                    TokenCase{"to a.b@c-d.org.", "to|a.b@c-d.org|."},
                    TokenCase{"from example.com today", "from|example.com|today"}));

TEST(Tokenizer, LongRunsCostNoMoreThanTheirLength) {
  for (const std::string_view piece : {"a.", "'", "-", "1,", "a@", "1-", "x-", "\xFF", "$", "a'"}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    EXPECT_FALSE(tokens_of(text).empty()) << piece;  // the test's time limit does the rest
  }
}

struct SentenceCase {
  std::string_view text;
  std::vector<std::string_view> last_words;  // the last token of each sentence
};

TEST(Sentences, EndWhereAReaderEndsThem) {
  const std::vector<SentenceCase> cases = {
      {"It rained. It stopped.", {".", "."}},
      {"Mr. Low met Dr. Orme.", {"."}},
      {"He left at 6 p.m. Friday for the U.S. Senate.", {"."}},
      {"He left at 6 p.m. The rest stayed.", {"p.m.", "."}},
      {"\"We won.\" Then he left.", {"\"", "."}},
      {"\"We won?\" she asked.", {"."}},
      {"\u201CWe won. We did.\u201D They cheered.", {".", "\u201D", "."}},
      {"Shares of Acme Inc. rose.", {"."}},
      {"They came ... and went.", {"."}},
      {"(It rained.) It stopped.", {")", "."}},
      {"No headline ends so", {"so"}},
      {"ARDEN, 9 March 2020 - The mill burned.", {"-", "."}},
      {"ARDEN (Own) \u2014 U.S. aid came.", {"\u2014", "."}},
      {"NEW ARDEN, Feb. 3 -- \"We won,\" he said.", {"--", "."}},
      {"ARDEN, Port Low (OP)_ The mill burned.", {"_", "."}},
      {"ARDEN, Mo. _ The mill burned.", {"_", "."}},
      {"MILL BURNS! - The mayor spoke.", {"!", "."}},
      {"MILL BURNS - MAYOR UNHURT", {"UNHURT"}},
      {"ARDEN voted - it was late.", {"."}},
      {"Arden - a town - burned.", {"."}},
      {"ARDEN -", {"-"}},
      {"Stop!! Who? Me.", {"!!", "?", "."}},
      {"it was over.Next day he left.", {".", "."}},
      {"", {}}};
  for (const SentenceCase& c : cases) {
    const auto tokens = tokens_of(c.text);
    std::vector<Sentence> sentences;
    split_sentences(c.text, tokens, 0, 0, lists(), sentences);
    std::vector<std::string_view> last;
    for (const Sentence& s : sentences) {
      const Span span = tokens[static_cast<std::size_t>(s.last) - 1];
      last.push_back(c.text.substr(span.begin, span.size()));
    }
    EXPECT_EQ(last, c.last_words) << c.text;
  }
}

}  // namespace
}  // namespace dateline::language
