/* The C interface: one article in, its timeline out as JSON or TimeML.
 *
 *   dateline_error error;
 *   dateline_extractor *handle = dateline_create(&error);
 *   dateline_options options = DATELINE_OPTIONS_INIT;
 *   options.published = "2019-06-07";
 *   dateline_result result = dateline_process(handle, text, strlen(text), &options);
 *   if (result.data != NULL) puts(result.data);
 *   else fprintf(stderr, "%s\n", result.error.message);
 *   dateline_result_free(&result);
 *   dateline_free(handle);
 *
 * Thread safety: a handle is immutable; any number of threads may process with it at once. Nothing
 * here reads a clock, a locale, the environment or a file, prints, or lets an exception out.
 *
 * Stability: functions, enumerators and the order of members stay as they are; new members are only
 * added at the end of dateline_options, whose `size` tells the library which ones the caller knows.
 */
#ifndef DATELINE_H
#define DATELINE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The rules and models, loaded once (some milliseconds). */
typedef struct dateline_extractor dateline_extractor;

typedef enum dateline_code {
  DATELINE_OK = 0,
  DATELINE_EMPTY = 1,       /* there is nothing to read */
  DATELINE_BINARY = 2,      /* the bytes are no text */
  DATELINE_SYNTAX = 3,      /* XML, JSON or a date that cannot be parsed */
  DATELINE_TOO_LARGE = 4,   /* more than max_bytes */
  DATELINE_DAMAGED = 5,     /* an embedded rule or model is damaged */
  DATELINE_UNSUPPORTED = 6, /* well formed, but nothing that this library reads */
  DATELINE_USAGE = 7,       /* a null pointer or a number outside its enumeration */
  DATELINE_INTERNAL = 8,    /* out of memory, or a fault of the library */
  DATELINE_TIMEOUT = 9      /* `expired` of the options ended the work */
} dateline_code;

/* What went wrong, by value. */
typedef struct dateline_error {
  dateline_code code;
  size_t offset;     /* byte of the input, 0 when there is no place to name */
  char message[256]; /* for people, UTF-8, safe to show, cut to fit, always terminated */
} dateline_error;

typedef enum dateline_input {
  DATELINE_INPUT_AUTO = 0,
  DATELINE_INPUT_TEXT = 1,
  DATELINE_INPUT_TIMEML = 2,
  DATELINE_INPUT_HTML = 3,
  DATELINE_INPUT_JSON = 4 /* one object {"id","text","title","published"} */
} dateline_input;

typedef enum dateline_format {
  DATELINE_JSON = 0,
  DATELINE_TIMEML = 1,
  DATELINE_CHART = 2, /* 80 columns, no colours */
  DATELINE_TSV = 3
} dateline_format;

/* Which model reads the sentences. */
typedef enum dateline_model {
  DATELINE_BEST = 0,
  DATELINE_FAST = 1 /* for millions of articles */
} dateline_model;

/* Begin with DATELINE_OPTIONS_INIT; zero is the default of every member. */
typedef struct dateline_options {
  size_t size;           /* of this struct, as the caller knows it */
  const char* published; /* ISO 8601; overrides what the document says; NULL: the document's */
  const char* id;        /* of the document when it names none; NULL: none */
  int input;  /* a dateline_input; int, so that an unknown value is an error and nothing worse */
  int format; /* a dateline_format */
  int only_timexes; /* not 0: expressions alone, by a faster path; JSON, TimeML and TSV */
  int day_first;    /* not 0: 01/08/2017 is 1 August */
  size_t max_bytes; /* larger input is refused; 0: 256 MiB */
  int model;        /* a dateline_model */
  /* Asked now and then, by the thread that called; not 0 ends the work. NULL: never. */
  int (*expired)(void* context);
  void* context; /* what `expired` is given */
  /* Any format of the table, "html": overrides `format`; NULL: none. See dateline_format_name. */
  const char* format_name;
  int no_text;   /* not 0: a drawn timeline without the article beside it */
  size_t line;   /* of JSON Lines, from 1: stands in for an id that is missing */
  int for_merge; /* not 0: JSON keeps what dateline_read_result needs; no other format does */
} dateline_options;

#define DATELINE_OPTIONS_INIT                                                          \
  {                                                                                    \
    sizeof(dateline_options), NULL, NULL, DATELINE_INPUT_AUTO, DATELINE_JSON, 0, 0, 0, \
        DATELINE_BEST, NULL, NULL, NULL, 0, 0, 0                                       \
  }

/* The answer, or an error: `data` is NULL exactly when `error.code` is not DATELINE_OK. */
typedef struct dateline_result {
  char* data;  /* UTF-8, terminated by a zero byte that `size` does not count */
  size_t size; /* bytes */
  dateline_error error;
} dateline_result;

/* Loads rules and models. NULL when they are damaged or memory is out; `error` may be NULL. */
dateline_extractor* dateline_create(dateline_error* error);

/* Frees a handle that no thread uses any more; NULL is fine. */
void dateline_free(dateline_extractor* handle);

/* Reads one document of `size` bytes, finds what is in it and writes the answer. Offsets in the
 * answer count Unicode code points of the text. `options` may be NULL for the defaults. */
