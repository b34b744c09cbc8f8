// Entries without a date -> the day that their article tells as its news, to line up many articles.
#pragma once

#include "dateline/document.hpp"

namespace dateline::joining {

/// Gives what happened or goes on in a finite clause, was not over before, is denied by nobody and
/// has no date of its own the day that the title or first paragraph names, not more than a week
/// before publication, else the day of publication. Such dates are assumed: alone an article is
/// read with its gaps, but among hundreds what has no date would be lost.
void assume_news_day(Document& document);

}  // namespace dateline::joining
