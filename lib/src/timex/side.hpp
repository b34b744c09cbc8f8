// The words on one side of an expression, with what each does for the time of a verb group.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "timex/tense.hpp"

namespace dateline::timex {

constexpr std::size_t kReach = 40;  // atoms looked at on each side

[[nodiscard]] inline std::string_view word_of(std::string_view text, const Atom& atom) {
  return text.substr(atom.span.begin, atom.span.size());
}

/// A word and what it does.
struct Word {
  Atom atom;
  VerbPart part = VerbPart::kOther;
  bool listed = false;  // among those that are no verbs
};

/// The words on one side of an expression, in the order of the text, up to the end of the sentence.
class Side {
 public:
  void push(const Word& word) {
    words_[(begin_ + size_) % kReach] = word;
    if (size_ < kReach) {
      ++size_;
    } else {
      begin_ = (begin_ + 1) % kReach;
    }
  }
  void clear() { size_ = 0; }
  /// "a film called "High Noon" will": a title in quotation marks parts no sentence. To be asked
  /// before its closing mark is taken in; tells whether there was one.
  bool take_title();
  [[nodiscard]] bool full() const { return size_ == kReach; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Word& operator[](std::size_t i) const {
    return words_[(begin_ + i) % kReach];
  }

 private:
  std::array<Word, kReach> words_;
  std::size_t begin_ = 0;
  std::size_t size_ = 0;
};

/// What stands in front of an expression, from the last end of a sentence on.
void read_side(const VerbFinder& verbs, std::string_view text, Span block, Span where, Side& side);
/// What stands behind it, up to the end of the sentence.
void read_first_side(const VerbFinder& verbs, std::string_view text, Span block, Span where,
                     Side& side);

/// Where the sentence ends that goes on at `from`, as far as one looks.
[[nodiscard]] std::uint32_t sentence_end(std::string_view text, Span block, std::uint32_t from);

}  // namespace dateline::timex
