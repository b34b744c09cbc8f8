// Any bytes -> the whole pipeline and every writer, with what has to hold whatever the bytes are.
#pragma once

#include <string_view>

#include "dateline/read.hpp"

namespace dateline::fuzz {

/// Reads the bytes as `format` and processes what could be read; aborts when a promise is broken:
/// blocks and quotes disjoint and inside the text, expressions and events inside it, every event in
/// one entry, JSON that parses, TimeML that parses and whose TEXT is the text. Extractor and
/// readers must not throw.
void run_whole(std::string_view bytes, InputFormat format);

}  // namespace dateline::fuzz
