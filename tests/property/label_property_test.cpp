// Every label of every text there is, held against its sentence: a label quotes.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/label.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The samples, and the sentences of the cases of clauses, as one article.
std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const auto& entry : fs::directory_iterator("samples/articles")) {
    const std::string name = entry.path().string();
    if (name.ends_with(".txt") && !name.ends_with(".chart.txt")) all.push_back(read_file(name));
  }
  std::string sentences;
  for (const auto& entry : fs::directory_iterator("tests/cases/clauses")) {
    std::istringstream lines(read_file(entry.path()));
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with("> ")) sentences += line.substr(2) + "\n\n";
  }
  all.push_back(std::move(sentences));
  return all;
}

const std::vector<Document>& documents() {
  static const auto all = [] {
    std::vector<Document> made;
    const auto extractor = Extractor::create();
    for (std::string& text : texts()) {
      auto article = read_text(std::move(text), "text").value();
      if (!article.published) article.published = calendar::parse_value("2024-03-14").value();
      made.push_back(extractor->process(std::move(article)));
    }
    return made;
  }();
  return all;
}

/// Each event that tells an entry, with the pieces of its label, which the entry holds.
template <class Check>
void for_each_event(const Check& check) {
  std::size_t seen = 0;
  for (const Document& document : documents()) {
    for (const Entry& entry : document.timeline.entries) {
      Event event = document.events[static_cast<std::size_t>(entry.told_by.index)];
      event.label_parts = entry.label_parts;
      check(document, event), ++seen;
    }
  }
  EXPECT_GT(seen, 500U);
}

std::size_t points_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0;
}

TEST(Labels, AreTheirPiecesInWords) {
  for_each_event([](const Document& document, const Event& event) {
    EXPECT_EQ(event.label, render_label(document.article.text, event.label_parts));
    EXPECT_LE(points_of(event.label), kMaxLabel) << event.label;
  });
}

TEST(Labels, QuoteOneSentenceInItsOrderFromWordToWord) {
  for_each_event([](const Document& document, const Event& event) {
    const std::string& text = document.article.text;
    const Analysis& analysis = document.analysis;
    const Sentence& sentence = analysis[analysis.sentence_of(event.token)];
    std::uint32_t at = analysis[TokenId{sentence.first}].span.begin;
    const std::uint32_t end = analysis[TokenId{sentence.last - 1}].span.end;
    bool quotes = false;
    for (const LabelPiece& piece : shown_pieces(text, event.label_parts)) {
      EXPECT_LE(at, piece.span.begin) << event.label;
      EXPECT_LE(piece.span.end, end) << event.label;
      at = piece.span.end;
      if (piece.span.empty()) continue;
      quotes = true;
      const bool begins = piece.span.begin == 0 || !is_word(text[piece.span.begin - 1]) ||
                          !is_word(text[piece.span.begin]);
      const bool ends = piece.span.end == text.size() || !is_word(text[piece.span.end]) ||
                        !is_word(text[piece.span.end - 1]);
      EXPECT_TRUE(begins && ends) << event.label;
      EXPECT_LE(std::ranges::count(piece.text, ' '), 5) << piece.text;
    }
    EXPECT_TRUE(quotes);
  });
}

TEST(Labels, HoldTheirEvent) {
  for_each_event([](const Document& document, const Event& event) {
    const auto pieces = shown_pieces(document.article.text, event.label_parts, 60);
    EXPECT_TRUE(std::ranges::any_of(
        pieces, [&](const LabelPiece& piece) { return piece.span.contains(event.span); }))
        << event.label << ": " << document.analysis.form(event.token);
  });
}

TEST(Labels, OnlyLoseWhereThereIsLessRoom) {
  for_each_event([](const Document& document, const Event& event) {
    const std::string& text = document.article.text;
    auto wider = shown_pieces(text, event.label_parts);
    for (std::size_t width = 180; width >= 40; width -= 20) {
      const auto pieces = shown_pieces(text, event.label_parts, width);
      for (const LabelPiece& piece : pieces) {
        EXPECT_TRUE(std::ranges::any_of(wider,
                                        [&](const LabelPiece& wide) {
                                          return wide.span.contains(piece.span) ||
                                                 (piece.span.empty() && wide.text == piece.text);
                                        }))
            << event.label << " at " << width;
      }
      wider = pieces;
    }
  });
}

/// A word that needs what follows it: "of", "the", "and", "whom".
bool needs_more(Tag tag) {
  return tag == Tag::kIN || tag == Tag::kTO || tag == Tag::kDT || tag == Tag::kCC ||
         tag == Tag::kPRPS || tag == Tag::kWP || tag == Tag::kLrb || tag == Tag::kOpenQuote;
}

TEST(Labels, EndWhereAReaderCanStop) {
  for_each_event([](const Document& document, const Event& event) {
    const Analysis& analysis = document.analysis;
    const Sentence& sentence = analysis[analysis.sentence_of(event.token)];
    for (const std::size_t width : {200U, 120U, 76U}) {
      const auto pieces = shown_pieces(document.article.text, event.label_parts, width);
      if (pieces.empty() || !pieces.back().text.empty()) continue;
      TokenId last = analysis.token_at(pieces.back().span.end - 1);
      if (last == event.token || !needs_more(analysis[last].tag)) continue;
      // "the deal he spoke of", "what for": the sentence has no more, either.
      const TokenId next{last.index + 1};
      const bool stops = next.index >= sentence.last || analysis[next].upos == Upos::kPunct ||
                         analysis[next].upos == Upos::kVerb || analysis[next].upos == Upos::kAux;
      EXPECT_TRUE(stops) << render_label(document.article.text, event.label_parts, width);
    }
  });
}

/// Whether a label begins in the midst of something: with a verb whose subject is elsewhere, or a
/// pronoun of a relative clause.
bool begins_torn(Tag tag) {
  return tag == Tag::kVBD || tag == Tag::kVBZ || tag == Tag::kVBP || tag == Tag::kMD ||
         tag == Tag::kWDT || tag == Tag::kCloseQuote || tag == Tag::kRrb || tag == Tag::kComma;
}

TEST(Labels, BeginWhereAReaderCanStart) {
  for_each_event([](const Document& document, const Event& event) {
    const Analysis& analysis = document.analysis;
    const auto pieces = shown_pieces(document.article.text, event.label_parts);
    if (pieces.empty() || !pieces.front().text.empty()) return;
    const TokenId first = analysis.token_at(pieces.front().span.begin);
    const Sentence& sentence = analysis[analysis.sentence_of(event.token)];
    // "Should the vote fail, ...": as the sentence does.
    if (first.index == sentence.first) return;
    const TokenId before{first.index - 1};
    const bool quoted = before.index == sentence.first && analysis[before].upos == Upos::kPunct;
    EXPECT_TRUE(quoted || !begins_torn(analysis[first].tag)) << event.label;
  });
}

}  // namespace
}  // namespace dateline
