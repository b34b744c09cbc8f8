// The parser of pages is C and takes it that memory never runs out. Here it may: the blocks that it
// was given are known, parsing ends, and all of them are freed.
#pragma once

#include <gumbo.h>

#include <csetjmp>
#include <cstddef>
#include <string_view>

namespace dateline::article {

class HtmlMemory {
 public:
  HtmlMemory() = default;
  HtmlMemory(const HtmlMemory&) = delete;
  HtmlMemory& operator=(const HtmlMemory&) = delete;
  ~HtmlMemory();  // frees what parse() gave

  /// The page, for as long as this lives; throws std::bad_alloc. Once only.
  [[nodiscard]] const GumboOutput* parse(std::string_view html);

 private:
  struct Block {
    Block* before;
    Block* after;
  };
  static void* allocate(void* self, std::size_t size);
  static void release(void* self, void* memory);
  [[noreturn]] void jump_out();
  const GumboOutput* parse_or_nothing(const GumboOptions& options, std::string_view html);

  Block* last_ = nullptr;
  std::jmp_buf out_of_memory_ = {};
};

}  // namespace dateline::article
