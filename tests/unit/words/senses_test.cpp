// What kinds of thing nouns and verbs name, in the embedded table.
#include "words/senses.hpp"

#include <gtest/gtest.h>

#include <string>

#include "learn/feature.hpp"
#include "learn/model_file.hpp"

namespace dateline::words {
namespace {

TEST(Senses, TellActsFromThings) {
  const auto file = learn::ModelFile::open_embedded("models/event.model");
  ASSERT_TRUE(file);
  const auto senses = file->open_part<SenseTable>("senses");
  ASSERT_TRUE(senses);
  const auto eventive = [&](std::string_view lemma) {
    return senses->find(learn::hash_text(lemma), WordKind::kNoun).eventive;
  };
  EXPECT_GE(eventive("war"), 6);
  EXPECT_GE(eventive("strike"), 6);
  EXPECT_EQ(eventive("president"), 0);
  EXPECT_EQ(senses->find(learn::hash_text("xyzzyq"), WordKind::kNoun), Senses{});
}

TEST(Senses, RefuseADamagedTable) {
  EXPECT_FALSE(SenseTable::open("").has_value());
  EXPECT_FALSE(SenseTable::open(std::string(100'000, '\xff')).has_value());
}

}  // namespace
}  // namespace dateline::words
