// Puts into words what stands in the way of a good timeline.
#include "pipeline/warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "article/text/tongue.hpp"

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
  return fmt::format(
      "no publication date: {} {} an open value, first \"{}\"", open,
      open == 1 ? "expression keeps" : "expressions keep",
      escaped(std::string_view(document.article.text).substr(first.span.begin, first.span.size())));
}

/// A text in another language, or paragraphs of one.
std::string about_language(const Article& article) {
  const auto left_out = std::ranges::count(article.blocks, BlockKind::kForeign, &Block::kind);
  if (article.language != "en" && article.language != "und") {
    return fmt::format("the text is in {}; English is the only language that is read",
                       article::language_name(article.language));
  }
  if (left_out == 0) return {};
  return fmt::format("{} {} in another language {} left out", left_out,
                     left_out == 1 ? "paragraph" : "paragraphs", left_out == 1 ? "is" : "are");
}

}  // namespace

std::vector<std::string> warnings_about(const Document& document, bool any_language) {
  std::vector<std::string> warnings;
  if (!document.article.published) warnings.push_back(about_publication(document));
  if (!any_language) {
    if (auto words = about_language(document.article); !words.empty())
      warnings.push_back(std::move(words));
  }
  const auto& faults = document.article.faults;
  for (std::size_t i = 0; i < std::min(faults.size(), kMostFaults); ++i)
    warnings.push_back(fmt::format("{} (at byte {})", faults[i].what, faults[i].offset));
  const std::size_t count = document.article.fault_count;
  if (count > kMostFaults) {
    warnings.push_back(fmt::format("{} more such faults", count - kMostFaults));
  }
  return warnings;
}

std::string about_left_out(std::size_t events) {
  return fmt::format(
      "more events than a text of this length may hold: the {} least sure {} left out", events,
      events == 1 ? "is" : "are");
}

}  // namespace dateline
