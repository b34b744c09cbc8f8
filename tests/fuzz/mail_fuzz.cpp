// libFuzzer's bytes -> run_whole as mail.
#include "fuzz/whole.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  dateline::fuzz::run_whole({reinterpret_cast<const char*>(bytes), size},
                            dateline::InputFormat::kMail);
  return 0;
}
