// Rows of numbers -> rows of numbers: the arithmetic of the encoder, the same bits on every
// machine.
//
// Products of weights are sums of integers, which no order of summing changes. What is left to
// floating point uses IEEE 754's exact operations alone (no fused multiply-add), and wherever
// numbers of one row are summed, sixteen sums are kept side by side, whatever a register holds.
// The instruction set is chosen when first called (Google Highway). Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <vector>

namespace dateline::encoder {

/// Rows and columns of matrices are padded to multiples of this.
inline constexpr std::size_t kLanes = 16;

[[nodiscard]] constexpr std::size_t padded(std::size_t size) {
  return (size + kLanes - 1) / kLanes * kLanes;
}

/// Memory that begins on a line of the processor's cache: a register of that size, read from across
/// two of them, costs twice.
template <class T>
struct OnLines {
  using value_type = T;
  static constexpr std::align_val_t kLine{64};

  OnLines() = default;
  template <class Other>
  explicit OnLines(const OnLines<Other>& /*other*/) {}
  [[nodiscard]] T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), kLine));
  }
  void deallocate(T* at, std::size_t /*count*/) { ::operator delete(at, kLine); }
  bool operator==(const OnLines& /*other*/) const { return true; }
};
using Numbers = std::vector<float, OnLines<float>>;

/// A view of a matrix of 8-bit weights: [columns / 16][inner / 4][16 columns][4 of inner].
struct Matrix {
  std::size_t inner = 0;    // length of a row that goes in, a multiple of 16
  std::size_t columns = 0;  // length of a row that comes out, a multiple of 16
  std::span<const std::int8_t> weights;
  std::span<const float> scales;       // of each column: a weight is its byte times this
  std::span<const float> biases;       // of each column
  std::span<const std::int32_t> sums;  // of each column: the sum of its bytes
};

/// Room that products need, kept from one to the next.
struct ProductRoom {
  std::vector<std::int16_t, OnLines<std::int16_t>> rounded;
  Numbers scales;
};

/// out[rows][columns] = the rows, each rounded to 8 bits by its largest number, times `matrix`,
/// plus its biases.
void multiply(std::span<const float> rows, const Matrix& matrix, ProductRoom& room,
              std::span<float> out);

/// The polynomial of I-BERT (Kim et al. 2021, equation 9) for GELU, in place.
void gelu(std::span<float> values);

/// Negative numbers become 0.
void relu(std::span<float> values);

/// Rows of `width` numbers a and as many b -> a times a gate that b opens, two parabolas from 0 at
/// -4 to 1 at 4: for t = b / 4, 1/2 + t * (1 - |t| / 2).
void gate(std::span<const float> rows, std::size_t width, std::span<float> out);

/// out = first * first_scale + second * second_scale; the size is a multiple of 16.
void add_rows(std::span<const std::int8_t> first, float first_scale,
              std::span<const std::int8_t> second, float second_scale, std::span<float> out);

/// rows += others, then each row of `width` numbers gets mean 0 and variance 1, times `gain`, plus
/// `bias`. `others` may be empty.
void add_and_normalise(std::span<float> rows, std::span<const float> others,
                       std::span<const float> gain, std::span<const float> bias);

/// Numbers of which rows stand `step` apart.
template <class Number>
struct Grid {
  Number* at = nullptr;
  std::size_t step = 0;

  [[nodiscard]] Number* row(std::size_t i) const { return at + i * step; }
};

/// out[i][j] = sum over k of left[i][k] * right[k][j]; `columns` is a multiple of 16.
void multiply_exact(Grid<const float> left, std::size_t rows, Grid<const float> right,
                    std::size_t inner, std::size_t columns, Grid<float> out);

/// to[j][i] = from[i][j]; `columns`, of `from`, is a multiple of 4.
void transpose(Grid<const float> from, std::size_t rows, std::size_t columns, Grid<float> to);

/// Each row of `columns` numbers, of which the first `used` count, times `scale`, becomes
/// probabilities; what does not count becomes 0. Before that `added`, unless it is empty, is added:
/// to the last row from its first number on, to each row above from one number further on.
void softmax(std::span<float> rows, std::size_t columns, std::size_t used, float scale,
             std::span<const float> added = {});

/// The instruction sets that this machine has, best first, by Highway's names; for tests, which run
/// the rest of the library under each by use_instructions. An empty name returns to the best.
[[nodiscard]] std::vector<const char*> instruction_sets();
void use_instructions(const char* name);

}  // namespace dateline::encoder
