// A stretch of text -> tokens: a scanner that looks a bounded distance ahead.
#include "language/tokenizer.hpp"

#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "language/chars.hpp"
#include "language/urls.hpp"

namespace dateline::language {
namespace {

constexpr std::array<std::string_view, 6> kContractions = {"s", "re", "ve", "ll", "d", "m"};

class Scanner {
 public:
  Scanner(std::string_view text, Span range, const WordLists& lists, std::vector<Span>& tokens)
      : text_(text.substr(0, range.end)), at_(range.begin), lists_(lists), tokens_(tokens) {}

  void run();

 private:
  [[nodiscard]] std::size_t end() const { return text_.size(); }
  /// The character at a byte, a space past the end.
  [[nodiscard]] Char look(std::size_t at) const {
    return at < end() ? char_at(text_, at) : Char{CharClass::kSpace, 1, U' '};
  }
  [[nodiscard]] bool word_at(std::size_t at) const { return is_word(look(at).kind); }
  [[nodiscard]] bool digit_at(std::size_t at) const {
    return at < end() && ascii::is_digit(text_[at]);
  }
  [[nodiscard]] bool alpha_at(std::size_t at) const {
    return at < end() && ascii::is_alpha(text_[at]);
  }
  [[nodiscard]] char byte_at(std::size_t at) const { return at < end() ? text_[at] : ' '; }
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t stop) const {
    return text_.substr(begin, stop - begin);
  }
  void emit(std::size_t stop) {
    tokens_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(stop)});
    at_ = stop;
  }

  [[nodiscard]] std::size_t skip_word(std::size_t at) const;
  [[nodiscard]] std::size_t skip_digits(std::size_t at) const;
  [[nodiscard]] std::size_t contraction_end(std::size_t apostrophe) const;
  [[nodiscard]] bool negation_at(std::size_t at) const;
  bool scan_plain_word();
  void scan_word();
  void scan_number();
  [[nodiscard]] std::size_t number_end() const;
  [[nodiscard]] std::size_t hyphenated_number_end(std::size_t at) const;
  void finish_word(std::size_t stop);
  [[nodiscard]] std::size_t acronym_end() const;
  [[nodiscard]] bool joins(std::size_t stop) const;
  [[nodiscard]] bool hyphen_joins(std::size_t stop, std::size_t after) const;
  [[nodiscard]] bool point_joins(std::size_t stop) const;
  [[nodiscard]] bool point_belongs(std::size_t stop) const;
  void scan_apostrophe(Char first);
  void scan_punctuation(Char first);
  void scan_symbol(Char first);
  [[nodiscard]] std::size_t smiley_end() const;

  std::string_view text_;
  std::size_t at_;
  const WordLists& lists_;
  std::vector<Span>& tokens_;
  std::size_t chunk_ = 0;  // where the present stretch without white space begins
};

std::size_t Scanner::skip_word(std::size_t at) const {
  while (at < end()) {
    const Char c = char_at(text_, at);
    if (!is_word(c.kind)) break;
    at += c.length;
  }
  return at;
}

std::size_t Scanner::skip_digits(std::size_t at) const {
  while (digit_at(at)) ++at;
  return at;
}

/// Where the contraction that the apostrophe at a byte begins ends ("'s"), or 0.
std::size_t Scanner::contraction_end(std::size_t apostrophe) const {
  const std::size_t begin = apostrophe + look(apostrophe).length;
  for (const std::string_view suffix : kContractions) {
    const std::size_t stop = begin + suffix.size();
    if (stop > end() || word_at(stop)) continue;
    if (ascii::equals_ignoring_case(slice(begin, stop), suffix)) return stop;
  }
  return 0;
}

/// Whether "n't" stands at a byte, at the end of a word.
bool Scanner::negation_at(std::size_t at) const {
  if (ascii::to_lower(byte_at(at)) != 'n') return false;
  const Char apostrophe = look(at + 1);
  if (apostrophe.kind != CharClass::kApostrophe) return false;
  const std::size_t t = at + 1 + apostrophe.length;
  return ascii::to_lower(byte_at(t)) == 't' && !word_at(t + 1);
}

