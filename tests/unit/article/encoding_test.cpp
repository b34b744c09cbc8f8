// Bytes of a file -> UTF-8.
#include "article/text/encoding.hpp"

#include <gtest/gtest.h>

#include "dateline/read.hpp"

namespace dateline {
namespace {

using namespace std::literals;

TEST(Encoding, Table) {
  struct Case {
    std::string bytes;
    std::string_view declared;
    std::string_view encoding;
    std::string_view text;
  };
  for (const Case& c : {
           Case{"plain", "", "UTF-8", "plain"},
           Case{"café “x”", "", "UTF-8", "café “x”"},
           Case{"\xFF\xFEh\0i\0\x1C \x3D\xD8\x00\xDE"s, "", "UTF-16LE", "hi“😀"},
           Case{"\xFE\xFF\0h\0i"s, "", "UTF-16BE", "hi"},
           Case{"\xFF\xFEh\0\x3D\xD8x"s, "", "UTF-16LE", "h\xEF\xBF\xBD\xEF\xBF\xBD"},
           Case{"r\0a\0i\0\x19 \n\0"s, "", "UTF-16LE", "rai’\n"},  // no mark, but its look
           Case{"\0r\0a\0i\0n"s, "", "UTF-16BE", "rain"},
           Case{"\0\0r\0a\0i\0n"s, "", "UTF-8", "\0\0r\0a\0i\0n"sv},
           Case{"caf\xE9 \x93no\x94 \x80 5", "", "windows-1252", "café “no” € 5"},
           Case{"caf\xE9", "", "UTF-8", "caf\xE9"},  // one byte may be a slip
           Case{"café “x” caf\xE9", "iso-8859-1", "UTF-8", "café “x” café"},
           Case{"café “x” caf\xE9", "utf-8", "UTF-8", "café “x” café"},
           Case{"caf\xE9 \xE0 l'h\xF4tel, d\xE9j\xE0", "iso-8859-1", "windows-1252",
                "café à l'hôtel, déjà"},
           Case{"caf\xE9 \xFF\xE8 x", "", "UTF-8", "caf\xE9 \xFF\xE8 x"},
           Case{"é caf\xE9 caf\xE9", "", "UTF-8", "é caf\xE9 caf\xE9"},  // UTF-8 with faults
           Case{"caf\xE9", "ISO-8859-1", "windows-1252", "café"},
           Case{"café", "latin1", "UTF-8", "café"},  // declared wrongly
           Case{"caf\xE9", "utf-8", "UTF-8", "caf\xE9"},
       }) {
    const auto decoded = article::decode(c.bytes, c.declared);
    EXPECT_EQ(decoded.encoding, c.encoding) << c.bytes;
    EXPECT_EQ(decoded.text, c.text) << c.bytes;
  }
}

TEST(Encoding, ConvertedTextIsGivenOut) {
  const auto kept = read_text("The café closed.", "x");
  ASSERT_TRUE(kept);
  EXPECT_FALSE(kept->text_extracted);
  const auto converted = read_text(
      "The caf\xE9 in Orl\xE9"
      "ans closed.",
      "x");
  ASSERT_TRUE(converted);
  EXPECT_EQ(converted->text, "The café in Orléans closed.");
  EXPECT_TRUE(converted->text_extracted);
  EXPECT_EQ(converted->encoding, "windows-1252");
  EXPECT_EQ(converted->fault_count, 0U);
}

TEST(Encoding, TwiceEncoded) {
  using article::mend_twice_encoded;
  EXPECT_EQ(mend_twice_encoded("cafÃ© â€œxâ€\xC2\x9D Â£3"), "café “x” £3");
  EXPECT_EQ(mend_twice_encoded("café “x” £3"), "café “x” £3");
  EXPECT_EQ(mend_twice_encoded("the sign Ã© stands for é in “this”"),
            "the sign Ã© stands for é in “this”");
  EXPECT_EQ(mend_twice_encoded("plain"), "plain");
}

}  // namespace
}  // namespace dateline
