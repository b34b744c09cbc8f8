// The column of dates of a chart: each row says what the row above has not said already.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/chart.hpp"

namespace dateline::output {

/// Rows are asked for from top to bottom.
class Spine {
 public:
  explicit Spine(const std::vector<Row>& rows);

  /// Columns that the widest cell needs.
  [[nodiscard]] std::size_t width() const { return width_; }

  struct Cell {
    std::string text;
    std::string below;  // in the row's second line
    bool dated = false;
  };
  [[nodiscard]] Cell next(const Row& row);

 private:
  /// The date with its parts in their places, those left out that `above` begins with.
  [[nodiscard]] std::string dated_cell(const SpineDate& date, const SpineDate& above) const;

  std::size_t month_at_ = 0;  // where the parts begin; years stand at 0
  std::size_t day_at_ = 0;
  std::size_t time_at_ = 0;
  std::size_t width_ = 0;
  SpineDate date_;  // of the row above; empty when that has none
  Zone zone_ = Zone::kPast;
  std::string word_;  // the last word that was printed, and what stood below it
  std::string word_below_;
};

}  // namespace dateline::output
