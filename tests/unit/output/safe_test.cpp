// Every code point, and every byte that is none, through every output and every message: nothing
// that could steer a terminal comes out.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "dateline.h"
#include "dateline/format.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "embed/unprintable.hpp"
#include "output/explain.hpp"
#include "output/json_out.hpp"
#include "pipeline/warnings.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

constexpr char32_t kLast = 0x10FFFF;
constexpr char32_t kAtOnce = 0x400;

/// The first unit of the output that must not stand there, written by number; nothing when all is
/// well.
std::string fault_in(std::string_view text, std::string_view allowed) {
  std::string found;
  utf8::for_each_stretch(
      text, [](std::string_view) {},
      [&](const utf8::Unit& odd) {
        const bool fine = odd.valid && odd.code < 0x80 &&
                          allowed.find(static_cast<char>(odd.code)) != std::string_view::npos;
        if (!fine && found.empty()) utf8::append_escape(found, odd);
      });
  return found;
}

/// A document in which the words stand wherever a document can hold words of strangers.
Document holding(const std::string& words) {
  test::Made made("The mayor " + words + " left on Monday " + words + " and the " + words +
                  " ferry sank.");
  made.title("Title " + words)
      .timex("Monday " + words, "2019-06-03")
      .event("left", Reality::kHappened, "Speaker " + words)
      .entry(1, "2019-06-03", "the mayor " + words + " left")
      .event("sank")
      .entry(2, "", "the " + words + " ferry sank");
  Document document = made.document();
  document.article.id = "id " + words;
  document.article.published_text = words;
  document.timeline.entries[0].anchored_by = TimexId{0};
  document.timeline.entries[0].because = words;
  document.warnings = warnings_about(document, false);
  return document;
}

std::vector<std::pair<std::string, std::string>> outputs_of(const Document& document) {
  Collection two;
  two.documents = {document, document};
  two.timeline = document.timeline;
  two.timeline.entries[1].mentions.push_back({1, EventId{1}});
  ChartOptions ascii;
  ascii.width = 60;
  ascii.ascii = true;
  std::vector<std::pair<std::string, std::string>> outputs = {
      {"chart", write_chart(document, {})},
      {"ascii chart", write_chart(document, ascii)},
      {"merged chart", write_chart(two, {})},
      {"json", write_json(document)},
      {"merged json", write_json(two)},
      {"json of expressions", write_json(document, Extent::kTimexes)},
      {"timeml", write_timeml(document)},
      {"tsv", write_tsv(document)},
      {"merged tsv", write_tsv(two)},
      {"tsv of expressions", write_tsv(document, Extent::kTimexes)},
      {"conllu", write_conllu(document)},
      {"expressions", write_expressions(document)},
      {"explanation", output::explain(document, nullptr)}};
  for (const std::string& warning : document.warnings)
    outputs.emplace_back("warning", escaped(warning));
  return outputs;
}

/// What the table of formats adds to these; for several documents only where that is asked for.
std::vector<std::pair<std::string, std::string>> formats_of(const Document& document, bool merged) {
  Collection two;
  two.documents = {document, document};
  two.timeline = document.timeline;
  std::vector<std::pair<std::string, std::string>> outputs;
  for (const Format& format : formats()) {
    if (format.binary) continue;
    const std::string name = "format " + std::string(format.name);
    outputs.emplace_back(name, format.one(document, {}));
    if (merged && format.many != nullptr)
      outputs.emplace_back("merged " + name, format.many(two, {}));
  }
  return outputs;
}

void expect_safe(const std::vector<std::pair<std::string, std::string>>& outputs,
                 const std::string& place) {
  for (const auto& [name, text] : outputs) {
    const bool tabs = name.find("tsv") != std::string::npos ||
                      name.find("conllu") != std::string::npos ||
                      name.find("timeml") != std::string::npos;
    const std::string_view allowed = tabs                                       ? "\n\t"
                                     : name.find("format") != std::string::npos ? "\n\r"
                                     : name == "warning"                        ? ""
                                                                                : "\n";
    EXPECT_EQ(fault_in(text, allowed), "") << name << " from " << place;
  }
}

