// Puts years, months, days and times of day below each other.
#include "output/chart/spine.hpp"

#include <algorithm>

namespace dateline::output {

Spine::Spine(const std::vector<Row>& rows) {
  constexpr std::size_t kMonth = 3;  // "Aug", "Q3"; a season has no day and may take its place
  std::size_t year = 0;
  std::size_t day = 0;
  for (const Row& row : rows) {
    year = std::max(year, row.date.year.size());
    day = std::max(day, row.date.day.size());
  }
  month_at_ = year > 0 ? year + 1 : 0;
  day_at_ = month_at_ + kMonth + 1;
  time_at_ = day_at_ + day + (day > 0 ? 1 : 0);
  for (const Row& row : rows) {
    const std::size_t date = dated_cell(row.date, {}).size();
    width_ = std::max({width_, date, row.word.size()});
  }
}

std::string Spine::dated_cell(const SpineDate& date, const SpineDate& above) const {
  std::string cell;
  const auto part = [&](const std::string& now, std::size_t at) {
    if (now.empty()) return;
    if (cell.size() < at)
      cell.resize(at, ' ');
    else if (!cell.empty())
      cell += ' ';
    cell += now;
  };
  // A year alone under one of its days would read as that day.
  if (date.year != above.year || date.month.empty()) part(date.year, 0);
  part(date.month, month_at_);
  part(date.day, day_at_);
  part(date.time, time_at_);
  return cell;
}

Spine::Cell Spine::next(const Row& row) {
  Cell cell;
  if (row.zone != zone_) date_ = {};
  zone_ = row.zone;
  cell.dated = row.date != SpineDate();
  if (cell.dated) {
    cell.text = dated_cell(row.date, date_);
    word_.clear();
  } else if (!row.word.empty() && row.word != word_) {
    cell.text = word_ = row.word;
  }
  date_ = row.date;
  return cell;
}

}  // namespace dateline::output
