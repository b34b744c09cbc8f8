// Reads two tables line by line; the words stay where they are embedded.
#include "merge/words.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "embed/embedded.hpp"
#include "embed/rows.hpp"

namespace dateline::joining {

namespace {

/// Numbers with a blank between; nothing for what is no such thing.
std::optional<std::vector<std::uint16_t>> read_numbers(std::string_view text) {
  std::vector<std::uint16_t> numbers;
  const char* at = text.data();
  const char* const last = text.data() + text.size();
  while (at < last) {
    std::uint16_t number = 0;
    const auto read = std::from_chars(at, last, number);
    if (read.ec != std::errc() || (read.ptr != last && *read.ptr != ' ')) return std::nullopt;
    numbers.push_back(number);
    at = read.ptr == last ? last : read.ptr + 1;
  }
  if (numbers.empty()) return std::nullopt;
  return numbers;
}

/// Calls `use` with the word and the numbers of each line; false where a line is no such thing.
template <class Use>
bool read_rows(std::string_view bytes, const Use& use) {
  bool good = true;
  for_each_row(bytes, [&](std::string_view line) {
    const auto tab = line.find('\t');
    auto numbers =
        tab == std::string_view::npos ? std::nullopt : read_numbers(line.substr(tab + 1));
    good = good && numbers;
    if (numbers) use(line.substr(0, tab), std::move(*numbers));
  });
  return good;
}

Error damaged(std::string_view file) {
  return {ErrorCode::kDamaged, std::string(file) + " is missing or damaged", 0};
}

}  // namespace

Result<Words> Words::load() {
  constexpr std::string_view kRarity = "data/en/rarity.tsv";
  constexpr std::string_view kKin = "data/en/kin.tsv";
  Words words;
  const auto rarity = embedded(kRarity);
  const bool counted = rarity && read_rows(*rarity, [&](std::string_view word, auto numbers) {
                         words.rarity_[word] = static_cast<float>(numbers.front()) / 100.0F;
                       });
  if (!counted) return tl::unexpected(damaged(kRarity));
  const auto kin = embedded(kKin);
  const bool meant = kin && read_rows(*kin, [&](std::string_view word, auto numbers) {
                       std::ranges::sort(numbers);
                       words.meanings_[word] = std::move(numbers);
                     });
  if (!meant) return tl::unexpected(damaged(kKin));
  return words;
}

float Words::rarity(std::string_view lemma) const {
  const auto found = rarity_.find(lemma);
  return found == rarity_.end() ? 1.0F : found->second;
}

const std::vector<std::uint16_t>& Words::meanings(std::string_view lemma) const {
  static const std::vector<std::uint16_t> kNone;
  const auto found = meanings_.find(lemma);
  return found == meanings_.end() ? kNone : found->second;
}

bool Words::kin(std::string_view a, std::string_view b) const {
  const auto& one = meanings(a);
  const auto& two = meanings(b);
  return std::ranges::any_of(
      one, [&two](std::uint16_t meaning) { return std::ranges::binary_search(two, meaning); });
}

}  // namespace dateline::joining
