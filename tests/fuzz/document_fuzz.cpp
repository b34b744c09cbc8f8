// libFuzzer's bytes -> run_whole as a document of a word processor or a book.
#include "fuzz/whole.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  dateline::fuzz::run_whole({reinterpret_cast<const char*>(bytes), size},
                            dateline::InputFormat::kDocument);
  return 0;
}
