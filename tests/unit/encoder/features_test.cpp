// Words -> hashes, as lib/train/encoder/features.py makes them.
#include "encoder/features.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace dateline::encoder {
namespace {

TEST(Features, AreThoseOfPython) {
  const std::vector<std::pair<std::string, FeatureHashes>> cases = {
      {"Mr.",
       {0x07DCA11917424E50U, 0x07DCA11917424E50U, 0x08DC9A07B57C0E81U, 0x07DCA11917424E50U,
        0x07DCA11917424E50U, 0xD29A801A1AFE8F99U}},
      {"1998",
       {0xC2ACD5F9EBC47F35U, 0x4550C418180817B2U, 0x08140A07B4D19C44U, 0x8BAC8D18402F26BDU,
        0xD054BEF0D5BFFF7EU, 0x08915407B53BAC15U}},
      {"n\xE2\x80\x99t",
       {0x2219C61926316022U, 0x2219C61926316022U, 0x07BB4207B485D296U, 0x2219C61926316022U,
        0x2219C61926316022U, 0xBEB4A8197F1699C8U}},
      {"Caf\xC3\xA9",
       {0x48E8823ACFA40D89U, 0xF5E2F9190CE48B5DU, 0x0AC21707B7181E01U, 0xDAA0BB18FD182365U,
        0xD9DF3683DAC4DAAAU, 0x9BB48B1CBCA61D21U}},
      {"",
       {0xCBF29CE484222325U, 0xCBF29CE484222325U, 0xCBF29CE484222325U, 0xCBF29CE484222325U,
        0xCBF29CE484222325U, 0xCBF29CE484222325U}},
      {std::string(40, 'a') + std::string(40, 'B'),
       {0x6375F56F85A72B85U, 0xE71CBC19053F4DA2U, 0x08A63607B54DD525U, 0x00431619134167A5U,
        0xB366539BB8235725U, 0x08F15007B58DECCDU}}};
  for (const auto& [word, hashes] : cases) EXPECT_EQ(features_of(word), hashes) << word;
}

TEST(Features, KnowAWordByItsEndsAndShape) {
  const FeatureHashes word = features_of("Walked"), other = features_of("Talked");
  EXPECT_NE(word[0], other[0]);  // itself
  EXPECT_NE(word[1], other[1]);  // its first three bytes
  for (const std::size_t i : {2U, 3U, 5U}) EXPECT_EQ(word[i], other[i]);
  EXPECT_EQ(features_of("walked")[0], word[0]);
  EXPECT_NE(features_of("walked")[5], word[5]);
  EXPECT_EQ(features_of("1998")[0], features_of("2001")[0]);
  EXPECT_NE(features_of("1998")[4], features_of("2001")[4]);
}

TEST(Features, TakeAnyBytes) {
  EXPECT_EQ(features_of(std::string(100000, 'a')), features_of(std::string(80, 'a')));
  EXPECT_NE(features_of("\xFF\xFE"), features_of("\xFE\xFF"));
  EXPECT_NE(features_of("\xE2\x80"), features_of("\xE2\x80\x99"));
  EXPECT_NE(features_of(std::string(3, '\0')), features_of(""));
}

}  // namespace
}  // namespace dateline::encoder
