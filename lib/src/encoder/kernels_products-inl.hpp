// Products of rows and 8-bit weights, once for each instruction set; a part of kernels.cpp.
#if defined(DATELINE_ENCODER_PRODUCTS) == defined(HWY_TARGET_TOGGLE)
#ifdef DATELINE_ENCODER_PRODUCTS
#undef DATELINE_ENCODER_PRODUCTS
#else
#define DATELINE_ENCODER_PRODUCTS
#endif

HWY_BEFORE_NAMESPACE();
namespace dateline::encoder::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// The largest magnitude of a row.
inline float largest(std::span<const float> row) {
  const hn::CappedTag<float, kLanes> d;
  auto most = hn::Zero(d);
  for (std::size_t i = 0; i < row.size(); i += hn::Lanes(d))
    most = hn::Max(most, hn::Abs(hn::LoadU(d, row.data() + i)));
  return hn::GetLane(hn::MaxOfLanes(d, most));
}

#if HWY_TARGET == HWY_AVX3_DL
// VNNI multiplies bytes without sign by bytes with one: 128 is added to what goes in, and 128 times
// the sum of each column taken from what comes out.
using Rounded = std::uint8_t;
constexpr std::int32_t kOffset = 128;
constexpr std::size_t kRowsAtOnce = 6;

/// Sums of one row and up to four blocks of columns; named, so that the compiler keeps them in
/// registers.
struct Sums {
  __m512i a, b, c, d;
};

/// sums + the products of four bytes without sign and four with one, sixteen times. The instruction
/// by its name: Highway 1.0 selects processors that have it, but does not tell the compiler.
HWY_INLINE __m512i dot_of_four(__m512i sums, __m512i four, __m512i columns) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sums) : "v"(four), "v"(columns));
  return sums;
}

template <std::size_t kBlocks>
HWY_INLINE void add_products(Sums& sums, const Rounded* row, const Sums& columns) {
  std::int32_t bytes = 0;
  std::memcpy(&bytes, row, sizeof(bytes));
  const __m512i four = _mm512_set1_epi32(bytes);
  sums.a = dot_of_four(sums.a, four, columns.a);
  if constexpr (kBlocks == 4) {
    sums.b = dot_of_four(sums.b, four, columns.b);
    sums.c = dot_of_four(sums.c, four, columns.c);
    sums.d = dot_of_four(sums.d, four, columns.d);
  }
}

template <std::size_t kBlocks>
HWY_INLINE void store(const Sums& sums, std::int32_t* out) {
  _mm512_storeu_si512(out, sums.a);
  if constexpr (kBlocks == 4) {
    _mm512_storeu_si512(out + kLanes, sums.b);
    _mm512_storeu_si512(out + 2 * kLanes, sums.c);
    _mm512_storeu_si512(out + 3 * kLanes, sums.d);
  }
}

template <std::size_t kRows, std::size_t kBlocks>
void multiply_tile(const Rounded* rows, const std::int8_t* weights, std::size_t inner,
                   std::int32_t* out) {
  static_assert(kRows == 1 || kRows == 6);
  static_assert(kBlocks == 1 || kBlocks == 4);
  const __m512i zero = _mm512_setzero_si512();
  Sums r0{zero, zero, zero, zero};
  Sums r1 = r0, r2 = r0, r3 = r0, r4 = r0, r5 = r0, columns = r0;
  for (std::size_t k = 0; k < inner; k += 4) {
    const std::int8_t* at = weights + k * kLanes;
    columns.a = _mm512_loadu_si512(at);
    if constexpr (kBlocks == 4) {
      columns.b = _mm512_loadu_si512(at + inner * kLanes);
      columns.c = _mm512_loadu_si512(at + 2 * inner * kLanes);
      columns.d = _mm512_loadu_si512(at + 3 * inner * kLanes);
    }
    add_products<kBlocks>(r0, rows + k, columns);
    if constexpr (kRows == 6) {
      add_products<kBlocks>(r1, rows + inner + k, columns);
      add_products<kBlocks>(r2, rows + 2 * inner + k, columns);
      add_products<kBlocks>(r3, rows + 3 * inner + k, columns);
      add_products<kBlocks>(r4, rows + 4 * inner + k, columns);
      add_products<kBlocks>(r5, rows + 5 * inner + k, columns);
    }
  }
  store<kBlocks>(r0, out);
  if constexpr (kRows == 6) {
    store<kBlocks>(r1, out + kBlocks * kLanes);
    store<kBlocks>(r2, out + 2 * kBlocks * kLanes);
    store<kBlocks>(r3, out + 3 * kBlocks * kLanes);
    store<kBlocks>(r4, out + 4 * kBlocks * kLanes);
    store<kBlocks>(r5, out + 5 * kBlocks * kLanes);
  }
}
#elif HWY_TARGET == HWY_SCALAR
// The plain reference: what every other set of instructions must give.
using Rounded = std::int16_t;
constexpr std::int32_t kOffset = 0;
constexpr std::size_t kRowsAtOnce = 1;

