// Replaces the global operator new of the benchmark program by one that counts. One thread only.
#include "bench/allocations.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

std::size_t allocation_count = 0;
std::size_t bytes_held = 0;
std::size_t bytes_peak = 0;

}  // namespace

void* operator new(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  ++allocation_count;
  bytes_held += malloc_usable_size(memory);
  bytes_peak = std::max(bytes_peak, bytes_held);
  return memory;
}

void operator delete(void* memory) noexcept {
  bytes_held -= malloc_usable_size(memory);
  std::free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
  operator delete(memory);
}

namespace dateline::bench {

AllocationCount::AllocationCount()
    : allocations_at_start_(allocation_count), bytes_at_start_(bytes_held) {
  bytes_peak = bytes_held;
}
std::size_t AllocationCount::allocations() const {
  return allocation_count - allocations_at_start_;
}
std::size_t AllocationCount::peak_bytes() const {
  return bytes_peak - bytes_at_start_;
}

}  // namespace dateline::bench
