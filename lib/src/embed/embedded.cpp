// Turns the symbols that the assembler made of lib/data and lib/models into named byte ranges.
#include "embed/embedded.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#define DATELINE_EMBEDDED(symbol, name) \
  extern "C" const char symbol##_begin; \
  extern "C" const char symbol##_end;
#include "embedded_table.inc"
#undef DATELINE_EMBEDDED

namespace dateline {
namespace {

struct Row {
  std::string_view name;
  const char* begin;
  const char* end;
};

const std::array kRows = {
#define DATELINE_EMBEDDED(symbol, name) Row{name, &symbol##_begin, &symbol##_end},
#include "embedded_table.inc"
#undef DATELINE_EMBEDDED
};

}  // namespace

std::optional<std::string_view> embedded(std::string_view name) {
  const auto row = std::ranges::find(kRows, name, &Row::name);
  if (row == kRows.end()) return std::nullopt;
  return std::string_view(row->begin, static_cast<std::size_t>(row->end - row->begin));
}

std::vector<std::string_view> embedded_names(std::string_view prefix) {
  std::vector<std::string_view> names;
  for (const Row& row : kRows) {
    if (row.name.starts_with(prefix)) names.push_back(row.name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace dateline