/// The most common case, taken first: letters of ASCII between white space.
bool Scanner::scan_plain_word() {
  std::size_t stop = at_;
  while (stop < end() && ascii::is_alpha(text_[stop])) ++stop;
  if (stop == at_ ||
      (stop < end() && text_[stop] != ' ' && text_[stop] != '\n' && text_[stop] != ','))
    return false;
  if (const std::size_t split = lists_.split_of(slice(at_, stop)); split != 0) emit(at_ + split);
  emit(stop);
  return true;
}

void Scanner::run() {
  while (at_ < end()) {
    const Char c = char_at(text_, at_);
    if (c.kind == CharClass::kSpace) {
      at_ += c.length;
      chunk_ = at_;
      continue;
    }
    if (scan_plain_word()) continue;
    if (const std::size_t stop = address_end(text_, at_, at_ == chunk_); stop != 0) {
      emit(stop);
      continue;
    }
    switch (c.kind) {
      case CharClass::kLower:
      case CharClass::kUpper:
      case CharClass::kLetter:
        scan_word();
        break;
      case CharClass::kDigit:
        scan_number();
        break;
      case CharClass::kApostrophe:
        scan_apostrophe(c);
        break;
      case CharClass::kSymbol:
        scan_symbol(c);
        break;
      default:
        scan_punctuation(c);
        break;
    }
  }
}

/// Whether the point, apostrophe or other sign at `stop` joins the word before it to what follows.
bool Scanner::joins(std::size_t stop) const {
  const Char sign = look(stop);
  const std::size_t after = stop + sign.length;
  if (sign.kind == CharClass::kSpace || !word_at(after)) return false;
  if (sign.kind == CharClass::kApostrophe) return sign.code != '`' && contraction_end(stop) == 0;
  if (sign.kind == CharClass::kHyphen) return hyphen_joins(stop, after);
  switch (sign.code) {
    case '_':
      return true;
    case '&':
      return ascii::is_upper(byte_at(stop - 1)) && ascii::is_upper(byte_at(after)) &&
             stop - at_ <= 3;
    case '/':
      return stop - at_ == 1 && alpha_at(after) && !word_at(after + 1);
    case '.':
      return point_joins(stop);
    default:
      return false;
  }
}

bool Scanner::hyphen_joins(std::size_t stop, std::size_t after) const {
  return lists_.is_lower(slice(at_, stop), WordKind::kPrefix) ||
         lists_.is_lower(slice(after, std::min(skip_word(after), after + 16)), WordKind::kSuffix);
}

/// "file.doc", "v2.1", "TEXT.htm": joined; "end.Next": two sentences that lack a space.
bool Scanner::point_joins(std::size_t stop) const {
  constexpr std::size_t kLongest = 24;
  if (ascii::is_digit(byte_at(stop - 1)) && digit_at(stop + 1)) return true;
  std::size_t after = stop + 1;
  while (after <= stop + kLongest && (ascii::is_lower(byte_at(after)) || digit_at(after))) ++after;
  if (after == stop + 1 || after > stop + kLongest || word_at(after)) return false;
  return ascii::is_lower(byte_at(stop - 1)) ||
         lists_.is(slice(stop + 1, after), WordKind::kExtension);
}

/// "U.S.", "p.m.", "J.P.": single letters, each with a point; the end of them, or 0.
std::size_t Scanner::acronym_end() const {
  std::size_t stop = at_;
  while (alpha_at(stop) && byte_at(stop + 1) == '.' && byte_at(stop + 2) != '.') stop += 2;
  if (stop < at_ + 4) {
    // "U.S" at the end of a chunk, and "Ph.D.".
    if (stop == at_ + 2 && alpha_at(stop) && !word_at(stop + 1) && byte_at(stop + 1) != '.')
      return stop + 1;
    return 0;
  }
  if (alpha_at(stop) && !word_at(stop + 1) && byte_at(stop + 1) != '\'') ++stop;  // "U.S.A"
  return stop;
}

