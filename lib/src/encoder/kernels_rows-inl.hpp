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

/// Sixteen sums side by side.
struct Sums {
  static constexpr std::size_t kVectors = kLanes / hn::MaxLanes(Floats());
  std::array<hn::Vec<Floats>, kVectors> vectors;

  HWY_INLINE Sums() { vectors.fill(hn::Zero(Floats())); }
  /// Halves onto halves, until one is left.
  HWY_INLINE float total() {
    for (std::size_t half = kVectors / 2; half > 0; half /= 2) {
      for (std::size_t v = 0; v < half; ++v) vectors[v] = hn::Add(vectors[v], vectors[v + half]);
    }
    return total_of(Floats(), vectors[0]);
  }

 private:
#if HWY_TARGET == HWY_SCALAR
  static float total_of(Floats /*d*/, hn::Vec<Floats> v) {
    return hn::GetLane(v);
  }
#else
  template <class D, class V>
  static HWY_INLINE float total_of(D d, V v) {
    if constexpr (hn::MaxLanes(d) > 4) {
      const hn::Half<D> half;
      return total_of(half, hn::Add(hn::LowerHalf(half, v), hn::UpperHalf(half, v)));
    } else {
      const auto two = hn::Add(v, hn::Shuffle1032(v));
      return hn::GetLane(hn::Add(two, hn::Shuffle2301(two)));
    }
  }
#endif
};

/// The sum of `size` numbers, a multiple of 16, that `at` gives from each place on.
template <class At>
HWY_INLINE float sum_of(std::size_t size, const At& at) {
  Sums sums;
  for (std::size_t i = 0; i < size; i += kLanes) {
    for (std::size_t v = 0; v < Sums::kVectors; ++v)
      sums.vectors[v] = hn::Add(sums.vectors[v], at(i + v * hn::Lanes(Floats())));
  }
  return sums.total();
}

/// row += other; the sum of its numbers.
HWY_INLINE float add_row(std::span<float> row, const float* other) {
  const Floats d;
  return sum_of(row.size(), [&](std::size_t i) {
    const auto own = hn::LoadU(d, row.data() + i);
    if (other == nullptr) return own;
    const auto sum = hn::Add(own, hn::LoadU(d, other + i));
    hn::StoreU(sum, d, row.data() + i);
    return sum;
  });
}

HWY_INLINE float sum_of_squares(std::span<const float> row, float mean) {
  const Floats d;
  return sum_of(row.size(), [&](std::size_t i) {
    const auto off = hn::Sub(hn::LoadU(d, row.data() + i), hn::Set(d, mean));
    return hn::Mul(off, off);
  });
}

HWY_INLINE void stretch_row(std::span<float> row, float mean, float factor, const float* gain,
                            const float* bias) {
  const Floats d;
  for (std::size_t i = 0; i < row.size(); i += hn::Lanes(d)) {
    const auto off = hn::Sub(hn::LoadU(d, row.data() + i), hn::Set(d, mean));
    const auto even = hn::Mul(off, hn::Set(d, factor));
    hn::StoreU(hn::Add(hn::Mul(even, hn::LoadU(d, gain + i)), hn::LoadU(d, bias + i)), d,
               row.data() + i);
  }
}

/// Some rows at a time, each step for all of them: sums of one row wait for each other.
void normalise_rows(std::span<float> rows, std::span<const float> others,
                    std::span<const float> gain, std::span<const float> bias) {
  constexpr std::size_t kTogether = 8;
  const std::size_t width = gain.size(), count = rows.size() / width;
  const auto all = static_cast<float>(width);
  std::array<float, kTogether> means{}, factors{};
  for (std::size_t first = 0; first < count; first += kTogether) {
    const std::size_t some = std::min(kTogether, count - first);
    const auto row = [&](std::size_t i) { return rows.subspan((first + i) * width, width); };
    for (std::size_t i = 0; i < some; ++i) {
      const float* other = others.empty() ? nullptr : &others[(first + i) * width];
      means[i] = add_row(row(i), other) / all;
    }
    for (std::size_t i = 0; i < some; ++i)
      factors[i] = 1.0F / std::sqrt(sum_of_squares(row(i), means[i]) / all + 1e-12F);
    for (std::size_t i = 0; i < some; ++i)
      stretch_row(row(i), means[i], factors[i], gain.data(), bias.data());
  }
}

