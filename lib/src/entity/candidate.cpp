// Keeps the latest names and nouns, moved to the front at each mention.
#include "entity/candidate.hpp"

#include <algorithm>

#include "clause/tree.hpp"

namespace dateline::entity {
namespace {

constexpr std::size_t kNames = 24;
constexpr std::size_t kNouns = 24;

Part part_of(Dep dep) {
  switch (dep) {
    case Dep::kNsubj:
    case Dep::kNsubjOuter:
      return Part::kSubject;
    case Dep::kNsubjPass:
      return Part::kPassiveSubject;
    case Dep::kObj:
    case Dep::kIobj:
      return Part::kObject;
    case Dep::kObl:
    case Dep::kOblAgent:
    case Dep::kNmod:
      return Part::kOblique;
    case Dep::kNmodPoss:
      return Part::kOwner;
    default:
      return Part::kOther;
  }
}

}  // namespace

bool same(const Referent& left, const Referent& right) {
  return left.entity == right.entity && left.head == right.head && left.second == right.second;
}

void Memory::add(const Referent& referent, const Place& place, bool title) {
  auto& kept = referent.entity.valid() ? names_ : nouns_;
  const std::size_t most = referent.entity.valid() ? kNames : kNouns;
  auto known = std::ranges::find_if(
      kept, [&](const Candidate& one) { return same(one.referent, referent); });
  if (known == kept.end()) {
    if (kept.size() == most) kept.pop_back();
    known = kept.insert(kept.end(), Candidate{referent, {}, {}, 0, 0, false, Gender::kUnknown});
  }
  known->last = place;
  if (place.quote < 0) known->outside = place;
  ++known->mentions;
  const bool subject = place.part == Part::kSubject || place.part == Part::kPassiveSubject;
  known->as_subject += subject ? 1 : 0;
  known->in_title |= title;
  std::rotate(kept.begin(), known, known + 1);
}

void Memory::note_gender(const Referent& referent, Gender gender) {
  for (auto* kept : {&names_, &nouns_})
    for (Candidate& one : *kept)
      if (same(one.referent, referent) && one.spoken_of == Gender::kUnknown) one.spoken_of = gender;
}

Place place_of(const Analysis& analysis, TokenId head) {
  Place place;
  place.head = head;
  TokenId word = head;
  for (int step = 0; step < clause::kMaxSteps; ++step) {
    const Token& token = analysis[word];
    const bool shared = token.dep == Dep::kConj || token.dep == Dep::kAppos;
    if (!shared || !token.head.valid()) break;
    place.listed |= token.dep == Dep::kConj;
    word = token.head;
  }
  place.part = part_of(analysis[word].dep);
  return place;
}

}  // namespace dateline::entity