/// Whether the point after a word is part of it.
bool Scanner::point_belongs(std::size_t stop) const {
  if (byte_at(stop) != '.' || byte_at(stop + 1) == '.' || stop - at_ > 8) return false;
  const std::string_view word = slice(at_, stop + 1);
  if (lists_.is(word, WordKind::kTitle) || lists_.is(word, WordKind::kAbbreviation)) return true;
  const std::size_t next = byte_at(stop + 1) == ' ' ? stop + 2 : stop + 1;
  if (lists_.is(word, WordKind::kBeforeNumber)) return digit_at(next);
  // An initial: one capital before a name.
  return stop - at_ == 1 && ascii::is_upper(text_[at_]) && text_[at_] != 'I' &&
         ascii::is_upper(byte_at(next));
}

void Scanner::scan_word() {
  if (const std::size_t stop = acronym_end(); stop != 0) return emit(stop);
  std::size_t stop = skip_word(at_);
  for (;;) {
    // "don't": the word ends before its "n't".
    if (stop - at_ >= 2 && negation_at(stop - 1)) return emit(stop - 1);
    if (stop - at_ == 1 && negation_at(at_)) return emit(stop + look(stop).length + 1);
    if (!joins(stop)) break;
    stop = skip_word(stop + look(stop).length);
  }
  finish_word(stop);
}

void Scanner::finish_word(std::size_t stop) {
  if (point_belongs(stop)) return emit(stop + 1);
  if (byte_at(stop) == '$' && stop - at_ <= 3 && ascii::is_upper(byte_at(stop - 1)))
    return emit(stop + 1);
  if (const std::size_t split = lists_.split_of(slice(at_, stop)); split != 0) emit(at_ + split);
  emit(stop);
}

/// Telephone numbers and dates in digits: groups that no reader would part.
std::size_t Scanner::hyphenated_number_end(std::size_t at) const {
  std::array<std::size_t, 4> groups{};
  std::size_t count = 0;
  std::size_t stop = at;
  std::size_t last = at;
  while (count < groups.size()) {
    const std::size_t group_end = skip_digits(stop);
    if (group_end == stop || group_end - stop > 5) break;
    groups[count++] = group_end - stop;
    last = group_end;
    if (byte_at(group_end) != '-') break;
    stop = group_end + 1;
  }
  if (word_at(last) && !(count == 3 && byte_at(last) == 'T')) return 0;
  const bool local = count == 2 && groups[0] == 3 && groups[1] == 4;
  return count >= 3 || local ? last : 0;
}

std::size_t Scanner::number_end() const {
  if (const std::size_t stop = hyphenated_number_end(at_); stop != 0) return stop;
  std::size_t stop = skip_digits(at_);
  while (digit_at(stop + 1)) {
    const char sign = text_[stop];
    const std::size_t next = skip_digits(stop + 1);
    const bool thousands = sign == ',' && next == stop + 4;
    if (!thousands && sign != '.' && sign != ':' && sign != '/') break;
    stop = next;
  }
  return stop;
}

void Scanner::scan_number() {
  const std::size_t digits = number_end();
  std::size_t stop = skip_word(digits);
  if (stop == digits && look(stop).kind == CharClass::kApostrophe &&
      ascii::to_lower(byte_at(stop + look(stop).length)) == 's' && contraction_end(stop) != 0 &&
      digits - at_ >= 2 && text_[digits - 1] == '0') {
    return emit(contraction_end(stop));  // "1960's", but "2011's best"
  }
  if (stop > digits && ascii::is_alpha(text_[digits])) {
    const std::string_view unit = slice(digits, stop);
    const bool clock = stop == digits + 1 && (unit == "a" || unit == "p") && byte_at(stop) == '.' &&
                       byte_at(stop + 1) == 'm';
    if (clock || (unit.size() <= 4 && unit != "G" && lists_.is_lower(unit, WordKind::kUnit)))
      return emit(digits);
  }
  while (stop > digits && joins(stop)) stop = skip_word(stop + look(stop).length);
  if (stop > digits && digit_at(stop - 1) && byte_at(stop) == ':' && digit_at(stop + 1)) {
    while (byte_at(stop) == ':' || byte_at(stop) == '.') {  // a date with a clock time after its T
      const std::size_t next = skip_digits(stop + 1);
      if (next == stop + 1) break;
      stop = next;
    }
    if (byte_at(stop) == 'Z') ++stop;
  }
  emit(stop);
}

