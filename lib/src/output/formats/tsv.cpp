// The table with tabs; of time expressions alone, a table of these.
#include "dateline/format.hpp"

namespace dateline::output {
namespace {

std::string one(const Document& document, const WriteOptions& options) {
  return write_tsv(document, options.extent);
}

std::string many(const Collection& collection, const WriteOptions&) {
  return write_tsv(collection);
}

}  // namespace

Format tsv_format() {
  return {.name = "tsv",
          .extension = ".tsv",
          .what = "the timeline as a table, cells parted by tabs",
          .kind = FormatKind::kTable,
          .chooses = Chooses::kRows,
          .several = Several::kOneHeading,
          .timexes = true,
          .of_results = true,
          .one = one,
          .many = many};
}

}  // namespace dateline::output
