// Rows of a chart in the order of the timeline -> in the order of reading.
#pragma once

#include <vector>

#include "output/chart/chart.hpp"

namespace dateline::output {

/// Parts first, inside them the order of the timeline; what is of no known day before publication
/// stands together, right before the last days. Numbers the points of one date whose order is told
/// and says words that date several rows in the first only.
void arrange(std::vector<Row>& rows);

}  // namespace dateline::output
