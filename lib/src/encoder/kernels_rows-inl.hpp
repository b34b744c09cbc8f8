// What is done to each number or row, once for each instruction set; a part of kernels.cpp.
#if defined(DATELINE_ENCODER_ROWS) == defined(HWY_TARGET_TOGGLE)
#ifdef DATELINE_ENCODER_ROWS
#undef DATELINE_ENCODER_ROWS
#else
#define DATELINE_ENCODER_ROWS
#endif

HWY_BEFORE_NAMESPACE();
namespace dateline::encoder::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

void gelu_all(std::span<float> values) {
  const Floats d;
  const auto edge = hn::Set(d, 1.769F);
  const auto half = hn::Set(d, 0.5F), one = hn::Set(d, 1.0F);
  for (std::size_t i = 0; i < values.size(); i += hn::Lanes(d)) {
    const auto x = hn::LoadU(d, values.data() + i);
    const auto y = hn::Mul(x, hn::Set(d, 0.70710678F));
    const auto z = hn::Sub(hn::Min(hn::Abs(y), edge), edge);
    const auto erf = hn::Sub(one, hn::Mul(hn::Set(d, 0.2888F), hn::Mul(z, z)));
    const auto signed_erf = hn::CopySign(erf, y);
    hn::StoreU(hn::Mul(hn::Mul(x, half), hn::Add(one, signed_erf)), d, values.data() + i);
  }
}

void relu_all(std::span<float> values) {
  const Floats d;
  for (std::size_t i = 0; i < values.size(); i += hn::Lanes(d))
    hn::StoreU(hn::Max(hn::LoadU(d, values.data() + i), hn::Zero(d)), d, values.data() + i);
}

void gate_row(const float* row, std::size_t width, float* out) {
  const Floats d;
  const auto most = hn::Set(d, 4.0F), least = hn::Set(d, -4.0F);
  const auto half = hn::Set(d, 0.5F), one = hn::Set(d, 1.0F);
  for (std::size_t i = 0; i < width; i += hn::Lanes(d)) {
    const auto b = hn::Max(hn::Min(hn::LoadU(d, row + width + i), most), least);
    const auto t = hn::Mul(b, hn::Set(d, 0.25F));
    const auto open = hn::Add(half, hn::Mul(t, hn::Sub(one, hn::Mul(half, hn::Abs(t)))));
    hn::StoreU(hn::Mul(hn::LoadU(d, row + i), open), d, out + i);
  }
}

void add_two_rows(const std::int8_t* first, float first_scale, const std::int8_t* second,
                  float second_scale, std::span<float> out) {
  const Floats d;
  const hn::Rebind<std::int32_t, Floats> d32;
  const hn::Rebind<std::int8_t, Floats> d8;
  const auto a = hn::Set(d, first_scale), b = hn::Set(d, second_scale);
  const auto numbers = [&](const std::int8_t* bytes) {
    return hn::ConvertTo(d, hn::PromoteTo(d32, hn::LoadU(d8, bytes)));
  };
  for (std::size_t i = 0; i < out.size(); i += hn::Lanes(d)) {
    const auto sum = hn::Add(hn::Mul(numbers(first + i), a), hn::Mul(numbers(second + i), b));
    hn::StoreU(sum, d, out.data() + i);
  }
}

/// The sum of `size` numbers, a multiple of 16, that `at` gives from each place on: sixteen sums
/// side by side, then halves onto halves.
template <class At>
float sum_of(std::size_t size, const At& at) {
  const Floats d;
  constexpr std::size_t kVectors = kLanes / hn::MaxLanes(Floats());
  std::array<hn::Vec<Floats>, kVectors> sums;
  sums.fill(hn::Zero(d));
  for (std::size_t i = 0; i < size; i += kLanes) {
    for (std::size_t v = 0; v < kVectors; ++v) sums[v] = hn::Add(sums[v], at(i + v * hn::Lanes(d)));
  }
  HWY_ALIGN std::array<float, kLanes> lanes;
  for (std::size_t v = 0; v < kVectors; ++v) hn::Store(sums[v], d, lanes.data() + v * hn::Lanes(d));
  for (std::size_t half = kLanes / 2; half > 0; half /= 2) {
    for (std::size_t i = 0; i < half; ++i) lanes[i] = lanes[i] + lanes[i + half];
  }
  return lanes[0];
}

void normalise_row(std::span<float> row, std::span<const float> other, std::span<const float> gain,
                   std::span<const float> bias) {
  const Floats d;
  const std::size_t step = hn::Lanes(d);
  const auto width = static_cast<float>(row.size());
  if (!other.empty()) {
    for (std::size_t i = 0; i < row.size(); i += step)
      hn::StoreU(hn::Add(hn::LoadU(d, row.data() + i), hn::LoadU(d, other.data() + i)), d,
                 row.data() + i);
  }
  const auto value = [&](std::size_t i) { return hn::LoadU(d, row.data() + i); };
  const auto mean = hn::Set(d, sum_of(row.size(), value) / width);
  const float variance = sum_of(row.size(),
                                [&](std::size_t i) {
                                  const auto off = hn::Sub(value(i), mean);
                                  return hn::Mul(off, off);
                                }) /
                         width;
  const auto factor = hn::Set(d, 1.0F / std::sqrt(variance + 1e-12F));
  for (std::size_t i = 0; i < row.size(); i += step) {
    const auto even = hn::Mul(hn::Sub(value(i), mean), factor);
    hn::StoreU(hn::Add(hn::Mul(even, hn::LoadU(d, gain.data() + i)), hn::LoadU(d, bias.data() + i)),
               d, row.data() + i);
  }
}

