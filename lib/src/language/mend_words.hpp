// What the rules that mend tags and heads ask of words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "dateline/analysis.hpp"
#include "language/lexicon.hpp"

namespace dateline::language {

inline bool is_nominal(Tag tag) {
  return tag == Tag::kNN || tag == Tag::kNNS || tag == Tag::kNNP || tag == Tag::kNNPS ||
         tag == Tag::kPRP;
}

inline bool is_in_noun_phrase(Tag tag) {
  return is_nominal(tag) || tag == Tag::kDT || tag == Tag::kPRPS || tag == Tag::kJJ;
}

inline bool is_finite(Tag tag) {
  return tag == Tag::kVBD || tag == Tag::kVBZ || tag == Tag::kVBP || tag == Tag::kMD;
}

inline bool is_participle(Tag tag) {
  return tag == Tag::kVBN || tag == Tag::kVBG;
}

inline bool is_verb(Tag tag) {
  return is_finite(tag) || is_participle(tag) || tag == Tag::kVB;
}

inline bool is_that(std::uint64_t word, Tag tag) {
  static const std::uint64_t kThat = lower_hash("that");
  return tag == Tag::kIN && word == kThat;
}

inline bool is_one_of(std::uint64_t word, std::span<const std::uint64_t> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace dateline::language
