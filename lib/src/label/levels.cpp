// Shortens a label step by step: from its end first, then what is set into it, then what says where
// and how; at last word by word. The step in which a word goes becomes its level.
#include "label/levels.hpp"

#include <algorithm>
#include <optional>

#include "embed/ascii.hpp"
#include "language/tag_kinds.hpp"

namespace dateline::label {
namespace {

using clause::Range;
using clause::Tie;

constexpr std::size_t kLongest = 180;       // bytes; with a margin for what is put in
constexpr std::size_t kBeginning = 8;       // words
constexpr std::size_t kFewWords = 4;        // before a clause without which they say little
constexpr std::size_t kShortest = 44;       // bytes; no line of a chart is narrower
constexpr std::uint32_t kLongestWord = 80;  // bytes
constexpr std::int32_t kBehindEvent = 9;    // words, among them what is done to whom

/// Phrases that can go, the loosest first.
enum class Loose : std::uint8_t { kInserted, kCircumstance, kPart, kNever };

Loose looseness(Tie tie) {
  switch (tie) {
    case Tie::kParenthesis:
    case Tie::kCoordinate:
    case Tie::kClause:
    case Tie::kRelative:
      return Loose::kInserted;
    case Tie::kOblique:
    case Tie::kModifier:
      return Loose::kCircumstance;
    case Tie::kPart:
    case Tie::kMember:
    case Tie::kNamed:
      return Loose::kPart;
    case Tie::kFixed:
    case Tie::kNeeded:
      break;
  }
  return Loose::kNever;
}

struct Phrase {
  std::size_t first = 0;  // positions in the words of the label
  std::size_t last = 0;
  Loose loose = Loose::kNever;
};

class Shortener {
 public:
  Shortener(const Input& input, std::vector<Word> words, TokenId event)
      : input_(input), analysis_(input.analysis), event_(event), words_(std::move(words)) {
    steps_.assign(words_.size(), 0);
    length_ = 0;
    for (const Word& word : words_) length_ += size_of(word.token);
  }

  std::vector<Word> run() {
    if (length_ > kShortest) {
      find_phrases();
      drop_from_end(Loose::kInserted);
      drop_from_end(Loose::kCircumstance);
      drop_inside(Loose::kInserted);
      drop_words(kBehindEvent);
      drop_inside(Loose::kCircumstance);
      drop_from_end(Loose::kPart);
      drop_words(0);
      drop_before_event();
    }
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i].level = level_of(steps_[i]);
    return std::move(words_);
  }

 private:
  /// The first step has the highest level.
  [[nodiscard]] std::uint8_t level_of(int step) const {
    if (step == 0) return 0;
    return static_cast<std::uint8_t>(std::clamp(step_ - step + 1, 1, 255));
  }

  [[nodiscard]] std::size_t size_of(TokenId token) const {
    return analysis_[token].span.size() + 1;
  }
  [[nodiscard]] bool enough() const { return length_ <= kShortest; }
  [[nodiscard]] bool kept(std::size_t i) const { return steps_[i] == 0; }

