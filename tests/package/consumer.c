/* A program in C of somebody who uses the installed library: docs/recipes.md shows it. */
#include <dateline.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char* text = "The mayor left on Monday. Two days later the council met.";
  dateline_error error;
  dateline_extractor* extractor = dateline_create(&error);
  dateline_options options = DATELINE_OPTIONS_INIT;
  options.published = "2019-06-07";
  options.format = DATELINE_CHART;
  dateline_result result = dateline_process(extractor, text, strlen(text), &options);
  const int status = result.data != NULL ? 0 : 1;
  if (status == 0)
    fputs(result.data, stdout);
  else
    fprintf(stderr, "%s\n", result.error.message);
  dateline_result_free(&result);
  dateline_free(extractor);
  return status;
}
