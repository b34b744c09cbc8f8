// Model files: what was put in comes out, and whatever is damaged is refused.
#include "learn/model_file.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "embed/embedded.hpp"

namespace dateline::learn {
namespace {

/// Bytes at an address that suits a model file, as embedded ones have it.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    bytes.copy(data(), bytes.size());
  }
  [[nodiscard]] std::string_view view() { return {data(), size_}; }

 private:
  char* data() { return reinterpret_cast<char*>(words_.data()); }
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

std::string sample() {
  ModelFileWriter writer;
  writer.add("words", "alpha beta");
  writer.add("nothing", "");
  writer.add("a-name-of-twenty-4-bytes", std::string(100, 'x'));
  return writer.bytes();
}

TEST(ModelFile, GivesBackWhatWasPutIn) {
  Aligned bytes(sample());
  const auto file = ModelFile::open(bytes.view());
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(*file->section("words"), "alpha beta");
  EXPECT_EQ(*file->section("nothing"), "");
  EXPECT_EQ(*file->section("a-name-of-twenty-4-bytes"), std::string(100, 'x'));
  EXPECT_EQ(file->section("missing").error().code, ErrorCode::kDamaged);
}

TEST(ModelFile, RefusesEveryChangedByte) {
  const std::string good = sample();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    Aligned bytes(bad);
    const auto file = ModelFile::open(bytes.view());
    ASSERT_FALSE(file) << "byte " << i;
    EXPECT_EQ(file.error().code, ErrorCode::kDamaged);
  }
}

TEST(ModelFile, RefusesEveryTruncationAndWhatFollowsTheEnd) {
  const std::string good = sample();
  for (std::size_t size = 0; size < good.size(); ++size) {
    Aligned bytes(good.substr(0, size));
    EXPECT_FALSE(ModelFile::open(bytes.view())) << size << " bytes";
  }
  Aligned longer(good + "x");
  EXPECT_FALSE(ModelFile::open(longer.view()));
}

TEST(ModelFile, NamesTheEmbeddedFileThatIsMissing) {
  const auto file = ModelFile::open_embedded("models/no-such.model");
  ASSERT_FALSE(file);
  EXPECT_NE(file.error().message.find("no-such"), std::string::npos);
}

TEST(ModelFile, EveryEmbeddedOneHasItsChecksum) {
  const auto names = embedded_names("models/");
  ASSERT_GE(names.size(), 5U);
  for (const std::string_view name : names)
    EXPECT_TRUE(ModelFile::open(embedded(name).value())) << name;
}

TEST(ModelFile, RefusesSectionNamesThatDoNotFit) {
  ModelFileWriter writer;
  EXPECT_THROW(writer.add(std::string(25, 'n'), ""), std::invalid_argument);
}

}  // namespace
}  // namespace dateline::learn
