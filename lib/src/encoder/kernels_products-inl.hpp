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

using Floats = hn::CappedTag<float, kLanes>;

/// Added to a number of less than 2^22, it leaves the nearest whole one (of two the even one) in
/// the lowest bits: one operation, where conversions also look for numbers that are too large.
constexpr float kWholes = 12582912.0F;  // 1.5 * 2^23

/// The largest magnitude of a row; two at a time, which do not wait for each other.
inline float largest(std::span<const float> row) {
  const Floats d;
  const std::size_t step = hn::Lanes(d);
  const auto magnitude = [&](std::size_t i) { return hn::Abs(hn::LoadU(d, row.data() + i)); };
  auto even = hn::Zero(d), odd = hn::Zero(d);
  std::size_t i = 0;
  for (; i + 2 * step <= row.size(); i += 2 * step) {
    even = hn::Max(even, magnitude(i));
    odd = hn::Max(odd, magnitude(i + step));
  }
  if (i < row.size()) even = hn::Max(even, magnitude(i));
  return hn::GetLane(hn::MaxOfLanes(d, hn::Max(even, odd)));
}

#if HWY_TARGET == HWY_AVX3_DL
// VNNI multiplies bytes without sign by bytes with one: 128 is added to what goes in, and 128 times
// the sum of each column taken from what comes out.
using Rounded = std::uint8_t;
constexpr std::int32_t kInputOffset = 128;

/// sums + the products of four bytes without sign and four with one, sixteen times. The instruction
/// by its name: Highway 1.0 selects processors that have it, but does not tell the compiler.
HWY_INLINE __m512i dot_of_four(__m512i sums, __m512i four, __m512i columns) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sums) : "v"(four), "v"(columns));
  return sums;
}

/// As many blocks of columns as are multiplied at once; members have names wherever sums are kept,
/// since compilers leave arrays of vectors in memory.
template <std::size_t kBlocks>
struct Strip {
  static_assert(kBlocks == 1 || kBlocks == 4);
  static constexpr std::size_t kColumns = kBlocks * kLanes;
  __m512i a, b, c, d;

  static HWY_INLINE Strip zeros() {
    const __m512i zero = _mm512_setzero_si512();
    return {zero, zero, zero, zero};
  }
  static HWY_INLINE Strip load(const std::int8_t* at, std::size_t inner) {
    Strip columns = zeros();
    columns.a = _mm512_loadu_si512(at);
    if constexpr (kBlocks == 4) {
      columns.b = _mm512_loadu_si512(at + inner * kLanes);
      columns.c = _mm512_loadu_si512(at + 2 * inner * kLanes);
      columns.d = _mm512_loadu_si512(at + 3 * inner * kLanes);
    }
    return columns;
  }
  HWY_INLINE void add_products(const Rounded* row, const Strip& columns) {
    std::int32_t bytes = 0;
    std::memcpy(&bytes, row, sizeof(bytes));
    const __m512i four = _mm512_set1_epi32(bytes);
    a = dot_of_four(a, four, columns.a);
    if constexpr (kBlocks == 4) {
      b = dot_of_four(b, four, columns.b);
      c = dot_of_four(c, four, columns.c);
      d = dot_of_four(d, four, columns.d);
    }
  }
  HWY_INLINE void store(std::int32_t* out) const {
    _mm512_storeu_si512(out, a);
    if constexpr (kBlocks == 4) {
      _mm512_storeu_si512(out + kLanes, b);
      _mm512_storeu_si512(out + 2 * kLanes, c);
      _mm512_storeu_si512(out + 3 * kLanes, d);
    }
  }
};
#elif HWY_TARGET != HWY_SCALAR
// Four bytes of a column are widened to 16 bits and multiplied by four of a row; pairs of products
// are summed, which leaves two sums a column.
using Rounded = std::int16_t;
constexpr std::int32_t kInputOffset = 0;

/// Holds a sum in its register: GCC else puts most of them off into memory.
template <class V>
HWY_INLINE void keep([[maybe_unused]] V& sum) {
#if HWY_ARCH_X86 && HWY_TARGET != HWY_EMU128
  asm("" : "+v"(sum.raw));
#endif
}

/// Two vectors of columns; members have names, since compilers leave arrays of vectors in memory.
template <std::size_t kBlocks>
struct Strip {
  using Wide = hn::CappedTag<std::int32_t, kLanes>;
  using Narrow = hn::Repartition<std::int16_t, Wide>;
  static constexpr std::size_t kColumns = hn::MaxLanes(Narrow()) / 2;
  struct Columns {
    hn::Vec<Narrow> a, b;
  };
  hn::Vec<Wide> low_a, high_a, low_b, high_b;  // high: where products are summed in two halves

  static HWY_INLINE Strip zeros() {
    const auto zero = hn::Zero(Wide());
    return {zero, zero, zero, zero};
  }
  static HWY_INLINE Columns load(const std::int8_t* at, std::size_t /*inner*/) {
    const hn::Rebind<std::int8_t, Narrow> bytes;
    return {hn::PromoteTo(Narrow(), hn::LoadU(bytes, at)),
            hn::PromoteTo(Narrow(), hn::LoadU(bytes, at + hn::Lanes(bytes)))};
  }
  HWY_INLINE void add_products(const Rounded* row, const Columns& columns) {
    std::int64_t numbers = 0;
    std::memcpy(&numbers, row, sizeof(numbers));
    const auto four =
        hn::BitCast(Narrow(), hn::Set(hn::Repartition<std::int64_t, Wide>(), numbers));
    low_a = hn::ReorderWidenMulAccumulate(Wide(), columns.a, four, low_a, high_a);
    low_b = hn::ReorderWidenMulAccumulate(Wide(), columns.b, four, low_b, high_b);
    keep(low_a);
    keep(low_b);
  }
  HWY_INLINE void store(std::int32_t* out) const {
    const Wide d;
    const auto a = hn::RearrangeToOddPlusEven(low_a, high_a);
    const auto b = hn::RearrangeToOddPlusEven(low_b, high_b);
    hn::StoreU(hn::Add(hn::ConcatEven(d, b, a), hn::ConcatOdd(d, b, a)), d, out);
  }
};
#endif

