// Every set of instructions that this machine has gives the bits of the plain reference.
#include "encoder/kernels.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::encoder {
namespace {

std::vector<float> noise(std::size_t size, unsigned seed, float width = 2.0F) {
  std::mt19937 random(seed);
  std::vector<float> values(size);
  for (float& value : values)
    value = (static_cast<float>(random() % 20001) / 10000.0F - 1.0F) * width;
  return values;
}

struct OwnedMatrix {
  OwnedMatrix(std::size_t inner, std::size_t columns, unsigned seed)
      : scales(noise(columns, seed + 1, 0.02F)), biases(noise(columns, seed + 2)) {
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < inner * columns; ++i)
      weights.push_back(static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127));
    for (std::size_t column = 0; column < columns; ++column) {
      std::int32_t sum = 0;
      for (std::size_t k = 0; k < inner; ++k) sum += at(k, column, inner);
      sums.push_back(sum);
    }
    view = {inner, columns, weights, scales, biases, sums};
  }
  [[nodiscard]] std::int8_t at(std::size_t k, std::size_t column, std::size_t inner) const {
    return weights[column / 16 * inner * 16 + k / 4 * 64 + column % 16 * 4 + k % 4];
  }
  std::vector<std::int8_t> weights;
  std::vector<float> scales, biases;
  std::vector<std::int32_t> sums;
  Matrix view;
};

/// The results of `work` under each set of instructions, by its name.
void expect_same_everywhere(const std::function<std::vector<float>()>& work) {
  const auto sets = instruction_sets();
  ASSERT_FALSE(sets.empty());
  use_instructions(sets.back());
  const std::vector<float> plain = work();
  for (const char* name : sets) {
    use_instructions(name);
    const std::vector<float> other = work();
    ASSERT_EQ(plain.size(), other.size()) << name;
    EXPECT_EQ(std::memcmp(plain.data(), other.data(), plain.size() * sizeof(float)), 0) << name;
  }
  use_instructions("");
}

TEST(Kernels, ProductsAreThoseOfRoundedNumbers) {
  constexpr std::size_t kInner = 32, kColumns = 80, kRows = 7;
  const OwnedMatrix matrix(kInner, kColumns, 1);
  const auto rows = noise(kRows * kInner, 5);
  std::vector<float> out(kRows * kColumns);
  ProductRoom room;
  multiply(rows, matrix.view, room, out);
  for (std::size_t r = 0; r < kRows; ++r) {
    float most = 0;
    for (std::size_t k = 0; k < kInner; ++k) most = std::max(most, std::abs(rows[r * kInner + k]));
    for (std::size_t c = 0; c < kColumns; ++c) {
      std::int32_t sum = 0;
      for (std::size_t k = 0; k < kInner; ++k)
        sum += static_cast<std::int32_t>(std::lrint(rows[r * kInner + k] * (127.0F / most))) *
               matrix.at(k, c, kInner);
      const float expected =
          static_cast<float>(sum) * (most / 127.0F * matrix.scales[c]) + matrix.biases[c];
      EXPECT_NEAR(out[r * kColumns + c], expected, 1e-4F * (1 + std::abs(expected)));
    }
  }
}

TEST(Kernels, ProductsAreTheSameEverywhere) {
  for (const std::size_t rows : std::vector<std::size_t>{1, 2, 5, 6, 7, 13, 31, 50}) {
    for (const std::size_t inner : std::vector<std::size_t>{16, 32, 96, 384}) {
      for (const std::size_t columns : std::vector<std::size_t>{16, 64, 80, 192}) {
        const OwnedMatrix matrix(inner, columns, static_cast<unsigned>(rows + inner + columns));
        const auto numbers = noise(rows * inner, static_cast<unsigned>(rows));
        expect_same_everywhere([&] {
          std::vector<float> out(rows * columns);
          ProductRoom room;
          multiply(numbers, matrix.view, room, out);
          return out;
        });
      }
    }
  }
}

TEST(Kernels, ARowOfZerosGivesTheBiases) {
  const OwnedMatrix matrix(16, 16, 3);
  const std::vector<float> zeros(16, 0.0F);
  std::vector<float> out(16);
  ProductRoom room;
  multiply(zeros, matrix.view, room, out);
  EXPECT_EQ(out, matrix.biases);
}

TEST(Kernels, GeluFollowsTheErrorFunction) {
  auto values = noise(1024, 7, 6.0F);
  const auto before = values;
  gelu(values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float exact = 0.5F * before[i] * (1 + std::erf(before[i] * 0.70710678F));
    EXPECT_NEAR(values[i], exact, 0.03F) << before[i];
  }
}

TEST(Kernels, NumbersOfARowAreTheSameEverywhere) {
  constexpr std::size_t kWidth = 48, kRows = 10;
  const auto rows = noise(kRows * kWidth, 11, 8.0F), others = noise(kRows * kWidth, 12);
  const auto gain = noise(kWidth, 13), bias = noise(kWidth, 14);
  expect_same_everywhere([&] {
    auto out = rows;
    add_and_normalise(out, others, gain, bias);
    gelu(out);
    relu(out);
    softmax(out, kWidth, 40, 0.3F);
    std::vector<float> product(kRows * kWidth);
    multiply_exact({out.data(), kRows}, kRows, {others.data(), kWidth}, kRows, kWidth,
                   {product.data(), kWidth});
    out.insert(out.end(), product.begin(), product.end());
    std::vector<float> gated(kRows * kWidth / 2);
    gate(rows, kWidth, gated);
    out.insert(out.end(), gated.begin(), gated.end());
    return out;
  });
}

