// Any bytes -> the parts of the library that no reader stands before.
#pragma once

#include <string_view>

namespace dateline::fuzz {

/// The first byte chooses a publication date, the rest is a text: each expression has a value that
/// can be written and read back. The bytes are tried as dates, too.
void run_resolver(std::string_view bytes);

/// Three bytes a relation between two of eight intervals: the graph agrees with the slow closure.
void run_graph(std::string_view bytes);

/// The bytes as a model file, and as a section of one that is sound: opened, or refused.
void run_model(std::string_view bytes);

/// The bytes as a result that is to be merged (VERSION in them is this library's): refused, or
/// merged, written, and the same when it is read again.
void run_result(std::string_view bytes);

}  // namespace dateline::fuzz
