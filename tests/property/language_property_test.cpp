// What holds of the language analysis for any bytes at all.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "embed/unprintable.hpp"
#include "language/analyse.hpp"
#include "language/chars.hpp"

namespace dateline {
namespace {

class Noise {
 public:
  explicit Noise(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return state_ % limit;
  }

 private:
  std::uint64_t state_;
};

/// Pieces that tokenizers stumble over, and bytes at random.
std::string noisy_text(std::uint64_t seed) {
  static const std::vector<std::string_view> kPieces = {"word",
                                                        "Mr.",
                                                        "U.S.",
                                                        "don't",
                                                        "cannot",
                                                        "'90s",
                                                        "1990s",
                                                        "6:30",
                                                        "p.m.",
                                                        "www.a.com/b?c",
                                                        "a@b.org",
                                                        "-",
                                                        "--",
                                                        "...",
                                                        "\"",
                                                        "'",
                                                        "\u201C",
                                                        "\u2019s",
                                                        "$5",
                                                        "10%",
                                                        "\u20AC3",
                                                        "x-y",
                                                        "pre-war",
                                                        "(",
                                                        ")",
                                                        ".",
                                                        ",",
                                                        "!?",
                                                        "\n",
                                                        " ",
                                                        " ",
                                                        " ",
                                                        " ",
                                                        "\t",
                                                        "\u00A0",
                                                        "\U0001F600",
                                                        "\xFF",
                                                        "\xC3",
                                                        std::string_view("\0", 1),
                                                        "\x01",
                                                        "#tag",
                                                        ":-)",
                                                        "&",
                                                        "/",
                                                        "said",
                                                        "on",
                                                        "Monday",
                                                        "2019-06-07T10:00:00Z",
                                                        "713-853-3989",
                                                        "No.",
                                                        "7"};
  Noise noise(seed);
  std::string text;
  const std::size_t length = noise.below(120);
  for (std::size_t i = 0; i < length; ++i) {
    if (noise.below(8) == 0) text += static_cast<char>(noise.below(256));
    text += kPieces[noise.below(kPieces.size())];
  }
  return text;
}

Document analyse_text(const std::string& text) {
  static const auto models = language::Models::load();
  Document document;
  document.article.text = text;
  document.article.blocks = {{BlockKind::kParagraph, {0, static_cast<std::uint32_t>(text.size())}}};
  document.analysis = language::analyse(document.article, *models);
  return document;
}

/// As a FORM holds it.
void add_form(std::string& out, std::string_view text) {
  utf8::for_each_stretch(
      text, [&](std::string_view plain) { out += plain; },
      [&](const utf8::Unit&) { out += "\uFFFD"; });
}

std::string without_blanks(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const language::Char c = language::char_at(text, at);
    if (c.kind != language::CharClass::kSpace) {
      add_form(clean, text.substr(at, c.length));
    }
    at += c.length;
  }
  return clean;
}

constexpr std::uint64_t kTexts = 400;

TEST(LanguageProperty, TokensAreOrderedApartAndLeaveNothingOut) {
  for (std::uint64_t seed = 0; seed < kTexts; ++seed) {
    const std::string text = noisy_text(seed);
    const Document document = analyse_text(text);
    std::string joined;
    std::uint32_t end = 0;
    for (const Token& token : document.analysis.tokens()) {
      ASSERT_LE(end, token.span.begin) << seed;
      ASSERT_LT(token.span.begin, token.span.end) << seed;
      end = token.span.end;
      add_form(joined, document.analysis.slice(token.span));
    }
    ASSERT_LE(end, text.size());
    EXPECT_EQ(joined, without_blanks(text)) << seed;
  }
}

TEST(LanguageProperty, SentencesPartTheTokensAndEachIsOneTree) {
  for (std::uint64_t seed = 0; seed < kTexts; ++seed) {
    const Document document = analyse_text(noisy_text(seed));
    const Analysis& analysis = document.analysis;
    std::int32_t next = 0;
    for (const Sentence& sentence : analysis.sentences()) {
      ASSERT_EQ(sentence.first, next) << seed;
      ASSERT_GT(sentence.last, sentence.first) << seed;
      next = sentence.last;
      int roots = 0;
      for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = analysis[TokenId{i}];
        roots += token.head.valid() ? 0 : 1;
        ASSERT_EQ(token.dep == Dep::kRoot, !token.head.valid()) << seed;
        ASSERT_FALSE(analysis.lemma({i}).empty()) << seed;
        std::int32_t steps = 0;
        for (TokenId up{i}; up.valid(); up = analysis[up].head) {
          ASSERT_GE(up.index, sentence.first) << seed;
          ASSERT_LT(up.index, sentence.last) << seed;
          ASSERT_LE(++steps, sentence.last - sentence.first) << "a circle, text " << seed;
        }
      }
      ASSERT_EQ(roots, 1) << seed;
    }
    ASSERT_EQ(next, analysis.size()) << seed;
  }
}

std::vector<std::string_view> parts(std::string_view text, char by) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

TEST(LanguageProperty, ConlluIsWellFormedAndHoldsTheWholeText) {
  for (std::uint64_t seed = 0; seed < kTexts; ++seed) {
    const std::string text = noisy_text(seed);
    const std::string conllu = write_conllu(analyse_text(text));
    ASSERT_TRUE(conllu.ends_with('\n'));
    std::string forms;
    int expected = 1;
    for (const std::string_view line : parts(conllu, '\n')) {
      if (line.empty()) expected = 1;
      if (line.empty() || line.front() == '#') continue;
      const auto columns = parts(line, '\t');
      ASSERT_EQ(columns.size(), 10U) << seed << ": " << line;
      ASSERT_EQ(columns[0], std::to_string(expected++)) << seed;
      for (const std::string_view column : columns)
        ASSERT_FALSE(column.empty()) << seed << ": " << line;
      forms += columns[1];
    }
    EXPECT_EQ(forms, without_blanks(text)) << seed;
  }
}

}  // namespace
}  // namespace dateline
