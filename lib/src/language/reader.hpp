// Tokens of sentences -> tag, head, relation, name and event of each, by the encoder.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/result.hpp"
#include "embed/watch.hpp"
#include "encoder/encoder.hpp"
#include "learn/model_file.hpp"

namespace dateline::language {

/// The encoder, its labels as types. Thread safety: immutable once opened.
class Reader {
 public:
  /// `file`: one of those below; its bytes must outlive it.
  static Result<Reader> open(const learn::ModelFile& file);

  /// Fills in `tokens`, whose spans are set: all of an article, or the sentences of a part of it,
  /// with positions counted from the first token. A sentence of more than encoder::kMostWords
  /// tokens is read in pieces, each of which hangs on the one before as parataxis.
  void read(std::string_view text, std::span<const Sentence> sentences, std::span<Token> tokens,
            const Watch& watch = {}) const;

 private:
  explicit Reader(encoder::Encoder encoder) : encoder_(std::move(encoder)) {}
  [[nodiscard]] Result<void> take_labels();

  encoder::Encoder encoder_;
  std::vector<Tag> tags_;  // of each label
  std::vector<Dep> deps_;
  std::vector<NameLabel> names_;
  std::vector<EventLabel> events_;
};

/// The names of the library's files.
inline constexpr std::string_view kBestName = "models/encoder.model";
inline constexpr std::string_view kFastName = "models/fast.model";

}  // namespace dateline::language
