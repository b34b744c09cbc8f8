// Work grows with the size of a document and no faster, whatever the document is: counted, not
// timed.
//
// In a build that counts steps (-DDATELINE_COUNT_STEPS=ON, make growth) each basic block of the
// library that is run is one; in others allocations alone are counted, and the bytes held.
#include <gtest/gtest.h>
#include <malloc.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/write.hpp"
#include "large/generators.hpp"

namespace {

std::size_t steps = 0;
std::size_t allocations = 0;
std::size_t held = 0;
std::size_t most_held = 0;

}  // namespace

#ifdef DATELINE_COUNT_STEPS
extern "C" void
__sanitizer_cov_trace_pc() {  // NOLINT(bugprone-reserved-identifier): gcc calls it so
  ++steps;
}
#endif

__attribute__((noinline)) void* operator new(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  ++allocations;
  held += malloc_usable_size(memory);
  most_held = std::max(most_held, held);
  return memory;
}
__attribute__((noinline)) void operator delete(void* memory) noexcept {
  held -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  operator delete(memory);
}

namespace dateline::test {
namespace {

constexpr std::size_t kBase = std::size_t{16} << 10U;
constexpr double kMostExponent = 1.15;
// What may be held, as docs/reliability.md has it: 150 bytes for each byte of text, and 100 MB, of
// which the encoder and the rules take the most and events the rest. A text may have 10,000 events
// and one for each 26 bytes, so that at the sizes of this test it is what each of them costs that
// counts.
constexpr std::size_t kMostBytesAByte = 150;
constexpr std::size_t kMostBytesAnEvent = 3900;
constexpr std::size_t kFree = std::size_t{8} << 20U;

struct Cost {
  double steps = 0;
  double allocations = 0;
  double bytes = 0;
  double events = 0;
};

const Extractor& extractor() {
  static const Extractor loaded = Extractor::create().value();
  return loaded;
}

using Entries = std::vector<Result<Article>>;

Entries one(Result<Article> article) {
  Entries entries;
  entries.push_back(std::move(article));
  return entries;
}

Entries read(std::string bytes, InputFormat format) {
  switch (format) {
    case InputFormat::kTimeml:
      return one(read_timeml(bytes, "x"));
    case InputFormat::kHtml:
      return one(read_html(bytes, "x"));
    case InputFormat::kJsonl:
      return one(read_json_line(bytes, 1));
    case InputFormat::kJson:
      return read_json(bytes).value();
    case InputFormat::kFeed:
      return read_feed(bytes).value();
    case InputFormat::kMail:
      return read_mail(bytes, "x").value();
    default:
      return one(read_text(std::move(bytes), "x"));
  }
}

/// Reading, finding and writing; a document that is refused has its cost, too.
Cost cost_of(const Generator& generator, std::size_t bytes) {
  std::string text = generator.make(bytes);
  const std::size_t steps_before = steps;
  const std::size_t allocations_before = allocations;
  const std::size_t held_before = held;
  most_held = held;
  std::size_t events = 0;
  for (auto& article : read(std::move(text), generator.format)) {
    if (!article) continue;
    article->published = calendar::parse_value("2019-06-07").value();
    Options options;  // the encoder reads windows of a fixed size; all else is what may grow
    options.model = LanguageModel::kFast;
    const Document document = extractor().process(std::move(*article), options);
    events = std::max(events, document.events.size());
    static_cast<void>(write_json(document));
    static_cast<void>(write_timeml(document));
    static_cast<void>(write_chart(document, {}));
  }
  return {static_cast<double>(steps - steps_before),
          static_cast<double>(allocations - allocations_before),
          static_cast<double>(most_held - held_before), static_cast<double>(events)};
}

/// The power of the size with which a cost grows from one size to one that is `times` as large;
/// what is always due counts as no growth.
double exponent(double small, double large, double times, double always) {
  return std::log(std::max(large, always) / std::max(small, always)) / std::log(times);
}

class Growth : public testing::TestWithParam<Generator> {};

TEST_P(Growth, IsLinear) {
  const Generator& generator = GetParam();
  static_cast<void>(cost_of(generator, 100));  // what is made once
#ifdef DATELINE_COUNT_STEPS
  constexpr double kTimes = 8;
#else
  constexpr double kTimes = 4;
#endif
  const auto large_bytes = static_cast<std::size_t>(kTimes) * kBase;
  const Cost small = cost_of(generator, kBase);
  const Cost large = cost_of(generator, large_bytes);
  const double in_steps = exponent(small.steps, large.steps, kTimes, 1e6);
  const double in_allocations = exponent(small.allocations, large.allocations, kTimes, 2e4);
  const double in_bytes = exponent(small.bytes, large.bytes, kTimes, 1 << 20);
  const double a_byte = large.bytes / static_cast<double>(large_bytes);
  std::printf("| %s | %.2f | %.2f | %.2f | %.0f | %.0f |\n", std::string(generator.name).c_str(),
              in_steps, in_allocations, in_bytes, large.steps / static_cast<double>(large_bytes),
              a_byte);
  EXPECT_LE(in_steps, kMostExponent);
  EXPECT_LE(in_allocations, kMostExponent);
  EXPECT_LE(in_bytes, kMostExponent);
  EXPECT_LE(large.bytes, static_cast<double>(kFree + kMostBytesAByte * large_bytes) +
                             kMostBytesAnEvent * large.events);
}

std::string test_name(const testing::TestParamInfo<Generator>& info) {
  std::string name(info.param.name);
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Growth, testing::ValuesIn(generators().begin(), generators().end()),
                         test_name);

}  // namespace
}  // namespace dateline::test
