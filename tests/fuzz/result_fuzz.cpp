// libFuzzer's bytes -> run_result.
#include <cstddef>

#include "fuzz/parts.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  dateline::fuzz::run_result({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
