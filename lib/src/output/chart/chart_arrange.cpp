// Brings the rows of a chart together that a reader wants together.
#include "output/chart/chart_arrange.hpp"

#include <algorithm>

namespace dateline::output {
namespace {

/// Whether a reader sees the two under one date or word.
bool same_time(const Row& a, const Row& b) {
  return a.zone == b.zone && a.date == b.date && a.word == b.word;
}

/// "Last week" once is enough for the rows of one week.
void drop_repeated_phrases(std::vector<Row>& rows) {
  for (std::size_t i = rows.size(); i-- > 1;)
    if (same_time(rows[i - 1], rows[i]) && rows[i - 1].phrase == rows[i].phrase)
      rows[i].phrase.clear();
}

/// Numbers the points of one date by their steps, those that words of the text order.
void number_places(std::vector<Row>& rows) {
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    while (end < rows.size() && same_time(rows[begin], rows[end])) ++end;
    std::vector<Row*> points;
    for (std::size_t i = begin; i < end; ++i)
      if (rows[i].sign == Sign::kPoint && rows[i].told_order) points.push_back(&rows[i]);
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
  number_places(rows);
  drop_repeated_phrases(rows);
}

}  // namespace dateline::output