/// Sums of one row and one or two vectors of columns; members have names, since compilers leave
/// arrays of vectors in memory.
template <bool kTwo>
struct RowSums {
  hn::Vec<Floats> a, b;

  static HWY_INLINE RowSums zeros() { return {hn::Zero(Floats()), hn::Zero(Floats())}; }
  HWY_INLINE void add(const float* factor, const RowSums& others) {
    const auto by = hn::Set(Floats(), *factor);
    a = hn::Add(a, hn::Mul(by, others.a));
    if constexpr (kTwo) b = hn::Add(b, hn::Mul(by, others.b));
  }
  HWY_INLINE void load(const float* from) {
    a = hn::LoadU(Floats(), from);
    if constexpr (kTwo) b = hn::LoadU(Floats(), from + hn::Lanes(Floats()));
  }
  HWY_INLINE void store(float* out) const {
    hn::StoreU(a, Floats(), out);
    if constexpr (kTwo) hn::StoreU(b, Floats(), out + hn::Lanes(Floats()));
  }
};

/// One row, or four, whose sums do not wait for each other, times some columns.
template <bool kFour, bool kTwo>
HWY_INLINE void product_strip(Grid<const float> left, Grid<const float> right, std::size_t inner,
                              Grid<float> out) {
  auto r0 = RowSums<kTwo>::zeros();
  auto r1 = r0, r2 = r0, r3 = r0, others = r0;
  for (std::size_t k = 0; k < inner; ++k) {
    others.load(right.row(k));
    r0.add(left.at + k, others);
    if constexpr (kFour) {
      r1.add(left.row(1) + k, others);
      r2.add(left.row(2) + k, others);
      r3.add(left.row(3) + k, others);
    }
  }
  r0.store(out.at);
  if constexpr (kFour) {
    r1.store(out.row(1));
    r2.store(out.row(2));
    r3.store(out.row(3));
  }
}

template <bool kFour>
void product_of(Grid<const float> left, Grid<const float> right, std::size_t inner,
                std::size_t columns, Grid<float> out) {
  const std::size_t step = hn::Lanes(Floats());
  std::size_t column = 0;
  for (; column + 2 * step <= columns; column += 2 * step) {
    product_strip<kFour, true>(left, {right.at + column, right.step}, inner,
                               {out.at + column, out.step});
  }
  if (column < columns) {
    product_strip<kFour, false>(left, {right.at + column, right.step}, inner,
                                {out.at + column, out.step});
  }
}

void product_rows(Grid<const float> left, std::size_t rows, Grid<const float> right,
                  std::size_t inner, std::size_t columns, Grid<float> out) {
  for (std::size_t row = 0; row < rows;) {
    if (rows < 4) {
      product_of<false>({left.row(row), left.step}, right, inner, columns,
                        {out.row(row), out.step});
      ++row;
      continue;
    }
    const std::size_t first = std::min(row, rows - 4);  // rather some once more than one alone
    product_of<true>({left.row(first), left.step}, right, inner, columns,
                     {out.row(first), out.step});
    row = first + 4;
  }
}