template <std::size_t kRows, std::size_t kBlocks>
void multiply_tile(const Rounded* rows, const std::int8_t* weights, std::size_t inner,
                   std::int32_t* sums) {
  std::fill_n(sums, kRows * kBlocks * kLanes, 0);
  for (std::size_t b = 0; b < kBlocks; ++b) {
    for (std::size_t k = 0; k < inner; ++k) {
      const std::int8_t* four = weights + b * inner * kLanes + k / 4 * 4 * kLanes + k % 4;
      for (std::size_t c = 0; c < kLanes; ++c) sums[b * kLanes + c] += rows[k] * four[4 * c];
    }
  }
}
#else
// Four bytes of a column are widened to 16 bits and multiplied by four of a row; pairs of products
// are summed, which leaves two sums a column.
using Rounded = std::int16_t;
constexpr std::int32_t kOffset = 0;
constexpr std::size_t kRowsAtOnce = HWY_TARGET == HWY_AVX2 ? 3 : 2;

template <std::size_t kRows>
void multiply_block(const Rounded* rows, const std::int8_t* weights, std::size_t inner,
                    std::int32_t* sums, std::size_t step) {
  const hn::CappedTag<std::int32_t, kLanes> d32;
  const hn::Repartition<std::int16_t, decltype(d32)> d16;
  const hn::Repartition<std::int64_t, decltype(d32)> d64;
  const hn::Rebind<std::int8_t, decltype(d16)> d8;
  constexpr std::size_t kVectors =
      4 * kLanes /
      hn::MaxLanes(hn::Repartition<std::int16_t, hn::CappedTag<std::int32_t, kLanes> >());
  using V = hn::Vec<decltype(d32)>;
  std::array<std::array<V, kVectors>, kRows> low, high;
  for (std::size_t r = 0; r < kRows; ++r) low[r].fill(hn::Zero(d32)), high[r].fill(hn::Zero(d32));
  for (std::size_t k = 0; k < inner; k += 4) {
    for (std::size_t v = 0; v < kVectors; ++v) {
      const auto column =
          hn::PromoteTo(d16, hn::LoadU(d8, weights + k * kLanes + v * hn::Lanes(d16)));
      for (std::size_t r = 0; r < kRows; ++r) {
        std::int64_t four = 0;
        std::memcpy(&four, rows + r * inner + k, sizeof(four));
        const auto row = hn::BitCast(d16, hn::Set(d64, four));
        low[r][v] = hn::ReorderWidenMulAccumulate(d32, column, row, low[r][v], high[r][v]);
      }
    }
  }
  HWY_ALIGN std::array<std::int32_t, 2 * kLanes> pairs;
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t v = 0; v < kVectors; ++v)
      hn::Store(hn::RearrangeToOddPlusEven(low[r][v], high[r][v]), d32,
                pairs.data() + v * hn::Lanes(d32));
    for (std::size_t c = 0; c < kLanes; ++c) sums[r * step + c] = pairs[2 * c] + pairs[2 * c + 1];
  }
}

template <std::size_t kRows, std::size_t kBlocks>
void multiply_tile(const Rounded* rows, const std::int8_t* weights, std::size_t inner,
                   std::int32_t* sums) {
  for (std::size_t b = 0; b < kBlocks; ++b) {
    multiply_block<kRows>(rows, weights + b * inner * kLanes, inner, sums + b * kLanes,
                          kBlocks * kLanes);
  }
}
#endif

