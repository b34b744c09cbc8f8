// Penn tag, form and relation -> universal part of speech.
#pragma once

#include <string_view>

#include "dateline/analysis.hpp"

namespace dateline::language {

[[nodiscard]] Upos upos_of(Tag tag, std::string_view form, Dep dep);

}  // namespace dateline::language
