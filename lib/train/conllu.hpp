// Treebanks in CoNLL-U, and texts tagged word_TAG, as values.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/result.hpp"

namespace dateline::train {

struct GoldToken {
  std::string form;
  std::string lemma;
  Tag tag = Tag::kXX;
  Upos upos = Upos::kX;
  Dep dep = Dep::kDep;
  int head = -1;            // position in the sentence, -1 for its root
  bool space_after = true;  // white space follows in the text
};

struct GoldSentence {
  std::vector<GoldToken> tokens;
  bool new_paragraph = false;
};

/// Words that were split for the tree only are given as the tree has them, with `space_after` as
/// the text has it. Relations and tags that we do not know become their nearest kin.
[[nodiscard]] Result<std::vector<GoldSentence>> read_conllu(const std::filesystem::path& path);

/// MASC: word_TAG separated by white space, one sentence a line; only forms and tags are set.
[[nodiscard]] Result<std::vector<GoldSentence>> read_tagged_folder(
    const std::filesystem::path& folder);

[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace dateline::train
