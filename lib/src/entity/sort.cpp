// Looks a noun up in the word lists and among WordNet's senses.
#include "entity/sort.hpp"

#include "learn/feature.hpp"

namespace dateline::entity {
namespace {

// Lexicographer files of WordNet, from 1.
constexpr std::uint8_t kAnimalFile = 6;
constexpr std::uint8_t kArtifactFile = 7;
constexpr std::uint8_t kGroupFile = 15;
constexpr std::uint8_t kLocationFile = 16;
constexpr std::uint8_t kObjectFile = 18;
constexpr std::uint8_t kPersonFile = 19;

// Candidates are looked up again and again; what is longer is no word of the lists.
constexpr std::size_t kLongest = 40;  // bytes

}  // namespace

Sort sort_of(std::string_view lemma, const words::Lexicon& lexicon,
             const words::SenseTable& senses) {
  if (lemma.size() > kLongest) return Sort::kOther;
  const words::NameWord word = lexicon.name_word(lemma);
  if (word.role || word.title) return Sort::kPerson;
  if (word.body) return Sort::kGroup;
  switch (senses.find(learn::hash_text(lemma), words::WordKind::kNoun).lexname) {
    case kPersonFile:
      return Sort::kPerson;
    case kGroupFile:
      return Sort::kGroup;
    case kLocationFile:
      return Sort::kPlace;
    case kAnimalFile:
    case kArtifactFile:
    case kObjectFile:
      return Sort::kThing;
    default:
      return Sort::kOther;
  }
}

}  // namespace dateline::entity
