// Events and clauses -> labels: quotations of the article, piece by piece.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/label.hpp"
#include "label/frame.hpp"

namespace dateline::label {

/// The pieces of the label of an event, in the order of the text; never empty.
[[nodiscard]] LabelPieces make_label(const Input& input, const Event& event);

/// A label that is kept: its pieces, and the words of the longest line.
struct Label {
  LabelPieces pieces;
  std::string text;
};

/// All pieces behind the last one that a line of kMaxLabel shows become one, so that long sentences
/// hold no more than is shown. It is never shown itself: what is cut is told by it. `text` is
/// Article::text.
[[nodiscard]] Label finish(std::string_view text, LabelPieces pieces);

/// Gives each event its label.
void label_events(const Input& input, std::vector<Event>& events);

}  // namespace dateline::label
