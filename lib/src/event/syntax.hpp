// Small questions to the analysis that several parts of the event stage ask.
#pragma once

#include <algorithm>
#include <span>

#include "dateline/analysis.hpp"
#include "language/tag_kinds.hpp"

namespace dateline::event {

[[nodiscard]] constexpr bool is_auxiliary(Dep dep) {
  return dep == Dep::kAux || dep == Dep::kAuxPass || dep == Dep::kCop;
}
[[nodiscard]] constexpr bool is_subject(Dep dep) {
  return dep == Dep::kNsubj || dep == Dep::kNsubjPass || dep == Dep::kCsubj ||
         dep == Dep::kCsubjPass || dep == Dep::kNsubjOuter || dep == Dep::kExpl;
}

/// How many dependents on each side of a head are looked at, so that a head with a million of
/// them costs no more than others.
inline constexpr std::ptrdiff_t kNearestChildren = 24;

/// The nearest dependents before the head, in the order of the text.
[[nodiscard]] inline std::span<const TokenId> left_children(const Analysis& analysis, TokenId id) {
  const auto all = analysis.children(id);
  const auto count = std::ranges::lower_bound(all, id) - all.begin();
  const auto kept = std::min(count, kNearestChildren);
  return all.subspan(static_cast<std::size_t>(count - kept), static_cast<std::size_t>(kept));
}

/// The nearest dependents after the head, in the order of the text.
[[nodiscard]] inline std::span<const TokenId> right_children(const Analysis& analysis, TokenId id) {
  const auto all = analysis.children(id);
  const auto begin = std::ranges::lower_bound(all, id) - all.begin();
  const auto kept = std::min(std::ssize(all) - begin, kNearestChildren);
  return all.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(kept));
}

}  // namespace dateline::event