#if HWY_TARGET == HWY_SCALAR
// The plain reference: what every other set of instructions must give.
using Rounded = std::int16_t;
constexpr std::int32_t kInputOffset = 0;
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
constexpr std::size_t kRowsAtOnce = 6;

/// Rows times one strip; the sums of a row stand `step` apart from those of the next.
template <std::size_t kRows, class Strip>
HWY_INLINE void multiply_strip(const Rounded* rows, const std::int8_t* weights, std::size_t inner,
                               std::int32_t* sums, std::size_t step) {
  static_assert(kRows == 1 || kRows == kRowsAtOnce);
  Strip r0 = Strip::zeros(), r1 = r0, r2 = r0, r3 = r0, r4 = r0, r5 = r0;
  for (std::size_t k = 0; k < inner; k += 4) {
    const auto columns = Strip::load(weights + k * kLanes, inner);
    r0.add_products(rows + k, columns);
    if constexpr (kRows == kRowsAtOnce) {
      r1.add_products(rows + inner + k, columns);
      r2.add_products(rows + 2 * inner + k, columns);
      r3.add_products(rows + 3 * inner + k, columns);
      r4.add_products(rows + 4 * inner + k, columns);
      r5.add_products(rows + 5 * inner + k, columns);
    }
  }
  r0.store(sums);
  if constexpr (kRows == kRowsAtOnce) {
    r1.store(sums + step);
    r2.store(sums + 2 * step);
    r3.store(sums + 3 * step);
    r4.store(sums + 4 * step);
    r5.store(sums + 5 * step);
  }
}

template <std::size_t kRows, std::size_t kBlocks>
void multiply_tile(const Rounded* rows, const std::int8_t* weights, std::size_t inner,
                   std::int32_t* sums) {
  constexpr std::size_t kAll = kBlocks * kLanes;
  for (std::size_t c = 0; c < kAll; c += Strip<kBlocks>::kColumns) {
    const std::int8_t* at = weights + c / kLanes * inner * kLanes + c % kLanes * 4;
    multiply_strip<kRows, Strip<kBlocks> >(rows, at, inner, sums + c, kAll);
  }
}
#endif

/// As many rows as any kernel reads together.
constexpr std::size_t kMostAtOnce = 32;

/// The whole numbers that kWholes left in the lowest bits.
HWY_INLINE void store_wholes(hn::Vec<Floats> numbers, Rounded* out) {
#if HWY_TARGET == HWY_AVX3_DL
  const __m128i bytes = _mm512_cvtepi32_epi8(_mm512_castps_si512(numbers.raw));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes);
#else
  const hn::RebindToSigned<Floats> d32;
  const hn::Rebind<Rounded, Floats> narrow;
  const auto none = hn::BitCast(d32, hn::Set(Floats(), kWholes));
  hn::StoreU(hn::DemoteTo(narrow, hn::Sub(hn::BitCast(d32, numbers), none)), narrow, out);
#endif
}

/// Rounds the rows into room, kOffset added to each number; `scales` of them follow.
template <std::int32_t kOffset>
const Rounded* round_rows(std::span<const float> rows, std::size_t inner, ProductRoom& room) {
  const Floats d;
  const std::size_t whole = rows.size() + kMostAtOnce * inner;  // rows are read that don't count
  room.rounded.resize(std::max(room.rounded.size(), whole));    // refills nothing
  room.scales.resize(rows.size() / inner);
  auto* out = reinterpret_cast<Rounded*>(room.rounded.data());
  const auto wholes = hn::Set(d, kWholes + static_cast<float>(kOffset));
  for (std::size_t r = 0; r < room.scales.size(); ++r) {
    const auto row = rows.subspan(r * inner, inner);
    const float most = largest(row);
    room.scales[r] = most / 127.0F;
    const auto factor = hn::Set(d, most > 0 ? 127.0F / most : 0.0F);
    for (std::size_t i = 0; i < inner; i += hn::Lanes(d)) {
      const auto number = hn::Mul(hn::LoadU(d, row.data() + i), factor);
      store_wholes(hn::Add(number, wholes), out + r * inner + i);
    }
  }
  return out;
}

/// Sums of integers -> numbers of one row.
inline void scale_sums(const std::int32_t* sums, std::size_t column, std::size_t count, float scale,
                       const Matrix& matrix, float* out) {
  const Floats d;
  const hn::RebindToSigned<Floats> d32;
  const auto row_scale = hn::Set(d, scale);
  for (std::size_t i = 0; i < count; i += hn::Lanes(d)) {
    const auto offset =
        hn::Mul(hn::Set(d32, kInputOffset), hn::LoadU(d32, matrix.sums.data() + column + i));
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
  const Rounded* rounded = round_rows<kInputOffset>(rows, matrix.inner, room);
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
