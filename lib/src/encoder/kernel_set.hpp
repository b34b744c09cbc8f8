// The kernels of one set of instructions, as kernels.cpp compiles them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "encoder/kernels.hpp"

namespace dateline::encoder {

/// `name` is the namespace that Highway gives it; the rest is what kernels.hpp says of the
/// functions that call them, for one row where a name says so.
struct KernelSet {
  const char* name;
  void (*multiply)(std::span<const float> rows, const Matrix& matrix, ProductRoom& room,
                   std::span<float> out);
  void (*gelu)(std::span<float> values);
  void (*relu)(std::span<float> values);
  void (*gate_row)(const float* row, std::size_t width, float* out);
  void (*add_rows)(const std::int8_t* first, float first_scale, const std::int8_t* second,
                   float second_scale, std::span<float> out);
  void (*normalise_rows)(std::span<float> rows, std::span<const float> others,
                         std::span<const float> gain, std::span<const float> bias);
  void (*multiply_exact)(Grid<const float> left, std::size_t rows, Grid<const float> right,
                         std::size_t inner, std::size_t columns, Grid<float> out);
  void (*transpose)(Grid<const float> from, std::size_t rows, std::size_t columns, Grid<float> to);
  void (*softmax_row)(std::span<float> row, const float* added, std::size_t used, float scale);
};

}  // namespace dateline::encoder
