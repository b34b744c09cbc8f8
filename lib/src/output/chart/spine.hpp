// The column of dates of a chart: each row says its month and day, and the year where it is
// another than above.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/chart/chart.hpp"

namespace dateline::output {

/// Rows are asked for from top to bottom.
class Spine {
 public:
  explicit Spine(const std::vector<Row>& rows);

  /// Columns that the widest cell needs.
  [[nodiscard]] std::size_t width() const { return width_; }

  struct Cell {
    std::string text;
    bool dated = false;
  };
  [[nodiscard]] Cell next(const Row& row);

 private:
  /// The date with its parts in their places; the year is left out where `above` has it and is no
  /// finer.
  [[nodiscard]] std::string dated_cell(const SpineDate& date, const SpineDate& above) const;

  std::size_t month_at_ = 0;  // where the parts begin; years stand at 0
  std::size_t day_at_ = 0;
  std::size_t time_at_ = 0;
  std::size_t width_ = 0;
  SpineDate date_;  // of the row above; empty when that has none
  Zone zone_ = Zone::kPast;
  std::string word_;  // the last word that was printed
};

}  // namespace dateline::output
