// A parsed sentence -> the same with the heads put right where the tags of neighbours settle them.
#include "language/mend.hpp"

#include <algorithm>
#include <array>

namespace dateline::language {
namespace {

class Mender {
 public:
  Mender(std::span<const TaggedWord> words, std::span<std::int32_t> heads)
      : words_(words), heads_(heads) {}

  void run() {
    for (std::int32_t at = 2; at < size(); ++at) {
      if (is_finite(at)) mend_clause(at);
    }
  }

 private:
  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(words_.size()); }
  [[nodiscard]] std::int32_t& head(std::int32_t at) const {
    return heads_[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] Tag tag(std::int32_t at) const {
    return static_cast<Tag>(words_[static_cast<std::size_t>(at)].tag);
  }
  [[nodiscard]] bool is_finite(std::int32_t at) const {
    const Tag t = tag(at);
    return t == Tag::kVBD || t == Tag::kVBZ || t == Tag::kVBP || t == Tag::kMD;
  }
  [[nodiscard]] bool is_nominal(std::int32_t at) const {
    const Tag t = tag(at);
    return t == Tag::kNN || t == Tag::kNNS || t == Tag::kNNP || t == Tag::kNNPS || t == Tag::kPRP;
  }
  [[nodiscard]] bool opens_clauses(std::int32_t at) const {
    static const std::array kWords = {lower_hash("after"), lower_hash("before"),
                                      lower_hash("since"), lower_hash("until"), lower_hash("till")};
    return tag(at) == Tag::kIN &&
           std::ranges::find(kWords, words_[static_cast<std::size_t>(at)].word) != kWords.end();
  }

  /// The preposition that leads the phrase of `noun`; -1 when it is none of those above.
  [[nodiscard]] std::int32_t opener(std::int32_t noun) const {
    for (std::int32_t at = noun - 1; at >= 0; --at) {
      if (head(at) == noun && opens_clauses(at)) return at;
    }
    return -1;
  }

  [[nodiscard]] bool has_subject(std::int32_t verb, std::int32_t noun) const {
    for (std::int32_t at = 0; at < verb; ++at) {
      if (head(at) == verb && at != noun && is_nominal(at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_above(std::int32_t upper, std::int32_t lower) const {
    for (; lower >= 0; lower = head(lower)) {
      if (lower == upper) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_counted(std::int32_t noun) const {
    for (std::int32_t at = 0; at < noun; ++at) {
      if (head(at) == noun && tag(at) == Tag::kCD) return true;
    }
    return false;
  }

  /// "left two days after it closed": the clause belongs to "left", not to the days between.
  void pass_over_length(std::int32_t verb, std::int32_t marker) {
    const std::int32_t length = head(verb);
    if (length < 0 || length != marker - 1 || head(length) < 0) return;
    if (is_nominal(length) && is_counted(length)) head(verb) = head(length);
  }

  /// `finite` is the verb or its first auxiliary.
  void mend_clause(std::int32_t finite) {
    const std::int32_t noun = finite - 1;
    if (!is_nominal(noun)) return;
    const std::int32_t verb = head(finite) > finite ? head(finite) : finite;
    const std::int32_t marker = opener(noun);
    if (marker < 0 || has_subject(verb, noun)) return;
    if (head(noun) != verb) {
      if (is_above(verb, head(noun)) || is_above(marker, verb)) return;
      if (is_above(noun, verb)) head(verb) = head(noun);
      head(noun) = verb;
    }
    head(marker) = verb;
    pass_over_length(verb, marker);
  }

  std::span<const TaggedWord> words_;
  std::span<std::int32_t> heads_;
};

}  // namespace

void mend_heads(std::span<const TaggedWord> words, std::span<std::int32_t> heads) {
  Mender(words, heads).run();
}

}  // namespace dateline::language
