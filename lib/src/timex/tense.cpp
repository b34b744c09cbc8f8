// Walks from an expression to the verb group that governs it and reads off whether it points back
// or ahead.
#include "timex/tense.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace dateline::timex {
namespace {

constexpr std::size_t kReach = 40;      // atoms looked at on each side
constexpr std::uint32_t kBytes = 400;   // and the bytes in which they are looked for
constexpr int kLongWord = 64;           // and how far back to the blank before them
constexpr std::size_t kGroup = 6;       // atoms of a verb group, adverbs included
constexpr std::size_t kGoverned = 5;    // from "to" back to what governs it
constexpr std::size_t kNearClause = 2;  // "that on", "and late last": atoms before the expression

std::string_view word_of(std::string_view text, const Atom& atom) {
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

/// Whether `atom` ends a sentence after `before` and in front of `next`.
bool ends_sentence(std::string_view text, const Atom& atom, const Atom& before, const Atom& next) {
  if (atom.sign == '!' || atom.sign == '?') return true;
  if (atom.sign != '.' || next.glued) return false;
  if (before.kind != AtomKind::kWord) return true;
  // "U.S.", "Mr.", "Gen." do not end a sentence.
  const bool title = before.capital && before.span.size() <= 4 &&
                     std::ranges::none_of(word_of(text, before).substr(1), [](char c) {
                       return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
                     });
  return !title && before.span.size() > 1;
}

bool opens_infinitive(const Side& side, std::size_t to) {
  if (to + 1 >= side.size()) return false;
  const Word& next = side[to + 1];
  return next.atom.kind == AtomKind::kWord && !next.atom.capital && !next.listed;
}

Outlook time_of_group(std::string_view text, const Side& side, std::size_t last_verb);

/// "had been scheduled", "had planned": what was ahead then.
bool was_ahead(std::string_view text, const Side& side, std::size_t verb) {
  constexpr std::size_t kAuxiliaries = 3;  // "had originally been"
  for (std::size_t back = 1; back <= kAuxiliaries && back <= verb; ++back) {
    const Word& word = side[verb - back];
    if (word.part == VerbPart::kPastAux) return equals_folded(word_of(text, word.atom), "had");
    if (word.part != VerbPart::kBe && word.part != VerbPart::kAdverb) return false;
  }
  return false;
}

Outlook time_of_plan(std::string_view text, const Side& side, std::size_t verb) {
  return was_ahead(text, side, verb) ? Outlook::kPast : Outlook::kPlanned;
}

/// "was to be held": what was ahead when it was written.
bool is_was(std::string_view word) {
  return word == "was" || word == "were";
}

// "expected to report", "plans to meet" look ahead; "was forced to resign" is as past as its verb.
Outlook time_of_infinitive(std::string_view text, const Side& side, std::size_t to) {
  for (std::size_t back = 1; back <= kGoverned && back <= to; ++back) {
    switch (side[to - back].part) {
      case VerbPart::kAhead:
      case VerbPart::kAim:
        return time_of_plan(text, side, to - back);
      case VerbPart::kStop:
      case VerbPart::kClause:
        return Outlook::kPlanned;
      case VerbPart::kPresentAux:
        if (back == 1) return Outlook::kFuture;  // is to, has to
        break;
      case VerbPart::kPastAux:
        if (back == 1 && is_was(word_of(text, side[to - 1].atom))) return Outlook::kPlanned;
        return time_of_group(text, side, to - back);
      case VerbPart::kPast:
      case VerbPart::kPutOff:
      case VerbPart::kWill:
      case VerbPart::kModal:
        return time_of_group(text, side, to - back);
      default:
        break;
    }
  }
  return Outlook::kPlanned;
}

/// What stands in a verb group, gathered from its end.
struct Group {
  bool past = false;
  bool past_aux = false;
  bool present_aux = false;

  [[nodiscard]] Outlook time() const {
    if (past || past_aux) return Outlook::kPast;
    return present_aux ? Outlook::kPresent : Outlook::kUnknown;
  }
};

Outlook time_of_group(std::string_view text, const Side& side, std::size_t last_verb) {
  Group group;
  for (std::size_t back = 0; back <= kGroup && back <= last_verb; ++back) {
    const std::size_t at = last_verb - back;
    switch (side[at].part) {
      case VerbPart::kWill:
        return group.present_aux && group.past ? Outlook::kPast : Outlook::kFuture;
      case VerbPart::kModal:  // "would have met" looks back
        return group.present_aux && group.past ? Outlook::kPast : Outlook::kPlanned;
      case VerbPart::kAhead:
        return time_of_plan(text, side, at);
      case VerbPart::kTo:
        if (!opens_infinitive(side, at)) return group.time();
        return group.present_aux ? Outlook::kPast : time_of_infinitive(text, side, at);
      case VerbPart::kAim:
        if (!word_of(text, side[at].atom).ends_with("ed")) return group.time();
        group.past = true;
        break;
      case VerbPart::kPast:
      case VerbPart::kPutOff:
        group.past = true;
        break;
      case VerbPart::kPastAux:
        group.past_aux = true;
        break;
      case VerbPart::kPresentAux:
        group.present_aux = true;
        break;
      case VerbPart::kBe:
      case VerbPart::kAdverb:
        break;
      default:
        return group.time();
    }
  }
  return group.time();
}

/// "the vote is on Tuesday"
bool is_copula(std::string_view text, const Word& word) {
  return equals_folded(word_of(text, word.atom), "is") ||
         equals_folded(word_of(text, word.atom), "are");
}

Outlook time_before(std::string_view text, const Side& side, bool& clause_between) {
  for (std::size_t at = side.size(); at-- > 0;) {
    switch (side[at].part) {
      case VerbPart::kStop:
        return Outlook::kUnknown;
      case VerbPart::kClause:
        clause_between = clause_between || side.size() - at <= kNearClause;
        break;
      case VerbPart::kTo:
        if (opens_infinitive(side, at)) return time_of_infinitive(text, side, at);
        break;
      case VerbPart::kOther:
      case VerbPart::kAdverb:
      case VerbPart::kBe:
        break;
      default:
        if (const Outlook time = time_of_group(text, side, at); time != Outlook::kUnknown) {
          const bool near = side.size() - at <= kNearClause && is_copula(text, side[at]);
          return time == Outlook::kPresent && near ? Outlook::kPlanned : time;
        }
    }
  }
  return Outlook::kUnknown;
}

bool is_auxiliary(VerbPart part) {
  return part == VerbPart::kPastAux || part == VerbPart::kPresentAux || part == VerbPart::kWill ||
         part == VerbPart::kModal || part == VerbPart::kBe || part == VerbPart::kAdverb;
}

bool tells_time(VerbPart part) {
  return part != VerbPart::kTo && part != VerbPart::kOther && part != VerbPart::kAdverb &&
         part != VerbPart::kBe && part != VerbPart::kClause && part != VerbPart::kStop;
}

Outlook time_after(std::string_view text, const Side& side) {
  for (std::size_t at = 0; at < side.size(); ++at) {
    if (side[at].part == VerbPart::kStop) return Outlook::kUnknown;
    if (!tells_time(side[at].part)) continue;
    // The group goes on to the right: "would have met", "is expected".
    std::size_t end = at;
    while (end + 1 < side.size() && end < at + kGroup && is_auxiliary(side[end].part) &&
           (tells_time(side[end + 1].part) || is_auxiliary(side[end + 1].part))) {
      ++end;
    }
    if (const Outlook time = time_of_group(text, side, end); time != Outlook::kUnknown) return time;
  }
  return Outlook::kUnknown;
}

bool is_possessive(std::string_view text, const Side& right) {
  return right.size() > 1 && right[0].atom.sign == '\'' && right[0].atom.glued &&
         right[1].atom.glued && word_of(text, right[1].atom) == "s";
}

/// "since May", "since shortly after the May 3 attack", "the year ended June 30".
bool is_over(std::string_view text, const Side& left) {
  constexpr std::size_t kBetween = 4;  // words
  constexpr std::array<std::string_view, 7> kSkipped{"the",  "after", "shortly", "soon",
                                                     "just", "at",    "least"};
  for (std::size_t back = 1; back <= kBetween && back <= left.size(); ++back) {
    const std::string_view word = word_of(text, left[left.size() - back].atom);
    if (equals_folded(word, "since") || (back == 1 && word == "ended")) return true;
    if (std::ranges::find(kSkipped, word) == kSkipped.end()) return false;
  }
  return false;
}

/// "In January prices fell", "But on Dec. 3 they met": nothing but the preposition stands before
/// it.
bool is_fronted(std::string_view text, const Side& left) {
  if (left.size() == 0 || left[left.size() - 1].atom.kind != AtomKind::kWord) return false;
  const std::string_view word = word_of(text, left[left.size() - 1].atom);
  if (!equals_folded(word, "in") && !equals_folded(word, "on")) return false;
  return left.size() < 3 || left[left.size() - 2].part == VerbPart::kStop ||
         left[left.size() - 3].part == VerbPart::kStop;
}

/// "delayed until October", "extended its offer to Nov. 6".
Outlook time_of_delay(const Side& left) {
  constexpr std::size_t kWords = 6;
  for (std::size_t back = 2; back <= kWords && back <= left.size(); ++back) {
    const VerbPart part = left[left.size() - back].part;
    if (part == VerbPart::kPutOff) return Outlook::kPlanned;
    if (part != VerbPart::kOther) return Outlook::kUnknown;
  }
  return Outlook::kUnknown;
}

/// "as soon as Tuesday", "as early as May", "ahead of Friday's vote".
Outlook time_of_deadline(std::string_view text, const Side& left) {
  if (left.size() < 2) return Outlook::kUnknown;
  const std::string_view last = word_of(text, left[left.size() - 1].atom);
  const std::string_view word = word_of(text, left[left.size() - 2].atom);
  if (last == "of" && equals_folded(word, "ahead")) return Outlook::kPlanned;
  if (last == "until" || last == "till" || last == "to") return time_of_delay(left);
  return last == "as" && (word == "soon" || word == "early") ? Outlook::kFuture : Outlook::kUnknown;
}

/// A sign that closes or opens quoted speech, or parts a sentence in two. "``" and "''" are old
/// newswire for double quotation marks.
bool parts_sentence(const Atom& atom, const Atom& next) {
  if (atom.sign == '"' || atom.sign == ';' || atom.sign == '`') return true;
  return atom.sign == '\'' && next.sign == '\'' && next.glued;
}

}  // namespace

std::string_view to_string(Outlook outlook) {
  static constexpr std::array<std::string_view, 6> kNames{"unknown", "over",    "past",
                                                          "present", "planned", "future"};
  return kNames[static_cast<std::size_t>(outlook)];
}

Outlook VerbFinder::outlook_at(std::string_view text, Span block, Span match) const {
  const auto read = [&](std::uint32_t begin, std::uint32_t end, bool stop_at_end, Side& side) {
    std::uint32_t at = begin;
    Atom before;
    Atom atom;
    Atom next;
    bool more = next_atom(text, end, at, atom);
    bool first = begin == block.begin;
    while (more && !(stop_at_end && side.full())) {
      more = next_atom(text, end, at, next);
      if (!more) next = Atom{};
      Word word{atom, VerbPart::kOther, false};
      if (atom.kind == AtomKind::kWord) {
        word.part = part_of(text, atom, first);
        word.listed = word.part == VerbPart::kOther && find(text, atom) != nullptr;
        // "won't" reads as three atoms, of which the first alone would be a past tense.
        const bool wont = next.sign == '\'' && next.glued && at < end && text[at] == 't';
        if (wont && equals_folded(word_of(text, atom), "won")) word.part = VerbPart::kWill;
        first = false;
      } else if (atom.kind == AtomKind::kSign && ends_sentence(text, atom, before, next)) {
        if (stop_at_end) return;
        side.clear();
        first = true;
        word.part = VerbPart::kStop;
      } else if (atom.kind == AtomKind::kSign && parts_sentence(atom, next)) {
        word.part = VerbPart::kStop;
        first = true;
      }
      side.push(word);
      before = atom;
      atom = next;
    }
  };
  std::uint32_t from = match.begin - std::min(match.begin - block.begin, kBytes);
  for (int steps = 0; steps < kLongWord && from > block.begin && text[from] != ' '; ++steps) --from;
  const std::uint32_t until = match.end + std::min(block.end - match.end, kBytes);
  Side left;
  read(from, match.begin, false, left);
  if (is_over(text, left)) return Outlook::kOver;
  if (const Outlook deadline = time_of_deadline(text, left); deadline != Outlook::kUnknown)
    return deadline;
  Side right;
  read(match.end, until, true, right);
  // "Wednesday's ruling" is dated by itself, not by the verb that it is the object of.
  if (is_possessive(text, right)) {
    const Outlook own = time_after(text, right);
    return own == Outlook::kPresent ? Outlook::kUnknown : own;
  }
  bool clause_between = false;
  const Outlook before = time_before(text, left, clause_between);
  if (before != Outlook::kUnknown && !clause_between) return before;
  const Outlook after = time_after(text, right);
  if (after == Outlook::kPast && is_fronted(text, left)) return Outlook::kOver;
  return after != Outlook::kUnknown ? after : before;
}

}  // namespace dateline::timex
