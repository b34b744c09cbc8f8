// A list through all blocks; a long jump over the parser's frames, which own nothing else.
#include "article/page/html_memory.hpp"

#include <cstdlib>
#include <new>

namespace dateline::article {

void* HtmlMemory::allocate(void* self, std::size_t size) {
  auto* const memory = static_cast<HtmlMemory*>(self);
  auto* const block = static_cast<Block*>(std::malloc(sizeof(Block) + size));
  if (block == nullptr) memory->jump_out();
  block->before = memory->last_;
  block->after = nullptr;
  if (memory->last_ != nullptr) memory->last_->after = block;
  memory->last_ = block;
  return block + 1;
}

// WebAssembly has no long jumps beside its exceptions, but those pass over frames of C.
#ifdef __wasm__

void HtmlMemory::jump_out() {
  throw std::bad_alloc();
}

const GumboOutput* HtmlMemory::parse_or_nothing(const GumboOptions& options,
                                                std::string_view html) {
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

#else

void HtmlMemory::jump_out() {
  // NOLINTNEXTLINE(cert-err52-cpp): there is no other way out of C that does not look at errors
  std::longjmp(out_of_memory_, 1);
}

/// Nothing with a destructor lives in here: the jump passes over it.
const GumboOutput* HtmlMemory::parse_or_nothing(const GumboOptions& options,
                                                std::string_view html) {
  // NOLINTNEXTLINE(cert-err52-cpp)
  if (setjmp(out_of_memory_) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

#endif

void HtmlMemory::release(void* self, void* given) {
  if (given == nullptr) return;
  auto* const memory = static_cast<HtmlMemory*>(self);
  auto* const block = static_cast<Block*>(given) - 1;
  if (block->before != nullptr) block->before->after = block->after;
  if (block->after != nullptr) block->after->before = block->before;
  if (memory->last_ == block) memory->last_ = block->before;
  std::free(block);
}

const GumboOutput* HtmlMemory::parse(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = this;
  const GumboOutput* const output = parse_or_nothing(options, html);
  if (output == nullptr) throw std::bad_alloc();
  return output;
}

HtmlMemory::~HtmlMemory() {
  while (last_ != nullptr) {
    Block* const before = last_->before;
    std::free(last_);
    last_ = before;
  }
}

}  // namespace dateline::article
