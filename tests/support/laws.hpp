// A document -> what it breaks of the laws that hold for every document.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.hpp"

namespace dateline::test {

/// Empty when all is well; else what is wrong and where, for people. Checked:
///  - expressions, events and signals lie inside the text, in its order; expressions do not
///  overlap;
///  - every event stands in exactly one entry; ids are in range; steps count from 1 without a gap;
///  - of a bound the earliest is not after the latest; nothing ends before it begins;
///  - what is told as happened is not dated after publication;
///  - links lead from and to what there is, with a confidence from 0 to 1.
[[nodiscard]] std::vector<std::string> broken_laws(const Document& document);

/// Sure links that the steps contradict. A text of which each sentence contradicts the others can
/// have one, about one in a thousand of those put together at random; so it is asked of known texts.
[[nodiscard]] std::vector<std::string> contradicted_links(const Document& document);

}  // namespace dateline::test
