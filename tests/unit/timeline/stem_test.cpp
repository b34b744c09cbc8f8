// Which words have one stem.
#include "timeline/stem.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace dateline::timeline {
namespace {

struct Pair {
  std::string_view noun;
  std::string_view verb;
};

constexpr auto kPairs = std::to_array<Pair>({{"announcement", "announce"},
                                             {"withdrawal", "withdraw"},
                                             {"death", "die"},
                                             {"decision", "decide"},
                                             {"flight", "fly"},
                                             {"sale", "sell"}});

TEST(Stem, OfNounsAndTheirVerbs) {
  const auto stems = Stems::load();
  ASSERT_TRUE(stems.has_value());
  for (const Pair& pair : kPairs)
    EXPECT_EQ(stems->of(pair.noun), stems->of(pair.verb)) << pair.noun;
  EXPECT_NE(stems->of("flood"), stems->of("storm"));
}

}  // namespace
}  // namespace dateline::timeline
