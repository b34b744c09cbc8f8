// libFuzzer's bytes -> run_whole as pages of text.
#include "fuzz/whole.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  dateline::fuzz::run_whole({reinterpret_cast<const char*>(bytes), size},
                            dateline::InputFormat::kPdf);
  return 0;
}
