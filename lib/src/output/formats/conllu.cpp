// CoNLL-U.
#include "dateline/format.hpp"

namespace dateline::output {
namespace {

std::string one(const Document& document, const WriteOptions&) {
  return write_conllu(document);
}

}  // namespace

Format conllu_format() {
  return {.name = "conllu",
          .extension = ".conllu",
          .what = "the language analysis",
          .kind = FormatKind::kLanguage,
          .chooses = Chooses::kNone,
          .several = Several::kInARow,
          .needs = Extent::kAnalysis,
          .one = one};
}

}  // namespace dateline::output
