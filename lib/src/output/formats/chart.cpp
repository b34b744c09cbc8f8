// The chart for a terminal; of time expressions alone, a plain list.
#include "dateline/format.hpp"

namespace dateline::output {
namespace {

std::string one(const Document& document, const WriteOptions& options) {
  if (options.extent == Extent::kTimexes) return write_expressions(document);
  return write_chart(document, options.chart);
}

std::string many(const Collection& collection, const WriteOptions& options) {
  return write_chart(collection, options.chart);
}

}  // namespace

Format chart_format() {
  return {.name = "chart",
          .extension = ".txt",
          .what = "the timeline for people, in a terminal",
          .kind = FormatKind::kRead,
          .several = Several::kBlankLine,
          .timexes = true,
          .explained = true,
          .columns = true,
          .of_results = true,
          .one = one,
          .many = many};
}

}  // namespace dateline::output
