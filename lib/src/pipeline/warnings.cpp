// Puts into words what stands in the way of a good timeline.
#include "pipeline/warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace dateline {
namespace {

constexpr std::size_t kMostFaults = 5;

/// A point in time with a part that only a publication date would fill.
bool is_open(const Timex& timex) {
  return !std::holds_alternative<calendar::Reference>(timex.value) &&
         !std::holds_alternative<calendar::Duration>(timex.value) &&
         timex.type != TimexType::kSet && !calendar::fully_known(timex.value);
}

std::string about_publication(const Document& document) {
  const auto open = std::ranges::count_if(document.timexes, is_open);
  if (open == 0) return "no publication date";
  const Timex& first = *std::ranges::find_if(document.timexes, is_open);
  return fmt::format("no publication date: {} {} an open value, first \"{}\"", open,
                     open == 1 ? "expression keeps" : "expressions keep",
                     document.article.text.substr(first.span.begin, first.span.size()));
}

}  // namespace

std::vector<std::string> warnings_about(const Document& document) {
  std::vector<std::string> warnings;
  if (!document.article.published) warnings.push_back(about_publication(document));
  const auto& faults = document.article.faults;
  for (std::size_t i = 0; i < std::min(faults.size(), kMostFaults); ++i)
    warnings.push_back(fmt::format("{} (at byte {})", faults[i].what, faults[i].offset));
  const std::size_t count = document.article.fault_count;
  if (count > kMostFaults) {
    warnings.push_back(fmt::format("{} more such faults", count - kMostFaults));
  }
  return warnings;
}

}  // namespace dateline
