// The bytes of a file -> the documents in it.
#pragma once

#include <string>
#include <vector>

#include "settings.hpp"
#include "work.hpp"

namespace dateline::cli {

/// One item for a text, a page or TimeML; one an entry of a feed, an object of a JSON array, a line
/// of JSON Lines, a message of a mailbox. What cannot be read at all is one item that says why.
[[nodiscard]] std::vector<Item> expand(const std::string& path, std::string bytes,
                                       const Settings& settings);

}  // namespace dateline::cli
