// The kernels, compiled once for each instruction set.
#include "encoder/kernels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string_view>

#define HWY_WANT_AVX3_DL  // with VNNI
#define HWY_DISABLED_TARGETS \
  (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)  // no arrays of vectors
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "encoder/kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "encoder/kernels_products-inl.hpp"
#include "encoder/kernels_rows-inl.hpp"

#if HWY_ONCE
namespace dateline::encoder {

HWY_EXPORT(round_and_multiply);
HWY_EXPORT(gelu_all);
HWY_EXPORT(relu_all);
HWY_EXPORT(gate_row);
HWY_EXPORT(add_two_rows);
HWY_EXPORT(normalise_row);
HWY_EXPORT(product_rows);
HWY_EXPORT(softmax_row);

void multiply(std::span<const float> rows, const Matrix& matrix, ProductRoom& room,
              std::span<float> out) {
  HWY_DYNAMIC_DISPATCH(round_and_multiply)(rows, matrix, room, out);
}

void gelu(std::span<float> values) {
  HWY_DYNAMIC_DISPATCH(gelu_all)(values);
}

void relu(std::span<float> values) {
  HWY_DYNAMIC_DISPATCH(relu_all)(values);
}

void gate(std::span<const float> rows, std::size_t width, std::span<float> out) {
  for (std::size_t at = 0; at < out.size(); at += width)
    HWY_DYNAMIC_DISPATCH(gate_row)(rows.data() + 2 * at, width, out.data() + at);
}

void add_rows(std::span<const std::int8_t> first, float first_scale,
              std::span<const std::int8_t> second, float second_scale, std::span<float> out) {
  HWY_DYNAMIC_DISPATCH(add_two_rows)(first.data(), first_scale, second.data(), second_scale, out);
}

void add_and_normalise(std::span<float> rows, std::span<const float> others,
                       std::span<const float> gain, std::span<const float> bias) {
  const std::size_t width = gain.size();
  for (std::size_t at = 0; at < rows.size(); at += width) {
    const auto other = others.empty() ? others : others.subspan(at, width);
    HWY_DYNAMIC_DISPATCH(normalise_row)(rows.subspan(at, width), other, gain, bias);
  }
}

void multiply_exact(std::span<const float> left, std::span<const float> right, std::size_t inner,
                    std::size_t columns, std::span<float> out) {
  HWY_DYNAMIC_DISPATCH(product_rows)(left, right, inner, columns, out);
}

void softmax(std::span<float> rows, std::size_t columns, std::size_t used, float scale) {
  for (std::size_t at = 0; at < rows.size(); at += columns) {
    HWY_DYNAMIC_DISPATCH(softmax_row)(rows.subspan(at, columns), used, scale);
  }
}

std::vector<const char*> instruction_sets() {
  std::vector<const char*> names;
  for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
    names.push_back(hwy::TargetName(target));
  }
  return names;
}

void use_instructions(const char* name) {
  hwy::SetSupportedTargetsForTest(0);
  for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
    if (std::string_view(hwy::TargetName(target)) == name) hwy::SetSupportedTargetsForTest(target);
  }
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

}  // namespace dateline::encoder
#endif  // HWY_ONCE
