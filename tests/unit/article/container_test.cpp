// ZIP containers, sound and broken byte by byte -> the document in them, or why there is none.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/inflate.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

constexpr std::string_view kWord =
    "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>It rained on Monday.</w:t></w:r></w:p>"
    "</w:body></w:document>";
constexpr std::string_view kName = "word/document.xml";

std::string number(std::size_t value, unsigned size) {
  std::string bytes;
  for (unsigned i = 0; i < size; ++i, value >>= 8U) bytes += static_cast<char>(value & 0xFFU);
  return bytes;
}

/// What is said of the one member, as far as a test changes it.
struct Said {
  unsigned method = 0;
  unsigned flags = 0;
  std::size_t place = 0;
  std::size_t missing = 0;  // bytes of the directory that are said and not there
  std::uint32_t checksum = article::checksum(kWord);
  std::string comment = {};
  std::size_t start = 0;  // 0: where the directory is
  std::size_t part = 0;
};

std::string container(const Said& said) {
  const std::string sizes = number(said.checksum, 4) + number(kWord.size(), 4) +
                            number(kWord.size(), 4) + number(kName.size(), 2) + number(0, 2);
  const std::string about =
      number(20, 2) + number(said.flags, 2) + number(said.method, 2) + number(0, 4) + sizes;
  const std::string head = "PK\3\4" + about + std::string(kName) + std::string(kWord);
  const std::string entry =
      "PK\1\2" + number(20, 2) + about + number(0, 10) + number(said.place, 4) + std::string(kName);
  return head + entry + "PK\5\6" + number(said.part, 2) + number(0, 2) + number(1, 2) +
         number(1, 2) + number(entry.size() + said.missing, 4) +
         number(said.start == 0 ? head.size() : said.start, 4) + number(said.comment.size(), 2) +
         said.comment;
}

std::string shown(std::string_view bytes, std::size_t max_bytes = kMaxBytes) {
  const auto article = read_document(bytes, "x", max_bytes);
  return article ? article->text : "!" + article.error().message;
}

TEST(Container, IsReadByItsDirectory) {
  if (!reads_documents()) GTEST_SKIP() << "built without zlib";
  EXPECT_EQ(shown(container({})), "It rained on Monday.");
  EXPECT_EQ(shown(container({.comment = "made by hand"})), "It rained on Monday.");
  // What looks like the end of a directory, within the comment behind it.
  EXPECT_EQ(shown(container({.comment = "PK\5\6" + std::string(17, 'x') + "\xFF\xFF."})),
            "It rained on Monday.");
}

TEST(Container, SaysWhatIsBroken) {
  if (!reads_documents()) GTEST_SKIP() << "built without zlib";
  const struct {
    Said said;
    const char* answer;
  } rows[] = {
      {{.method = 12}, "!word/document.xml cannot be unpacked: it is packed by method 12"},
      {{.method = 8}, "!word/document.xml is damaged: what is packed cannot be unpacked"},
      {{.flags = 1}, "!the document is protected by a password"},
      {{.place = 5}, "!word/document.xml is damaged: it does not lie in the container"},
      {{.place = 1U << 20U}, "!word/document.xml is damaged: it does not lie in the container"},
      {{.missing = 7}, "!broken ZIP container: its directory does not lie in it"},
      {{.checksum = 7}, "!word/document.xml is damaged: its checksum is another"},
      {{.start = 9000}, "!broken ZIP container: its directory does not lie in it"},
      {{.start = 5}, "!broken ZIP container: its directory is damaged"},
      {{.start = 0xFFFFFFFF}, "!a ZIP container of several parts or above 4 GB is not read"},
      {{.part = 1}, "!a ZIP container of several parts or above 4 GB is not read"},
  };
  for (const auto& row : rows) EXPECT_EQ(shown(container(row.said)), row.answer);
  const std::string sound = container({});
  EXPECT_EQ(shown(std::string_view(sound).substr(0, sound.size() - 1)),
            "!broken ZIP container: its directory is missing, as if it had been cut short");
  EXPECT_EQ(shown("PK\3\4"),
            "!broken ZIP container: its directory is missing, as if it had been cut short");
}

TEST(Container, EndsWellWhereverItIsCut) {
  const std::string sound = container({});
  for (std::size_t size = 0; size < sound.size(); ++size)
    EXPECT_FALSE(read_document(std::string_view(sound).substr(0, size), "x")) << size;
}

TEST(Container, KeepsToTheLimit) {
  if (!reads_documents()) GTEST_SKIP() << "built without zlib";
  const std::string sound = container({});
  EXPECT_EQ(shown(sound, sound.size()), "It rained on Monday.");
  EXPECT_TRUE(shown(sound, sound.size() - 1).starts_with("!"));
}

}  // namespace
}  // namespace dateline
