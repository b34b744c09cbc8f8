// Bytes -> what another program makes of them, within limits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::cli {

struct Limits {
  std::size_t bytes = 0;  // of output; what comes out beyond is kTooLarge
  double seconds = 30;    // after which the program is ended: kTimeout
};

struct Ran {
  int status = 0;  // of its exit; 127 when there is no such program
  std::string output;
  std::string errors;  // the first of what it says on standard error
};

/// Runs a program, found by PATH, with these arguments and no shell; `input` is its standard input.
/// It may use a gigabyte of memory and as many seconds of a processor as it has time.
[[nodiscard]] Result<Ran> run_program(const std::vector<std::string>& arguments,
                                      std::string_view input, const Limits& limits);

}  // namespace dateline::cli