/// Sums of one block of 16 columns.
struct BlockSums {
  static constexpr std::size_t kVectors = kLanes / hn::MaxLanes(Floats());
  std::array<hn::Vec<Floats>, kVectors> sums;

  void clear() { sums.fill(hn::Zero(Floats())); }
  void add(float factor, const float* others) {
    const Floats d;
    for (std::size_t v = 0; v < kVectors; ++v)
      sums[v] =
          hn::Add(sums[v], hn::Mul(hn::Set(d, factor), hn::LoadU(d, others + v * hn::Lanes(d))));
  }
  void store(float* out) const {
    for (std::size_t v = 0; v < kVectors; ++v)
      hn::StoreU(sums[v], Floats(), out + v * hn::Lanes(Floats()));
  }
};

/// Four rows at a time, whose sums do not wait for each other.
inline void product_of_four(const float* left, std::span<const float> right, std::size_t inner,
                            std::size_t columns, float* out) {
  for (std::size_t column = 0; column < columns; column += kLanes) {
    BlockSums r0, r1, r2, r3;
    r0.clear(), r1.clear(), r2.clear(), r3.clear();
    for (std::size_t k = 0; k < inner; ++k) {
      const float* others = right.data() + k * columns + column;
      r0.add(left[k], others);
      r1.add(left[inner + k], others);
      r2.add(left[2 * inner + k], others);
      r3.add(left[3 * inner + k], others);
    }
    r0.store(out + column);
    r1.store(out + columns + column);
    r2.store(out + 2 * columns + column);
    r3.store(out + 3 * columns + column);
  }
}

void product_rows(std::span<const float> left, std::span<const float> right, std::size_t inner,
                  std::size_t columns, std::span<float> out) {
  const std::size_t rows = left.size() / inner;
  std::size_t row = 0;
  for (; row + 4 <= rows; row += 4)
    product_of_four(left.data() + row * inner, right, inner, columns, out.data() + row * columns);
  for (; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; column += kLanes) {
      BlockSums one;
      one.clear();
      for (std::size_t k = 0; k < inner; ++k)
        one.add(left[row * inner + k], right.data() + k * columns + column);
      one.store(out.data() + row * columns + column);
    }
  }
}

/// e to the power of x, for x of at most 0: 2 to the power of a whole number times the polynomial
/// of Cephes (expf) for the rest.
template <class V>
V power_of_e(V x) {
  const Floats d;
  const hn::Rebind<std::int32_t, Floats> d32;
  x = hn::Max(x, hn::Set(d, -87.0F));
  const auto whole = hn::NearestInt(hn::Mul(x, hn::Set(d, 1.44269504F)));
  const auto n = hn::ConvertTo(d, whole);
  auto r = hn::Sub(x, hn::Mul(n, hn::Set(d, 0.693359375F)));
  r = hn::Sub(r, hn::Mul(n, hn::Set(d, -2.12194440e-4F)));
  constexpr std::array kCephes = {1.9875691500e-4F, 1.3981999507e-3F, 8.3334519073e-3F,
                                  4.1665795894e-2F, 1.6666665459e-1F, 5.0000001201e-1F};
  auto p = hn::Set(d, kCephes[0]);
  for (std::size_t i = 1; i < kCephes.size(); ++i)
    p = hn::Add(hn::Mul(p, r), hn::Set(d, kCephes[i]));
  p = hn::Add(hn::Add(hn::Mul(p, hn::Mul(r, r)), r), hn::Set(d, 1.0F));
  const auto power = hn::BitCast(d, hn::ShiftLeft<23>(hn::Add(whole, hn::Set(d32, 127))));
  return hn::Mul(p, power);
}

void softmax_row(std::span<float> row, std::size_t used, float scale) {
  const Floats d;
  const std::size_t step = hn::Lanes(d);
  auto largest = hn::Set(d, row[0]);
  std::size_t at = 0;
  for (; at + step <= used; at += step) largest = hn::Max(largest, hn::LoadU(d, row.data() + at));
  float most = hn::GetLane(hn::MaxOfLanes(d, largest));
  for (; at < used; ++at) most = std::max(most, row[at]);
  const auto top = hn::Set(d, most);
  for (std::size_t i = 0; i < row.size(); i += step) {
    const auto below = hn::Mul(hn::Sub(hn::LoadU(d, row.data() + i), top), hn::Set(d, scale));
    hn::StoreU(power_of_e(hn::Min(below, hn::Zero(d))), d, row.data() + i);
  }
  std::fill(row.begin() + static_cast<std::ptrdiff_t>(used), row.end(), 0.0F);
  const float sum = sum_of(row.size(), [&](std::size_t i) { return hn::LoadU(d, row.data() + i); });
  const auto total = hn::Set(d, sum);
  for (std::size_t i = 0; i < row.size(); i += step)
    hn::StoreU(hn::Div(hn::LoadU(d, row.data() + i), total), d, row.data() + i);
}

}  // namespace dateline::encoder::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