dateline_result dateline_process(const dateline_extractor* handle, const char* bytes, size_t size,
                                 const dateline_options* options);

/* Is given the answer for one document of several, counted from 1; it is freed after the call. Not
 * 0 ends the reading. */
typedef int (*dateline_take)(void* context, size_t number, const dateline_result* answer);

/* Reads what may hold several documents: a feed, lines or an array of JSON, a mailbox, a web
 * archive; anything else is one. Calls `take` for each in order, with an answer or an error. The
 * error that is given back is of the whole: nothing in it could be told apart. */
dateline_error dateline_process_each(const dateline_extractor* handle, const char* bytes,
                                     size_t size, const dateline_options* options,
                                     dateline_take take, void* context);

/* Frees what a result holds and empties it; NULL and empty results are fine. */
void dateline_result_free(dateline_result* result);

/* What was found in one document, or merged from several: read once, written in any number of
 * formats. It never changes; any number of threads may write it at once. */
typedef struct dateline_document dateline_document;

/* How dateline_write writes. Begin with DATELINE_WRITE_INIT; zero is the default of every member.
 */
typedef struct dateline_write_options {
  size_t size;      /* of this struct, as the caller knows it */
  int width;        /* of a chart, in columns; 0: 80 */
  int ascii;        /* not 0: a chart without characters beyond ASCII in its drawing */
  int all;          /* not 0: every entry, also those that an editor would leave out */
  int no_quotes;    /* not 0: without what is known only from somebody's words */
  int limit;        /* at most so many entries, the most telling ones; 0: no limit */
  int no_text;      /* not 0: a drawn timeline without the article beside it */
  const char* from; /* leave out what surely ended before this date; NULL: nothing */
  const char* to;   /* leave out what surely began after this date; NULL: nothing */
} dateline_write_options;

#define DATELINE_WRITE_INIT \
  { sizeof(dateline_write_options), 0, 0, 0, 0, 0, 0, NULL, NULL }

/* Reads one document of `size` bytes and finds what is in it; `format` of the options does not
 * count. NULL with the reason in `error`, which may be NULL. Free with dateline_document_free. */
dateline_document* dateline_read(const dateline_extractor* handle, const char* bytes, size_t size,
                                 const dateline_options* options, dateline_error* error);

/* Is given each document of several, counted from 1, to keep and to free, or NULL and the reason.
 * Not 0 ends the reading. */
typedef int (*dateline_take_document)(void* context, size_t number, dateline_document* document,
                                      const dateline_error* error);

/* As dateline_process_each, with documents in the place of answers. */
dateline_error dateline_read_each(const dateline_extractor* handle, const char* bytes, size_t size,
                                  const dateline_options* options, dateline_take_document take,
                                  void* context);

/* The document in the format of that name (dateline_format_name); `options` may be NULL. */
dateline_result dateline_write(const dateline_document* document, const char* format,
                               const dateline_write_options* options);

/* The text that offsets count in, as it was found: it may hold bytes that are not UTF-8. An error
 * for merged documents. */
dateline_result dateline_text(const dateline_document* document);

/* What there is to say to the user of the documents, a line each; often nothing. */
dateline_result dateline_warnings(const dateline_document* document);

/* Which rule, anchor and decision gave each value, and why each event stands where it does. */
dateline_result dateline_explain(const dateline_extractor* handle,
                                 const dateline_document* document);

/* A copy whose timeline keeps the entries about a person, place or organisation. */
dateline_document* dateline_about(const dateline_extractor* handle,
                                  const dateline_document* document, const char* name,
                                  dateline_error* error);

/* A result that was written as JSON with `for_merge`, of one article or of a merged timeline, as a
 * merged timeline. It has no text and no analysis: formats that quote whole sentences (html, csv,
 * xlsx), dateline_explain and dateline_about refuse it. */
dateline_document* dateline_read_result(const char* json, size_t size, dateline_error* error);

/* One timeline over `count` documents, in which an event told twice stands once. What is
 * merged already, and results, can be merged again where all was read with `for_merge`. */
dateline_document* dateline_merge(const dateline_document* const* documents, size_t count,
                                  dateline_error* error);

/* Frees a document that no thread uses any more; NULL is fine. */
void dateline_document_free(dateline_document* document);

/* The names of the output formats, from 0 up, and NULL behind the last; of a format that is bytes
 * and no text, dateline_format_is_binary is 1. They live as long as the program. */
const char* dateline_format_name(size_t index);
int dateline_format_is_binary(size_t index);

/* The stretch of the calendar that a value covers, "2017-08" or "2019-W23-WE", as seconds since
 * 1970-01-01T00:00:00 of civil time, half open, and how fine it is: "month", "day", "minute" ...
 * (it lives as long as the program). 0, and nothing set, where the value covers none; else 1. */
int dateline_interval(const char* value, long long* begin, long long* end,
                      const char** granularity);

/* The version of the library, as in "0.1.0"; lives as long as the program. */
const char* dateline_version(void);

#ifdef __cplusplus
}
#endif

#endif /* DATELINE_H */