void Scanner::scan_apostrophe(Char first) {
  const std::size_t next = at_ + first.length;
  const bool after_word =
      at_ > chunk_ && !tokens_.empty() && tokens_.back().end == at_ &&
      (is_word(look(at_ - 1).kind) || static_cast<unsigned char>(text_[at_ - 1]) >= 0x80 ||
       text_[at_ - 1] == '.');
  if (after_word) {
    if (const std::size_t stop = contraction_end(at_); stop != 0 && first.code != '`')
      return emit(stop);
  } else if (digit_at(next) && digit_at(next + 1) && !digit_at(next + 2)) {
    const bool decade = byte_at(next + 2) == 's' && !word_at(next + 3);
    if (decade || !word_at(next + 2)) return emit(next + (decade ? 3 : 2));
  } else if (alpha_at(next)) {
    const std::size_t stop = skip_word(next);
    if (stop - next <= 5 && lists_.is_lower(slice(next - 1, stop), WordKind::kClipped) &&
        first.length == 1)
      return emit(stop);
  }
  emit(look(next).code == first.code ? next + first.length : next);
}

/// ":-)" and its like, as a stretch of its own.
std::size_t Scanner::smiley_end() const {
  const char eyes = byte_at(at_);
  if (at_ != chunk_ || (eyes != ':' && eyes != ';' && eyes != '=')) return 0;
  const std::size_t mouth = byte_at(at_ + 1) == '-' ? at_ + 2 : at_ + 1;
  const char lips = byte_at(mouth);
  if (lips != ')' && lips != '(' && lips != 'D' && lips != 'P') return 0;
  return word_at(mouth + 1) ? 0 : mouth + 1;
}

void Scanner::scan_punctuation(Char first) {
  const std::size_t next = at_ + first.length;
  if (const std::size_t stop = smiley_end(); stop != 0) return emit(stop);
  const bool starts = at_ == chunk_;
  if (first.code == '.' && digit_at(next) && (starts || text_[at_ - 1] == '$'))
    return emit(skip_word(next));
  if ((first.code == '#' || first.code == '@') && alpha_at(next)) return emit(skip_word(next));
  constexpr std::string_view kEnds = ".!?";
  constexpr std::string_view kRuns = "-*=_~+#<>|^$/\\";
  std::size_t stop = next;
  if (first.length == 1 && kEnds.find(text_[at_]) != std::string_view::npos) {
    while (stop < end() && kEnds.find(text_[stop]) != std::string_view::npos) ++stop;
  } else if (first.length == 1 && kRuns.find(text_[at_]) != std::string_view::npos) {
    while (stop < end() && text_[stop] == text_[at_]) ++stop;
  } else if (first.kind == CharClass::kDash) {
    while (look(stop).code == first.code) stop += first.length;
  }
  emit(stop);
}

/// One sign or one emoji with all that modifies it.
void Scanner::scan_symbol(Char first) {
  const auto is_emoji = [](char32_t c) { return c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF); };
  const auto is_flag = [](char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; };
  std::size_t stop = at_ + first.length;
  if (!is_emoji(first.code)) {
    while (look(stop).code == first.code) stop += first.length;
    return emit(stop);
  }
  if (is_flag(first.code) && is_flag(look(stop).code)) stop += look(stop).length;
  for (Char c = look(stop);
       c.code == 0xFE0F || c.code == 0x200D || (c.code >= 0x1F3FB && c.code <= 0x1F3FF);
       c = look(stop)) {
    stop += c.length;
    if (c.code == 0x200D && is_emoji(look(stop).code)) stop += look(stop).length;
  }
  emit(stop);
}

}  // namespace

void split_tokens(std::string_view text, Span range, const WordLists& lists,
                  std::vector<Span>& tokens) {
  Scanner(text, range, lists, tokens).run();
}

}  // namespace dateline::language
