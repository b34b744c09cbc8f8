// lib/data/en/tokenizer.tsv -> the word lists of the tokenizer.
#include <algorithm>
#include <array>
#include <string>

#include "embed/ascii.hpp"
#include "embed/embedded.hpp"
#include "language/chars.hpp"
#include "language/tokenizer.hpp"
#include "learn/feature.hpp"

namespace dateline::language {
namespace {

constexpr std::array<std::pair<std::string_view, WordKind>, 10> kKinds = {{
    {"title", WordKind::kTitle},
    {"abbreviation", WordKind::kAbbreviation},
    {"before-number", WordKind::kBeforeNumber},
    {"prefix", WordKind::kPrefix},
    {"suffix", WordKind::kSuffix},
    {"unit", WordKind::kUnit},
    {"clipped", WordKind::kClipped},
    {"split", WordKind::kSplit},
    {"extension", WordKind::kExtension},
    {"starter", WordKind::kStarter},
}};

constexpr std::size_t kLongest = 24;

std::size_t split_key(std::string_view word) {
  const auto first = static_cast<unsigned char>(ascii::to_lower(word.front()));
  const auto last = static_cast<unsigned char>(ascii::to_lower(word.back()));
  return (first * 37U + last * 11U + word.size() * 101U) % 1024U;
}

std::uint64_t lower_hash(std::string_view word) {
  std::array<char, kLongest> lower{};
  std::ranges::transform(word, lower.begin(), [](char c) { return ascii::to_lower(c); });
  return learn::hash_text({lower.data(), word.size()});
}

}  // namespace

Result<WordLists> WordLists::load() {
  constexpr std::string_view kFile = "data/en/tokenizer.tsv";
  const auto bytes = embedded(kFile);
  if (!bytes)
    return tl::unexpected(Error{ErrorCode::kDamaged, std::string(kFile) + " is missing", 0});
  WordLists lists;
  for (std::size_t at = 0; at < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', at), bytes->size());
    if (auto added = lists.add(bytes->substr(at, end - at), at); !added)
      return tl::unexpected(added.error());
    at = end + 1;
  }
  std::ranges::sort(lists.entries_, {}, &Entry::hash);
  return lists;
}

Result<void> WordLists::add(std::string_view line, std::size_t offset) {
  if (line.empty() || line.front() == '#') return {};
  const std::size_t tab = line.find('\t');
  const auto kind =
      std::ranges::find(kKinds, line.substr(0, tab), &decltype(kKinds)::value_type::first);
  if (tab == std::string_view::npos || kind == kKinds.end() || line.size() - tab > kLongest) {
    return tl::unexpected(Error{ErrorCode::kSyntax, "tokenizer.tsv: " + std::string(line), offset});
  }
  std::string word(line.substr(tab + 1));
  std::uint16_t split = 0;
  if (kind->second == WordKind::kSplit) {
    const std::size_t bar = std::min(word.find('|'), word.size());
    split = static_cast<std::uint16_t>(bar);
    word.erase(bar, 1);
    maybe_split_.set(split_key(word));
  }
  const std::uint64_t hash = learn::hash_text(word);
  const auto known = std::ranges::find(entries_, hash, &Entry::hash);
  Entry& entry = known == entries_.end() ? entries_.emplace_back() : *known;
  entry.hash = hash;
  entry.kinds = static_cast<std::uint16_t>(entry.kinds | static_cast<unsigned>(kind->second));
  if (split != 0) entry.split = split;
  return {};
}

const WordLists::Entry* WordLists::find(std::uint64_t hash) const {
  const auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
  return entry != entries_.end() && entry->hash == hash ? &*entry : nullptr;
}

bool WordLists::is(std::string_view word, WordKind kind) const {
  if (word.size() > kLongest) return false;
  const Entry* entry = find(learn::hash_text(word));
  return entry != nullptr && (entry->kinds & static_cast<unsigned>(kind)) != 0;
}

bool WordLists::is_lower(std::string_view word, WordKind kind) const {
  if (word.size() > kLongest) return false;
  const Entry* entry = find(lower_hash(word));
  return entry != nullptr && (entry->kinds & static_cast<unsigned>(kind)) != 0;
}

std::size_t WordLists::split_of(std::string_view word) const {
  if (word.size() > kLongest || !maybe_split_.test(split_key(word))) return 0;
  const Entry* entry = find(lower_hash(word));
  return entry == nullptr ? 0 : entry->split;
}

}  // namespace dateline::language
