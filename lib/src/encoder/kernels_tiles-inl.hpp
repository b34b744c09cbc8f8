// Products of rows and 8-bit weights by Intel's matrix registers (AMX), beside the vectors of
// AVX3_DL; a part of kernels.cpp.
//
// A register holds sixteen rows of 64 bytes, which is how weights lie in the model file: sixteen
// fours of one block of columns. One instruction multiplies sixteen rows by sixteen columns.
#if HWY_TARGET == HWY_AVX3_DL && defined(__linux__) && defined(__x86_64__)
#define DATELINE_ENCODER_TILES

HWY_BEFORE_NAMESPACE();
namespace dateline::encoder::HWY_NAMESPACE {

constexpr std::size_t kTile = 16;      // rows, and columns
constexpr std::size_t kTileRows = 64;  // so many stay in the cache while columns pass

/// What the instruction `ldtilecfg` reads. Registers 0 to 3 are sums: 0 and 1 of the first sixteen
/// rows, 2 and 3 of the next. 4 and 5 are `part` bytes of rows, 6 and 7 of columns.
struct alignas(64) TileShapes {
  explicit TileShapes(std::size_t part) {
    bytes[4] = bytes[5] = static_cast<std::uint16_t>(part);
    rows[6] = rows[7] = static_cast<std::uint8_t>(part / 4);
  }

