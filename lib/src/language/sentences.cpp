// Tokens -> sentences: where a final point, question or exclamation mark really ends one.
#include "language/sentences.hpp"

#include <algorithm>

#include "embed/ascii.hpp"
#include "language/chars.hpp"

namespace dateline::language {
namespace {

/// The tokens of one block, asked about the places where a sentence may end.
class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Span> tokens, const WordLists& lists)
      : text_(text),
        tokens_(tokens),
        count_(static_cast<std::int32_t>(tokens.size())),
        lists_(lists) {}

  /// The token behind a dateline at the front of a block ("LISBON, 5 Nov (Agency) - "); 0 when it
  /// has none.
  [[nodiscard]] std::int32_t behind_dateline(std::int32_t first) const;
  /// The end of the sentence that token `i` closes, or 0.
  [[nodiscard]] std::int32_t end_after(std::int32_t i) const;

 private:
  [[nodiscard]] std::string_view form(std::int32_t i) const {
    const Span span = tokens_[static_cast<std::size_t>(i)];
    return text_.substr(span.begin, span.size());
  }
  /// Whether no white space parts token `i` from the one before.
  [[nodiscard]] bool joined(std::int32_t i) const {
    return tokens_[static_cast<std::size_t>(i)].begin ==
           tokens_[static_cast<std::size_t>(i) - 1].end;
  }
  /// Whether white space parts token `i` from both neighbours; a bracket may close right before it.
  [[nodiscard]] bool apart(std::int32_t i) const {
    return (!joined(i) || form(i - 1) == ")") && !joined(i + 1);
  }
  [[nodiscard]] bool has_small_letter(std::int32_t i) const;
  [[nodiscard]] bool lower_word(std::int32_t i) const;
  [[nodiscard]] bool ends(std::int32_t i, std::int32_t next) const;

  std::string_view text_;
  std::span<const Span> tokens_;
  std::int32_t count_;
  const WordLists& lists_;
};

bool is_final(std::string_view form) {
  return form == "\u2026" || form.find_first_not_of(".!?") == std::string_view::npos;
}

/// What may follow the final mark inside of the sentence.
bool is_closer(std::string_view form) {
  return form == "\"" || form == "''" || form == "\u201D" || form == "\u2019" || form == ")" ||
         form == "]" || form == "'" || form == "\u00BB";
}

/// The dash that parts a dateline from the text.
bool is_dash(std::string_view form) {
  return form == "-" || form == "--" || form == "\u2013" || form == "\u2014" || form == "_";
}

bool Splitter::has_small_letter(std::int32_t i) const {
  return std::ranges::any_of(form(i), ascii::is_lower);
}

std::int32_t Splitter::behind_dateline(std::int32_t first) const {
  constexpr std::int32_t kLongest = 14;  // tokens
  constexpr std::size_t kShortestPlace = 3;
  if (form(first).size() < kShortestPlace || !ascii::is_upper(form(first)[0]) ||
      has_small_letter(first))
    return 0;
  const std::int32_t limit = std::min(count_ - 3, first + kLongest);
  for (std::int32_t i = first + 1; i < limit; ++i) {
    if (is_dash(form(i)) && apart(i)) {
      // A headline in capitals may hold a dash, too.
      const bool text = has_small_letter(i + 1) || has_small_letter(i + 2);
      return text ? i + 1 : 0;
    }
    const bool abbreviates = form(i) == ".";
    if (ascii::is_lower(form(i)[0]) || (is_final(form(i)) && !abbreviates)) return 0;
  }
  return 0;
}

/// A word of small letters only, long enough not to be an abbreviation.
bool Splitter::lower_word(std::int32_t i) const {
  if (i < 0) return false;
  const std::string_view word = form(i);
  return word.size() > 2 && std::ranges::all_of(word, ascii::is_lower);
}

bool Splitter::ends(std::int32_t i, std::int32_t next) const {
  const std::string_view mark = form(i);
  const bool small = ascii::is_lower(form(next).front());
  if (!is_final(
          mark)) {  // an abbreviation: a sentence begins only with a word that likes to begin one
    return !joined(next) && lists_.is(form(next), WordKind::kStarter);
  }
  // "over.Next": white space was forgotten.
  if (joined(next))
    return mark == "." && !small && lower_word(i - 1) && ascii::is_alpha(form(next).front());
  if (!small) return true;
  // Careless writing begins sentences small; a quotation or an exclamation goes on.
  return mark == "." && next == i + 1 && lower_word(i - 1);
}

std::int32_t Splitter::end_after(std::int32_t i) const {
  const std::string_view mark = form(i);
  const bool abbreviation =
      mark.size() > 2 && mark.back() == '.' && !lists_.is(mark, WordKind::kTitle);
  if (!is_final(mark) && !abbreviation) return 0;
  std::int32_t next = i + 1;
  while (next < count_ && joined(next) && is_closer(form(next))) ++next;
  return next == count_ || ends(i, next) ? next : 0;
}

}  // namespace

void split_sentences(std::string_view text, std::span<const Span> tokens, std::int32_t first,
                     std::int32_t block, const WordLists& lists, std::vector<Sentence>& sentences) {
  const Splitter splitter(text, tokens, lists);
  const auto count = static_cast<std::int32_t>(tokens.size());
  std::int32_t begin = first;
  if (const std::int32_t end = first < count ? splitter.behind_dateline(first) : 0; end > 0) {
    sentences.push_back({begin, end, block});
    begin = end;
  }
  for (std::int32_t i = begin; i < count; ++i) {
    const std::int32_t end = splitter.end_after(i);
    if (end == 0) continue;
    sentences.push_back({begin, end, block});
    begin = end;
    i = end - 1;
  }
  if (begin < count) sentences.push_back({begin, count, block});
}

}  // namespace dateline::language