  void find_phrases() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const TokenId head = words_[i].token;
      const Loose loose = looseness(input_.clauses.tie(head));
      if (loose == Loose::kNever || is_of_number(head) || is_relative(head)) continue;
      const Range extent = input_.clauses.extent(head);
      if (extent.contains(event_) || extent.contains(words_.front().token)) continue;
      Phrase phrase{i, i + 1, loose};
      while (phrase.first > 1 && extent.contains(words_[phrase.first - 1].token)) --phrase.first;
      while (phrase.last < words_.size() && extent.contains(words_[phrase.last].token))
        ++phrase.last;
      if (is_glued(phrase.first) || is_glued(phrase.last)) continue;
      if (keeps_number(phrase) || is_needed(phrase, head)) phrase.loose = Loose::kPart;
      phrases_.push_back(phrase);
    }
  }

  /// "The fire [in which] many died": it joins its clause to the noun.
  [[nodiscard]] bool is_relative(TokenId token) const {
    const Tag tag = analysis_[token].tag;
    return tag == Tag::kWDT || tag == Tag::kWP || tag == Tag::kWPS || tag == Tag::kWRB;
  }

  /// "[at least] 44 people": part of what the number says.
  [[nodiscard]] bool is_of_number(TokenId token) const {
    const TokenId head = analysis_[token].head;
    return head.valid() && head > token && analysis_[head].tag == Tag::kCD;
  }

  /// "Signs [that prices fall]", "ordered baths [to close]", "the talks ended hours [after Roe
  /// left]", "he left [when it rained]": what is left says little without the clause.
  [[nodiscard]] bool is_needed(const Phrase& phrase, TokenId head) const {
    const clause::Predicate* predicate = input_.clauses.predicate(head);
    if (phrase.loose != Loose::kInserted || predicate == nullptr) return false;
    if (predicate->kind == clause::Kind::kComplement) return true;
    if (predicate->kind == clause::Kind::kInfinitive) return true;
    return predicate->kind == clause::Kind::kAdverbial &&
           (phrase.first <= kFewWords ||
            ends_length(input_, analysis_[words_[phrase.first - 1].token].span.end));
  }

  /// Whether the word stands right behind the one before it without a blank: "don't", "Roe's".
  [[nodiscard]] bool is_glued(std::size_t i) const {
    if (i == 0 || i >= words_.size()) return false;
    const Token& left = analysis_[words_[i - 1].token];
    const Token& right = analysis_[words_[i].token];
    return left.span.end == right.span.begin && left.upos != Upos::kPunct &&
           right.upos != Upos::kPunct;
  }

  [[nodiscard]] bool keeps_number(const Phrase& phrase) const {
    for (std::size_t i = phrase.first; i < phrase.last; ++i)
      if (analysis_[words_[i].token].tag == Tag::kCD && !in_time(words_[i].token)) return true;
    return false;
  }

  [[nodiscard]] bool in_time(TokenId token) const {
    const Span span = analysis_[token].span;
    const auto after = std::ranges::upper_bound(
        input_.timexes, span.begin, {}, [](const Timex& timex) { return timex.span.begin; });
    return after != input_.timexes.begin() && std::prev(after)->span.contains(span);
  }

  void drop(std::size_t first, std::size_t last) {
    ++step_;
    for (std::size_t i = first; i < last; ++i) {
      if (!kept(i)) continue;
      steps_[i] = step_;
      length_ -= size_of(words_[i].token);
    }
  }

  [[nodiscard]] std::size_t end() const {
    std::size_t end = words_.size();
    while (end > 1 && (!kept(end - 1) || analysis_[words_[end - 1].token].upos == Upos::kPunct))
      --end;
    return end;
  }

  /// The shortest phrase at the end, again and again.
  void drop_from_end(Loose most) {
    while (!enough()) {
      const std::size_t end = this->end();
      const Phrase* best = nullptr;
      for (const Phrase& phrase : phrases_) {
        const bool at_end = phrase.first < end && phrase.last >= end && kept(phrase.first);
        if (!at_end || phrase.loose > most) continue;
        if (best == nullptr || phrase.first > best->first) best = &phrase;
      }
      if (best == nullptr) return;
      std::size_t first = best->first;
      while (first > 1 && words_[first - 1].token > event_ && leads_on(first - 1)) --first;
      drop(first, words_.size());
    }
  }

  /// "as anger grows [over what critics say]": the words that lead to a clause go with it.
  [[nodiscard]] bool leads_on(std::size_t i) const {
    const Tag tag = analysis_[words_[i].token].tag;
    return tag == Tag::kWP || tag == Tag::kIN || tag == Tag::kTO || tag == Tag::kCC ||
           tag == Tag::kDT;
  }

  /// From the right, the outermost first.
  void drop_inside(Loose loose) {
    std::vector<Phrase> found;
    std::ranges::copy_if(phrases_, std::back_inserter(found),
                         [&](const Phrase& phrase) { return phrase.loose == loose; });
    std::ranges::sort(found, [](const Phrase& a, const Phrase& b) { return a.last > b.last; });
    for (const Phrase& phrase : found) {
      if (enough()) return;
      if (kept(phrase.first) || kept(phrase.last - 1)) drop(phrase.first, phrase.last);
    }
  }

  /// Words at the end, down to so many words behind the event, so that none that needs another
  /// stands last.
  void drop_words(std::int32_t behind) {
    while (!enough()) {
      std::size_t last = end();
      if (last <= 2 || words_[last - 1].token.index <= event_.index + behind) return;
      do --last;
      while (last > 1 && words_[last - 1].token > event_ && !can_end(last - 1));
      drop(last, words_.size());
    }
  }

  /// The words between the beginning and the event, where all else did not help.
  void drop_before_event() {
    if (length_ <= kLongest) return;
    std::size_t event = 0;
    while (event < words_.size() && words_[event].token < event_) ++event;
    if (event <= kBeginning + 1) return;
    std::size_t first = kBeginning;
    while (first > 1 && (!can_end(first - 1) || is_glued(first))) --first;
    std::size_t last = event - 1;
    while (last > first && is_glued(last)) --last;
    drop(first, last);
  }

  [[nodiscard]] bool can_end(std::size_t i) const {
    if (!kept(i) || is_glued(i + 1) || leads_on(i)) return false;
    switch (analysis_[words_[i].token].tag) {
      case Tag::kPDT:
      case Tag::kPRPS:
      case Tag::kWDT:
      case Tag::kWPS:
      case Tag::kWRB:
      case Tag::kMD:
      case Tag::kJJ:
      case Tag::kPOS:
      case Tag::kCD:
      case Tag::kCurrency:
      case Tag::kLrb:
      case Tag::kOpenQuote:
      case Tag::kComma:
      case Tag::kColon:
      case Tag::kHYPH:
        return false;
      default:
        return true;
    }
  }

  const Input& input_;
  const Analysis& analysis_;
  TokenId event_;
  std::vector<Word> words_;
  std::vector<int> steps_;  // in which a word goes; 0 for never
  std::vector<Phrase> phrases_;
  std::size_t length_ = 0;
  int step_ = 0;
};

