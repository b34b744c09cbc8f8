// Atoms of texts, a text a line.
#include "timex/atoms.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dateline::timex {
namespace {

/// The atoms of a text, one after the other, "+" in front of those glued to the one before.
std::string atoms_of(std::string_view text) {
  std::string shown;
  Atom atom;
  for (std::uint32_t at = 0; next_atom(text, static_cast<std::uint32_t>(text.size()), at, atom);) {
    if (!shown.empty()) shown += atom.glued ? "+" : " ";
    shown += atom.sign != 0 ? std::string(1, atom.sign)
                            : std::string(text.substr(atom.span.begin, atom.span.size()));
  }
  return shown;
}

TEST(Atoms, ComeApartInTheSameWayEverywhere) {
  struct Row {
    std::string_view text;
    std::string_view atoms;
  };
  constexpr Row kRows[] = {
      {"", ""},
      {" \t\n", ""},
      {"9pm", "9+pm"},
      {"mid-1990s", "mid+-+1990+s"},
      {"Nov. 9, 1998", "Nov+. 9+, 1998"},
      {"3\xE2\x80\x93year", "3+-+year"},  // en dash
      {"year\xE2\x80\x99s", "year+'+s"},  // curly apostrophe
      {"9\xC2\xA0"
       "a.m.",
       "9 a+.+m+."},                       // no-break space
      {"caf\xC3\xA9 7", "caf\xC3\xA9 7"},  // letters beyond ASCII
      {"\xFF\xE2\x80", "\xFF\xE2\x80"},    // no UTF-8
  };
  for (const Row& row : kRows) EXPECT_EQ(atoms_of(row.text), row.atoms) << row.text;
}

TEST(Atoms, KnowCapitals) {
  Atom atom;
  std::uint32_t at = 0;
  const std::string_view text = "May IBM may";
  const auto size = static_cast<std::uint32_t>(text.size());
  ASSERT_TRUE(next_atom(text, size, at, atom));
  EXPECT_TRUE(atom.capital && !atom.shouted);
  EXPECT_EQ(atom.hash, hash_word("may"));
  ASSERT_TRUE(next_atom(text, size, at, atom));
  EXPECT_TRUE(atom.capital && atom.shouted);
  ASSERT_TRUE(next_atom(text, size, at, atom));
  EXPECT_FALSE(atom.capital);
  EXPECT_FALSE(next_atom(text, size, at, atom));
}

TEST(Atoms, FoldOnlyAscii) {
  EXPECT_TRUE(equals_folded("MAY", "may"));
  EXPECT_FALSE(equals_folded("may", "mays"));
  EXPECT_FALSE(equals_folded("m\xC3\x84y", "m\xC3\xA4y"));
}

}  // namespace
}  // namespace dateline::timex
