// Training that depends on the order of its examples -> the same, less so: the sum of several runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <future>
#include <vector>

#include "learner.hpp"

namespace dateline::train {

/// The sum of `runs` learners of `labels` labels, each made by `run(seed)` from a seed of its own.
/// Runs go side by side, so `run` must not share what it changes; the result does not depend on
/// which ends first.
template <class Run>
[[nodiscard]] Learner sum_of_runs(int labels, int runs, std::uint64_t seed, const Run& run) {
  std::vector<std::future<Learner>> parts;
  parts.reserve(static_cast<std::size_t>(runs));
  for (int i = 0; i < runs; ++i) {
    parts.push_back(std::async(std::launch::async, run, seed + static_cast<std::uint64_t>(i)));
  }
  Learner sum(labels);
  for (auto& part : parts) sum.merge(part.get());
  return sum;
}

}  // namespace dateline::train
