// Heads of a sentence -> the same, put right where what stands around them settles it.
#include "language/mend.hpp"

#include <algorithm>
#include <array>

#include "language/mend_words.hpp"

namespace dateline::language {
namespace {

bool is_day(std::uint64_t word) {
  static const std::array kWords = {
      lower_hash("monday"),   lower_hash("tuesday"), lower_hash("wednesday"),
      lower_hash("thursday"), lower_hash("friday"),  lower_hash("saturday"),
      lower_hash("sunday"),   lower_hash("today"),   lower_hash("yesterday"),
      lower_hash("tonight"),  lower_hash("morning"), lower_hash("afternoon"),
      lower_hash("evening"),  lower_hash("night"),   lower_hash("day"),
      lower_hash("week"),     lower_hash("weekend"), lower_hash("month"),
      lower_hash("year")};
  return is_one_of(word, kWords);
}

class Mender {
 public:
  Mender(std::span<const TaggedWord> words, std::span<std::int32_t> heads)
      : words_(words), heads_(heads) {}

  void run() {
    for (std::int32_t at = 2; at < size(); ++at) {
      if (is_finite(at)) mend_clause(at);
    }
    for (std::int32_t at = 1; at < size(); ++at) {
      if (opens_clauses(at) && head(at) > at && is_verb(head(at))) pass_over_length(head(at), at);
      join_profession(at - 1);
    }
    for (std::int32_t at = 1; at < size(); ++at) {
      if (!is_that(at)) continue;
      mend_that_clause(at);
      pass_over_day(at);
    }
    mend_last_saying();
  }