/// Rounds the rows into room; `scales` of them follow.
inline const Rounded* round_rows(std::span<const float> rows, std::size_t inner,
                                 ProductRoom& room) {
  const hn::CappedTag<float, kLanes> d;
  room.rounded.resize(std::max(room.rounded.size(), rows.size()));  // refills nothing
  room.scales.resize(rows.size() / inner);
  auto* out = reinterpret_cast<Rounded*>(room.rounded.data());
  const hn::Rebind<std::int32_t, decltype(d)> d32;
  const hn::Rebind<Rounded, decltype(d)> narrow;
  for (std::size_t r = 0; r < room.scales.size(); ++r) {
    const auto row = rows.subspan(r * inner, inner);
    const float most = largest(row);
    room.scales[r] = most / 127.0F;
    const auto factor = hn::Set(d, most > 0 ? 127.0F / most : 0.0F);
    for (std::size_t i = 0; i < inner; i += hn::Lanes(d)) {
      const auto rounded = hn::NearestInt(hn::Mul(hn::LoadU(d, row.data() + i), factor));
      hn::StoreU(hn::DemoteTo(narrow, hn::Add(rounded, hn::Set(d32, kOffset))), narrow,
                 out + r * inner + i);
    }
  }
  return out;
}

/// Sums of integers -> numbers of one row.
inline void scale_sums(const std::int32_t* sums, std::size_t column, std::size_t count, float scale,
                       const Matrix& matrix, float* out) {
  const hn::CappedTag<float, kLanes> d;
  const hn::Rebind<std::int32_t, decltype(d)> d32;
  const auto row_scale = hn::Set(d, scale);
  for (std::size_t i = 0; i < count; i += hn::Lanes(d)) {
    const auto offset =
        hn::Mul(hn::Set(d32, kOffset), hn::LoadU(d32, matrix.sums.data() + column + i));
    const auto sum = hn::ConvertTo(d, hn::Sub(hn::LoadU(d32, sums + i), offset));
    const auto factor = hn::Mul(row_scale, hn::LoadU(d, matrix.scales.data() + column + i));
    hn::StoreU(hn::Add(hn::Mul(sum, factor), hn::LoadU(d, matrix.biases.data() + column + i)), d,
               out + i);
  }
}

template <std::size_t kRows, std::size_t kBlocks>
void multiply_rows(const Rounded* rows, std::size_t row, std::size_t column, const Matrix& matrix,
                   const ProductRoom& room, std::span<float> out) {
  HWY_ALIGN std::array<std::int32_t, kRows * kBlocks * kLanes> sums;
  multiply_tile<kRows, kBlocks>(rows + row * matrix.inner,
                                matrix.weights.data() + column * matrix.inner, matrix.inner,
                                sums.data());
  for (std::size_t r = 0; r < kRows; ++r) {
    scale_sums(sums.data() + r * kBlocks * kLanes, column, kBlocks * kLanes, room.scales[row + r],
               matrix, out.data() + (row + r) * matrix.columns + column);
  }
}

template <std::size_t kBlocks>
void multiply_columns(const Rounded* rows, std::size_t column, const Matrix& matrix,
                      const ProductRoom& room, std::span<float> out) {
  const std::size_t count = room.scales.size();
  std::size_t row = 0;
  for (; row + kRowsAtOnce <= count; row += kRowsAtOnce)
    multiply_rows<kRowsAtOnce, kBlocks>(rows, row, column, matrix, room, out);
  for (; row < count; ++row) multiply_rows<1, kBlocks>(rows, row, column, matrix, room, out);
}

void round_and_multiply(std::span<const float> rows, const Matrix& matrix, ProductRoom& room,
                        std::span<float> out) {
  const Rounded* rounded = round_rows(rows, matrix.inner, room);
  constexpr std::size_t kWide = 4;
  std::size_t column = 0;
  for (; column + kWide * kLanes <= matrix.columns; column += kWide * kLanes)
    multiply_columns<kWide>(rounded, column, matrix, room, out);
  for (; column < matrix.columns; column += kLanes)
    multiply_columns<1>(rounded, column, matrix, room, out);
}

}  // namespace dateline::encoder::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
