// Texts read by the embedded models, for tests of names and pronouns.
#pragma once

#include <string>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "entity/mention.hpp"
#include "entity/tables.hpp"

namespace dateline::entity {

struct ReadText {
  Document document;
  Mentions mentions;

  /// What the label of a reader would call whom the nth word (from 0) of this form stands for; ""
  /// for nobody.
  [[nodiscard]] std::string meant(std::string_view form, int nth = 0) const {
    const Analysis& analysis = document.analysis;
    for (std::int32_t i = 0; i < analysis.size(); ++i) {
      if (analysis.form({i}) != form || nth-- > 0) continue;
      const Referent referent = mentions.referent({i});
      if (referent.head.valid()) return std::string(analysis.form(referent.head));
      std::string name(referent.valid() ? mentions.display(referent.entity) : "");
      if (referent.second.valid()) name.append(" and ").append(mentions.display(referent.second));
      return name;
    }
    return "no such word";
  }
};

inline ReadText read(std::string_view text) {
  static const auto extractor = Extractor::create();
  static const auto tables = Tables::load();
  ReadText read;
  // Two paragraphs, so that none is taken for a title.
  auto article = read_text("It rained.\n\n" + std::string(text) + "\n", "test").value();
  read.document = extractor->process(std::move(article), {.extent = Extent::kAnalysis});
  read.mentions = Mentions::find(read.document.article, read.document.analysis, *tables);
  return read;
}

}  // namespace dateline::entity