 private:
  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(words_.size()); }
  [[nodiscard]] std::int32_t& head(std::int32_t at) const {
    return heads_[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] Tag tag(std::int32_t at) const {
    return static_cast<Tag>(words_[static_cast<std::size_t>(at)].tag);
  }
  [[nodiscard]] bool is_finite(std::int32_t at) const { return language::is_finite(tag(at)); }
  [[nodiscard]] std::uint64_t word(std::int32_t at) const {
    return words_[static_cast<std::size_t>(at)].word;
  }
  [[nodiscard]] bool is_nominal(std::int32_t at) const { return language::is_nominal(tag(at)); }
  [[nodiscard]] bool opens_clauses(std::int32_t at) const {
    static const std::array kWords = {lower_hash("after"), lower_hash("before"),
                                      lower_hash("since"), lower_hash("until"), lower_hash("till")};
    return tag(at) == Tag::kIN && is_one_of(word(at), kWords);
  }

  /// The preposition that leads the phrase of `noun`; -1 when it is none of those above.
  [[nodiscard]] std::int32_t opener(std::int32_t noun) const {
    for (std::int32_t at = noun - 1; at >= 0; --at) {
      if (head(at) == noun && opens_clauses(at)) return at;
    }
    return -1;
  }

  /// Whether anything but `noun`, and a length before it, may be the subject of `verb`.
  [[nodiscard]] bool has_subject(std::int32_t verb, std::int32_t noun, std::int32_t length) const {
    for (std::int32_t at = 0; at < verb; ++at) {
      if (head(at) == verb && at != noun && at != length && is_nominal(at)) return true;
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

  /// The noun of "two days" in "two days after"; -1 when there is none.
  [[nodiscard]] std::int32_t length_before(std::int32_t marker) const {
    const std::int32_t noun = marker - 1;
    return noun >= 0 && is_nominal(noun) && is_counted(noun) ? noun : -1;
  }

  /// "left two days after it closed": the clause belongs to "left", and so do the days between.
  void pass_over_length(std::int32_t verb, std::int32_t marker) {
    const std::int32_t length = length_before(marker);
    if (length < 0) return;
    if (head(verb) == length && head(length) >= 0) head(verb) = head(length);
    const bool before = head(verb) >= 0 && head(verb) < length;
    if (head(length) == verb && before) head(length) = head(verb);
  }

  /// `finite` is the verb or its first auxiliary.
  void mend_clause(std::int32_t finite) {
    const std::int32_t noun = finite - 1;
    if (!is_nominal(noun)) return;
    const std::int32_t verb = head(finite) > finite ? head(finite) : finite;
    const std::int32_t marker = opener(noun);
    if (marker < 0) return;
    const std::int32_t length = length_before(marker);
    if (has_subject(verb, noun, length)) return;
    if (head(noun) != verb) {
      const bool of_length = length >= 0 && head(noun) == length;
      if ((is_above(verb, head(noun)) && !of_length) || is_above(marker, verb)) return;
      if (is_above(noun, verb)) head(verb) = head(noun);
      head(noun) = verb;
    }
    head(marker) = verb;
  }

  [[nodiscard]] bool is_that(std::int32_t at) const { return language::is_that(word(at), tag(at)); }
  [[nodiscard]] bool is_participle(std::int32_t at) const {
    return language::is_participle(tag(at));
  }
  [[nodiscard]] bool is_verb(std::int32_t at) const { return language::is_verb(tag(at)); }

  [[nodiscard]] bool has_auxiliary(std::int32_t verb) const {
    for (std::int32_t at = 0; at < verb; ++at) {
      if (head(at) == verb && is_verb(at)) return true;
    }
    return false;
  }

  /// The child of `participle` that stands between it and the word `that`, before which it stands.
  [[nodiscard]] std::int32_t subject_behind(std::int32_t that, std::int32_t participle) const {
    for (std::int32_t at = that + 1; at < participle; ++at) {
      if (head(at) == participle && (is_nominal(at) || tag(at) == Tag::kDT)) return at;
    }
    return -1;
  }

  /// The verb of the first finite clause behind `at`, if no comma comes before it.
  [[nodiscard]] std::int32_t finite_verb_behind(std::int32_t at) const {
    for (++at; at < size() && tag(at) != Tag::kComma; ++at) {
      if (is_finite(at)) return head(at) > at && is_verb(head(at)) ? head(at) : at;
    }
    return -1;
  }

  [[nodiscard]] std::int32_t verb_above(std::int32_t at) const {
    do at = head(at);
    while (at >= 0 && !is_verb(at));
    return at;
  }

  /// `verb` becomes a clause under `governor`; if it stood above, they change places.
  void subordinate(std::int32_t verb, std::int32_t governor) {
    if (is_above(verb, governor)) {
      head(governor) = head(verb);
      for (std::int32_t at = 0; at < size(); ++at) {
        const bool outside = at < governor || tag(at) == Tag::kPeriod;
        if (at != governor && head(at) == verb && outside) head(at) = governor;
      }
    }
    head(verb) = governor;
  }

  /// "said that those stationed there will remain": a clause with "that" has a finite verb, so a
  /// bare participle below "that" belongs to the subject, and the clause to the verb behind.
  void mend_that_clause(std::int32_t that) {
    const std::int32_t participle = head(that);
    if (participle <= that || !is_participle(participle) || has_auxiliary(participle)) return;
    const std::int32_t subject = subject_behind(that, participle);
    const std::int32_t verb = finite_verb_behind(participle);
    const std::int32_t governor = verb_above(participle);
    if (subject < 0 || verb < 0) return;
    if (governor < 0 || governor > that) return;
    subordinate(verb, governor);
    head(subject) = verb;
    head(participle) = subject;
    head(that) = verb;
  }

  /// "said last week that it closed": the clause belongs to "said", not to the week.
  void pass_over_day(std::int32_t that) {
    const std::int32_t verb = head(that);
    if (verb <= that || !is_verb(verb) || !is_day(word(that - 1))) return;
    const std::int32_t old_head = head(verb);
    const std::int32_t governor = verb_above(that - 1);
    const bool astray = old_head >= 0 && old_head < that && !is_verb(old_head);
    if (astray && governor >= 0 && governor < that) head(verb) = governor;
  }

  [[nodiscard]] std::int32_t last_verb() const {
    std::int32_t at = size() - 1;
    while (at >= 0 && !is_verb(at)) --at;
    return at;
  }

  /// The nearest noun or pronoun before `verb` that hangs on it.
  [[nodiscard]] std::int32_t subject_of(std::int32_t verb) const {
    std::int32_t at = verb - 1;
    while (at >= 0 && !(head(at) == verb && is_nominal(at))) --at;
    return at;
  }

  /// The first word of what hangs on `at`, itself included.
  [[nodiscard]] std::int32_t front_of(std::int32_t top) const {
    std::int32_t front = 0;
    while (!is_above(top, front)) ++front;
    return front;
  }

  [[nodiscard]] bool parts_quote(std::int32_t at) const {
    return at >= 0 && (tag(at) == Tag::kComma || tag(at) == Tag::kCloseQuote);
  }

  [[nodiscard]] bool has_preposition(std::int32_t noun) const {
    for (std::int32_t at = 0; at < noun; ++at) {
      if (head(at) == noun && (tag(at) == Tag::kIN || tag(at) == Tag::kTO)) return true;
    }
    return false;
  }

  /// "the [writer] Edda Moen died": a verb has one subject.
  void join_profession(std::int32_t noun) {
    const std::int32_t name = noun + 1;
    if (tag(noun) != Tag::kNN || tag(name) != Tag::kNNP || is_day(word(name))) return;
    const std::int32_t verb = head(noun);
    if (verb <= name || head(name) != verb || !is_verb(verb)) return;
    if (!is_day(word(noun)) && !has_preposition(noun)) head(noun) = name;
  }

  /// "..., fire chief Ann Berg said": words between the comma and the name hang on the name.
  /// Returns where the phrase begins.
  [[nodiscard]] std::int32_t join_title(std::int32_t front, std::int32_t subject) const {
    std::int32_t begin = front;
    while (begin > 0 && is_in_noun_phrase(tag(begin - 1))) --begin;
    if (!parts_quote(begin - 1) || is_above(begin, subject)) return front;
    for (std::int32_t at = begin; at < front; ++at) {
      if (head(at) < begin || head(at) > subject) head(at) = subject;
    }
    return begin;
  }

  /// Whether anything but marks of punctuation before `front` hangs on `verb`.
  [[nodiscard]] bool governs_before(std::int32_t verb, std::int32_t front) const {
    for (std::int32_t at = 0; at < front; ++at) {
      if (head(at) == verb && !parts_quote(at) && tag(at) != Tag::kOpenQuote) return true;
    }
    return false;
  }

  /// "..., if parliament agrees, the ministry said.": what is said hangs on the saying.
  void mend_last_saying() {
    static const std::array kSaying = {lower_hash("said"), lower_hash("says"), lower_hash("added")};
    const std::int32_t verb = last_verb();
    if (verb < 0 || !is_finite(verb)) return;
    if (!is_one_of(word(verb), kSaying)) return;
    const std::int32_t subject = subject_of(verb);
    if (subject < 0) return;
    const std::int32_t front = join_title(front_of(subject), subject);
    if (head(verb) < 0) return;
    const auto root = static_cast<std::int32_t>(std::ranges::find(heads_, -1) - heads_.begin());
    if (root >= front || !parts_quote(front - 1) || governs_before(verb, front)) return;
    for (std::int32_t at = verb + 1; at < size(); ++at) {
      if (head(at) == root) head(at) = verb;
    }
    head(verb) = -1;
    head(root) = verb;
  }

  std::span<const TaggedWord> words_;
  std::span<std::int32_t> heads_;
};

}  // namespace

void mend_heads(std::span<const TaggedWord> words, std::span<std::int32_t> heads) {
  // The rules look back over the sentence from each of its verbs. Where that would be long, the
  // text is no sentence.
  if (words.size() > kBeamLimit) return;
  Mender(words, heads).run();
}

}  // namespace dateline::language
