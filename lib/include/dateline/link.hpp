// TimeML links between events and times, each with how sure it is and why.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/text.hpp"

namespace dateline {

enum class LinkKind : std::uint8_t { kTlink, kSlink, kAlink };

enum class Relation : std::uint8_t {
  // TLINK, read "from RELATION to"
  kBefore,
  kAfter,
  kIncludes,
  kIsIncluded,
  kDuring,
  kDuringInv,
  kSimultaneous,
  kIAfter,
  kIBefore,
  kIdentity,
  kBegins,
  kEnds,
  kBegunBy,
  kEndedBy,
  // SLINK
  kConditional,
  kCounterFactive,
  kEvidential,
  kFactive,
  kModal,
  kNegEvidential,
  // ALINK
  kContinues,
  kCulminates,
  kInitiates,
  kReinitiates,
  kTerminates
};

/// One end of a link: an event, an expression, or the publication date.
struct Node {
  enum class Kind : std::uint8_t { kPublication, kEvent, kTimex };
  Kind kind = Kind::kPublication;
  std::int32_t index = 0;  // into Document::events or Document::timexes; 0 for the publication date

  static constexpr Node publication() { return {}; }
  static constexpr Node of(EventId id) { return {Kind::kEvent, id.index}; }
  static constexpr Node of(TimexId id) { return {Kind::kTimex, id.index}; }
  friend constexpr auto operator<=>(const Node&, const Node&) = default;
};

/// Why a link was proposed; names by reason_name.
enum class LinkReason : std::uint8_t {
#define DATELINE_LINK_REASON(name, text) name,
#include "dateline/link_reasons.def"
#undef DATELINE_LINK_REASON
};

struct Link {
  LinkKind kind = LinkKind::kTlink;
  Relation relation = Relation::kBefore;
  Node from;
  Node to;
  SignalId signal;
  float confidence = 1.0F;  // 0 to 1
  LinkReason because = LinkReason::kTensePast;
};

[[nodiscard]] std::string_view to_string(Relation relation);    // "IS_INCLUDED"
[[nodiscard]] std::string_view to_string(LinkKind kind);        // "TLINK"
[[nodiscard]] std::string_view reason_name(LinkReason reason);  // "signal-after"
[[nodiscard]] Relation inverse(Relation relation);              // TLINK relations only

}  // namespace dateline
