// The laws of tests/support/laws.hpp over the sentences of the corpora, and over sentences of every
// build that grammar has, read by both models.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/format.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "support/laws.hpp"

namespace dateline {
namespace {

const Extractor& extractor() {
  static const Extractor loaded = Extractor::create().value();
  return loaded;
}

void expect_laws(const std::string& text, std::string_view published, LanguageModel model) {
  auto article = read_text(text, "x");
  if (!article) return;
  if (!published.empty()) article->published = calendar::parse_value(published).value();
  Options options;
  options.model = model;
  const Document document = extractor().process(std::move(*article), options);
  for (const std::string& fault : test::broken_laws(document))
    ADD_FAILURE() << fault << "\npublished " << published << "\n" << text;
  const std::string timeml = write_timeml(document);
  const auto again = read_timeml(timeml, "x");
  ASSERT_TRUE(again) << text;
  EXPECT_EQ(again->text, document.article.text);
  for (const Format& format : formats())
    EXPECT_FALSE(format.one(document, {}).empty()) << format.name << "\n" << text;
  EXPECT_FALSE(extractor().explain(document).empty()) << text;
}

/// A corpus by its dates of publication: its sentences without their marks, some to a text.
std::vector<std::pair<std::string, std::string>> texts_of(const std::filesystem::path& path) {
  constexpr int kSentences = 12;
  std::vector<std::pair<std::string, std::string>> texts;
  std::ifstream file(path);
  std::string published;
  int sentences = kSentences;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("@ ")) {
      published = line.substr(2);
      sentences = kSentences;
    }
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    std::string sentence = line.substr(0, line.find('\t'));
    std::erase_if(sentence, [](char c) { return c == '[' || c == ']'; });
    if (sentences == kSentences) {
      texts.emplace_back(published, "");
      sentences = 0;
    }
    texts.back().second += sentence + (++sentences % 4 == 0 ? "\n\n" : " ");
  }
  return texts;
}

TEST(Laws, HoldForTheSentencesOfTheCorpora) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator("tests/corpus/en")) {
    for (const auto& [published, text] : texts_of(entry.path())) {
      const bool dated = read_published(published).has_value();
      expect_laws(text, dated ? published : "2019-06-07", LanguageModel::kFast);
      ++count;
    }
  }
  EXPECT_GT(count, 50U);
}

