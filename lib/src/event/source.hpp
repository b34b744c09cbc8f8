// Who says it: the speaker of direct and reported speech.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "entity/mention.hpp"
#include "event/scene.hpp"

namespace dateline::event {

/// How the source was found; kept in EventReason::source_rule.
enum class SourceRule : std::uint8_t {
  kNone,           // the article says so itself
  kQuote,          // inside direct speech
  kReported,       // in the complement of a verb or noun of saying
  kParenthetical,  // "Prices, he said, fell"
  kAccording       // "according to"
};

struct Attribution {
  std::optional<Source> source;
  SourceRule rule = SourceRule::kNone;
};

/// One for each event of the scene. The verb that reports has itself the source of what stands
/// around it: none, as a rule.
[[nodiscard]] std::vector<Attribution> find_sources(
    const Scene& scene, const entity::Mentions& mentions,
    const std::vector<std::optional<Source>>& speakers);

/// "quote", "according-to": the name of a rule for --explain; "" for none.
[[nodiscard]] std::string_view source_rule_name(std::uint8_t rule);

}  // namespace dateline::event
