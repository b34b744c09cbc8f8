// Says in words what a drawing says by signs.
#include "output/plain_rows.hpp"

#include <optional>

namespace dateline::output {
namespace {

std::string when_of(const DrawnEntry& entry) {
  if (entry.date.empty()) return entry.bounds;
  std::string when = entry.row.assumed ? "~ " : "";
  if (entry.row.sign == Sign::kOpen) when += "since ";
  when += entry.date;
  if (entry.row.sign == Sign::kSpan) when += " to " + entry.row.until;
  return when;
}

}  // namespace

std::vector<PlainRow> plain_rows(const Drawn& drawn) {
  std::vector<PlainRow> rows;
  std::optional<Zone> above;
  for (const DrawnEntry& entry : drawn.entries) {
    PlainRow row;
    if (above != entry.row.zone) row.section = heading_of(entry.row.zone);
    above = entry.row.zone;
    row.when = when_of(entry);
    row.what = entry.row.label;
    if (!entry.row.phrase.empty()) row.what += " (" + entry.row.phrase + ")";
    if (!entry.told_in.empty()) row.what += " [" + entry.told_in + "]";
    row.who = entry.row.source;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace dateline::output
