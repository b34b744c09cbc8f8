// Typed ids as TimeML and JSON print them: t1 for the first expression, e1 for the first event.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/link.hpp"
#include "dateline/text.hpp"
#include "dateline/timex.hpp"

namespace dateline::output {

inline std::string numbered(std::string_view letters, std::int64_t index) {
  const fmt::format_int digits(index + 1);
  std::string id(letters);
  return id.append(digits.data(), digits.size());
}
inline std::string id_of(TimexId id) {
  return numbered("t", id.index);
}
inline std::string id_of(EventId id) {
  return numbered("e", id.index);
}
inline std::string id_of(SignalId id) {
  return numbered("s", id.index);
}

/// The publication date is t0.
inline std::string id_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::kPublication:
      return "t0";
    case Node::Kind::kEvent:
      return numbered("e", node.index);
    case Node::Kind::kTimex:
      return numbered("t", node.index);
  }
  return "t0";
}

/// The id of what an expression is computed from; empty when it is fully said.
inline std::string anchor_of(const Timex& timex) {
  switch (timex.anchor_kind) {
    case AnchorKind::kPublication:
      return "t0";
    case AnchorKind::kTimex:
      return timex.anchor.valid() ? id_of(timex.anchor) : std::string();
    case AnchorKind::kNone:
    case AnchorKind::kEvent:
      break;
  }
  return {};
}

}  // namespace dateline::output
