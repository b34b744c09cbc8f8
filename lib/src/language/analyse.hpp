// Article -> Analysis: tokens, sentences, part of speech, lemma, head and relation.
#pragma once

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/result.hpp"

namespace dateline::language {

/// The models of this stage: views of the embedded bytes, checked when loaded.
class Models {
 public:
  static Result<Models> load();
};

[[nodiscard]] Analysis analyse(const Article& article, const Models& models);

}  // namespace dateline::language