TEST(Kernels, ExactProductsAddInTheOrderOfTheRow) {
  constexpr std::size_t kInner = 5, kStep = 50;
  for (const std::size_t rows : std::vector<std::size_t>{1, 3, 4, 6, 9}) {
    for (const std::size_t columns : std::vector<std::size_t>{16, 32, 48}) {
      const auto left = noise(rows * kInner, 21), right = noise(kInner * kStep, 22);
      std::vector<float> wanted(rows * kStep);
      for (std::size_t at = 0; at < rows * kStep; ++at) {
        float sum = 0;
        for (std::size_t k = 0; k < kInner; ++k) {
          const float product = left[at / kStep * kInner + k] * right[k * kStep + at % kStep];
          sum = sum + product;
        }
        if (at % kStep < columns) wanted[at] = sum;
      }
      expect_same_everywhere([&] {
        std::vector<float> out(rows * kStep);
        multiply_exact({left.data(), kInner}, rows, {right.data(), kStep}, kInner, columns,
                       {out.data(), kStep});
        EXPECT_EQ(out, wanted) << rows << ' ' << columns;
        return out;
      });
    }
  }
}

TEST(Kernels, RowsBecomeColumns) {
  for (const std::size_t rows : std::vector<std::size_t>{1, 4, 7, 16}) {
    constexpr std::size_t kColumns = 12, kStep = 13;
    const auto from = noise(rows * kStep, 23);
    expect_same_everywhere([&] {
      std::vector<float> to(kColumns * 17);
      transpose({from.data(), kStep}, rows, kColumns, {to.data(), 17});
      for (std::size_t at = 0; at < to.size(); ++at)
        EXPECT_EQ(to[at], at % 17 < rows ? from[at % 17 * kStep + at / 17] : 0.0F);
      return to;
    });
  }
}

TEST(Kernels, AGateGoesFromNoneToAll) {
  constexpr std::size_t kWidth = 16;
  std::vector<float> rows(2 * kWidth, 3.0F), out(kWidth);
  const std::vector<float> by = {-1000, -4, -2, -1, 0, 1, 2, 4, 1000};
  std::ranges::copy(by, rows.begin() + kWidth);
  gate(rows, kWidth, out);
  const std::vector<float> open = {0, 0, 0.125F, 0.28125F, 0.5F, 0.71875F, 0.875F, 1, 1};
  for (std::size_t i = 0; i < by.size(); ++i) EXPECT_FLOAT_EQ(out[i], 3.0F * open[i]) << by[i];
}

TEST(Kernels, RowsOfBytesAreAddedByTheirScales) {
  std::vector<std::int8_t> first(32), second(32);
  for (std::size_t i = 0; i < 32; ++i) {
    first[i] = static_cast<std::int8_t>(static_cast<int>(i) * 8 - 127);
    second[i] = static_cast<std::int8_t>(100 - static_cast<int>(i));
  }
  expect_same_everywhere([&] {
    std::vector<float> out(32);
    add_rows(first, 0.01F, second, 0.5F, out);
    for (std::size_t i = 0; i < 32; ++i)
      EXPECT_FLOAT_EQ(out[i],
                      static_cast<float>(first[i]) * 0.01F + static_cast<float>(second[i]) * 0.5F);
    return out;
  });
}

TEST(Kernels, NormalisedRowsHaveMeanZeroAndVarianceOne) {
  auto row = noise(64, 17, 30.0F);
  const std::vector<float> ones(64, 1.0F), zeros(64, 0.0F);
  add_and_normalise(row, {}, ones, zeros);
  float sum = 0, squares = 0;
  for (const float value : row) sum += value, squares += value * value;
  EXPECT_NEAR(sum, 0, 1e-3F);
  EXPECT_NEAR(squares / 64, 1, 1e-3F);
}

TEST(Kernels, SoftmaxIsTheSameEverywhereForAnyNumberThatCounts) {
  for (std::size_t used = 1; used <= 48; ++used) {
    const auto row = noise(48, static_cast<unsigned>(used), 90.0F);
    expect_same_everywhere([&] {
      auto out = row;
      softmax(out, 48, used, 1.0F);
      return out;
    });
  }
}

TEST(Kernels, SoftmaxAddsToEachRowFromOneNumberFurtherOnThanToTheNext) {
  constexpr std::size_t kRows = 3, kColumns = 32, kUsed = 20;
  const auto rows = noise(kRows * kColumns, 24), added = noise(kRows - 1 + kColumns, 25);
  auto sums = rows;
  for (std::size_t at = 0; at < sums.size(); ++at)
    sums[at] = rows[at] + added[kRows - 1 - at / kColumns + at % kColumns];
  softmax(sums, kColumns, kUsed, 0.5F);
  expect_same_everywhere([&] {
    auto out = rows;
    softmax(out, kColumns, kUsed, 0.5F, added);
    EXPECT_EQ(out, sums);
    return out;
  });
}

TEST(Kernels, SoftmaxGivesProbabilitiesOfWhatCounts) {
  auto row = noise(32, 19, 20.0F);
  auto wanted = row;
  softmax(row, 32, 21, 0.5F);
  float sum = 0, total = 0;
  for (std::size_t i = 0; i < 21; ++i) total += std::exp(wanted[i] * 0.5F);
  for (std::size_t i = 0; i < 32; ++i) {
    sum += row[i];
    EXPECT_NEAR(row[i], i < 21 ? std::exp(wanted[i] * 0.5F) / total : 0.0F, 1e-5F) << i;
  }
  EXPECT_NEAR(sum, 1, 1e-5F);
}

}  // namespace
}  // namespace dateline::encoder