/// Whether an expression is said from where the reader stands, so that it misleads elsewhere:
/// "yesterday", "the day before"; but "Wednesday" and "March" are names.
bool misleads(const Analysis& analysis, const Timex& timex) {
  if (timex.anchor_kind == AnchorKind::kNone || timex.span.empty()) return false;
  if (timex.type != TimexType::kDate && timex.type != TimexType::kTime) return false;
  const TokenId first = analysis.token_at(timex.span.begin);
  for (TokenId token = first; token.valid() && token.index < analysis.size(); ++token.index) {
    if (analysis[token].span.begin >= timex.span.end) break;
    const Tag tag = analysis[token].tag;
    if (is_name(tag) || tag == Tag::kCD) return false;
  }
  return true;
}

class DateDropper {
 public:
  explicit DateDropper(const Input& input) : input_(input), analysis_(input.analysis) {}

  /// The words of a misleading date with its preposition, where they are a phrase of their own.
  [[nodiscard]] std::optional<Range> phrase(const Timex& timex) const {
    if (!misleads(analysis_, timex)) return std::nullopt;
    const TokenId first = analysis_.token_at(timex.span.begin);
    if (!first.valid()) return std::nullopt;
    TokenId last = first;
    while (last.index + 1 < analysis_.size() &&
           analysis_[TokenId{last.index + 1}].span.begin < timex.span.end)
      ++last.index;
    Range words{first.index, last.index + 1};
    for (std::int32_t i = words.first; i < words.last; ++i) {
      const Range extent = input_.clauses.extent({i});
      if (extent.last != words.last || extent.first > words.first) continue;
      const bool bare = extent.first == words.first;
      const bool behind =
          extent.first + 1 == words.first &&
          input_.lexicon.label_word(ascii::to_lower(analysis_.form({extent.first}))).occasion;
      const Tie tie = input_.clauses.tie({i});
      const bool adverb = tie == Tie::kFixed && analysis_[TokenId{i}].upos == Upos::kAdv;
      const bool circumstance =
          tie == Tie::kOblique || tie == Tie::kNeeded || adverb || tie == Tie::kModifier;
      if (circumstance && (bare || behind)) return extent;
    }
    return std::nullopt;
  }

 private:
  const Input& input_;
  const Analysis& analysis_;
};

/// Without a limit, a huge word would stand in every label of its sentence.
bool is_readable(const Analysis& analysis, TokenId token) {
  return analysis[token].span.size() <= kLongestWord;
}

}  // namespace

std::vector<Word> levelled(const Input& input, const Frame& frame, TokenId event) {
  std::vector<Word> words;
  for (const Range range : frame)
    for (std::int32_t i = range.first; i < range.last; ++i)
      if (is_readable(input.analysis, {i})) words.push_back({{i}, 0});
  if (words.empty()) return words;
  const DateDropper dropper(input);
  const Span whole{input.analysis[words.front().token].span.begin,
                   input.analysis[words.back().token].span.end};
  auto timex = std::ranges::lower_bound(input.timexes, whole.begin, {},
                                        [](const Timex& one) { return one.span.begin; });
  for (; timex != input.timexes.end() && timex->span.begin < whole.end; ++timex) {
    const auto phrase = dropper.phrase(*timex);
    if (!phrase || phrase->contains(event)) continue;
    std::erase_if(words, [&](const Word& word) { return phrase->contains(word.token); });
  }
  return Shortener(input, std::move(words), event).run();
}

}  // namespace dateline::label
