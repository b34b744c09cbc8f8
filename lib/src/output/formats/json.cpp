// Everything, one object a line.
#include "dateline/format.hpp"

namespace dateline::output {
namespace {

std::string one(const Document& document, const WriteOptions& options) {
  return write_json(document, options.extent);
}

std::string many(const Collection& collection, const WriteOptions&) {
  return write_json(collection);
}

}  // namespace

Format json_format() {
  return {.name = "json",
          .extension = ".json",
          .what = "everything, for programs",
          .page = "timeline.schema.json",
          .chooses = Chooses::kMarks,
          .several = Several::kInARow,
          .timexes = true,
          .line = true,
          .for_merge = true,
          .of_results = true,
          .one = one,
          .many = many};
}

}  // namespace dateline::output
