// The list of verbs, and what a word is by itself: by the list, or by the ending -ed.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "embed/embedded.hpp"
#include "timex/tense.hpp"

namespace dateline::timex {
namespace {

constexpr std::size_t kShortEnding = 5;  // letters of the shortest word read by its ending

constexpr std::string_view kList = "data/en/verbs.tsv";

std::string_view word_of(std::string_view text, const Atom& atom) {
  return text.substr(atom.span.begin, atom.span.size());
}

VerbPart part_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, VerbPart>, 16> kNames{{
      {"pastverb", VerbPart::kPast},
      {"pastaux", VerbPart::kPastAux},
      {"presentaux", VerbPart::kPresentAux},
      {"beverb", VerbPart::kBe},
      {"willverb", VerbPart::kWill},
      {"modalverb", VerbPart::kModal},
      {"aheadverb", VerbPart::kAhead},
      {"announceverb", VerbPart::kAnnounces},
      {"aimverb", VerbPart::kAim},
      {"putoffverb", VerbPart::kPutOff},
      {"comesverb", VerbPart::kComes},
      {"comeverb", VerbPart::kCome},
      {"verbadverb", VerbPart::kAdverb},
      {"clauseword", VerbPart::kClause},
      {"fixturenoun", VerbPart::kFixture},
      {"notverb", VerbPart::kOther},
  }};
  const auto* found =
      std::ranges::find(kNames, name, &std::pair<std::string_view, VerbPart>::first);
  return found == kNames.end() ? VerbPart::kStop : found->second;
}

}  // namespace

Result<VerbFinder> VerbFinder::load() {
  VerbFinder finder;
  const auto list = embedded(kList);
  constexpr std::size_t kSlots = 2048;
  finder.slots_.resize(kSlots);
  std::string_view rest = list.value_or(std::string_view());
  std::size_t count = 0;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text.empty() || text.front() == '#') continue;
    const std::size_t tab = std::min(text.find('\t'), text.size());
    const VerbPart part = part_named(text.substr(std::min(tab + 1, text.size())));
    if (part == VerbPart::kStop || ++count > kSlots / 2) {
      return tl::unexpected(Error{
          ErrorCode::kDamaged, fmt::format("lib/{}:{}: unknown class: {}", kList, line, text), 0});
    }
    const std::string_view word = text.substr(0, tab);
    const std::uint32_t hash = hash_word(word);
    std::size_t slot = hash % kSlots;
    while (!finder.slots_[slot].word.empty()) slot = (slot + 1) % kSlots;
    finder.slots_[slot] = {word, hash, part};
  }
  if (count == 0) {
    return tl::unexpected(Error{ErrorCode::kDamaged, fmt::format("{} is missing", kList), 0});
  }
  return finder;
}

const VerbFinder::Slot* VerbFinder::find(std::string_view text, const Atom& word) const {
  if (slots_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = word.hash & mask; !slots_[at].word.empty(); at = (at + 1) & mask) {
    if (slots_[at].hash == word.hash && equals_folded(word_of(text, word), slots_[at].word)) {
      return &slots_[at];
    }
  }
  return nullptr;
}

VerbPart VerbFinder::part_of(std::string_view text, const Atom& word, bool first) const {
  const bool name = word.capital && !first;  // "Will", "Mark", "May"
  // "we're", not "re-elects"
  const std::string_view form = word_of(text, word);
  if (!word.glued && (form == "re" || form == "ve" || form == "d")) return VerbPart::kOther;
  if (const Slot* slot = find(text, word)) {
    return name && slot->part != VerbPart::kClause ? VerbPart::kOther : slot->part;
  }
  if (form == "to" || form == "To") return VerbPart::kTo;
  if (form == "ll" && word.glued) return VerbPart::kWill;
  if (name || form.size() < kShortEnding) return VerbPart::kOther;
  if (form.ends_with("ed")) return VerbPart::kPast;
  return form.ends_with("ly") ? VerbPart::kAdverb : VerbPart::kOther;
}

}  // namespace dateline::timex
