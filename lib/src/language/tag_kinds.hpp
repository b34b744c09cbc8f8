// Penn tag -> what kind of word it is: verb, noun, name, adjective, adverb.
#pragma once

#include "dateline/analysis.hpp"

namespace dateline {

[[nodiscard]] constexpr bool is_verb(Tag tag) {
  return tag == Tag::kVB || tag == Tag::kVBD || tag == Tag::kVBG || tag == Tag::kVBN ||
         tag == Tag::kVBP || tag == Tag::kVBZ;
}
[[nodiscard]] constexpr bool is_name(Tag tag) {
  return tag == Tag::kNNP || tag == Tag::kNNPS;
}
[[nodiscard]] constexpr bool is_noun(Tag tag) {
  return tag == Tag::kNN || tag == Tag::kNNS || is_name(tag);
}
[[nodiscard]] constexpr bool is_adjective(Tag tag) {
  return tag == Tag::kJJ || tag == Tag::kJJR || tag == Tag::kJJS;
}
[[nodiscard]] constexpr bool is_adverb(Tag tag) {
  return tag == Tag::kRB || tag == Tag::kRBR || tag == Tag::kRBS;
}

}  // namespace dateline
