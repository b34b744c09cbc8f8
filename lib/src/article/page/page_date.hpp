// A page -> the dates on it that may be its date of publication, and the one that is taken.
//
// Every date is a candidate with the reason that speaks for it and a weight from 0 to 100. What
// agrees on a day strengthens each other; a stamp in UTC gives way to the day that readers saw.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/date/stamp.hpp"
#include "article/page/html_chunks.hpp"
#include "article/page/page_data.hpp"
#include "dateline/article.hpp"

namespace dateline::article {

struct DateCandidate {
  Stamp stamp;
  PublishedFrom from = PublishedFrom::kNone;
  std::string reason;  // "meta article:published_time"
  std::string text;    // as it stands there
  int weight = 0;
  bool modified = false;  // a day of change, for want of a better one
  std::string refused;    // why it is out of the question; empty when it is not
};

[[nodiscard]] inline DateCandidate candidate_of(PublishedFrom from, std::string reason,
                                                std::string_view text, int weight) {
  constexpr std::size_t kShown = 120;
  DateCandidate candidate;
  candidate.from = from;
  candidate.reason = std::move(reason);
  candidate.text = text.substr(0, kShown);
  candidate.weight = weight;
  return candidate;
}

using DateCandidates = std::vector<DateCandidate>;

/// What the places of a page are to its article.
struct PageFrame {
  std::int32_t body = 0;    // the element that holds the article
  std::int32_t title = -1;  // the heading that is its title; -1 when none is known
  std::int32_t first = -1;  // the block of its first and of its last paragraph
  std::int32_t last = -1;
};

class DatePlaces;

void add_dates_of_data(const PageData& data, std::string_view title, const StampReader& reader,
                       DateCandidates& candidates);
void add_dates_of_elements(const HtmlTree& tree, const DatePlaces& places,
                           const StampReader& reader, DateCandidates& candidates);
void add_dates_of_lines(const std::vector<Chunk>& chunks, const DatePlaces& places,
                        const StampReader& reader, DateCandidates& candidates);

/// Sets what the article says of its publication, and a finding for each candidate.
void choose_date(const DateCandidates& candidates, Article& read);

}  // namespace dateline::article
