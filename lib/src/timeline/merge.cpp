// Placeholder of merging.
#include "dateline/merge.hpp"

#include <utility>

namespace dateline {

Collection merge(std::vector<Document> documents) {
  return {std::move(documents), {}};
}
Timeline about(const Collection& collection, std::string_view /*entity*/) {
  return collection.timeline;
}
Timeline about(const Document& document, std::string_view /*entity*/) {
  return document.timeline;
}

}  // namespace dateline
