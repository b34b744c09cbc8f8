// The C interface asked for everything it does not have: each wrong use has its code, and what
// holds one document is read whatever its kind.
#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "dateline.h"

namespace {

class Interface : public testing::Test {
 protected:
  static void SetUpTestSuite() { handle = dateline_create(nullptr); }
  static void TearDownTestSuite() { dateline_free(handle); }

  dateline_code process(std::string_view bytes) {
    dateline_result result = dateline_process(handle, bytes.data(), bytes.size(), &options);
    const dateline_code code = result.error.code;
    message = result.error.message;
    answer = result.data == nullptr ? "" : result.data;
    dateline_result_free(&result);
    return code;
  }

  static dateline_extractor* handle;
  dateline_options options = DATELINE_OPTIONS_INIT;
  std::string message, answer;
};

dateline_extractor* Interface::handle = nullptr;

std::string content_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr std::string_view kText = "It rained on Monday, the mayor said.\n";

TEST_F(Interface, ReadsOneDocumentOfAnyKind) {
  options.only_timexes = 1;
  for (const char* path :
       {"tests/fuzz/corpus/feed/atom.xml", "tests/fuzz/corpus/mail/letter.eml",
        "tests/fuzz/corpus/mail/page.mht", "tests/fuzz/corpus/document/letter.odt",
        "tests/fuzz/corpus/document/letter.docx", "tests/fuzz/corpus/document/book.epub",
        "tests/fuzz/corpus/warc/packed.warc"})
    EXPECT_EQ(process(content_of(path)), DATELINE_OK) << path << ": " << message;
  for (const char* path : {"tests/fuzz/corpus/feed/feed.xml", "tests/fuzz/corpus/json/list.json"}) {
    EXPECT_EQ(process(content_of(path)), DATELINE_UNSUPPORTED) << path;
    EXPECT_EQ(message, "it holds several documents; give one");
  }
  EXPECT_EQ(process("%PDF-1.4\n"), DATELINE_UNSUPPORTED);
  EXPECT_EQ(process("<rss><channel></channel></rss>"), DATELINE_EMPTY) << message;
}

TEST_F(Interface, GivesEachErrorItsCode) {
  EXPECT_EQ(process(""), DATELINE_EMPTY);
  EXPECT_EQ(process(std::string("\x89PNG\r\n\x1A\n") + std::string(300, 0)), DATELINE_BINARY);
  options.max_bytes = 5;
  EXPECT_EQ(process(kText), DATELINE_TOO_LARGE);
  options.max_bytes = 0;
  options.published = "someday";
  EXPECT_EQ(process(kText), DATELINE_SYNTAX);
  options.published = nullptr;
  options.expired = [](void*) { return 1; };
  EXPECT_EQ(process(kText), DATELINE_TIMEOUT);
  options.expired = [](void*) { return 0; };
  EXPECT_EQ(process(kText), DATELINE_OK);
}

TEST_F(Interface, RefusesWhatItDoesNotHave) {
  options.model = 7;
  EXPECT_EQ(process(kText), DATELINE_USAGE);
  options.model = DATELINE_FAST;
  options.input = 77;
  EXPECT_EQ(process(kText), DATELINE_USAGE);
  dateline_error error = {};
  EXPECT_EQ(dateline_read(handle, kText.data(), kText.size(), &options, &error), nullptr);
  EXPECT_EQ(error.code, DATELINE_USAGE);
  const auto take = [](void*, std::size_t, const dateline_result*) { return 0; };
  EXPECT_EQ(dateline_process_each(handle, kText.data(), kText.size(), &options, take, nullptr).code,
            DATELINE_USAGE);
  options.input = DATELINE_INPUT_TEXT;
  options.format = 77;
  EXPECT_EQ(process(kText), DATELINE_USAGE);
  options.format_name = "nothing";
  EXPECT_EQ(process(kText), DATELINE_USAGE);
  options.format_name = "tsv";
  options.for_merge = 1;
  EXPECT_EQ(process(kText), DATELINE_USAGE);
  options.format_name = "ics";
  options.for_merge = 0;
  options.only_timexes = 1;
  EXPECT_EQ(process(kText), DATELINE_USAGE);
  options.format_name = "json";
  options.for_merge = 1;
  EXPECT_EQ(process(kText), DATELINE_USAGE);
}

TEST_F(Interface, RefusesNullPointers) {
  dateline_error error = {};
  const auto take = [](void*, std::size_t, const dateline_result*) { return 0; };
  const auto keep = [](void*, std::size_t, dateline_document* document, const dateline_error*) {
    dateline_document_free(document);
    return 0;
  };
  EXPECT_EQ(dateline_process(nullptr, "", 0, nullptr).error.code, DATELINE_USAGE);
  EXPECT_EQ(dateline_process(handle, nullptr, 1, nullptr).error.code, DATELINE_USAGE);
  EXPECT_EQ(dateline_process(handle, nullptr, 0, nullptr).error.code, DATELINE_EMPTY);
  EXPECT_EQ(dateline_process_each(nullptr, "", 0, nullptr, take, nullptr).code, DATELINE_USAGE);
  EXPECT_EQ(dateline_process_each(handle, nullptr, 1, nullptr, take, nullptr).code, DATELINE_USAGE);
  EXPECT_EQ(dateline_process_each(handle, "", 0, nullptr, nullptr, nullptr).code, DATELINE_USAGE);
  EXPECT_EQ(dateline_process_each(handle, nullptr, 0, nullptr, take, nullptr).code, DATELINE_OK);
  EXPECT_EQ(dateline_read_each(handle, nullptr, 0, nullptr, keep, nullptr).code, DATELINE_OK);
  EXPECT_EQ(dateline_read_each(nullptr, "", 0, nullptr, keep, nullptr).code, DATELINE_USAGE);
  EXPECT_EQ(dateline_read(nullptr, "", 0, nullptr, &error), nullptr);
  EXPECT_EQ(dateline_read(handle, nullptr, 1, nullptr, &error), nullptr);
  EXPECT_EQ(dateline_read(handle, nullptr, 0, nullptr, nullptr), nullptr);
  dateline_document* const document =
      dateline_read(handle, kText.data(), kText.size(), nullptr, &error);
  ASSERT_NE(document, nullptr);
  const auto code = [](dateline_result result) {
    const dateline_code found = result.error.code;
    dateline_result_free(&result);
    return found;
  };
  EXPECT_EQ(code(dateline_write(nullptr, "json", nullptr)), DATELINE_USAGE);
  EXPECT_EQ(code(dateline_write(document, nullptr, nullptr)), DATELINE_USAGE);
  EXPECT_EQ(code(dateline_text(nullptr)), DATELINE_USAGE);
  EXPECT_EQ(code(dateline_warnings(nullptr)), DATELINE_USAGE);
  EXPECT_EQ(code(dateline_warnings(document)), DATELINE_OK);
  EXPECT_EQ(code(dateline_explain(nullptr, document)), DATELINE_USAGE);
  EXPECT_EQ(code(dateline_explain(handle, nullptr)), DATELINE_USAGE);
  EXPECT_EQ(dateline_about(nullptr, document, "x", &error), nullptr);
  EXPECT_EQ(dateline_about(handle, nullptr, "x", &error), nullptr);
  EXPECT_EQ(dateline_about(handle, document, nullptr, &error), nullptr);
  EXPECT_EQ(dateline_merge(nullptr, 1, &error), nullptr);
  EXPECT_EQ(dateline_read_result(nullptr, 1, &error), nullptr);
  EXPECT_EQ(dateline_read_result("{", 1, &error), nullptr);
  dateline_document_free(document);
  dateline_document_free(nullptr);
  dateline_result_free(nullptr);
  EXPECT_EQ(dateline_format_name(1000), nullptr);
}

TEST_F(Interface, CutsAMessageBetweenCharacters) {
  std::string value(600, 'x');
  for (std::size_t at = 0; at + 3 < value.size(); at += 3) value.replace(at, 3, "\xE2\x82\xAC");
  options.published = value.c_str();
  EXPECT_EQ(process(kText), DATELINE_SYNTAX);
  options.published = nullptr;
  options.id = value.c_str();
  EXPECT_EQ(process(kText), DATELINE_OK);
  EXPECT_NE(answer.find(value), std::string::npos);
}

}  // namespace
