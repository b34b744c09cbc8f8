// The texts of a word, and their hashes.
#include "encoder/features.hpp"

#include <algorithm>

namespace dateline::encoder {
namespace {

constexpr std::size_t kMostShape = 12;  // bytes of a word that its shape looks at

std::uint64_t fnv(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  return hash;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

char kind_of(char c) {
  if (is_upper(c)) return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  if (is_digit(c)) return 'd';
  return static_cast<unsigned char>(c) >= 0x80U ? 'u' : c;
}

/// Text of at most kMostBytes.
struct Text {
  std::array<char, kMostBytes> bytes;
  std::size_t size = 0;

  void add(char c) { bytes[size++] = c; }
  [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

/// The bytes that count, curled quotation marks (U+2018, 2019, 201C, 201D) made straight.
Text straight(std::string_view word) {
  Text cut, text;
  if (word.size() <= kMostBytes) {
    for (const char c : word) cut.add(c);
  } else {
    for (const char c : word.substr(0, kMostBytes / 2)) cut.add(c);
    for (const char c : word.substr(word.size() - kMostBytes / 2)) cut.add(c);
  }
  const std::string_view all = cut.view();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view three = all.substr(i, 3);
    const bool single = three == "\xE2\x80\x98" || three == "\xE2\x80\x99";
    const bool curled = single || three == "\xE2\x80\x9C" || three == "\xE2\x80\x9D";
    text.add(single ? '\'' : curled ? '"' : all[i]);
    if (curled) i += 2;
  }
  return text;
}

/// Kinds of bytes, of a run the first two: "Mr." -> "Xx.", "1998" -> "dd".
Text shape_text(std::string_view text) {
  Text shape;
  for (const char c : text.substr(0, kMostShape)) {
    const char kind = kind_of(c);
    const std::size_t n = shape.size;
    if (n < 2 || shape.bytes[n - 1] != kind || shape.bytes[n - 2] != kind) shape.add(kind);
  }
  return shape;
}

std::string_view last(std::string_view text, std::size_t count) {
  return text.substr(text.size() - std::min(count, text.size()));
}

}  // namespace

FeatureHashes features_of(std::string_view word) {
  const Text text = straight(word);
  Text low, plain;
  for (const char c : text.view()) low.add(lower(c));
  for (const char c : low.view()) plain.add(is_digit(c) ? '0' : c);
  const std::string_view all = low.view();
  return {fnv(plain.view()), fnv(all.substr(0, 3)), fnv(last(all, 2)),
          fnv(last(all, 3)), fnv(last(all, 4)),     fnv(shape_text(text.view()).view())};
}

}  // namespace dateline::encoder
