// A timeline and a name -> the entries in which the named one takes part; the lists are loaded
// already.
#pragma once

#include <string_view>

#include "dateline/merge.hpp"
#include "entity/tables.hpp"

namespace dateline::timeline {

[[nodiscard]] Timeline about(const Document& document, std::string_view entity,
                             const entity::Tables& tables);
[[nodiscard]] Timeline about(const Collection& collection, std::string_view entity,
                             const entity::Tables& tables);

}  // namespace dateline::timeline
