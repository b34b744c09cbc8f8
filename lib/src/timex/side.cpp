// Text -> the words of one side: one pass over its atoms, sentences told apart.
#include "timex/side.hpp"

#include <algorithm>

namespace dateline::timex {
namespace {

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

/// A sign that closes or opens quoted speech, or parts a sentence in two. "``" and "''" are old
/// newswire for double quotation marks.
bool parts_sentence(const Atom& atom, const Atom& next) {
  if (atom.sign == '"' || atom.sign == ';' || atom.sign == '`') return true;
  return atom.sign == '\'' && next.sign == '\'' && next.glued;
}

/// "the proposed merger", "its newly opened office": an adjective that only looks like a verb.
bool is_attributive(std::string_view text, const Side& side) {
  constexpr std::array<std::string_view, 12> kDeterminers = {
      "the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "these", "s"};
  std::size_t at = side.size();
  if (at > 0 && side[at - 1].part == VerbPart::kAdverb) --at;
  if (at == 0) return false;
  return is_one_of(word_of(text, side[at - 1].atom), kDeterminers);
}

/// "a shot at the title", "the cut": nouns that look like a verb.
bool follows_article(std::string_view text, const Side& side) {
  constexpr std::array<std::string_view, 4> kArticles = {"the", "a", "an", "its"};
  if (side.size() == 0) return false;
  return is_one_of(word_of(text, side[side.size() - 1].atom), kArticles);
}

}  // namespace

bool Side::take_title() {
  constexpr std::size_t kWords = 8;
  for (std::size_t back = 1; back <= kWords && back < size_; ++back) {
    const std::size_t at = size_ - back;
    if (words_[(begin_ + at) % kReach].atom.sign != '"') continue;
    const bool word = back > 1 && (*this)[at - 1].atom.kind == AtomKind::kWord &&
                      (*this)[at + 1].atom.capital &&
                      (*this)[size_ - 1].atom.kind == AtomKind::kWord;
    if (!word) return false;
    for (std::size_t i = at; i < size_; ++i) words_[(begin_ + i) % kReach].part = VerbPart::kOther;
    return true;
  }
  return false;
}

namespace {

void read(const VerbFinder& verbs, std::string_view text, Span block, Span where, bool stop_at_end,
          Side& side) {
  std::uint32_t at = where.begin;
  Atom before;
  Atom atom;
  Atom next;
  bool more = next_atom(text, where.end, at, atom);
  bool first = where.begin == block.begin;
  while (more && !(stop_at_end && side.full())) {
    more = next_atom(text, where.end, at, next);
    if (!more) next = Atom{};
    Word word{atom, VerbPart::kOther, false};
    if (atom.kind == AtomKind::kWord) {
      word.part = verbs.part_of(text, atom, first);
      word.listed = word.part == VerbPart::kOther && verbs.lists(text, atom);
      const bool participle = (word.part == VerbPart::kPast || word.part == VerbPart::kAim) &&
                              word_of(text, atom).ends_with("ed");
      if (participle && is_attributive(text, side)) word.part = VerbPart::kOther;
      if (word.part == VerbPart::kPast && follows_article(text, side)) word.part = VerbPart::kOther;
      // "won't" reads as three atoms, of which the first alone would be a past tense.
      const bool negated = next.sign == '\'' && next.glued && at < where.end && text[at] == 't';
      if (negated && equals_folded(word_of(text, atom), "won")) word.part = VerbPart::kWill;
      if (before.sign == '\'' && atom.glued && equals_folded(word_of(text, atom), "t"))
        word.part = VerbPart::kAdverb;
      first = false;
    } else if (atom.kind == AtomKind::kSign && ends_sentence(text, atom, before, next)) {
      if (stop_at_end) return;
      side.clear();
      first = true;
      word.part = VerbPart::kStop;
    } else if (atom.sign == '"' && side.take_title()) {
      word.part = VerbPart::kOther;
    } else if (atom.kind == AtomKind::kSign && parts_sentence(atom, next)) {
      word.part = VerbPart::kStop;
      first = true;
    }
    const bool apostrophe = atom.sign == '\'' && atom.glued && next.glued && next.span.size() == 1;
    if (apostrophe && text[next.span.begin] == 't') word.part = VerbPart::kAdverb;
    side.push(word);
    before = atom;
    atom = next;
  }
}

}  // namespace

void read_side(const VerbFinder& verbs, std::string_view text, Span block, Span where, Side& side) {
  read(verbs, text, block, where, false, side);
}

void read_first_side(const VerbFinder& verbs, std::string_view text, Span block, Span where,
                     Side& side) {
  read(verbs, text, block, where, true, side);
}

std::uint32_t sentence_end(std::string_view text, Span block, std::uint32_t from) {
  constexpr std::uint32_t kSentence = 500;  // bytes
  const std::uint32_t until = from + std::min(block.end - from, kSentence);
  std::uint32_t at = from;
  Atom before;
  Atom atom;
  Atom next;
  bool more = next_atom(text, until, at, atom);
  while (more) {
    const std::uint32_t end = atom.span.end;
    more = next_atom(text, until, at, next);
    if (!more) next = Atom{};
    if (atom.kind == AtomKind::kSign && ends_sentence(text, atom, before, next)) return end;
    before = atom;
    atom = next;
  }
  return until;
}

}  // namespace dateline::timex
