// Least squares over the pairs that stand near to each other, then one place for what is together.
#include "timeline/sequence.hpp"

#include <algorithm>
#include <cstdint>

namespace dateline::timeline {

namespace {

using link::StartGuess;

constexpr int kRounds = 20;          // after which places hardly move
constexpr float kTextStep = 0.02F;   // how far an event lies behind the one before it in the text
constexpr float kTextWeight = 0.3F;  // how much that counts, beside a sure guess
constexpr float kTogether = 0.25F;   // from here on two events of one day are one moment

std::size_t first_of(const StartGuess& guess) {
  return static_cast<std::size_t>(guess.first.index);
}
std::size_t second_of(const StartGuess& guess) {
  return static_cast<std::size_t>(guess.second.index);
}
float known(const StartGuess& guess) {
  return guess.before + guess.after + guess.together;
}

/// For each event the first one that it begins together with.
std::vector<std::size_t> moments_of(std::span<const StartGuess> guesses,
                                    std::span<const calendar::Instant> instants) {
  std::vector<std::size_t> first(instants.size());
  for (std::size_t i = 0; i < first.size(); ++i) first[i] = i;
  const auto root = [&first](std::size_t event) {
    while (first[event] != event) event = first[event] = first[first[event]];
    return event;
  };
  for (const StartGuess& guess : guesses) {
    if (guess.together < kTogether || instants[first_of(guess)] != instants[second_of(guess)])
      continue;
    const auto a = root(first_of(guess));
    const auto b = root(second_of(guess));
    first[std::max(a, b)] = std::min(a, b);
  }
  for (std::size_t i = 0; i < first.size(); ++i) first[i] = root(i);
  return first;
}

}  // namespace

std::vector<float> places_of(std::span<const StartGuess> guesses, std::size_t events) {
  return places_of(
      guesses, [](const StartGuess& guess) { return guess; }, {}, events);
}

/// Each place moves half the way to where its pairs have it; a whole step could swing for ever.
std::vector<float> places_of(std::span<const StartGuess> guesses,
                             const std::function<StartGuess(const StartGuess&)>& weighed,
                             std::span<const StartGuess> more, std::size_t events) {
  const auto for_each = [&](const auto& take) {
    for (const StartGuess& guess : guesses) take(weighed(guess));
    for (const StartGuess& guess : more) take(guess);
  };
  std::vector<float> by_text(events);
  for (std::size_t i = 0; i < events; ++i) by_text[i] = kTextStep * static_cast<float>(i);
  // What the pairs say without regard to places: how much they weigh, and how far apart they are.
  std::vector<float> weights(events, kTextWeight);
  std::vector<float> shifts(events);
  for (std::size_t i = 0; i < events; ++i) shifts[i] = kTextWeight * by_text[i];
  for_each([&](const StartGuess& guess) {
    const float weight = known(guess);
    const float apart = weight * (guess.before - guess.after);
    weights[first_of(guess)] += weight;
    weights[second_of(guess)] += weight;
    shifts[first_of(guess)] -= apart;
    shifts[second_of(guess)] += apart;
  });
  std::vector<float> places = by_text;
  std::vector<float> sums(events);
  for (int round = 0; round < kRounds; ++round) {
    sums = shifts;
    for_each([&](const StartGuess& guess) {
      const float weight = known(guess);
      sums[first_of(guess)] += weight * places[second_of(guess)];
      sums[second_of(guess)] += weight * places[first_of(guess)];
    });
    for (std::size_t i = 0; i < events; ++i) places[i] = (places[i] + sums[i] / weights[i]) / 2;
  }
  return places;
}

void join_moments(std::span<const StartGuess> guesses, std::span<const calendar::Instant> instants,
                  std::vector<float>& places) {
  const auto moments = moments_of(guesses, instants);
  std::vector<float> sums(places.size());
  std::vector<float> counts(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    sums[moments[i]] += places[i];
    counts[moments[i]] += 1.0F;
  }
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = sums[moments[i]] / counts[moments[i]];
}

}  // namespace dateline::timeline