/// `count` code points from `first` on, with blanks between them.
std::string letters_from(char32_t first, char32_t count) {
  std::string words;
  for (char32_t code = first; code < first + count && code <= kLast; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    utf8::append(words, code);
    if (code % 16 == 15) words += ' ';
  }
  return words;
}

TEST(Safe, EveryCodePointThroughEveryOutput) {
  for (char32_t first = 0; first <= kLast; first += kAtOnce) {
    expect_safe(outputs_of(holding(letters_from(first, kAtOnce))),
                std::to_string(static_cast<unsigned>(first)));
    if (HasFailure()) return;
  }
}

TEST(Safe, EveryCodePointThroughEveryFormat) {
  constexpr char32_t kMany = 0x4000;  // a page is long, whatever stands in it
  for (char32_t first = 0; first <= kLast; first += kMany) {
    expect_safe(formats_of(holding(letters_from(first, kMany)), first == 0),
                std::to_string(static_cast<unsigned>(first)));
    if (HasFailure()) return;
  }
}

TEST(Safe, EveryByteThatIsNoCharacter) {
  std::string words;
  for (unsigned byte = 0x80; byte < 0x100; ++byte) (words += static_cast<char>(byte)) += ' ';
  expect_safe(outputs_of(holding(words)), "bytes");
  expect_safe(formats_of(holding(words), true), "bytes");
}

/// What is asked of the library with a bad value comes back in its message.
TEST(Safe, EveryCodePointThroughTheMessages) {
  for (char32_t code = 0; code <= kLast; code += code < 0x3000 ? 1 : 0x101) {
    std::string words = "2019-";
    utf8::append(words, code);
    const auto date = read_published(words);
    if (date) continue;
    EXPECT_EQ(fault_in(escaped(date.error().message), ""), "") << static_cast<unsigned>(code);
  }
}

TEST(Safe, TheCInterfaceSendsNoEscapes) {
  dateline_extractor* handle = dateline_create(nullptr);
  ASSERT_NE(handle, nullptr);
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.published = "2019-\x1B[31m\xC2\x9B\xE2\x80\xAE";
  const dateline_result result = dateline_process(handle, "It rained.", 10, &options);
  EXPECT_EQ(result.error.code, DATELINE_SYNTAX);
  EXPECT_EQ(fault_in(result.error.message, ""), "");
  EXPECT_NE(std::string(result.error.message).find("\\x1B[31m\\u009B\\u202E"), std::string::npos)
      << result.error.message;
  dateline_free(handle);
}

TEST(Safe, EscapesAreByNumber) {
  EXPECT_EQ(escaped("a\x1B\x7F\n"), "a\\x1B\\x7F\\x0A");
  EXPECT_EQ(escaped("\xC2\x9B\xE2\x80\xAE\xF3\xA0\x81\x81"), "\\u009B\\u202E\\U000E0041");
  EXPECT_EQ(escaped("\xFFé\xC3"), "\\xFFé\\xC3");
  EXPECT_EQ(escaped(escaped("\x1B")), escaped("\x1B")) << "twice is once";
}

TEST(Safe, ReadersOfJsonAndXmlGetTheTextWhole) {
  const std::string text = "It \x7F rained \xC2\x9B on \xE2\x80\xAE Monday \xF3\xA0\x81\x81.";
  test::Made made(text);
  const auto again = read_timeml(write_timeml(made.document()), "x");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->text, text);
  output::Json object;
  object.object();
  object.field("text", text);
  object.end_object();
  const auto line = read_json_line(object.take(), 1);
  ASSERT_TRUE(line);
  EXPECT_EQ(line->text, text);
}

TEST(Safe, ACellNeverComputes) {
  for (const std::string_view begin : {"=", "+", "-", "@", "\t=", "\x1B=", "\xE2\x80\x8B="}) {
    Document document = holding("x");
    document.timeline.entries[0].label = std::string(begin) + "1+41";
    const std::string table = write_tsv(document);
    EXPECT_NE(table.find("\t'" + std::string(1, begin.back())), std::string::npos) << table;
  }
  Document document = holding("x");
  document.timeline.entries[0].label = "\"=1+41\" he said";
  EXPECT_NE(write_tsv(document).find("\t\"\"\"=1+41\"\" he said\"\t"), std::string::npos)
      << write_tsv(document);
}

}  // namespace
}  // namespace dateline
