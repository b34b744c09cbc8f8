// The bytes of a model file <-> named sections.
//
// Layout, all numbers little-endian: magic, format version, number of sections, size of the file,
// checksum of all that follows; then a table of sections (name, offset, size); then the sections,
// each aligned to 64 bytes. Reading makes views of the given bytes and copies nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::learn {

/// Changes whenever files of the old layout, or features hashed the old way, become unreadable.
inline constexpr std::uint32_t kModelVersion = 1;

/// A model file as a view of its bytes, which must outlive it and be aligned to 8 bytes.
class ModelFile {
 public:
  /// Fails with kDamaged when magic, version, size, section table or checksum is wrong.
  static Result<ModelFile> open(std::string_view bytes);
  /// The embedded file `name` ("models/event.model"); kDamaged also when there is none. It is a
  /// part of the program like its code, so its checksum is left to the tests: reading all of it at
  /// each start would take longer than a short article.
  static Result<ModelFile> open_embedded(std::string_view name);

  /// The bytes of a section; kDamaged when the file has none of that name.
  [[nodiscard]] Result<std::string_view> section(std::string_view name) const;
  /// What a section holds, opened by Part::open(bytes, arguments...).
  template <class Part, class... Arguments>
  [[nodiscard]] Result<Part> open_part(std::string_view name, Arguments... arguments) const {
    return section(name).and_then(
        [&](std::string_view bytes) { return Part::open(bytes, arguments...); });
  }

 private:
  static Result<ModelFile> read(std::string_view bytes);

  std::vector<std::pair<std::string_view, std::string_view>> sections_;
};

/// Puts sections together into the bytes of a model file. Names are at most 24 bytes long.
class ModelFileWriter {
 public:
  void add(std::string name, std::string bytes);
  [[nodiscard]] std::string bytes() const;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

/// The checksum that model files carry: every byte and its place matter.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

}  // namespace dateline::learn
