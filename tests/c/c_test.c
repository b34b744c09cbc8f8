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
  options.format_name = "csv";
  check_answer(handle, &options, "first_day");
  options.format_name = NULL;
  check_answer(handle, NULL, "\"published\":null");
  size_t count = 0;
  while (dateline_format_name(count) != NULL) ++count;
  CHECK(count > 10 && strcmp(dateline_format_name(0), "chart") == 0);
  CHECK(dateline_format_is_binary(0) == 0 && dateline_format_is_binary(count) == 0);
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
  options.format_name = "poems";
  check_error(handle, kText, &options, DATELINE_USAGE);
  options.format_name = NULL;
  options.format = 99;
  check_error(handle, kText, &options, DATELINE_USAGE);
  dateline_result_free(NULL);
  dateline_free(NULL);
}

static void check_written(dateline_result result, const char* needle) {
  CHECK(result.data != NULL && strstr(result.data, needle) != NULL);
  dateline_result_free(&result);
}

static void check_refused(dateline_result result, dateline_code code) {
  CHECK(result.data == NULL && result.error.code == code);
  dateline_result_free(&result);
}

static void check_documents(const dateline_extractor* handle) {
  dateline_options options = DATELINE_OPTIONS_INIT;
  dateline_write_options how = DATELINE_WRITE_INIT;
  dateline_error error;
  options.published = "2019-06-07";
  dateline_document* document = dateline_read(handle, kText, strlen(kText), &options, &error);
  CHECK(document != NULL && error.code == DATELINE_OK);
  check_written(dateline_write(document, "json", NULL), "\"2019-06-03\"");
  check_written(dateline_write(document, "chart", &how), "Mayor resigns");
  check_written(dateline_write(document, "conllu", &how), "mayor");
  check_written(dateline_text(document), kText);
  check_written(dateline_explain(handle, document), "Time expressions");
  check_written(dateline_warnings(document), "");
  check_refused(dateline_write(document, "nonsense", &how), DATELINE_USAGE);
  how.to = "2019-02-30";
  check_refused(dateline_write(document, "chart", &how), DATELINE_SYNTAX);
  how.to = "PRESENT_REF";
  check_refused(dateline_write(document, "chart", &how), DATELINE_SYNTAX);
  how.to = "2018";
  dateline_result nothing = dateline_write(document, "chart", &how);
  CHECK(nothing.data != NULL && strstr(nothing.data, "left on Monday") == NULL);
  dateline_result_free(&nothing);

  dateline_document* none = dateline_about(handle, document, "Jane Roe", &error);
  check_written(dateline_write(none, "json", NULL), "\"timeline\":[]");
  const dateline_document* both[] = {document, document};
  dateline_document* merged = dateline_merge(both, 2, &error);
  check_written(dateline_write(merged, "json", NULL), "\"documents\":[");
  check_refused(dateline_write(merged, "timeml", NULL), DATELINE_USAGE);
  check_refused(dateline_text(merged), DATELINE_USAGE);
  CHECK(dateline_merge(both, 0, &error) == NULL && error.code == DATELINE_EMPTY);
  CHECK(dateline_merge(NULL, 1, &error) == NULL && error.code == DATELINE_USAGE);

  options.only_timexes = 1;
  dateline_document* alone = dateline_read(handle, kText, strlen(kText), &options, NULL);
  check_written(dateline_write(alone, "tsv", NULL), "2019-06-03");
  check_refused(dateline_write(alone, "conllu", NULL), DATELINE_USAGE);
  both[1] = alone;
  CHECK(dateline_merge(both, 2, &error) == NULL && error.code == DATELINE_USAGE);
  both[1] = merged;
  CHECK(dateline_merge(both, 2, &error) == NULL && error.code == DATELINE_USAGE);
  both[1] = NULL;
  CHECK(dateline_merge(both, 2, &error) == NULL && error.code == DATELINE_USAGE);
  CHECK(dateline_read(NULL, kText, 1, NULL, &error) == NULL && error.code == DATELINE_USAGE);
  CHECK(dateline_read(handle, "", 0, NULL, &error) == NULL && error.code == DATELINE_EMPTY);
  dateline_document_free(document);
  dateline_document_free(none);
  dateline_document_free(merged);
  dateline_document_free(alone);
  dateline_document_free(NULL);
}

