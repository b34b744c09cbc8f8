// libFuzzer's bytes -> run_whole as json.
#include "fuzz/whole.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  dateline::fuzz::run_whole({reinterpret_cast<const char*>(bytes), size},
                            dateline::InputFormat::kJson);
  return 0;
}
