// A drawn timeline -> rows of a small table for people: when, what, who says so.
#pragma once

#include <string>
#include <vector>

#include "output/drawing/drawn.hpp"

namespace dateline::output {

struct PlainRow {
  std::string section;  // the heading of its zone where that begins; else empty
  std::string when;     // "~ Fri 7 Jun 2019", "2016 - Sep 2018", "since Aug 2017"
  std::string what;
  std::string who;
};

[[nodiscard]] std::vector<PlainRow> plain_rows(const Drawn& drawn);

}  // namespace dateline::output