/* The JSON of an article that is read for_merge. */
static dateline_result kept(const dateline_extractor* handle, const char* text, const char* id) {
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.published = "2019-06-07";
  options.id = id;
  options.for_merge = 1;
  return dateline_process(handle, text, strlen(text), &options);
}

static void check_results(const dateline_extractor* handle) {
  static const char kOther[] = "Storm\n\nIt rained on Tuesday. The mayor left on Monday.\n";
  dateline_options options = DATELINE_OPTIONS_INIT;
  dateline_error error;
  options.published = "2019-06-07";
  options.for_merge = 1;
  options.id = "a";
  dateline_document* a = dateline_read(handle, kText, strlen(kText), &options, NULL);
  options.id = "b";
  dateline_document* b = dateline_read(handle, kOther, strlen(kOther), &options, NULL);
  dateline_result ja = kept(handle, kText, "a"), jb = kept(handle, kOther, "b");
  check_written(dateline_write(a, "json", NULL), ja.data);
  dateline_document* ra = dateline_read_result(ja.data, ja.size, &error);
  dateline_document* rb = dateline_read_result(jb.data, jb.size, NULL);
  CHECK(ra != NULL && rb != NULL && error.code == DATELINE_OK);
  const dateline_document* articles[] = {a, b};
  const dateline_document* results[] = {rb, ra, rb};
  const dateline_document* mixed[] = {ra, b};
  dateline_document* all = dateline_merge(articles, 2, NULL);
  dateline_result json = dateline_write(all, "json", NULL);
  CHECK(strstr(json.data, "\"documents\":[") != NULL && strstr(json.data, "\"merge\":{") != NULL);
  dateline_document* same = dateline_merge(results, 3, &error);
  check_written(dateline_write(same, "json", NULL), json.data);
  const dateline_document* again[] = {same, a, all};
  dateline_document* more = dateline_merge(again, 3, &error);
  check_written(dateline_write(more, "json", NULL), json.data);
  dateline_document* other = dateline_merge(mixed, 2, &error);
  check_written(dateline_write(other, "json", NULL), json.data);
  check_refused(dateline_write(ra, "html", NULL), DATELINE_USAGE);
  check_refused(dateline_explain(handle, ra), DATELINE_USAGE);
  CHECK(dateline_about(handle, ra, "Ann", &error) == NULL && error.code == DATELINE_USAGE);

  /* What is not for merging, or clashes. */
  options.for_merge = 0;
  dateline_document* plain = dateline_read(handle, kText, strlen(kText), &options, NULL);
  mixed[1] = plain;
  CHECK(dateline_merge(mixed, 2, &error) == NULL && error.code == DATELINE_USAGE);
  dateline_result jc = kept(handle, kText, "b");
  dateline_document* clash = dateline_read_result(jc.data, jc.size, NULL);
  results[1] = clash;
  CHECK(dateline_merge(results, 2, &error) == NULL && error.code == DATELINE_UNSUPPORTED);
  CHECK(strstr(error.message, "id b: the same id with another text") != NULL);
  dateline_document* about = dateline_about(handle, a, "mayor", NULL);
  dateline_result narrowed = dateline_write(about, "json", NULL);
  CHECK(strstr(narrowed.data, "\"merge\":{") == NULL);
  CHECK(dateline_read_result(narrowed.data, narrowed.size, &error) == NULL);
  CHECK(dateline_read_result("{", 1, &error) == NULL && error.code == DATELINE_SYNTAX);
  CHECK(dateline_read_result(NULL, 0, &error) == NULL && error.code == DATELINE_USAGE);
  options.for_merge = 1;
  options.format = DATELINE_CHART;
  check_error(handle, kText, &options, DATELINE_USAGE);
  options.format = DATELINE_JSON;
  options.only_timexes = 1;
  check_error(handle, kText, &options, DATELINE_USAGE);

  dateline_result* written[] = {&ja, &jb, &jc, &json, &narrowed};
  for (size_t i = 0; i < sizeof written / sizeof *written; ++i) dateline_result_free(written[i]);
  dateline_document* read[] = {a, b, ra, rb, all, same, more, other, plain, clash, about};
  for (size_t i = 0; i < sizeof read / sizeof *read; ++i) dateline_document_free(read[i]);
}

