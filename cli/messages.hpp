// Words for the user -> standard error, safe for any terminal.
#pragma once

#include <string_view>

namespace dateline::cli {

/// Writes "dateline: MESSAGE" as one line; what a terminal must not see is escaped.
void complain(std::string_view message);

/// Where a standard descriptor is closed, opens it on something that refuses to be used: files of
/// ours never take its number, and who reads or writes it gets an error.
void keep_standard_descriptors();

}  // namespace dateline::cli
