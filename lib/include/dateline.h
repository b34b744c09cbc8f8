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
  DATELINE_INTERNAL = 8     /* out of memory, or a fault of the library */
} dateline_code;

/* What went wrong, by value. */
typedef struct dateline_error {
  dateline_code code;
  size_t offset;     /* byte of the input, 0 when there is no place to name */
  char message[256]; /* for people, UTF-8, cut to fit, always terminated */
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
} dateline_options;

#define DATELINE_OPTIONS_INIT \
  { sizeof(dateline_options), NULL, NULL, DATELINE_INPUT_AUTO, DATELINE_JSON, 0, 0, 0 }

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

/* Frees what a result holds and empties it; NULL and empty results are fine. */
void dateline_result_free(dateline_result* result);

/* The version of the library, as in "0.1.0"; lives as long as the program. */
const char* dateline_version(void);

#ifdef __cplusplus
}
#endif

#endif /* DATELINE_H */