/// Four times four numbers at a time; what is left one by one.
void transpose_rows(Grid<const float> from, std::size_t rows, std::size_t columns, Grid<float> to) {
  std::size_t row = 0;
#if HWY_TARGET != HWY_SCALAR
  const hn::Full128<float> d;
  const hn::Full128<std::int64_t> pairs;
  const auto halves = [&](auto a, auto b, float* low, float* high) {
    const auto x = hn::BitCast(pairs, a), y = hn::BitCast(pairs, b);
    hn::StoreU(hn::BitCast(d, hn::InterleaveLower(pairs, x, y)), d, low);
    hn::StoreU(hn::BitCast(d, hn::InterleaveUpper(pairs, x, y)), d, high);
  };
  for (; row + 4 <= rows; row += 4) {
    for (std::size_t column = 0; column < columns; column += 4) {
      const auto a = hn::LoadU(d, from.row(row) + column);
      const auto b = hn::LoadU(d, from.row(row + 1) + column);
      const auto c = hn::LoadU(d, from.row(row + 2) + column);
      const auto e = hn::LoadU(d, from.row(row + 3) + column);
      float* out = to.row(column) + row;
      halves(hn::InterleaveLower(d, a, b), hn::InterleaveLower(d, c, e), out, out + to.step);
      halves(hn::InterleaveUpper(d, a, b), hn::InterleaveUpper(d, c, e), out + 2 * to.step,
             out + 3 * to.step);
    }
  }
#endif
  for (; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column)
      to.row(column)[row] = from.row(row)[column];
  }
}

/// e to the power of x, for x of at most 0: 2 to the power of a whole number times the polynomial
/// of Cephes (expf) for the rest.
template <class V>
V power_of_e(V x) {
  const Floats d;
  const hn::RebindToSigned<Floats> d32;
  x = hn::Max(x, hn::Set(d, -87.0F));
  const auto wholes = hn::Set(d, kWholes);
  const auto whole = hn::Add(hn::Mul(x, hn::Set(d, 1.44269504F)), wholes);
  const auto n = hn::Sub(whole, wholes);
  auto r = hn::Sub(x, hn::Mul(n, hn::Set(d, 0.693359375F)));
  r = hn::Sub(r, hn::Mul(n, hn::Set(d, -2.12194440e-4F)));
  constexpr std::array kCephes = {1.9875691500e-4F, 1.3981999507e-3F, 8.3334519073e-3F,
                                  4.1665795894e-2F, 1.6666665459e-1F, 5.0000001201e-1F};
  auto p = hn::Set(d, kCephes[0]);
  for (std::size_t i = 1; i < kCephes.size(); ++i)
    p = hn::Add(hn::Mul(p, r), hn::Set(d, kCephes[i]));
  p = hn::Add(hn::Add(hn::Mul(p, hn::Mul(r, r)), r), hn::Set(d, 1.0F));
  const auto power =
      hn::BitCast(d, hn::ShiftLeft<23>(hn::Add(hn::BitCast(d32, whole), hn::Set(d32, 127))));
  return hn::Mul(p, power);
}

void softmax_row(std::span<float> row, const float* added, std::size_t used, float scale) {
  const Floats d;
  const std::size_t step = hn::Lanes(d);
  const auto counts = [&](std::size_t i) { return hn::FirstN(d, used - std::min(i, used)); };
  const auto value = [&](std::size_t i) {
    const auto own = hn::LoadU(d, row.data() + i);
    return added == nullptr ? own : hn::Add(own, hn::LoadU(d, added + i));
  };
  auto top = hn::Set(d, added == nullptr ? row[0] : row[0] + added[0]);
  for (std::size_t i = 0; i < used; i += step)
    top = hn::Max(top, hn::IfThenElse(counts(i), value(i), top));
  top = hn::MaxOfLanes(d, top);
  const float sum = sum_of(row.size(), [&](std::size_t i) {
    const auto below = hn::Mul(hn::Sub(value(i), top), hn::Set(d, scale));
    const auto power = hn::IfThenElseZero(counts(i), power_of_e(below));
    hn::StoreU(power, d, row.data() + i);
    return power;
  });
  const auto total = hn::Set(d, sum);
  for (std::size_t i = 0; i < row.size(); i += step)
    hn::StoreU(hn::Div(hn::LoadU(d, row.data() + i), total), d, row.data() + i);
}

}  // namespace dateline::encoder::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
