// Small questions to the labelled tree.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "clause/clause.hpp"
#include "language/tag_kinds.hpp"

namespace dateline::clause {

/// How many dependents of a head are looked at, and how many steps up are followed, so that a tree
/// made to hurt costs no more than others.
inline constexpr std::size_t kMaxChildren = 64;
inline constexpr int kMaxSteps = 24;

[[nodiscard]] constexpr bool carries_tense(Tag tag) {
  return tag == Tag::kVBD || tag == Tag::kVBZ || tag == Tag::kVBP || tag == Tag::kMD;
}
[[nodiscard]] constexpr bool is_subject(Dep dep) {
  return dep == Dep::kNsubj || dep == Dep::kNsubjPass || dep == Dep::kCsubj ||
         dep == Dep::kCsubjPass || dep == Dep::kNsubjOuter;
}
/// A subject, or what stands in its place: "there", an empty "it".
[[nodiscard]] constexpr bool fills_subject(Dep dep) {
  return is_subject(dep) || dep == Dep::kExpl;
}
[[nodiscard]] constexpr bool is_auxiliary(Dep dep) {
  return dep == Dep::kAux || dep == Dep::kAuxPass || dep == Dep::kCop;
}

/// The dependents of a word, in the order of the text; of very many the first ones.
[[nodiscard]] inline std::span<const TokenId> children(const Analysis& analysis, TokenId word) {
  const auto all = analysis.children(word);
  return all.first(std::min(all.size(), kMaxChildren));
}

/// The same on one side of a head alone, of very many the nearest ones.
inline constexpr std::ptrdiff_t kNearestChildren = 24;

[[nodiscard]] inline std::span<const TokenId> left_children(const Analysis& analysis, TokenId id) {
  const auto all = analysis.children(id);
  const auto count = std::ranges::lower_bound(all, id) - all.begin();
  const auto kept = std::min(count, kNearestChildren);
  return all.subspan(static_cast<std::size_t>(count - kept), static_cast<std::size_t>(kept));
}
[[nodiscard]] inline std::span<const TokenId> right_children(const Analysis& analysis, TokenId id) {
  const auto all = analysis.children(id);
  const auto begin = std::ranges::lower_bound(all, id) - all.begin();
  const auto kept = std::min(std::ssize(all) - begin, kNearestChildren);
  return all.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(kept));
}

/// The first dependent with this relation; invalid for none.
[[nodiscard]] inline TokenId child_with(const Analysis& analysis, TokenId word, Dep dep) {
  for (const TokenId child : children(analysis, word))
    if (analysis[child].dep == dep) return child;
  return {};
}

/// For each token the range of all that hangs on it.
[[nodiscard]] std::vector<Range> extents_of(const Analysis& analysis);

/// "to" before an infinitive.
[[nodiscard]] TokenId infinitive_mark(const Analysis& analysis, TokenId verb);

/// Whether the word or an auxiliary of it carries tense.
[[nodiscard]] bool is_finite(const Analysis& analysis, TokenId verb);

/// Whether the word says something of something: a verb that is no auxiliary or attribute, what a
/// copula ascribes, what has a subject.
[[nodiscard]] bool is_predicate(const Analysis& analysis, TokenId word);

/// Whether the word heads a noun phrase.
[[nodiscard]] bool heads_noun_phrase(const Analysis& analysis, TokenId word);

/// How the phrase of a word is tied to the word it hangs on.
[[nodiscard]] Tie tie_of(const Analysis& analysis, const words::Lexicon& lexicon, TokenId word);

}  // namespace dateline::clause
