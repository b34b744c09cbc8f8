// Cuts a text into numbers, words and signs.
#include "article/date/stamp_tokens.hpp"

#include <utility>

#include "article/text/letters.hpp"
#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

bool is_blank(char32_t code) {
  return code == 0xA0 || code == 0x202F || code == 0x3000 || (code >= 0x2000 && code <= 0x200B) ||
         code == 0x200E || code == 0x200F;
}

/// The words for year, month and day of Chinese, Japanese and Korean stand alone even when letters
/// follow.
std::size_t east_asian_part(std::string_view text) {
  for (const std::string_view part : {"年", "月", "日", "년", "월", "일"}) {
    if (text.starts_with(part)) return part.size();
  }
  return 0;
}

/// The value of a figure, European, Arabic or Persian; -1 for anything else.
int figure_of(const utf8::Unit& unit) {
  for (const char32_t zero : {char32_t{'0'}, char32_t{0x660}, char32_t{0x6F0}}) {
    if (unit.valid && unit.code >= zero && unit.code <= zero + 9)
      return static_cast<int>(unit.code - zero);
  }
  return -1;
}

/// Gives the byte behind the number.
std::size_t take_number(std::string_view text, std::size_t at, StampToken& token) {
  constexpr std::size_t kMostFigures = 8;
  token.kind = StampToken::Kind::kNumber;
  while (at < text.size()) {
    const auto unit = utf8::decode(text, at);
    const int figure = figure_of(unit);
    if (figure < 0) break;
    if (++token.figures <= kMostFigures) token.number = token.number * 10 + figure;
    at += unit.size;
  }
  if (token.figures > kMostFigures) token.number = 0;
  return at;
}

}  // namespace

std::vector<StampToken> split_stamps(std::string_view text) {
  using enum StampToken::Kind;
  std::vector<StampToken> tokens;
  bool spaced = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const auto unit = utf8::decode(text, at);
    if (ascii::is_space(text[at]) || is_blank(unit.code)) {
      spaced = true;
      at += unit.size;
      continue;
    }
    StampToken token;
    token.begin = at;
    token.spaced = std::exchange(spaced, false);
    if (figure_of(unit) >= 0) {
      at = take_number(text, at, token);
    } else if (const std::size_t part = east_asian_part(rest); part > 0) {
      at += part;
      token.kind = kWord;
      token.word = rest.substr(0, part);
    } else if (const std::size_t letters = letters_at_front(rest); letters > 0) {
      at += letters;
      token.kind = kWord;
      token.word = lower_case(rest.substr(0, letters));
    } else {
      at += unit.size;
      token.sign = unit.size == 1 ? text[token.begin] : '\0';
    }
    token.end = at;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace dateline::article
