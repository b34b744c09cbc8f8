// Brings the rows of a chart together that a reader wants together.
#include "output/chart_arrange.hpp"

#include <algorithm>

namespace dateline::output {
namespace {

/// Whether a reader sees the two under one date or word.
bool same_time(const Row& a, const Row& b) {
  return a.zone == b.zone && a.date == b.date && a.word == b.word && a.word_below == b.word_below;
}

/// Undated rows, scattered over the years by the order of the text, make the years hard to follow.
void gather_earlier(std::vector<Row>& rows) {
  const auto past =
      std::ranges::find_if(rows, [](const Row& row) { return row.zone > Zone::kPast; });
  std::vector<Row> earlier;
  std::vector<Row> others;
  for (auto row = rows.begin(); row != past; ++row)
    (row->place_in_time == PlaceInTime::kEarlier ? earlier : others).push_back(std::move(*row));
  const auto last_days = std::ranges::find(others, PlaceInTime::kLastDays, &Row::place_in_time);
  others.insert(last_days, std::make_move_iterator(earlier.begin()),
                std::make_move_iterator(earlier.end()));
  std::ranges::move(others, rows.begin());
}

/// "Last week" once is enough for the rows of one week.
void drop_repeated_phrases(std::vector<Row>& rows) {
  for (std::size_t i = rows.size(); i-- > 1;)
    if (same_time(rows[i - 1], rows[i]) && rows[i - 1].phrase == rows[i].phrase)
      rows[i].phrase.clear();
}

/// Numbers the points of one date by their steps, if the text orders any of them.
void number_places(std::vector<Row>& rows) {
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    while (end < rows.size() && same_time(rows[begin], rows[end])) ++end;
    std::vector<Row*> points;
    for (std::size_t i = begin; i < end; ++i)
      if (rows[i].sign == Sign::kPoint) points.push_back(&rows[i]);
    begin = end;
    if (points.empty() || points.front()->step == points.back()->step) continue;
    points.front()->place = 1;
    for (std::size_t i = 1; i < points.size(); ++i)
      points[i]->place = points[i - 1]->place + (points[i]->step != points[i - 1]->step ? 1 : 0);
  }
}

}  // namespace

void arrange(std::vector<Row>& rows) {
  std::ranges::stable_sort(rows, {}, &Row::zone);
  gather_earlier(rows);
  number_places(rows);
  drop_repeated_phrases(rows);
}

}  // namespace dateline::output
