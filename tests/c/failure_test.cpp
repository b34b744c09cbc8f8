// Memory that runs out at the n-th allocation, for every n: the C interface says so, and keeps
// nothing.
//
// DATELINE_EVERY=1 tries each n also where loading the models allocates very often; without it
// every hundredth or so of those.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

#include "c/failing_memory.hpp"
#include "dateline.h"

namespace {

using dateline::test::Outcome;
using dateline::test::with_failure;

struct Case {
  const char* name;
  dateline_input input;
  dateline_format format;
  std::string_view bytes;
};

constexpr Case kCases[] = {
    {"text", DATELINE_INPUT_TEXT, DATELINE_JSON,
     "Mayor resigns\n\nThe mayor left on Monday, two days after the bridge collapsed. “I will not "
     "stay,” she said.\n"},
    {"chart", DATELINE_INPUT_TEXT, DATELINE_CHART, "Ann Lee will leave in May, he said.\n"},
    {"timeml", DATELINE_INPUT_TIMEML, DATELINE_TIMEML,
     "<?xml version='1.0'?><TimeML><DOCID>x</DOCID><TEXT>It rained on Monday.</TEXT></TimeML>"},
    {"json", DATELINE_INPUT_JSON, DATELINE_TSV,
     "{\"id\":1,\"text\":\"It rained in May 1999.\",\"published\":\"2019-06-07\"}"},
    {"page", DATELINE_INPUT_HTML, DATELINE_JSON,
     "<html><body><p>It rained on Monday, the mayor of the town said.</p></body></html>"},
    {"broken json", DATELINE_INPUT_JSON, DATELINE_JSON, "{\"text\":"},
};

class OutOfMemory : public testing::TestWithParam<Case> {};

TEST_P(OutOfMemory, IsAnErrorThatKeepsNothing) {
  const Case& c = GetParam();
  dateline_extractor* const handle = dateline_create(nullptr);
  ASSERT_NE(handle, nullptr);
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.published = "2019-06-07";
  options.input = c.input;
  options.format = c.format;
  std::string expected;
  bool complete = false;  // whether an answer that came all the same is the answer
  const auto work = [&] {
    dateline_result result = dateline_process(handle, c.bytes.data(), c.bytes.size(), &options);
    const dateline_code code = result.error.code;
    if (code == DATELINE_OK) complete = std::string_view(result.data, result.size) == expected;
    dateline_result_free(&result);
    return code;
  };
  dateline_result whole = dateline_process(handle, c.bytes.data(), c.bytes.size(), &options);
  const dateline_code due = whole.error.code;
  if (whole.data != nullptr) expected.assign(whole.data, whole.size);
  dateline_result_free(&whole);
  const long count = with_failure(-1, false, work).allocations;
  ASSERT_GT(count, due == DATELINE_OK ? 50 : 1);
  for (const bool rest : {false, true}) {
    for (long n = 0; n < count; ++n) {
      const Outcome outcome = with_failure(n, rest, work);
      ASSERT_EQ(outcome.kept, 0) << "allocation " << n;
      if (outcome.code == due && due == DATELINE_OK) {
        ASSERT_TRUE(complete) << "allocation " << n;
        continue;
      }
      ASSERT_TRUE(outcome.code == DATELINE_INTERNAL || outcome.code == due)
          << "allocation " << n << ": code " << outcome.code;
    }
  }
  dateline_free(handle);
}

std::string test_name(const testing::TestParamInfo<Case>& test) {
  std::string name = test.param.name;
  for (char& c : name)
    if (c == ' ') c = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Inputs, OutOfMemory, testing::ValuesIn(kCases), test_name);

/// A document as JSON, read again as a result.
dateline_code use_result(const dateline_document* document) {
  dateline_error error = {};
  dateline_result json = dateline_write(document, "json", nullptr);
  dateline_code code = json.error.code;
  if (json.data != nullptr) {
    dateline_document* const result = dateline_read_result(json.data, json.size, &error);
    code = error.code;
    dateline_document_free(result);
  }
  dateline_result_free(&json);
  return code;
}

/// Reads, writes, explains, narrows and merges; the first code that is not OK.
dateline_code use_documents(const dateline_extractor* handle, std::string_view text) {
  dateline_error error = {};
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.for_merge = 1;
  dateline_document* const read = dateline_read(handle, text.data(), text.size(), &options, &error);
  if (read == nullptr) return error.code;
  dateline_result written = dateline_write(read, "chart", nullptr);
  dateline_result why = dateline_explain(handle, read);
  dateline_document* const about = dateline_about(handle, read, "Ann Lee", &error);
  dateline_code code = written.error.code == DATELINE_OK ? why.error.code : written.error.code;
  if (about == nullptr) code = error.code;
  const dateline_document* const both[] = {read, read};
  dateline_document* const merged = dateline_merge(both, 2, &error);
  if (merged == nullptr) code = error.code;
  if (const dateline_code result = use_result(read); result != DATELINE_OK) code = result;
  dateline_result_free(&written);
  dateline_result_free(&why);
  dateline_document_free(read);
  dateline_document_free(about);
  dateline_document_free(merged);
  return code;
}

TEST(OutOfMemoryInDocuments, IsAnErrorThatKeepsNothing) {
  dateline_extractor* const handle = dateline_create(nullptr);
  ASSERT_NE(handle, nullptr);
  const auto work = [&] { return use_documents(handle, "Ann Lee left on Monday, he said.\n"); };
  ASSERT_EQ(work(), DATELINE_OK);
  const long count = with_failure(-1, false, work).allocations;
  ASSERT_GT(count, 100);
  const bool every = std::getenv("DATELINE_EVERY") != nullptr;
  const long stride = every ? 1 : count / 400 + 1;
  for (long n = 0; n < count; n += stride) {
    const Outcome outcome = with_failure(n, n / stride % 2 == 1, work);
    ASSERT_EQ(outcome.kept, 0) << "allocation " << n;
    ASSERT_TRUE(outcome.code == DATELINE_OK || outcome.code == DATELINE_INTERNAL)
        << "allocation " << n << ": code " << outcome.code;
  }
  dateline_free(handle);
}

TEST(OutOfMemoryAtTheStart, IsAnErrorThatKeepsNothing) {
  const auto work = [] {
    dateline_error error = {};
    dateline_extractor* const handle = dateline_create(&error);
    EXPECT_EQ(handle == nullptr, error.code != DATELINE_OK);
    dateline_free(handle);
    return error.code;
  };
  work();
  const long count = with_failure(-1, false, work).allocations;
  ASSERT_GT(count, 1000);
  const bool every = std::getenv("DATELINE_EVERY") != nullptr;
  const long stride = every ? 1 : count / 100 + 1;
  for (long n = 0; n < count; n += n < 50 ? 1 : stride) {
    const Outcome outcome = with_failure(n, n % 2 == 1, work);
    ASSERT_EQ(outcome.kept, 0) << "allocation " << n;
    ASSERT_TRUE(outcome.code == DATELINE_OK || outcome.code == DATELINE_INTERNAL)
        << "allocation " << n << ": code " << outcome.code;
  }
}

}  // namespace
