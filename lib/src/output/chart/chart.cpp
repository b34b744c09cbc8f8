// Document or Collection -> a chart that reads like the story.
#include "output/chart/chart.hpp"

namespace dateline {

std::string write_chart(const Document& document, const ChartOptions& options) {
  return output::draw(output::make_chart({&document}, document.timeline, options), options);
}

std::string write_chart(const Collection& collection, const ChartOptions& options) {
  std::vector<const Document*> documents;
  for (const Document& document : collection.documents) documents.push_back(&document);
  return output::draw(output::make_chart(documents, collection.timeline, options, &collection),
                      options);
}

}  // namespace dateline
