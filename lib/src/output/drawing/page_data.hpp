// A drawn timeline -> the JSON that the page of lib/web draws; lib/web/src/data.ts says what is in
// it.
#pragma once

#include <string>

#include "output/drawing/drawn.hpp"

namespace dateline::output {

[[nodiscard]] std::string page_data(const Drawn& drawn, const WriteOptions& options);

}  // namespace dateline::output
