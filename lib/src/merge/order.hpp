// Documents -> the same in an order that does not depend on that of the input, each once.
#pragma once

#include <vector>

#include "dateline/document.hpp"
#include "merge/trace.hpp"

namespace dateline::joining {

/// By publication, then by name, then by all else that tells two apart. A document that comes again
/// is left out: the same id and text, whatever its date. `traces` go along.
void put_in_order(std::vector<Document>& documents, std::vector<DocumentTrace>& traces);

}  // namespace dateline::joining
