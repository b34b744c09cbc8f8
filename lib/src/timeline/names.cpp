// How certain an entry's place is, in the words of the JSON output.
#include "dateline/timeline.hpp"

namespace dateline {

std::string_view to_string(Certainty certainty) {
  switch (certainty) {
    case Certainty::kDated:
      return "dated";
    case Certainty::kRelative:
      return "relative";
    case Certainty::kAssumed:
      break;
  }
  return "assumed";
}

}  // namespace dateline
