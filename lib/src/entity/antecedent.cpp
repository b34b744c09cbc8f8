// Adds up what tells for each person: named as a subject, lately, again and again.
#include "entity/antecedent.hpp"

#include <functional>

namespace dateline::entity {
namespace {

constexpr std::size_t kRemembered = 24;  // mentions
constexpr std::int32_t kReach = 3;       // sentences

// Measured on GAP and OntoGUM; docs/accuracy.md has how often it is right.
constexpr float kSubject = 2.0F;
constexpr float kOwner = 0.5F;
constexpr float kSentence = 1.5F;  // less for each that lies between
constexpr float kAgain = 0.3F;     // for each mention
constexpr int kOften = 4;
constexpr float kLeast = -2.5F;
constexpr float kAhead = 0.5F;  // of the next; where it is less nobody is meant for sure

struct Rival {
  Referent referent;
  float weight = 0.0F;
  int mentions = 0;
};

float weight_of(const Named& named, std::int32_t sentence) {
  return (named.subject ? kSubject
          : named.owner ? kOwner
                        : 0.0F) -
         kSentence * static_cast<float>(sentence - named.sentence);
}

}  // namespace

void Remembered::add(const Named& named) {
  if (latest_.size() == kRemembered) latest_.pop_back();
  latest_.push_front(named);
}

Referent Remembered::choose(const std::vector<Named>& fitting, std::int32_t sentence) {
  std::vector<Rival> rivals;
  for (const Named& named : fitting) {
    if (sentence - named.sentence > kReach) continue;
    const float weight = weight_of(named, sentence);
    const auto same = std::ranges::find_if(rivals, [&named](const Rival& rival) {
      return rival.referent.entity == named.referent.entity &&
             rival.referent.head == named.referent.head;
    });
    if (same == rivals.end()) {
      rivals.push_back({named.referent, weight, 1});
    } else {
      same->weight = std::max(same->weight, weight);
      ++same->mentions;
    }
  }
  for (Rival& rival : rivals)
    rival.weight += kAgain * static_cast<float>(std::min(rival.mentions, kOften));
  std::ranges::stable_sort(rivals, std::greater(), &Rival::weight);
  if (rivals.empty() || rivals.front().weight < kLeast) return {};
  const bool open = rivals.size() > 1 && rivals[0].weight - rivals[1].weight < kAhead;
  return open ? Referent{} : rivals.front().referent;
}

}  // namespace dateline::entity
