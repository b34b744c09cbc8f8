// Determiners and prepositions -> which event a noun stands for, and what comes after it.
#include "timeline/pointing.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "embed/ascii.hpp"

namespace dateline::timeline {

namespace {

constexpr std::size_t kMaxChildren = 24;

bool has_determiner(const Analysis& analysis, TokenId noun,
                    std::span<const std::string_view> words) {
  const auto children = analysis.children(noun);
  return std::ranges::any_of(
      children.first(std::min(children.size(), kMaxChildren)), [&](TokenId child) {
        const auto fits = [&](std::string_view word) {
          return ascii::equals_ignoring_case(analysis.form(child), word);
        };
        return analysis[child].dep == Dep::kDet && std::ranges::any_of(words, fits);
      });
}

}  // namespace

bool is_definite(const Analysis& analysis, TokenId noun) {
  constexpr std::array<std::string_view, 3> kWords = {"the", "this", "that"};
  return has_determiner(analysis, noun, kWords);
}

bool points_back(const Analysis& analysis, TokenId noun) {
  constexpr std::array<std::string_view, 2> kWords = {"this", "that"};
  return has_determiner(analysis, noun, kWords);
}

std::vector<EventId> told_after(const link::Context& context) {
  std::vector<EventId> earlier(context.events().size());
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    const EventId id{static_cast<std::int32_t>(i)};
    const auto& above = context.place(id).above;
    if (!above.event.valid() || !above.marker.valid()) continue;
    const auto word = context.input().analysis.lemma(above.marker);
    if (word == "after" || word == "since" || word == "follow")
      earlier[static_cast<std::size_t>(above.event.index)] = id;
  }
  return earlier;
}

}  // namespace dateline::timeline
