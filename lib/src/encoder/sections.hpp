// Sections of a model file -> views of numbers, the first fault kept.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "dateline/result.hpp"
#include "learn/model_file.hpp"

namespace dateline::encoder {

/// Reads one section after the other; who reads asks once, at the end, whether one failed.
class Sections {
 public:
  explicit Sections(const learn::ModelFile& file) : file_(file) {}

  [[nodiscard]] std::string_view text(std::string_view name) const {
    const auto bytes = file_.section(name);
    if (bytes) return *bytes;
    fail(bytes.error());
    return {};
  }
  /// All of a section as numbers (or rows of them); sections are aligned to 64 bytes.
  template <class Number>
  [[nodiscard]] std::span<const Number> numbers(std::string_view name) const {
    const std::string_view bytes = text(name);
    if (bytes.size() % sizeof(Number) != 0)
      fail(Error{ErrorCode::kDamaged, "model: size of section " + std::string(name), 0});
    return {reinterpret_cast<const Number*>(bytes.data()), bytes.size() / sizeof(Number)};
  }
  /// The same, which must be `count` of them.
  template <class Number>
  [[nodiscard]] std::span<const Number> numbers(std::string_view name, std::size_t count) const {
    const auto all = numbers<Number>(name);
    if (all.size() == count) return all;
    fail(Error{ErrorCode::kDamaged, "model: size of section " + std::string(name), 0});
    return {};
  }
  [[nodiscard]] bool failed() const { return error_.has_value(); }
  /// Only after failed().
  [[nodiscard]] const Error& error() const { return *error_; }

 private:
  void fail(const Error& error) const {
    if (!error_) error_ = error;
  }

  const learn::ModelFile& file_;
  mutable std::optional<Error> error_;
};

}  // namespace dateline::encoder
