// Walks from an expression to the verb group that governs it and reads off whether it points back
// or ahead.
#include "timex/tense.hpp"

#include <algorithm>
#include <array>

#include "timex/announced.hpp"
#include "timex/side.hpp"
#include "timex/supposed.hpp"

namespace dateline::timex {
namespace {

constexpr std::uint32_t kBytes = 400;  // and the bytes in which they are looked for
constexpr int kLongWord = 64;          // and how far back to the blank before them
constexpr std::size_t kGroup = 6;      // atoms of a verb group, adverbs included
constexpr std::size_t kGoverned = 5;   // from "to" back to what governs it

/// "to meet", not "to Paris", "according to officials".
bool opens_infinitive(std::string_view text, const Side& side, std::size_t to) {
  if (to + 1 >= side.size()) return false;
  const Word& next = side[to + 1];
  const std::string_view word = word_of(text, next.atom);
  const bool plural = word.size() > 4 && word.ends_with('s') && !word.ends_with("ss");
  return next.atom.kind == AtomKind::kWord && !next.atom.capital && !next.listed && !plural;
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

/// "is expected", "are not due": what is announced.
bool is_ahead(const Side& side, std::size_t verb) {
  constexpr std::size_t kBetween = 2;
  for (std::size_t back = 1; back <= kBetween && back <= verb; ++back) {
    const VerbPart part = side[verb - back].part;
    if (part == VerbPart::kPresentAux) return true;
    if (part != VerbPart::kAdverb) return false;
  }
  return false;
}

Outlook time_of_plan(std::string_view text, const Side& side, std::size_t verb) {
  if (was_ahead(text, side, verb)) return Outlook::kPastPlan;
  if (is_ahead(side, verb)) return Outlook::kFuture;
  return is_present_plan(text, side, verb) ? Outlook::kAnnounced : Outlook::kPlanned;
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
      case VerbPart::kAnnounces:
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

bool is_set(std::string_view text, const Side& side, std::size_t at) {
  return equals_folded(word_of(text, side[at].atom), "set");
}

/// "asked", "ordered"; "set aside money", "set a record".
bool ends_like_past(std::string_view text, const Side& side, std::size_t at) {
  const bool be = at > 0 && is_be(word_of(text, side[at - 1].atom));
  return word_of(text, side[at].atom).ends_with("ed") || (is_set(text, side, at) && !be);
}

/// "a hearing set for Friday", "set to begin", "has set Nov. 10 as the deadline"
bool is_set_for(std::string_view text, const Side& side, std::size_t at) {
  if (!is_set(text, side, at)) return false;
  if (at + 1 == side.size()) return true;
  const std::string_view next = word_of(text, side[at + 1].atom);
  return next == "for" || next == "to";
}

/// What stands in a verb group, gathered from its end.
struct Group {
  bool past = false;
  bool past_aux = false;
  bool present_aux = false;
  bool present_be = false;  // "is", "are": what they stand with is no perfect
  bool been = false;

  [[nodiscard]] Outlook time() const {
    if (past && present_be && !past_aux && !been) return Outlook::kState;
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
      case VerbPart::kAnnounces:
        return time_of_plan(text, side, at);
      case VerbPart::kTo:
        if (!opens_infinitive(text, side, at)) return group.time();
        return group.present_aux ? Outlook::kPast : time_of_infinitive(text, side, at);
      case VerbPart::kAim:
        if (is_ahead(side, at) && !ends_like_past(text, side, at)) return Outlook::kFuture;
        if (is_set_for(text, side, at) || is_present_plan(text, side, at))
          return time_of_plan(text, side, at);
        if (!ends_like_past(text, side, at)) return group.time();
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
        group.present_be = group.present_be || is_be(word_of(text, side[at].atom));
        break;
      case VerbPart::kBe:
        group.been = group.been || equals_folded(word_of(text, side[at].atom), "been");
        break;
      case VerbPart::kAdverb:
        break;
      default:
        return group.time();
    }
  }
  return group.time();
}

/// "reason for hope is that the vote on Monday will": behind it another verb is to come.
bool subordinates(std::string_view text, const Atom& word) {
  constexpr std::array<std::string_view, 4> kWords = {"that", "which", "who", "whether"};
  return is_one_of(word_of(text, word), kWords);
}

Outlook time_before(std::string_view text, const Side& side, bool& clause_between) {
  for (std::size_t at = side.size(); at-- > 0;) {
    switch (side[at].part) {
      case VerbPart::kStop:
        return Outlook::kUnknown;
      case VerbPart::kClause:
        if (side.size() - at > kNearClause && opens_condition(text, side, at))
          return Outlook::kFuture;  // "if she wins the vote on March 8"
        clause_between =
            clause_between || side.size() - at <= kNearClause || subordinates(text, side[at].atom);
        break;
      case VerbPart::kTo:
        if (opens_infinitive(text, side, at)) return time_of_infinitive(text, side, at);
        break;
      case VerbPart::kComes:
      case VerbPart::kCome:
        if (is_verb_here(text, side, at)) return Outlook::kCalendar;
        break;
      case VerbPart::kOther:
      case VerbPart::kFixture:
      case VerbPart::kAdverb:
      case VerbPart::kBe:
        break;
      default:
        if (joins_in_sequence(text, side, at)) break;
        if (const Outlook time = time_of_group(text, side, at); time != Outlook::kUnknown) {
          if (time == Outlook::kPast && is_supposed(text, side, at)) return Outlook::kPlanned;
          return is_on_calendar(text, side, at, time) ? Outlook::kCalendar : time;
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
         part != VerbPart::kBe && part != VerbPart::kClause && part != VerbPart::kStop &&
         part != VerbPart::kCome && part != VerbPart::kComes && part != VerbPart::kFixture;
}

/// "On July 1, unleaded petrol will": behind a comma the subject comes before the verb.
bool is_participle(std::string_view text, const Side& side) {
  return side[0].atom.sign == ',' && word_of(text, side[1].atom).ends_with("ed");
}

/// "On Thursday the man to be elected in May spoke": no verb of the expression before it.
bool is_infinitive(const Side& side, std::size_t at) {
  while (at > 0 && (side[at - 1].part == VerbPart::kBe || side[at - 1].part == VerbPart::kAdverb))
    --at;
  return at > 0 && side[at - 1].part == VerbPart::kTo;
}

Outlook time_after(std::string_view text, const Side& side) {
  for (std::size_t at = 0; at < side.size(); ++at) {
    if (side[at].part == VerbPart::kStop) return Outlook::kUnknown;
    if (!tells_time(side[at].part) || (at == 1 && is_participle(text, side))) continue;
    if (is_infinitive(side, at)) continue;
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

/// "they head into Monday's debate": what people look forward to.
bool is_fixture(const Side& right) {
  constexpr std::size_t kReach = 6;  // "'s first presidential debate"
  for (std::size_t at = 0; at < kReach && at < right.size(); ++at) {
    if (right[at].part == VerbPart::kFixture || right[at].part == VerbPart::kCome) return true;
  }
  return false;
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
    const bool noun = part == VerbPart::kOther || part == VerbPart::kFixture ||
                      part == VerbPart::kCome || part == VerbPart::kComes;
    if (!noun) return Outlook::kUnknown;
  }
  return Outlook::kUnknown;
}

/// "as soon as Tuesday", "as early as May", "ahead of Friday's vote".
Outlook time_of_deadline(std::string_view text, const Side& left) {
  if (left.size() < 2) return Outlook::kUnknown;
  const std::string_view last = word_of(text, left[left.size() - 1].atom);
  const std::string_view word = word_of(text, left[left.size() - 2].atom);
  if (last == "of" && equals_folded(word, "ahead")) return Outlook::kPlanned;
  if (last == "you" && equals_folded(word, "see")) return Outlook::kFuture;
  if (word == "now" && (last == "and" || last == "to" || last == "until" || last == "through"))
    return Outlook::kFuture;
  if (last == "until" || last == "till" || last == "to") return time_of_delay(left);
  return last == "as" && (word == "soon" || word == "early") ? Outlook::kFuture : Outlook::kUnknown;
}

/// "The ban lasts until Saturday", "closed until Saturday": what goes on now ends later.
Outlook goes_on_until(std::string_view text, const Side& left, Outlook time) {
  if (left.size() == 0 || looks_back(time) || looks_ahead(time)) return time;
  const std::string_view word = word_of(text, left[left.size() - 1].atom);
  return equals_folded(word, "until") || equals_folded(word, "till") ? Outlook::kPlanned : time;
}

}  // namespace

std::string_view to_string(Outlook outlook) {
  static constexpr std::array<std::string_view, 10> kNames{
      "unknown", "over",    "past",      "past plan", "state",
      "present", "planned", "announced", "calendar",  "future"};
  return kNames[static_cast<std::size_t>(outlook)];
}

Outlook VerbFinder::outlook_at(std::string_view text, Span block, Span match) const {
  std::uint32_t from = match.begin - std::min(match.begin - block.begin, kBytes);
  for (int steps = 0; steps < kLongWord && from > block.begin && text[from] != ' '; ++steps) --from;
  const std::uint32_t until = match.end + std::min(block.end - match.end, kBytes);
  Side left;
  read_side(*this, text, block, {from, match.begin}, left);
  if (is_over(text, left)) return Outlook::kOver;
  if (const Outlook deadline = time_of_deadline(text, left); deadline != Outlook::kUnknown)
    return deadline;
  Side right;
  read_first_side(*this, text, block, {match.end, until}, right);
  bool clause_between = false;
  const Outlook before = time_before(text, left, clause_between);
  // "Wednesday's ruling" is dated by itself, not by the verb that it is the object of.
  if (is_possessive(text, right)) {
    const Outlook own = time_after(text, right);
    if (own == Outlook::kUnknown && looks_ahead(before) && is_fixture(right)) return before;
    return own == Outlook::kPresent ? Outlook::kUnknown : own;
  }
  if (before != Outlook::kUnknown && !clause_between) return goes_on_until(text, left, before);
  const Outlook after = time_after(text, right);
  if (after == Outlook::kPast && is_fronted(text, left)) return Outlook::kOver;
  return goes_on_until(text, left, after != Outlook::kUnknown ? after : before);
}

}  // namespace dateline::timex
