// Counting allocations: how many, and how many bytes were held at the most, while a counter lives.
//
//   AllocationCount count;
//   work();
//   state.counters["allocations"] = count.allocations();
#pragma once

#include <cstddef>

namespace dateline::bench {

class AllocationCount {
 public:
  AllocationCount();
  [[nodiscard]] std::size_t allocations() const;  // since construction
  [[nodiscard]] std::size_t peak_bytes() const;   // above what was held at construction

 private:
  std::size_t allocations_at_start_;
  std::size_t bytes_at_start_;
};

}  // namespace dateline::bench