  std::uint8_t palette = 1, start = 0;
  std::array<std::uint8_t, 14> reserved{};
  std::array<std::uint16_t, 16> bytes{64, 64, 64, 64, 64, 64, 64, 64};
  std::array<std::uint8_t, 16> rows{16, 16, 16, 16, 16, 16, 16, 16};
};
static_assert(sizeof(TileShapes) == 64);

// Instructions by their names: Highway does not tell the compiler that this processor has them.
template <int kRegister>
HWY_INLINE void load_tile(const void* at, std::size_t step) {
  asm volatile("tileloadd (%1,%2,1), %%tmm%c0" ::"i"(kRegister), "r"(at), "r"(step) : "memory");
}
template <int kRegister>
HWY_INLINE void store_tile(std::int32_t* at, std::size_t step) {
  asm volatile("tilestored %%tmm%c0, (%1,%2,1)" ::"i"(kRegister), "r"(at), "r"(step) : "memory");
}
template <int kRegister>
HWY_INLINE void clear_tile() {
  asm volatile("tilezero %%tmm%c0" ::"i"(kRegister));
}
template <int kSums, int kRows, int kColumns>
HWY_INLINE void add_tile_products() {
  asm volatile("tdpbssd %%tmm%c2, %%tmm%c1, %%tmm%c0" ::"i"(kSums), "i"(kRows), "i"(kColumns));
}

/// So many bytes of a row of `inner`, a multiple of 16, go into a register.
constexpr std::size_t part_of(std::size_t inner) {
  return inner % 64 == 0 ? 64 : inner % 32 == 0 ? 32 : 16;
}

/// The sums of 32 rows (16 unless kBothRows) and 32 columns (16 unless kBothColumns).
template <bool kBothRows, bool kBothColumns>
void multiply_tiles(const Rounded* rows, const std::int8_t* weights, std::size_t inner,
                    std::size_t part, std::int32_t* sums) {
  clear_tile<0>(), clear_tile<1>(), clear_tile<2>(), clear_tile<3>();
  for (std::size_t k = 0; k < inner; k += part) {
    load_tile<6>(weights + k * kLanes, 4 * kLanes);
    if constexpr (kBothColumns) load_tile<7>(weights + (inner + k) * kLanes, 4 * kLanes);
    load_tile<4>(rows + k, inner);
    add_tile_products<0, 4, 6>();
    if constexpr (kBothColumns) add_tile_products<1, 4, 7>();
    if constexpr (kBothRows) {
      load_tile<5>(rows + kTile * inner + k, inner);
      add_tile_products<2, 5, 6>();
      if constexpr (kBothColumns) add_tile_products<3, 5, 7>();
    }
  }
  constexpr std::size_t kStep = 2 * kTile * sizeof(std::int32_t);
  store_tile<0>(sums, kStep);
  if constexpr (kBothColumns) store_tile<1>(sums + kTile, kStep);
  if constexpr (kBothRows) store_tile<2>(sums + 2 * kTile * kTile, kStep);
  if constexpr (kBothRows && kBothColumns) store_tile<3>(sums + 2 * kTile * kTile + kTile, kStep);
}

/// Sums of some rows and of one or two blocks of columns -> numbers; the scales and biases of the
/// columns are kept in registers.
template <bool kBothColumns>
void scale_tiles(const std::int32_t* sums, std::size_t first, std::size_t end, std::size_t column,
                 const Matrix& matrix, const ProductRoom& room, std::span<float> out) {
  const Floats d;
  const hn::RebindToSigned<Floats> d32;
  const std::size_t other = kBothColumns ? kTile : 0;
  const auto scales = hn::LoadU(d, matrix.scales.data() + column);
  const auto biases = hn::LoadU(d, matrix.biases.data() + column);
  const auto other_scales = hn::LoadU(d, matrix.scales.data() + column + other);
  const auto other_biases = hn::LoadU(d, matrix.biases.data() + column + other);
  for (std::size_t row = first; row < end; ++row, sums += 2 * kTile) {
    float* to = out.data() + row * matrix.columns + column;
    const auto scale = hn::Set(d, room.scales[row]);
    const auto sum = hn::ConvertTo(d, hn::Load(d32, sums));
    hn::StoreU(hn::Add(hn::Mul(sum, hn::Mul(scale, scales)), biases), d, to);
    if constexpr (kBothColumns) {
      const auto other_sum = hn::ConvertTo(d, hn::Load(d32, sums + kTile));
      hn::StoreU(hn::Add(hn::Mul(other_sum, hn::Mul(scale, other_scales)), other_biases), d,
                 to + kTile);
    }
  }
}

/// Some rows times one or two blocks of columns.
template <bool kBothColumns>
void multiply_by_tile_columns(const Rounded* rows, std::size_t first, std::size_t end,
                              std::size_t column, const Matrix& matrix, const ProductRoom& room,
                              std::span<float> out) {
  HWY_ALIGN std::array<std::int32_t, 4 * kTile * kTile> sums;
  const std::int8_t* weights = matrix.weights.data() + column * matrix.inner;
  const std::size_t part = part_of(matrix.inner);
  for (std::size_t row = first; row < end; row += 2 * kTile) {
    const Rounded* from = rows + row * matrix.inner;
    if (end - row > kTile)
      multiply_tiles<true, kBothColumns>(from, weights, matrix.inner, part, sums.data());
    else
      multiply_tiles<false, kBothColumns>(from, weights, matrix.inner, part, sums.data());
    const std::size_t behind = std::min(row + 2 * kTile, end);
    scale_tiles<kBothColumns>(sums.data(), row, behind, column, matrix, room, out);
  }
}

void multiply_by_tiles(std::span<const float> rows, const Matrix& matrix, ProductRoom& room,
                       std::span<float> out) {
  const Rounded* rounded = round_rows<0>(rows, matrix.inner, room);
  const TileShapes shapes(part_of(matrix.inner));
  asm volatile("ldtilecfg %0" ::"m"(shapes));
  const std::size_t count = room.scales.size();
  for (std::size_t row = 0; row < count; row += kTileRows) {
    const std::size_t end = std::min(row + kTileRows, count);
    std::size_t column = 0;
    for (; column + 2 * kTile <= matrix.columns; column += 2 * kTile)
      multiply_by_tile_columns<true>(rounded, row, end, column, matrix, room, out);
    if (column < matrix.columns)
      multiply_by_tile_columns<false>(rounded, row, end, column, matrix, room, out);
  }
  asm volatile("tilerelease");  // the system then saves no registers for this thread
}

}  // namespace dateline::encoder::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
