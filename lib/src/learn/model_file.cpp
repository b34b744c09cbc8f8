// Bytes <-> sections of a model file, checked before anything is believed.
#include "learn/model_file.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <stdexcept>

#include "embed/embedded.hpp"
#include "learn/feature.hpp"

namespace dateline::learn {
namespace {

constexpr std::array<char, 8> kMagic = {'d', 'a', 't', 'e', 'l', 'i', 'n', 'e'};

struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint32_t version = kModelVersion;
  std::uint32_t sections = 0;
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
};

struct SectionRow {
  std::array<char, 24> name{};
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

template <class T>
T read_at(std::string_view bytes, std::size_t offset) {
  T value;
  std::memcpy(&value, bytes.data() + offset, sizeof(T));
  return value;
}

template <class T>
void append(std::string& bytes, const T& value) {
  std::array<char, sizeof(T)> raw{};
  std::memcpy(raw.data(), &value, sizeof(T));
  bytes.append(raw.data(), raw.size());
}

tl::unexpected<Error> damaged(std::string what, std::size_t offset) {
  return tl::unexpected(Error{ErrorCode::kDamaged, "model: " + std::move(what), offset});
}

/// Sections begin where cache lines do, if the file does: a bucket of a model is one line.
constexpr std::size_t aligned(std::size_t size) {
  return (size + 63U) & ~std::size_t{63};
}

void align(std::string& bytes) {
  bytes.resize(aligned(bytes.size()), '\0');
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  // Four lanes, so that the multiplications of one do not wait for those of another.
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
      lanes[lane] = mix(lanes[lane], read_at<std::uint64_t>(bytes, at + 8 * lane));
    }
  }
  std::uint64_t hash = bytes.size();
  for (; at < bytes.size(); ++at) hash = mix(hash, static_cast<unsigned char>(bytes[at]));
  for (const std::uint64_t lane : lanes) hash = mix(hash, lane);
  return hash;
}

Result<ModelFile> ModelFile::read(std::string_view bytes) {
  static_assert(std::endian::native == std::endian::little, "models are little-endian views");
  if (bytes.size() < sizeof(Header)) return damaged("shorter than its header", bytes.size());
  const auto header = read_at<Header>(bytes, 0);
  if (header.magic != kMagic) return damaged("not a model file", 0);
  if (header.version != kModelVersion) return damaged("made for another version", 8);
  if (header.size != bytes.size()) return damaged("size is not as stated", 16);
  if (header.sections > (bytes.size() - sizeof(Header)) / sizeof(SectionRow)) {
    return damaged("section table does not fit", 12);
  }
  ModelFile file;
  for (std::size_t i = 0; i < header.sections; ++i) {
    const std::size_t place = sizeof(Header) + i * sizeof(SectionRow);
    const auto row = read_at<SectionRow>(bytes, place);
    if (row.offset > bytes.size() || row.size > bytes.size() - row.offset || row.offset % 8 != 0) {
      return damaged("section outside the file", place);
    }
    const std::string_view padded = bytes.substr(place, row.name.size());
    file.sections_.emplace_back(padded.substr(0, padded.find('\0')),
                                bytes.substr(row.offset, row.size));
  }
  return file;
}

Result<ModelFile> ModelFile::open(std::string_view bytes) {
  auto file = read(bytes);
  if (file && read_at<Header>(bytes, 0).checksum != checksum(bytes.substr(sizeof(Header))))
    return damaged("wrong checksum", 24);
  return file;
}

Result<ModelFile> ModelFile::open_embedded(std::string_view name) {
  const auto bytes = embedded(name);
  if (!bytes) return damaged(std::string(name) + " is not part of this library", 0);
  auto file = read(*bytes);
  if (!file) file.error().message = std::string(name) + ": " + file.error().message;
  return file;
}

Result<std::string_view> ModelFile::section(std::string_view name) const {
  for (const auto& [section_name, bytes] : sections_) {
    if (section_name == name) return bytes;
  }
  return damaged("no section " + std::string(name), 0);
}

void ModelFileWriter::add(std::string name, std::string bytes) {
  if (name.empty() || name.size() > sizeof(SectionRow::name)) {
    throw std::invalid_argument("model section name: " + name);
  }
  sections_.emplace_back(std::move(name), std::move(bytes));
}

std::string ModelFileWriter::bytes() const {
  std::size_t offset = aligned(sizeof(Header) + sections_.size() * sizeof(SectionRow));
  std::string file(sizeof(Header), '\0');
  for (const auto& [name, bytes] : sections_) {
    SectionRow row{{}, offset, bytes.size()};
    name.copy(row.name.data(), name.size());
    append(file, row);
    offset += aligned(bytes.size());
  }
  for (const auto& [name, bytes] : sections_) {
    align(file);
    file += bytes;
  }
  align(file);
  Header header;
  header.sections = static_cast<std::uint32_t>(sections_.size());
  header.size = file.size();
  header.checksum = checksum(std::string_view(file).substr(sizeof(Header)));
  std::memcpy(file.data(), &header, sizeof(header));
  return file;
}

}  // namespace dateline::learn
