// Where a date of publication comes from -> its name in JSON.
#include "output/json_names.hpp"

namespace dateline::output {

std::string_view to_string(PublishedFrom from) {
  switch (from) {
    case PublishedFrom::kNone:
      break;
    case PublishedFrom::kCaller:
      return "caller";
    case PublishedFrom::kDocument:
      return "document";
    case PublishedFrom::kJsonLd:
      return "json-ld";
    case PublishedFrom::kMeta:
      return "meta";
    case PublishedFrom::kTimeElement:
      return "time-element";
    case PublishedFrom::kDateLine:
      return "date-line";
    case PublishedFrom::kAddress:
      return "address";
    case PublishedFrom::kModified:
      return "modified";
    case PublishedFrom::kProperties:
      return "properties";
    case PublishedFrom::kArchive:
      return "archive";
  }
  return "none";
}

}  // namespace dateline::output
