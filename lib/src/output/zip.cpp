// PKWARE's application note, sections 4.3.7, 4.3.12 and 4.3.16; method 0.
#include "output/zip.hpp"

#include <array>
#include <cstdint>

namespace dateline::output {
namespace {

constexpr std::array<std::uint32_t, 256> crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit)
      value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
    table[i] = value;
  }
  return table;
}

std::uint32_t crc_of(std::string_view bytes) {
  static constexpr auto kTable = crc_table();
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes)
    crc = kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
  return ~crc;
}

void append(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// What the header of a file and its line in the directory have in common.
void append_common(std::string& out, std::string_view name, std::string_view content) {
  constexpr std::uint64_t kFirstDay = 0x0021;
  append(out, 10, 2);         // version needed
  append(out, 1U << 11U, 2);  // the name is UTF-8
  append(out, 0, 2);          // stored
  append(out, 0, 2);          // midnight
  append(out, kFirstDay, 2);
  append(out, crc_of(content), 4);
  append(out, content.size(), 4);
  append(out, content.size(), 4);
  append(out, name.size(), 2);
  append(out, 0, 2);  // no extra field
}

}  // namespace

std::string zip_of(const std::vector<std::pair<std::string_view, std::string>>& files) {
  std::string out;
  std::string directory;
  for (const auto& [name, content] : files) {
    const std::size_t at = out.size();
    append(out, 0x04034B50, 4);
    append_common(out, name, content);
    out.append(name).append(content);
    append(directory, 0x02014B50, 4);
    append(directory, 20, 2);  // made by
    append_common(directory, name, content);
    append(directory, 0, 2);  // comment
    append(directory, 0, 2);  // disk
    append(directory, 0, 2);  // attributes
    append(directory, 0, 4);
    append(directory, at, 4);
    directory.append(name);
  }
  const std::size_t begin = out.size();
  out += directory;
  append(out, 0x06054B50, 4);
  append(out, 0, 4);  // disks
  append(out, files.size(), 2);
  append(out, files.size(), 2);
  append(out, directory.size(), 4);
  append(out, begin, 4);
  append(out, 0, 2);
  return out;
}

}  // namespace dateline::output
