// TimeML.
#include "dateline/format.hpp"

namespace dateline::output {
namespace {

std::string one(const Document& document, const WriteOptions&) {
  return write_timeml(document);
}

}  // namespace

Format timeml_format() {
  return {.name = "timeml",
          .extension = ".tml",
          .what = "annotations in the TempEval-3 layout",
          .page = "timeml.md",
          .kind = FormatKind::kLanguage,
          .chooses = Chooses::kNone,
          .several = Several::kInARow,
          .timexes = true,
          .one = one};
}

}  // namespace dateline::output
