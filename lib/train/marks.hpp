// Texts in which pronouns are marked, and for each mark whom it means.
//
//   NAME.mark   "Ann Roe said [[1:she]] would sell [[2:it]]."
//   NAME.who    "1 Ann Roe", "2 =the house": a name, names joined by &, other words behind =; all
//   as
//               the text has them. "-" means nothing of the kind, "?" nobody can tell.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::train {

struct Mark {
  std::vector<std::string> names;  // several of them together
  std::string phrase;              // where there is no name
  bool open = false;               // nobody can tell
};

struct MarkedText {
  std::string name;
  std::string text;
  std::map<std::uint32_t, Mark> marks;  // by the byte at which the last word of each begins
};

/// All texts of a folder in the order of their names. Fails on a mark without an answer.
[[nodiscard]] Result<std::vector<MarkedText>> read_marks(const std::filesystem::path& folder);

}  // namespace dateline::train