constexpr std::string_view kSentences[] = {
    // Who does what another verb leaves open.
    "The mayor appealed to parents to stay at home on Monday.",
    "She promised the council to leave in May, and asked him to stay until Friday.",
    "The paper quoted an official as saying that the bridge had closed.",
    "Troops called on residents of Norby to leave before the storm came.",
    "He was flying from Bern headed for Rome when the engine failed on Tuesday.",
    "The firm has been an ally of the town, sending aid since 2015.",
    "He was arrested two days after the shop closed, and was released.",
    "People familiar with the plans said the sale would end in June.",
    "The following week saw the two sides meet again.",
    "Last year saw the closing of three mines, and 1998 brought a flood.",
    "To leave now would be wrong, Ms Roe said; leaving later was what they had planned.",
    "It was Ann Roe who sold the house that her father had built in 1950.",
    "What happened on Monday was that nobody came.",
    "There were three fires in May, and there have been none since.",
    "Having sold the ferry, the islands bought another one, built in 1999 and repaired twice.",
    "The man accused of setting the fire denied it; his brother, too, has been charged.",
    "Both the council and the mayor, neither of whom had been told, refused to answer.",
    "Expected to open in 2020, the tunnel was flooded a year before.",
    "She let him go, made them wait, saw it fall and heard nobody shout.",
    "The minister, himself a doctor, advised against travelling, let alone flying.",
    // Who says it.
    "\"We will not stay,\" said Ann Roe, who leads the union. \"Not a day,\" she added on Friday.",
    "According to the police, two men were hurt; the hospital put the number at three.",
    "The crew had been warned, the report found, and the captain knew it.",
    "Asked whether she would stand again, Roe said: \"I have not decided.\"",
    "\"Did it rain?\" he asked. \"It did,\" came the answer. \"Then stay,\" he shouted.",
    "In a letter to the Daily Post, the owners wrote that they had paid in March.",
    "The spokesman told the agency on condition of anonymity that talks had begun.",
    "A source close to the family said: \"They left yesterday.\"",
    "He tweeted that he was \"proud\" and that \"the best is yet to come\".",
    "Witnesses described hearing shots; one of them, Olaf Berg, 34, said he ran.",
    "Neither he nor his lawyer commented on the claim that money had been taken.",
    "The ministry confirmed what the paper had reported: the deal is off.",
    "Officials have repeatedly insisted that no decision has been taken.",
    "The judge ruled that the man, who cannot be named, must leave by 4 July.",
    "“The flood,” Berg recalls, “came at night – nobody was awake – and was gone by six.”",
    "‘It’s over,’ Mr. Berg’s sister said. ‘We’re done.’",
    // How real it is.
    "If it rains on Sunday, the match will be put off; were it to snow, it would be called off.",
    "The council might have met, could meet, should meet and must not meet.",
    "He would have left had she not come, and might not have returned.",
    "They hope to open, plan to sell, fear losing and refuse to pay.",
    "Nobody left; hardly anyone spoke; it never rained, nor did it snow.",
    "Unless the firm pays by May, the court will decide whether it has to close.",
    "She failed to arrive, stopped smoking, began to write and kept asking.",
    "Do not swim here. Please leave before dark. Let us go. Will they come?",
    "The rumour that the king had died was false; he is said to be ill.",
    "Suppose the bank fails: who pays? Perhaps the state, perhaps nobody.",
    "Without the grant the theatre would close in 2021.",
    "The plan to build a dam was dropped after the vote in which it was rejected.",
    "She is due to leave, about to leave, likely to leave and set to be replaced.",
    "No longer does the ferry run; no more will the bells be rung.",
    "It is feared that hundreds drowned; it is not clear when.",
    "He allegedly stole the car, which was reportedly found in a river.",
    // When it was, told by other events.
    "Before she left, and after he had come, but while it rained, the phone rang.",
    "Since the war ended the town has grown; until it began it had been small.",
    "As soon as the vote was over they went home, only to be called back an hour later.",
    "By the time the police came the men had gone, and by Monday the car was found.",
    "During the strike, on the eve of the vote, the mayor fell ill.",
    "Three weeks into the trial and two years after the crash, a witness came forward.",
    "The day after the storm, the morning before the funeral, it snowed.",
    "Between 2010 and 2012, from May to July, and over the next ten days, the road was shut.",
    "No sooner had he sat down than the lights went out.",
    "He was born in 1960, went to school in Bern, married in the 1980s and died last week.",
    "The third meeting within a week followed a first on Monday and a second on Wednesday.",
    "It opened a decade ago, closed five years later and is to open again next spring.",
    "On Monday he left, on Tuesday she; on Wednesday both were back.",
    "At noon, shortly before two, late on Friday night and early next morning bells rang.",
    "Every Monday since May, twice a week before that, the council has met.",
    "Days later, weeks before the vote, months after the flood and years from now.",
    // Names, titles and who is meant.
    "Dr Ann Roe and her husband, Prof. Olaf Berg of Norby University, moved to St. Gallen.",
    "The U.S. Navy, NATO and the Bank of Norby signed it; Navy officers cheered.",
    "Roe met Berg. He told her that she had won. They embraced; it was the first time.",
    "The company bought its rival. It paid in cash. Its shares fell, and theirs rose.",
    "The twins were found by their aunt. One of them was hurt. The other was not.",
    "Norby's mayor – a former teacher – and the region's governor, a lawyer, quarrelled.",
    "Those who had stayed were moved; some of these left again, most did not.",
    "The ship, the Anna Maria, sank off Norby with 12 aboard, among them four children.",
    // Dates of every kind.
    "He died in 44 BC; the wall stood from the 3rd century BC to the 40s of the 5th century.",
    "In the second millennium, in the 1990s, in the late 18th century and in 1066 kings fell.",
    "Sales fell in week 23 of 2019, in the third quarter of 2018 and in the first half of 2016.",
    "It opened in the fall of 2015, in the winter of 1999, in early May and at the end of 2003.",
    "They met at 17:30 GMT on 4 May 2018, at 5 p.m. on Monday, from 3 to 5 p.m. and at midnight.",
    "It took two and a half years, 36 hours, a fortnight, half a century and some ten minutes.",
    "The fiscal year 2020 began on 1 July 2019 and ended with June; a leap day fell on 29 "
    "February.",
    "On the last Friday of May, the first Monday in June, the day before yesterday and tonight.",
    "Christmas Eve, the Fourth of July, Easter Monday 2018 and the eve of Ramadan were warm.",
    "It happened 12/05/2017, 2017-05-12T10:00Z, 12.5.2017, 5 May '17, on May 5th and in 05/2017.",
    "Friday the 13th, Monday 14 May and Sunday, 31 June were days on which she did not work.",
    "Back in 1998, in mid-2001, circa 1850, before 1900, after 1945 and until about 1960 it grew.",
    "Next Monday week, the Tuesday after next, this coming weekend and the month after, it closes.",
    "A year to the day after the crash, on the same day in 2016, 100 days into her term, she wept.",
    "At half past six in the evening of 3 March, local time, and again at 0630 hours, it struck.",
    "Twice in the past 25 years, in each of the last three months and every other day it rained.",
    "In those days, at that time, then as now, once, one day, some day soon and never again.",
    "On 12 May 1940 they crossed the river. On Monday the town fell. The next Friday, four days "
    "later, it was burned; that summer nobody stayed, and the following January they came back.",
    "In October 1871 a fire broke out. On the night of the 8th it crossed the river. By the 10th "
    "it "
    "was over. A month later, on the 9th of November, the council voted; two years later it met.",
    // Words of every kind.
    "Write to a.roe@example.org or see https://example.org/a?b=1&c=(2)#d, www.example.org, @roe.",
    "It cost $4.5m, €3,000.50, 1/2 of 7%, -5°C, 10-20 km/h, No. 7, #tag and C++ & AT&T's R&D.",
    "I'm, you're, can't, cannot, gonna, o'clock, rock'n'roll, 'tis, the '90s and ma'am’s won’t.",
    "Mr., Mrs., St., e.g., i.e., a.m., U.S., Ph.D., Inc., vs., et al. and J. R. R. came; so did I.",
    "Well-known, re-elected, ex-mayor, mid-May, 5-year-old twenty-one-year-olds -- and so on --- "
    "wept :-) ;)",
    // Headlines, lists and what is cut.
    "BRIDGE CLOSED AFTER CRASH – TWO HURT",
    "Mayor quits; deputy to stay: what we know",
    "- found on Monday\n- lost on Tuesday\n- sold for $4m (3m euros) in 2018",
    "Killed: two. Hurt: seven. Missing since Friday: one, aged 7.",
    "Not so fast, says the mayor ... and then, nothing",
    "(It had rained.) [She left.] {They came.} \"He said 'no' \" – and went.",
    "Yes. No! Why? Because. So what; so be it: so long, and so on.",
    "Said he: left they, had she come, were we there, came the day, gone are the days.",
};

class LawsForModel : public testing::TestWithParam<LanguageModel> {};

TEST_P(LawsForModel, HoldForEveryBuildOfASentence) {
  constexpr std::array<std::string_view, 3> kPublished = {"2019-06-07", "2021-03-17T09:30", ""};
  std::size_t at = 0;
  for (const std::string_view sentence : kSentences) {
    const std::string_view next = kSentences[++at % std::size(kSentences)];
    const std::string_view published = kPublished[at % kPublished.size()];
    expect_laws(std::string(sentence) + "\n", published, GetParam());
    expect_laws(std::string(next) + " " + std::string(sentence) + "\n\n" + std::string(next) + "\n",
                published, GetParam());
  }
}

TEST_P(LawsForModel, HoldForAllOfThemInOneText) {
  std::string text;
  for (const std::string_view sentence : kSentences) text += std::string(sentence) + "\n\n";
  expect_laws(text, "2019-06-07", GetParam());
  std::ranges::replace(text, '\n', ' ');
  expect_laws(text, "1999-12-31", GetParam());
}

INSTANTIATE_TEST_SUITE_P(Models, LawsForModel,
                         testing::Values(LanguageModel::kBest, LanguageModel::kFast));

}  // namespace
}  // namespace dateline