static void check_intervals(void) {
  long long begin = 7, end = 7;
  const char* unit = NULL;
  CHECK(dateline_interval("1970-01-02", &begin, &end, &unit) == 1);
  CHECK(begin == 86400 && end == 2 * 86400 && strcmp(unit, "day") == 0);
  CHECK(dateline_interval("1970-02", &begin, &end, &unit) == 1 && strcmp(unit, "month") == 0);
  CHECK(end - begin == 28 * 86400LL);
  CHECK(dateline_interval("1970", &begin, &end, &unit) == 1 && strcmp(unit, "year") == 0);
  CHECK(dateline_interval("1970-W02-WE", &begin, &end, &unit) == 1 && strcmp(unit, "weekend") == 0);
  CHECK(dateline_interval("PAST_REF", &begin, &end, &unit) == 0);
  CHECK(dateline_interval("P2D", &begin, &end, &unit) == 0);
  CHECK(dateline_interval("nonsense", &begin, &end, &unit) == 0);
  CHECK(dateline_interval(NULL, &begin, &end, &unit) == 0);
}

struct work {
  const dateline_extractor* handle;
  const char* expected;
  int same;
};

/* What stands in the answers, one letter each: an answer, or an error. */
typedef struct seen {
  char letters[8];
  size_t count;
  int most;
} seen;

static int take(void* context, size_t number, const dateline_result* answer) {
  seen* so_far = context;
  CHECK(number == so_far->count + 1);
  so_far->letters[so_far->count++] = answer->data != NULL ? 'a' : 'e';
  return so_far->most > 0 && so_far->count >= (size_t)so_far->most;
}

static int take_document(void* context, size_t number, dateline_document* document,
                         const dateline_error* error) {
  seen* so_far = context;
  CHECK(number == so_far->count + 1);
  CHECK((document == NULL) == (error->code != DATELINE_OK));
  if (document != NULL) check_written(dateline_write(document, "json", NULL), "\"version\"");
  so_far->letters[so_far->count++] = document != NULL ? 'a' : 'e';
  dateline_document_free(document);
  return so_far->most > 0 && so_far->count >= (size_t)so_far->most;
}

static void check_each(const dateline_extractor* handle) {
  static const char kLines[] = "{\"text\": \"It rained.\"}\n{}\n{\"text\": \"It snowed.\"}\n";
  static const char kFeed[] = "<rss><channel></channel></rss>";
  seen all = {"", 0, 0};
  seen first = {"", 0, 1};
  dateline_error error = dateline_process_each(handle, kLines, strlen(kLines), NULL, take, &all);
  CHECK(error.code == DATELINE_OK && strcmp(all.letters, "aea") == 0);
  error = dateline_process_each(handle, kLines, strlen(kLines), NULL, take, &first);
  CHECK(error.code == DATELINE_OK && strcmp(first.letters, "a") == 0);
  all.count = first.count = 0;
  error = dateline_read_each(handle, kLines, strlen(kLines), NULL, take_document, &all);
  CHECK(error.code == DATELINE_OK && strcmp(all.letters, "aea") == 0 && all.count == 3);
  error = dateline_read_each(handle, kLines, strlen(kLines), NULL, take_document, &first);
  CHECK(error.code == DATELINE_OK && first.count == 1);
  CHECK(dateline_read_each(handle, kText, 1, NULL, NULL, NULL).code == DATELINE_USAGE);
  first.count = 0;
  error = dateline_process_each(handle, kText, strlen(kText), NULL, take, &first);
  CHECK(error.code == DATELINE_OK && first.count == 1);
  error = dateline_process_each(handle, kFeed, strlen(kFeed), NULL, take, &all);
  CHECK(error.code == DATELINE_EMPTY);
  CHECK(dateline_process_each(handle, kText, 1, NULL, NULL, NULL).code == DATELINE_USAGE);
}

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
  check_documents(handle);
  check_results(handle);
  check_intervals();
  check_each(handle);
  check_threads(handle);
  dateline_free(handle);
  if (failures == 0) puts("the C interface holds");
  return failures == 0 ? 0 : 1;
}
