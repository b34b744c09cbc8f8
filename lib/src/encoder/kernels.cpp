// The kernels, compiled once for each instruction set; which of them this machine runs.
//
// Of Highway the headers alone: loading its shared library costs each start of the program seven
// milliseconds, in which it measures a clock that nobody here asks for.
#include "encoder/kernels.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstring>
#include <string_view>

#include "encoder/kernel_set.hpp"
#if defined(__linux__) && defined(__x86_64__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#define HWY_WANT_AVX3_DL  // with VNNI
#define HWY_DISABLED_TARGETS \
  (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)  // no arrays of vectors
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "encoder/kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "encoder/kernels_products-inl.hpp"
#include "encoder/kernels_rows-inl.hpp"
#include "encoder/kernels_tiles-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace dateline::encoder::HWY_NAMESPACE {

constexpr KernelSet kKernels = {
    HWY_STR(HWY_NAMESPACE), round_and_multiply, gelu_all,     relu_all,       gate_row,
    add_two_rows,           normalise_rows,     product_rows, transpose_rows, softmax_row};

#if HWY_TARGET == HWY_AVX3_DL && defined(DATELINE_ENCODER_TILES)
constexpr KernelSet kTileKernels = {"AMX",          multiply_by_tiles, gelu_all,       relu_all,
                                    gate_row,       add_two_rows,      normalise_rows, product_rows,
                                    transpose_rows, softmax_row};
#endif

}  // namespace dateline::encoder::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::encoder {
namespace {

#ifdef DATELINE_ENCODER_TILES
/// Whether the processor has AMX and the system lets this process use it; Linux wants to be asked,
/// since it then keeps room for 8 KB of registers.
bool tiles_allowed() {
  constexpr unsigned kTilesAndBytes = 3U << 24U;
  constexpr long kAskForState = 0x1023, kTileState = 18;  // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d & kTilesAndBytes) == kTilesAndBytes &&
         syscall(SYS_arch_prctl, kAskForState, kTileState) == 0;
}
#endif

/// What is compiled and what this machine has, best first. Each asks for what Highway lets the
/// compiler use in it; processors with BMI2 and FMA have LZCNT and F16C, those with VBMI2 have
/// VAES, which some compilers can't ask for.
std::vector<const KernelSet*> sets_here() {
  std::vector<const KernelSet*> sets;
#if HWY_ARCH_X86
  [[maybe_unused]] const bool sse4 = __builtin_cpu_supports("sse4.2") &&
                                     __builtin_cpu_supports("aes") &&
                                     __builtin_cpu_supports("pclmul");
  [[maybe_unused]] const bool avx2 =
      sse4 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
      __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
  [[maybe_unused]] const bool avx3 =
      avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512cd");
#if HWY_TARGETS & HWY_AVX3_DL & ~HWY_BASELINE_TARGETS
  if (avx3 && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("vpclmulqdq") &&
      __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") &&
      __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512bitalg") &&
      __builtin_cpu_supports("gfni")) {
#ifdef DATELINE_ENCODER_TILES
    if (tiles_allowed()) sets.push_back(&N_AVX3_DL::kTileKernels);
#endif
    sets.push_back(&N_AVX3_DL::kKernels);
  }
#endif
#if HWY_TARGETS & HWY_AVX3 & ~HWY_BASELINE_TARGETS
  if (avx3) sets.push_back(&N_AVX3::kKernels);
#endif
#if HWY_TARGETS & HWY_AVX2 & ~HWY_BASELINE_TARGETS
  if (avx2) sets.push_back(&N_AVX2::kKernels);
#endif
#if HWY_TARGETS & HWY_SSE4 & ~HWY_BASELINE_TARGETS
  if (sse4) sets.push_back(&N_SSE4::kKernels);
#endif
#if HWY_TARGETS & HWY_SSSE3 & ~HWY_BASELINE_TARGETS
  if (__builtin_cpu_supports("ssse3")) sets.push_back(&N_SSSE3::kKernels);
#endif
#endif
  sets.push_back(&HWY_NAMESPACE::kKernels);
  return sets;
}

std::atomic<const KernelSet*>& chosen() {
  static std::atomic<const KernelSet*> set = sets_here().front();
  return set;
}

const KernelSet& kernels() {
  return *chosen().load(std::memory_order_relaxed);
}

}  // namespace

void multiply(std::span<const float> rows, const Matrix& matrix, ProductRoom& room,
              std::span<float> out) {
  kernels().multiply(rows, matrix, room, out);
}

void gelu(std::span<float> values) {
  kernels().gelu(values);
}

void relu(std::span<float> values) {
  kernels().relu(values);
}

void gate(std::span<const float> rows, std::size_t width, std::span<float> out) {
  const KernelSet& set = kernels();
  for (std::size_t at = 0; at < out.size(); at += width)
    set.gate_row(rows.data() + 2 * at, width, out.data() + at);
}

void add_rows(std::span<const std::int8_t> first, float first_scale,
              std::span<const std::int8_t> second, float second_scale, std::span<float> out) {
  kernels().add_rows(first.data(), first_scale, second.data(), second_scale, out);
}

void add_and_normalise(std::span<float> rows, std::span<const float> others,
                       std::span<const float> gain, std::span<const float> bias) {
  kernels().normalise_rows(rows, others, gain, bias);
}

void multiply_exact(Grid<const float> left, std::size_t rows, Grid<const float> right,
                    std::size_t inner, std::size_t columns, Grid<float> out) {
  kernels().multiply_exact(left, rows, right, inner, columns, out);
}

void transpose(Grid<const float> from, std::size_t rows, std::size_t columns, Grid<float> to) {
  kernels().transpose(from, rows, columns, to);
}

void softmax(std::span<float> rows, std::size_t columns, std::size_t used, float scale,
             std::span<const float> added) {
  const KernelSet& set = kernels();
  const std::size_t count = rows.size() / columns;
  for (std::size_t i = 0; i < count; ++i) {
    const float* from = added.empty() ? nullptr : added.data() + (count - 1 - i);
    set.softmax_row(rows.subspan(i * columns, columns), from, used, scale);
  }
}

std::vector<const char*> instruction_sets() {
  std::vector<const char*> names;
  for (const KernelSet* set : sets_here()) names.push_back(set->name);
  return names;
}

void use_instructions(const char* name) {
  const auto sets = sets_here();
  const auto named = std::ranges::find_if(
      sets, [&](const KernelSet* set) { return std::string_view(set->name) == name; });
  chosen().store(named == sets.end() ? sets.front() : *named, std::memory_order_relaxed);
}

}  // namespace dateline::encoder
#endif  // HWY_ONCE
