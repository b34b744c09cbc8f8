// Relations, kinds of link and reasons -> their names in TimeML and for people.
#include <array>
#include <cstddef>

#include "dateline/link.hpp"

namespace dateline {

std::string_view to_string(Relation relation) {
  static constexpr std::array<std::string_view, 25> kNames = {
      "BEFORE",          "AFTER",        "INCLUDES",  "IS_INCLUDED", "DURING",
      "DURING_INV",      "SIMULTANEOUS", "IAFTER",    "IBEFORE",     "IDENTITY",
      "BEGINS",          "ENDS",         "BEGUN_BY",  "ENDED_BY",    "CONDITIONAL",
      "COUNTER_FACTIVE", "EVIDENTIAL",   "FACTIVE",   "MODAL",       "NEG_EVIDENTIAL",
      "CONTINUES",       "CULMINATES",   "INITIATES", "REINITIATES", "TERMINATES"};
  return kNames[static_cast<std::size_t>(relation)];
}

std::string_view to_string(LinkKind kind) {
  static constexpr std::array<std::string_view, 3> kNames = {"TLINK", "SLINK", "ALINK"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view reason_name(LinkReason reason) {
  static constexpr auto kNames = std::to_array<std::string_view>({
#define DATELINE_LINK_REASON(name, text) text,
#include "dateline/link_reasons.def"
#undef DATELINE_LINK_REASON
  });
  return kNames[static_cast<std::size_t>(reason)];
}

Relation inverse(Relation relation) {
  switch (relation) {
    case Relation::kBefore:
      return Relation::kAfter;
    case Relation::kAfter:
      return Relation::kBefore;
    case Relation::kIncludes:
      return Relation::kIsIncluded;
    case Relation::kIsIncluded:
      return Relation::kIncludes;
    case Relation::kDuring:
      return Relation::kDuringInv;
    case Relation::kDuringInv:
      return Relation::kDuring;
    case Relation::kIAfter:
      return Relation::kIBefore;
    case Relation::kIBefore:
      return Relation::kIAfter;
    case Relation::kBegins:
      return Relation::kBegunBy;
    case Relation::kBegunBy:
      return Relation::kBegins;
    case Relation::kEnds:
      return Relation::kEndedBy;
    case Relation::kEndedBy:
      return Relation::kEnds;
    default:
      return relation;
  }
}

}  // namespace dateline
