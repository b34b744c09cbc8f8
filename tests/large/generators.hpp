// Documents made to hurt, of any size: each repeats what some loop could walk over again and again.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "dateline/read.hpp"

namespace dateline::test {

struct Generator {
  std::string_view name;
  InputFormat format = InputFormat::kText;
  std::function<std::string(std::size_t bytes)> make;  // about so many bytes
};

[[nodiscard]] std::span<const Generator> generators();

/// The document as `dateline -i` reads it; lines of JSON Lines are one document each.
[[nodiscard]] std::string_view name_of(InputFormat format);

}  // namespace dateline::test
