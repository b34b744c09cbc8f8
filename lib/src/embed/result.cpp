// The names of errors as JSON and scripts know them.
#include "dateline/result.hpp"

namespace dateline {

std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmpty:
      return "empty";
    case ErrorCode::kBinary:
      return "binary";
    case ErrorCode::kSyntax:
      return "syntax";
    case ErrorCode::kTooLarge:
      return "too-large";
    case ErrorCode::kDamaged:
      return "damaged";
    case ErrorCode::kUnsupported:
      return "unsupported";
    case ErrorCode::kTimeout:
      return "timeout";
  }
  return "unknown";
}

}  // namespace dateline
