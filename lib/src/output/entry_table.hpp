// Timeline -> the full table of its entries, for spreadsheets: a heading and cells with kinds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/format.hpp"

namespace dateline::output {

struct Cell {
  enum class Kind : std::uint8_t { kText, kNumber, kDay };  // a day is "2019-06-07"
  std::string text;
  Kind kind = Kind::kText;
};

struct EntryTable {
  std::vector<std::string_view> headings;
  std::vector<std::vector<Cell>> rows;  // each as long as the headings
};

[[nodiscard]] EntryTable entry_table(const Document& document);
[[nodiscard]] EntryTable entry_table(const Collection& collection);

}  // namespace dateline::output
