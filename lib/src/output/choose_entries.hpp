// Which entries of a timeline are worth a line of a chart.
#pragma once

#include <string>
#include <vector>

#include "dateline/write.hpp"
#include "output/linked.hpp"

namespace dateline::output {

/// In the order of the timeline: without what the options exclude, what says little, what other
/// lines show, and, beyond a limit, the least telling.
[[nodiscard]] std::vector<const Entry*> choose_entries(const std::vector<Linked>& documents,
                                                       const Timeline& timeline,
                                                       const ChartOptions& options);

/// a, b ... z, then 27 and on.
[[nodiscard]] std::string document_letter(std::int32_t index);

}  // namespace dateline::output
