// What a person wants otherwise in a timeline before it is published: a small file, a line an edit.
//
//   # Words behind a hash are for people.
//   hide   "Rain had fallen"                      an entry, by how its label begins
//   show   e12                                    or by its id, as in the address of a drawn entry
//   rename "boats had brought" "Boats brought 140 people to safety"
//   redate "boats had brought" 2023-11-08         or from a date to another: 2023-11-08 2023-11-09
//   add    2023-11-10 "The prime minister visited Eastvale"
//
// Thread safety: pure functions over values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/merge.hpp"

namespace dateline {

/// Carries out what fits, and says of each edit that does not why: "line 3: no label begins so".
[[nodiscard]] std::vector<std::string> edit(Document& document, std::string_view edits);
/// What is added goes to the first document.
[[nodiscard]] std::vector<std::string> edit(Collection& collection, std::string_view edits);

}  // namespace dateline
