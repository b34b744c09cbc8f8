// The allocator of the C library with a counter in front of it, which says when memory is out.
#include "c/failing_memory.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdlib>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void __libc_free(void* memory);
}

namespace {

// Of one thread. Counted while armed; -1 never fails.
bool armed = false;
long until_failure = -1;
bool all_after = false;
long allocated = 0;
long live = 0;

bool fails() {
  if (!armed) return false;
  ++allocated;
  if (until_failure < 0) return false;
  if (until_failure > 0) {
    --until_failure;
    return false;
  }
  if (!all_after) until_failure = -1;
  errno = ENOMEM;
  return true;
}

void* counted(void* memory) {
  if (armed && memory != nullptr) ++live;
  return memory;
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) {
  return fails() ? nullptr : counted(__libc_malloc(size));
}
void* calloc(std::size_t count, std::size_t size) {
  return fails() ? nullptr : counted(__libc_calloc(count, size));
}
void* realloc(void* old, std::size_t size) {
  if (fails()) return nullptr;
  void* const memory = __libc_realloc(old, size);
  return old == nullptr ? counted(memory) : memory;
}
void free(void* memory) {
  if (armed && memory != nullptr) --live;
  __libc_free(memory);
}
}

namespace dateline::test {

void arm(long n, bool rest) {
  until_failure = n;
  all_after = rest;
  allocated = live = 0;
  armed = true;
}

void disarm(Outcome& outcome) {
  armed = false;
  outcome.allocations = allocated;
  outcome.kept = live;
}

}  // namespace dateline::test
