// The dateline command: articles in, timelines out.
#include <cstdlib>

#include "command.hpp"

#ifdef __GLIBC__
#include <malloc.h>
#endif

int main(int argc, char** argv) {
#ifdef __GLIBC__
  // What is large goes back to the system when it is freed. Left to itself the C library raises the
  // size that it takes for large, and holds what the last stage needed while the next one works.
  constexpr int kLarge = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, kLarge);
#endif
  return dateline::cli::command(argc, argv);
}
