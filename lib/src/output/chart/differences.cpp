// Values of one kind stand side by side, each with the letters of the articles that tell it.
#include "output/chart/differences.hpp"

#include "output/choose_entries.hpp"
#include "output/display_width.hpp"

namespace dateline::output {

std::string spoken_differences(const Collection& collection, const Entry& entry) {
  std::string words;
  std::string_view what;
  const auto differences = differences_of(collection, entry);
  for (const Difference& difference : differences) {
    if (words.empty())
      words.append("told differently: ").append(difference.what);
    else if (what == difference.what)
      words.append(",");
    else
      words.append("; ").append(difference.what);
    what = difference.what;
    words.append(" ").append(difference.value).append(" (");
    for (std::size_t i = 0; i < difference.documents.size(); ++i)
      words.append(i == 0 ? "" : " ").append(document_letter(difference.documents[i]));
    words.append(")");
  }
  return printable(words);
}

}  // namespace dateline::output
