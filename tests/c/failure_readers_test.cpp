// Memory that runs out while feeds, mail, documents, web archives and pages are read, at the n-th
// allocation, for every n: an error code or the whole answer, and nothing is kept.
#include <gtest/gtest.h>

#include <cctype>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
#include <string_view>

#include "c/failing_memory.hpp"
#include "dateline.h"
#include "dateline/read.hpp"

namespace dateline::test {
namespace {

/// What all answers together are to be; how far they have come. Allocates nothing.
struct Answers {
  std::string_view expected;
  std::size_t at = 0;
  bool same = true;
  dateline_code code = DATELINE_OK;
};

int compare(void* context, size_t /*number*/, const dateline_result* answer) {
  auto& answers = *static_cast<Answers*>(context);
  if (answer->error.code != DATELINE_OK) {
    answers.code = answer->error.code;
    return 0;
  }
  const std::string_view text(answer->data, answer->size);
  answers.same &= answers.expected.substr(answers.at, text.size()) == text;
  answers.at += text.size();
  return 0;
}

int collect(void* context, size_t /*number*/, const dateline_result* answer) {
  if (answer->error.code == DATELINE_OK)
    static_cast<std::string*>(context)->append(answer->data, answer->size);
  return 0;
}

class OutOfMemoryInReaders : public testing::TestWithParam<const char*> {};

TEST_P(OutOfMemoryInReaders, IsAnErrorThatKeepsNothing) {
  std::ifstream file(GetParam(), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(bytes.empty()) << GetParam();
  dateline_extractor* const handle = dateline_create(nullptr);
  ASSERT_NE(handle, nullptr);
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.only_timexes = 1;  // what comes after the readers is tried in failure_test
  options.model = DATELINE_FAST;
  std::string expected;
  ASSERT_EQ(
      dateline_process_each(handle, bytes.data(), bytes.size(), &options, collect, &expected).code,
      DATELINE_OK);
  ASSERT_FALSE(expected.empty());
  Answers answers;
  const auto work = [&] {
    answers = {expected};
    const auto whole =
        dateline_process_each(handle, bytes.data(), bytes.size(), &options, compare, &answers);
    return whole.code == DATELINE_OK ? answers.code : whole.code;
  };
  const long count = with_failure(-1, false, work).allocations;
  ASSERT_GT(count, 50);
  for (const bool rest : {false, true}) {
    for (long n = 0; n < count; ++n) {
      const Outcome outcome = with_failure(n, rest, work);
      ASSERT_EQ(outcome.kept, 0) << "allocation " << n;
      if (outcome.code == DATELINE_OK)
        ASSERT_TRUE(answers.same && answers.at == expected.size()) << "allocation " << n;
      else
        ASSERT_EQ(outcome.code, DATELINE_INTERNAL) << "allocation " << n;
    }
  }
  dateline_free(handle);
}

std::string test_name(const testing::TestParamInfo<const char*>& test) {
  const std::string_view path = test.param;
  std::string name(path.substr(path.rfind('/') + 1));
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(
    Files, OutOfMemoryInReaders,
    testing::Values("tests/fuzz/corpus/feed/feed.xml", "tests/fuzz/corpus/feed/atom.xml",
                    "tests/fuzz/corpus/mail/box.mbox", "tests/fuzz/corpus/mail/letter.eml",
                    "tests/fuzz/corpus/mail/page.mht", "tests/fuzz/corpus/document/book.epub",
                    "tests/fuzz/corpus/document/letter.docx",
                    "tests/fuzz/corpus/document/letter.odt", "tests/fuzz/corpus/html/jsonld.html",
                    "tests/fuzz/corpus/json/feed.json", "tests/fuzz/corpus/json/list.json",
                    "tests/fuzz/corpus/warc/crawl.warc", "tests/fuzz/corpus/warc/packed.warc"),
    test_name);

/// Pages of a PDF come as text; the C interface has no such input.
TEST(OutOfMemoryInPages, IsThrownAndKeepsNothing) {
  const std::string_view pages =
      "The Island News   3\n\nThe ferry was taken out of ser-\nvice on Monday.\n\f"
      "The Island News   4\n\nNobody was hurt, the harbour\nmaster said.\n\f";
  bool whole = false;
  const auto work = [&] {
    try {
      const auto article = read_pages(pages, "x", "Ferry out of service", "2021-03-04");
      whole = article && article->text.find("out of service on Monday") != std::string::npos;
      return article ? DATELINE_OK : DATELINE_SYNTAX;
    } catch (const std::bad_alloc&) {
      return DATELINE_INTERNAL;
    }
  };
  const long count = with_failure(-1, false, work).allocations;
  ASSERT_GT(count, 10);
  for (long n = 0; n < 2 * count; ++n) {
    const Outcome outcome = with_failure(n / 2, n % 2 == 1, work);
    ASSERT_EQ(outcome.kept, 0) << "allocation " << n / 2;
    ASSERT_TRUE(outcome.code == DATELINE_INTERNAL || (outcome.code == DATELINE_OK && whole))
        << "allocation " << n / 2;
  }
}

}  // namespace
}  // namespace dateline::test
