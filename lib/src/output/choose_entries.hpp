// Which entries of a timeline are worth a line of a chart.
#pragma once

#include <string>
#include <vector>

#include "dateline/write.hpp"
#include "output/chart/linked.hpp"

namespace dateline::output {

/// In the order of the timeline: those that the timeline has chosen (`Entry::shown`), with `all`
/// every one that is surely an event; without what the options exclude, and of more than the limit
/// the most telling.
[[nodiscard]] std::vector<const Entry*> choose_entries(const std::vector<Linked>& documents,
                                                       const Timeline& timeline,
                                                       const ChartOptions& options);

/// a, b ... z, then 27 and on.
[[nodiscard]] std::string document_letter(std::int32_t index);

}  // namespace dateline::output
