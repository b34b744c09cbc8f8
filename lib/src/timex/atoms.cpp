// Text -> atoms: one pass over the bytes, a table for ASCII and a few signs of General Punctuation.
#include "timex/atoms.hpp"

#include <algorithm>
#include <array>

namespace dateline::timex {
namespace {

enum class Byte : std::uint8_t { kBlank, kLower, kUpper, kDigit, kSign, kHigh };

constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> bytes{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c >= 'a' && c <= 'z')
      bytes[c] = Byte::kLower;
    else if (c >= 'A' && c <= 'Z')
      bytes[c] = Byte::kUpper;
    else if (c >= '0' && c <= '9')
      bytes[c] = Byte::kDigit;
    else if (c >= 0x80)
      bytes[c] = Byte::kHigh;
    else if (c > ' ' && c != 0x7F)
      bytes[c] = Byte::kSign;
    else
      bytes[c] = Byte::kBlank;
  }
  return bytes;
}();

/// Letters of ASCII in lower case; 0 for all else.
constexpr std::array<unsigned char, 256> kLetters = [] {
  std::array<unsigned char, 256> letters{};
  for (std::size_t c = 'a'; c <= 'z'; ++c)
    letters[c] = letters[c & ~std::size_t{0x20}] = static_cast<unsigned char>(c);
  return letters;
}();

constexpr std::uint32_t kSeed = 2166136261U;
constexpr std::uint32_t step(std::uint32_t hash, unsigned char byte) {
  return (hash ^ byte) * 16777619U;
}

Byte byte_at(std::string_view text, std::uint32_t at) {
  return kBytes[static_cast<unsigned char>(text[at])];
}

/// A sign or blank of General Punctuation (or the no-break space) at `at`: its ASCII form, or 0
/// when the bytes are letters; `size` is its length.
char high_sign(std::string_view text, std::uint32_t at, std::uint32_t end, std::uint32_t& size) {
  const auto byte = [&](std::uint32_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) == 0xC2 && at + 1 < end && byte(at + 1) == 0xA0) {
    size = 2;
    return ' ';
  }
  if (byte(at) != 0xE2 || at + 2 >= end || byte(at + 1) != 0x80) return 0;
  size = 3;
  const unsigned char last = byte(at + 2);
  if (last <= 0x8D || last == 0xAF) return ' ';  // spaces of many widths
  if (last <= 0x95) return '-';                  // hyphens and dashes
  if (last == 0x98 || last == 0x99) return '\'';
  return '"';
}

/// Reads on over the letters of a word and fills in what a word has.
std::uint32_t read_word(std::string_view text, std::uint32_t end, std::uint32_t begin, Atom& atom) {
  atom.kind = AtomKind::kWord;
  atom.capital = byte_at(text, begin) == Byte::kUpper;
  std::uint32_t hash = kSeed;
  std::uint32_t size = 0;
  bool any_small = false;
  std::size_t at = begin;
  for (; at < end; ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    unsigned char letter = kLetters[c];
    if (letter == 0) {
      if (kBytes[c] != Byte::kHigh ||
          high_sign(text, static_cast<std::uint32_t>(at), end, size) != 0)
        break;
      letter = c;
    }
    any_small |= letter == c;
    hash = step(hash, letter);
  }
  atom.hash = hash;
  atom.shouted = !any_small && at - begin >= 2;
  return static_cast<std::uint32_t>(at);
}

}  // namespace

bool next_atom(std::string_view text, std::uint32_t end, std::uint32_t& offset, Atom& atom) {
  const std::uint32_t start = offset;
  std::uint32_t at = offset;
  std::uint32_t size = 1;
  char sign = 0;
  for (; at < end; at += size) {
    const Byte kind = byte_at(text, at);
    size = 1;
    if (kind == Byte::kBlank) continue;
    sign = kind == Byte::kHigh ? high_sign(text, at, end, size) : '\0';
    if (sign != ' ') break;
  }
  if (at >= end) {
    offset = end;
    return false;
  }
  atom = Atom{};
  atom.glued = at == start;
  const Byte kind = byte_at(text, at);
  offset = at;
  if (kind == Byte::kDigit) {
    atom.kind = AtomKind::kDigits;
    while (offset < end && byte_at(text, offset) == Byte::kDigit) ++offset;
  } else if (kind == Byte::kSign || sign != 0) {
    atom.sign = sign != 0 ? sign : text[at];
    offset = at + size;
  } else {
    offset = read_word(text, end, at, atom);
  }
  atom.span = {at, offset};
  return true;
}

std::uint32_t hash_word(std::string_view word) {
  std::uint32_t hash = kSeed;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    hash =
        step(hash, kBytes[byte] == Byte::kUpper ? static_cast<unsigned char>(byte | 0x20U) : byte);
  }
  return hash;
}

bool equals_folded(std::string_view word, std::string_view lower) {
  if (word.size() != lower.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    const char folded = kBytes[byte] == Byte::kUpper ? static_cast<char>(byte | 0x20U) : word[i];
    if (folded != lower[i]) return false;
  }
  return true;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::ranges::any_of(list, [&](std::string_view one) { return equals_folded(word, one); });
}

}  // namespace dateline::timex
