// Word forms -> facts, and the table of words as a section of a model file.
#include "language/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "embed/ascii.hpp"
#include "learn/feature.hpp"

namespace dateline::language {
namespace {

constexpr std::uint64_t kStart = 0xCBF29CE484222325U;

constexpr std::uint64_t step(std::uint64_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
}
constexpr std::uint64_t finish(std::uint64_t hash) {
  return learn::mix(hash, 0);
}
constexpr char normal(char c) {
  return ascii::is_digit(c) ? '0' : ascii::to_lower(c);
}

std::uint32_t fingerprint_of(std::uint64_t hash) {
  const auto low = static_cast<std::uint32_t>(hash);
  return low == 0 ? 1 : low;
}

unsigned shape_of(char c) {
  if (ascii::is_lower(c)) return kHasLower;
  if (ascii::is_upper(c)) return kOtherUpper;
  if (ascii::is_digit(c)) return kHasDigit;
  if (c == '-') return kHasHyphen;
  if (c == '.') return kHasPoint;
  return ascii::is_high(c) ? unsigned{kHasHigh} : 0U;
}

}  // namespace

std::uint64_t form_hash(std::string_view form) {
  std::uint64_t hash = kStart;
  for (const char c : form) hash = step(hash, c);
  return finish(hash);
}

std::uint64_t lower_hash(std::string_view form) {
  std::uint64_t hash = kStart;
  for (const char c : form) hash = step(hash, normal(c));
  return finish(hash);
}

Result<Lexicon> Lexicon::open(std::string_view section) {
  const std::size_t places = section.size() / sizeof(LexiconEntry);
  if (section.size() % sizeof(LexiconEntry) != 0 || !std::has_single_bit(places)) {
    return tl::unexpected(Error{ErrorCode::kDamaged, "lexicon: impossible size", 0});
  }
  Lexicon lexicon;
  lexicon.table_ = {reinterpret_cast<const LexiconEntry*>(section.data()), places};
  if (std::ranges::none_of(lexicon.table_,
                           [](const LexiconEntry& e) { return e.fingerprint == 0; })) {
    return tl::unexpected(Error{ErrorCode::kDamaged, "lexicon: no free place", 0});
  }
  return lexicon;
}

const LexiconEntry* Lexicon::find(std::uint64_t hash) const {
  const std::size_t mask = table_.size() - 1;
  const std::uint32_t wanted = fingerprint_of(hash);
  for (std::size_t i = hash >> 40U;; ++i) {
    const LexiconEntry& entry = table_[i & mask];
    if (entry.fingerprint == wanted) return &entry;
    if (entry.fingerprint == 0) return nullptr;
  }
}

WordFacts Lexicon::describe(std::string_view form) const {
  WordFacts facts;
  std::uint64_t as_written = kStart;
  std::uint64_t lower = kStart;
  unsigned shape = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    const char low = ascii::to_lower(c);
    as_written = step(as_written, c);
    lower = step(lower, normal(c));
    shape |= i == 0 && ascii::is_upper(c) ? unsigned{kFirstUpper} : shape_of(c);
    facts.suffix = (facts.suffix << 8U) | static_cast<unsigned char>(low);
    if (i < 3) facts.prefix = (facts.prefix << 8U) | static_cast<unsigned char>(low);
  }
  if (form.size() == 1) shape |= kOneByte;
  facts.form = finish(as_written);
  facts.lower = finish(lower);
  facts.shape = static_cast<std::uint8_t>(shape);
  if (const LexiconEntry* entry = find(facts.lower)) {
    facts.cluster = entry->cluster;
    facts.classes = entry->classes;
    if (facts.form == facts.lower) facts.only_tag = entry->only_tag;
  }
  if (facts.classes == 0 && (shape & kHasLower) != 0) facts.classes = classes_of_base(form);
  if (facts.form != facts.lower) {
    if (const LexiconEntry* entry = find(facts.form)) facts.only_tag = entry->only_tag;
  }
  return facts;
}

std::uint16_t Lexicon::cluster(std::string_view form) const {
  const LexiconEntry* entry = find(lower_hash(form));
  return entry == nullptr ? std::uint16_t{0} : entry->cluster;
}

/// The classes of what an unknown word may be inflected from: "reopened" of "reopen".
std::uint8_t Lexicon::classes_of_base(std::string_view form) const {
  struct Ending {
    std::string_view cut;
    std::string_view put;
  };
  constexpr std::array<Ending, 10> kEndings = {{{"ies", "y"},
                                                {"ied", "y"},
                                                {"ing", ""},
                                                {"ing", "e"},
                                                {"ed", ""},
                                                {"ed", "e"},
                                                {"es", ""},
                                                {"s", ""},
                                                {"er", ""},
                                                {"ly", ""}}};
  for (const auto& [cut, put] : kEndings) {
    if (form.size() < cut.size() + 3 || !form.ends_with(cut)) continue;
    std::uint64_t hash = kStart;
    for (const char c : form.substr(0, form.size() - cut.size())) hash = step(hash, normal(c));
    for (const char c : put) hash = step(hash, c);
    const LexiconEntry* entry = find(finish(hash));
    if (entry != nullptr && entry->classes != 0)
      return static_cast<std::uint8_t>(entry->classes | kByBase);
  }
  return 0;
}

std::string pack_lexicon(std::span<const std::pair<std::uint64_t, LexiconEntry>> words) {
  std::vector<LexiconEntry> table(std::bit_ceil(words.size() + words.size() / 4 + 2));
  const std::size_t mask = table.size() - 1;
  for (const auto& [hash, entry] : words) {
    std::size_t i = hash >> 40U;
    while (table[i & mask].fingerprint != 0) ++i;
    table[i & mask] = entry;
    table[i & mask].fingerprint = fingerprint_of(hash);
  }
  std::string bytes(table.size() * sizeof(LexiconEntry), '\0');
  std::memcpy(bytes.data(), table.data(), bytes.size());
  return bytes;
}

}  // namespace dateline::language
