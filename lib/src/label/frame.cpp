// Finds the stretches of a sentence that tell an event, by the kind of the clause that holds it.
#include "label/frame.hpp"

#include <algorithm>
#include <utility>

#include "embed/ascii.hpp"

namespace dateline::label {
namespace {

using clause::Argument;
using clause::Kind;
using clause::NounPhrase;
using clause::Predicate;
using clause::Range;
using clause::Role;
using clause::Rule;
using clause::Tie;

constexpr int kMaxDepth = 5;                // clauses up
constexpr std::int32_t kReach = 90;         // tokens on each side of an event
constexpr std::int32_t kView = 4 * kReach;  // tokens of a clause on each side of its head
constexpr std::int32_t kQuoteReach = 40;    // tokens to the end of a quotation

bool is_own(Rule rule) {
  return rule == Rule::kSubject || rule == Rule::kPassiveSubject || rule == Rule::kClausalSubject ||
         rule == Rule::kExpletive;
}

bool is_mark(Tag tag) {
  return tag == Tag::kComma || tag == Tag::kColon || tag == Tag::kPeriod || tag == Tag::kHYPH ||
         tag == Tag::kNFP;
}

/// "which was never built", "said Ann Roe": whom or what it is said of stands elsewhere.
bool begins_torn(Tag first) {
  return first == Tag::kVBD || first == Tag::kVBZ || first == Tag::kVBP || first == Tag::kMD ||
         first == Tag::kWDT || first == Tag::kWPS;
}

/// What is in `frame` before a token.
Frame before(const Frame& frame, std::int32_t token) {
  Frame left;
  for (const Range range : frame)
    if (range.first < token) left.push_back({range.first, std::min(range.last, token)});
  return left;
}

/// Of a clause or sentence without end what lies around a word of it, so that reading it costs no
/// more than that.
Range in_view(Range range, TokenId head) {
  const std::int32_t middle = std::clamp(head.index, range.first, range.last);
  return {std::max(range.first, middle - kView), std::min(range.last, middle + kView)};
}

}  // namespace

Frame Framer::frame_of(const Event& event) const {
  Frame frame = of_word(event.token, 0);
  const bool holds =
      std::ranges::any_of(frame, [&](Range range) { return range.contains(event.token); });
  if (!holds) frame = sentence(event.token);
  // "Roe denied that the bank had paid": without who denies it the clause says the contrary.
  const bool told = event.reality != Reality::kDenied || frame.size() > 1 || denies(frame.front());
  if (!told) {
    const Predicate* predicate = clauses_.predicate(event.token);
    if (predicate != nullptr && clauses_.above(event.token) != nullptr)
      frame = with_governor(clause_range(*predicate), event.token, 1);
  }
  const Range first = frame.front();
  if (begins_torn(analysis_[TokenId{first.first}].tag) || leads_back(first) ||
      (frame.size() == 1 && says_nothing(first, event.token)))
    frame = sentence(event.token);
  if (std::ranges::any_of(frame, [&](Range range) { return tears_quotation(range); }))
    frame = sentence(event.token);
  for (Range& range : frame) range = within_reach(range, event.token);
  std::erase_if(frame, [](Range range) { return range.empty(); });
  return frame;
}

/// Of a sentence without end only what is near the event.
Range Framer::within_reach(Range range, TokenId head) const {
  if (range.last - range.first <= 2 * kReach) return range;
  if (!range.contains(head)) return {range.first, range.first + kReach};
  return {std::max(range.first, head.index - kReach), std::min(range.last, head.index + kReach)};
}

Frame Framer::of_word(TokenId word, int depth) const {
  if (depth > kMaxDepth) return sentence(word);
  if (const Predicate* predicate = clauses_.predicate(word)) return of_predicate(*predicate, depth);
  const TokenId described = clauses_.described(word);
  if (const NounPhrase* noun = clauses_.noun(described)) return of_noun(*noun, depth);
  return with_governor({word.index, word.index + 1}, word, depth);
}

Frame Framer::of_predicate(const Predicate& predicate, int depth) const {
  if (depth > kMaxDepth) return sentence(predicate.head);
  const Argument subject = predicate.subject();
  const Range own = clause_range(predicate);
  if (!subject.head.valid()) return with_governor(own, predicate.head, depth);
  if (predicate.kind == Kind::kRelative && subject.head != predicate.governor)
    return of_relative(predicate, depth);
  if (is_own(subject.rule)) {
    if (is_open(subject.head)) return with_governor(own, predicate.head, depth);
    return {own};
  }
  switch (subject.rule) {
    case Rule::kSharedByConjunct:
      return of_shared(predicate, depth);
    case Rule::kRelativeSubject:
      return of_relative(predicate, depth);
    case Rule::kParticipleOfNoun: {
      const Range noun = phrase_range(subject.head);
      const Range both{std::min(noun.first, own.first), std::max(own.last, noun.first)};
      return {trimmed(in_view(both, predicate.head))};
    }
    case Rule::kSharedByMain:
      // "Since the river burst its banks" has lost its subject if it seems to be the main one's.
      if (predicate.finite && predicate.connective.valid())
        return with_governor(own, predicate.head, depth);
      return of_participle(predicate, depth);
    default:
      return with_governor(own, predicate.head, depth);
  }
}

/// "Roe will … meet the mayor" of "Roe will visit Rome and meet the mayor".
Frame Framer::of_shared(const Predicate& predicate, int depth) const {
  const Predicate* first = clauses_.predicate(predicate.governor);
  const Range own = clause_range(predicate);
  if (first == nullptr || predicate.head < first->head)
    return with_governor(own, predicate.head, depth);
  const Frame frame = of_predicate(*first, depth + 1);
  const Argument subject = first->subject();
  // Verbs with tense of their own share the subject alone, others the auxiliaries, too.
  std::int32_t end = first->group.front().index;
  for (const TokenId word : first->group)
    if (!predicate.finite && word < first->head) end = word.index + 1;
  if (first->negation.valid() && !predicate.finite && first->negation < first->head)
    end = std::max(end, first->negation.index + 1);
  if (predicate.finite && subject.head.valid() && subject.head < first->head)
    end = std::min(end, phrase_range(subject.head).last);
  Frame shared = before(frame, std::min(end, own.first));
  if (shared.empty() || (subject.head.valid() && subject.head > first->head))
    return sentence(predicate.head);
  shared.back() = trimmed(shared.back());
  shared.push_back(own);
  return shared;
}

/// "the storm … killed twelve" of "the storm, which killed twelve"; "the bank that she sold".
Frame Framer::of_relative(const Predicate& predicate, int depth) const {
  const Range own = clause_range(predicate);
  const NounPhrase* noun = clauses_.noun(predicate.governor);
  if (noun == nullptr || noun->extent.first >= own.first)
    return with_governor(own, predicate.head, depth);
  const std::int32_t begin = clauses_.extent(predicate.head).first;
  const Range phrase =
      trimmed(in_view({noun->extent.first, std::min(begin, own.first)}, noun->head));
  const Argument subject = predicate.subject();
  if (subject.rule == Rule::kRelativeSubject) return {phrase, own};
  const bool where =
      predicate.connective.valid() && analysis_[predicate.connective].tag == Tag::kWRB;
  if (where && !is_open(subject.head)) return {own};
  return {trimmed(in_view({phrase.first, own.last}, predicate.head))};
}

/// "A bomb … killing twelve" of "A bomb went off in Rome, killing twelve".
Frame Framer::of_participle(const Predicate& predicate, int depth) const {
  const Predicate* main = clauses_.predicate(predicate.governor);
  Range own = clause_range(predicate);
  const bool follows = main != nullptr && main->head < predicate.head;
  if (!follows || predicate.kind == Kind::kInfinitive)
    return with_governor(own, predicate.head, depth);
  const Frame frame = of_predicate(*main, depth + 1);
  std::int32_t end = main->group.front().index;
  const TokenId subject = main->subject().head;
  if (!subject.valid() || subject > main->head) return sentence(predicate.head);
  if (is_own(main->subject().rule)) end = std::min(end, phrase_range(subject).last);
  Frame shared = before(frame, std::min(end, own.first));
  if (shared.empty()) return sentence(predicate.head);
  shared.back() = trimmed(shared.back());
  shared.push_back(own);
  return shared;
}

Frame Framer::of_noun(const NounPhrase& noun, int depth) const {
  const Range own = trimmed(in_view(noun.extent, noun.head));
  const Predicate* above = clauses_.above(noun.head);
  const bool owned = noun.owner.valid() && !is_open(noun.owner);
  // "Roe's demand" says less than its clause, "Roe's demand for an inquiry" more.
  const bool alone = reads_alone(noun);
  const bool in_clause =
      above != nullptr && is_argument(noun.head, *above) && !(owned && !noun.parts.empty());
  if (alone && !in_clause) return {own};
  return with_governor(own, noun.head, depth);
}

/// The clause on which the word hangs, with all of `own`.
Frame Framer::with_governor(Range own, TokenId word, int depth) const {
  const Predicate* above = clauses_.above(word);
  if (above == nullptr || depth >= kMaxDepth) return sentence(word);
  Frame frame = of_predicate(*above, depth + 1);
  if (frame.empty()) return sentence(word);
  const bool inside = std::ranges::any_of(
      frame, [&](Range range) { return range.first <= own.first && own.last <= range.last; });
  if (inside) return frame;
  if (own.first < frame.front().first) {
    const std::int32_t last = std::max(frame.back().last, own.last);
    return {trimmed(in_view({own.first, last}, word))};
  }
  frame.back().last = std::max(frame.back().last, own.last);
  frame.back() = trimmed(in_view(frame.back(), word));
  return frame;
}

Frame Framer::sentence(TokenId word) const {
  const Sentence& sentence = analysis_[analysis_.sentence_of(word)];
  return {trimmed(in_view({sentence.first, sentence.last}, word))};
}

// --- stretches

Range Framer::clause_range(const Predicate& predicate) const {
  Range range{clause_begin(predicate), clause_end(predicate)};
  if (predicate.kind == Kind::kReport) {
    if (const Predicate* said = clauses_.predicate(predicate.governor)) {
      range.first = std::min(range.first, clause_begin(*said));
      range.last = std::max(range.last, said->head.index + 1);
    }
  }
  return trimmed(in_view(range, predicate.head));
}

/// The subject, or what stands before it and must not be lost: what is said, a condition, "never".
std::int32_t Framer::clause_begin(const Predicate& predicate) const {
  std::int32_t begin = predicate.group.front().index;
  const auto take = [&](std::int32_t token) { begin = std::min(begin, token); };
  for (const Argument& argument : predicate.arguments) {
    const bool own =
        argument.head < predicate.head && clauses_.extent(predicate.head).contains(argument.head);
    if (!own || argument.head == predicate.connective) continue;
    const bool condition =
        argument.role == Role::kAdverbial && clauses_.tie(argument.head) == Tie::kFixed;
    const bool subject = is_own(argument.rule);
    if (subject) take(phrase_range(argument.head).first);
    if (condition || argument.rule == Rule::kComplement || argument.rule == Rule::kObject)
      take(clauses_.extent(argument.head).first);
  }
  if (predicate.negation.valid() && predicate.negation.index < predicate.head.index)
    take(predicate.negation.index);
  const TokenId connective = predicate.connective;
  const bool kept = connective.valid() && [&] {
    const auto word = input_.lexicon.label_word(ascii::to_lower(analysis_.form(connective)));
    return word.condition || word.negation;
  }();
  if (kept) take(connective.index);
  return begin;
}

/// Where the clause ends: before clauses that stand apart at its end.
std::int32_t Framer::clause_end(const Predicate& predicate) const {
  std::int32_t end = in_view(predicate.extent, predicate.head).last;
  const auto& all = clauses_.predicates();
  const auto at = &predicate - all.data();
  std::vector<const Predicate*> apart;
  for (std::size_t i = static_cast<std::size_t>(at) + 1; i < all.size(); ++i) {
    if (all[i].head.index >= std::min(end, predicate.head.index + kReach)) break;
    if (all[i].governor == predicate.head && clauses_.stands_apart(all[i]))
      apart.push_back(&all[i]);
  }
  while (!apart.empty()) {
    const Predicate* last = apart.back();
    const Range extent = last->extent;
    apart.pop_back();
    if (trimmed({predicate.head.index, end}).last > extent.last) continue;
    if (is_needed(*last, extent.first - clause_begin(predicate))) continue;
    end = std::max(predicate.head.index + 1, std::min(end, extent.first));
  }
  return std::max(end, predicate.head.index + 1);
}

/// A noun phrase without its preposition, or a clause that is a subject.
Range Framer::phrase_range(TokenId head) const {
  const NounPhrase* noun = clauses_.noun(head);
  return trimmed(in_view(noun != nullptr ? noun->extent : clauses_.extent(head), head));
}

/// Whether a quotation mark or bracket at the end of a stretch closes what opens outside it.
bool Framer::closes_alone(std::int32_t token, Range range) const {
  const Tag tag = analysis_[TokenId{token}].tag;
  const Tag opening = tag == Tag::kCloseQuote ? Tag::kOpenQuote : Tag::kLrb;
  if (tag == Tag::kOpenQuote || tag == Tag::kLrb) return true;
  if (tag != Tag::kCloseQuote && tag != Tag::kRrb) return false;
  int open = 0;
  for (std::int32_t i = range.first; i < token; ++i) {
    if (analysis_[TokenId{i}].tag == opening) ++open;
    if (analysis_[TokenId{i}].tag == tag && open > 0) --open;
  }
  return open == 0;
}

/// With the quotation mark or bracket before or behind a stretch that only its other end closes.
Range Framer::balanced(Range range) const {
  const auto tag = [&](std::int32_t token) {
    const bool known = token >= 0 && token < analysis_.size();
    return known ? analysis_[TokenId{token}].tag : Tag::kXX;
  };
  for (const auto& [opening, closing] :
       {std::pair(Tag::kOpenQuote, Tag::kCloseQuote), {Tag::kLrb, Tag::kRrb}}) {
    int open = 0;
    bool torn = false;  // closes what opens before the stretch
    for (std::int32_t i = range.first; i < range.last; ++i) {
      if (tag(i) == opening) ++open;
      if (tag(i) == closing) torn |= --open < 0;
    }
    if (torn && tag(range.first - 1) == opening) --range.first;
    if (open <= 0) continue;
    // What is quoted comes whole: "found that “about twice as many” of them".
    const std::int32_t end =
        std::min(analysis_[analysis_.sentence_of({range.first})].last, range.last + kQuoteReach);
    for (std::int32_t i = range.last; i < end; ++i)
      if (tag(i) == closing) {
        range.last = i + 1;
        break;
      }
  }
  return range;
}

/// Whether a stretch closes a quotation that opens outside it.
bool Framer::tears_quotation(Range range) const {
  int open = 0;
  for (std::int32_t i = range.first; i < range.last; ++i) {
    const Tag tag = analysis_[TokenId{i}].tag;
    if (tag == Tag::kOpenQuote) ++open;
    if (tag == Tag::kCloseQuote && --open < 0) return true;
  }
  return false;
}

/// Without punctuation and conjunctions at its ends.
Range Framer::trimmed(Range range) const {
  const auto loose = [&](std::int32_t token) {
    const Tag tag = analysis_[TokenId{token}].tag;
    const bool question = tag == Tag::kPeriod && analysis_.form({token}) == "?";
    return (is_mark(tag) && !question) || tag == Tag::kCC || closes_alone(token, range);
  };
  while (range.first < range.last && loose(range.last - 1)) --range.last;
  while (range.first < range.last) {
    const Tag tag = analysis_[TokenId{range.first}].tag;
    const bool joins = tag == Tag::kCC && !denies({range.first, range.first + 1});
    const bool goes = is_mark(tag) || joins || tag == Tag::kCloseQuote || tag == Tag::kRrb;
    if (!goes) break;
    ++range.first;
  }
  return range.empty() ? range : balanced(range);
}

}  // namespace dateline::label
