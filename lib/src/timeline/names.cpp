// How a date is known and what ties mentions, in the words of the JSON output and of --explain.
#include "dateline/timeline.hpp"

namespace dateline {

std::string_view to_string(Dated dated) {
  switch (dated) {
    case Dated::kTold:
      return "told";
    case Dated::kReckoned:
      return "reckoned";
    case Dated::kAssumed:
      return "assumed";
    case Dated::kNotTold:
      break;
  }
  return "not told";
}

std::string_view to_string(Tie tie) {
  switch (tie) {
    case Tie::kItself:
      break;
    case Tie::kReport:
      return "report";
    case Tie::kContent:
      return "content";
    case Tie::kHelper:
      return "helper";
    case Tie::kLight:
      return "light verb";
    case Tie::kParticiple:
      return "participle";
    case Tie::kNounPart:
      return "part of a noun";
    case Tie::kRepeat:
      return "told again";
  }
  return "itself";
}

}  // namespace dateline
