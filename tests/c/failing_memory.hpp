// An allocation that fails at the n-th place: the number of it -> what the work made of it.
#pragma once

#include "dateline.h"

namespace dateline::test {

struct Outcome {
  dateline_code code = DATELINE_OK;
  long allocations = 0;
  long kept = 0;
};

/// From here on allocations of this thread are counted and the n-th fails, with `rest` all after
/// it, too; none where n is negative.
void arm(long n, bool rest);

/// No more of that. Fills in what was allocated and what of it is still held.
void disarm(Outcome& outcome);

/// Runs with the n-th allocation failing, and with `rest` all after it.
template <class Work>
Outcome with_failure(long n, bool rest, const Work& work) {
  Outcome outcome;
  arm(n, rest);
  outcome.code = work();
  disarm(outcome);
  return outcome;
}

}  // namespace dateline::test
