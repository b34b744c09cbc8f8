/* The C interface as a C program meets it: every kind of answer and of error, and threads. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "dateline.h"

static int failures = 0;

static void check(int holds, const char* what, int line) {
  if (holds) return;
  printf("line %d: %s\n", line, what);
  ++failures;
}
#define CHECK(condition) check((condition), #condition, __LINE__)

static const char kText[] =
    "Mayor resigns\n\nThe mayor left on Monday, after the bridge had collapsed.\n";

static dateline_result process(const dateline_extractor* handle, const char* text,
                               const dateline_options* options) {
  return dateline_process(handle, text, strlen(text), options);
}

static void check_answer(const dateline_extractor* handle, const dateline_options* options,
                         const char* needle) {
  dateline_result result = process(handle, kText, options);
  CHECK(result.error.code == DATELINE_OK);
  CHECK(result.data != NULL && strlen(result.data) == result.size);
  CHECK(result.data != NULL && strstr(result.data, needle) != NULL);
  dateline_result_free(&result);
  CHECK(result.data == NULL && result.size == 0);
}

static void check_answers(const dateline_extractor* handle) {
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.published = "2019-06-07";
  options.id = "a-1";
  check_answer(handle, &options, "\"id\":\"a-1\",\"published\":\"2019-06-07\"");
  check_answer(handle, &options, "\"2019-06-03\"");
  options.format = DATELINE_TIMEML;
  check_answer(handle, &options, "<TIMEX3 tid=\"t1\"");
  options.only_timexes = 1;
  options.format = DATELINE_TSV;
  check_answer(handle, &options, "2019-06-03");
  options.only_timexes = 0;
  options.format = DATELINE_CHART;
  check_answer(handle, &options, "Mayor resigns");
  check_answer(handle, NULL, "\"published\":null");
  /* A caller built against an older header knows fewer members. */
  options.size = offsetof(dateline_options, input);
  check_answer(handle, &options, "\"published\":\"2019-06-07\"");
}

static void check_error(const dateline_extractor* handle, const char* text,
                        const dateline_options* options, dateline_code code) {
  dateline_result result = process(handle, text, options);
  CHECK(result.error.code == code);
  CHECK(result.data == NULL && result.size == 0);
  CHECK(result.error.message[0] != '\0');
  dateline_result_free(&result);
}

static void check_errors(const dateline_extractor* handle) {
  dateline_options options = DATELINE_OPTIONS_INIT;
  check_error(handle, "", NULL, DATELINE_EMPTY);
  check_error(handle, "<TimeML><TEXT>", NULL, DATELINE_SYNTAX);
  check_error(handle, "{\"text\": 1}", NULL, DATELINE_SYNTAX);
  check_error(NULL, "text", NULL, DATELINE_USAGE);
  options.input = DATELINE_INPUT_TIMEML;
  check_error(handle, "<html/>", &options, DATELINE_UNSUPPORTED);
  options.input = DATELINE_INPUT_TEXT;
  check_error(handle, "%PDF-1.7", &options, DATELINE_BINARY);
  options.max_bytes = 3;
  check_error(handle, kText, &options, DATELINE_TOO_LARGE);
  options.max_bytes = 0;
  options.published = "2019-02-30";
  check_error(handle, kText, &options, DATELINE_SYNTAX);
  options.published = NULL;
  options.format = 99;
  check_error(handle, kText, &options, DATELINE_USAGE);
  dateline_result_free(NULL);
  dateline_free(NULL);
}

struct work {
  const dateline_extractor* handle;
  const char* expected;
  int same;
};

static void* run(void* argument) {
  struct work* work = argument;
  work->same = 1;
  for (int i = 0; i < 20; ++i) {
    dateline_result result = process(work->handle, kText, NULL);
    if (result.data == NULL || strcmp(result.data, work->expected) != 0) work->same = 0;
    dateline_result_free(&result);
  }
  return NULL;
}

static void check_threads(const dateline_extractor* handle) {
  enum { kThreads = 4 };
  pthread_t threads[kThreads];
  struct work works[kThreads];
  dateline_result expected = process(handle, kText, NULL);
  for (int i = 0; i < kThreads; ++i) {
    works[i].handle = handle;
    works[i].expected = expected.data;
    CHECK(pthread_create(&threads[i], NULL, run, &works[i]) == 0);
  }
  for (int i = 0; i < kThreads; ++i) {
    pthread_join(threads[i], NULL);
    CHECK(works[i].same);
  }
  dateline_result_free(&expected);
}

int main(void) {
  dateline_error error;
  dateline_extractor* handle = dateline_create(&error);
  CHECK(handle != NULL && error.code == DATELINE_OK);
  CHECK(strchr(dateline_version(), '.') != NULL);
  check_answers(handle);
  check_errors(handle);
  check_threads(handle);
  dateline_free(handle);
  if (failures == 0) puts("the C interface holds");
  return failures == 0 ? 0 : 1;
}
