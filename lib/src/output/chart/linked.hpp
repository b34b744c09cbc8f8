// A document -> the links of each event, found without a search.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/document.hpp"

namespace dateline::output {

/// Refers to the document, which has to outlive it.
class Linked {
 public:
  explicit Linked(const Document& document);

  [[nodiscard]] const Document& document() const { return *document_; }
  [[nodiscard]] const Event& event(EventId id) const {
    return document_->events[static_cast<std::size_t>(id.index)];
  }
  /// The links that begin or end at the event, as positions in Document::links, in their order.
  [[nodiscard]] std::span<const std::int32_t> links_of(EventId id) const;
  [[nodiscard]] const Link& link(std::int32_t position) const {
    return document_->links[static_cast<std::size_t>(position)];
  }
  /// Whether a stretch of the text is direct speech.
  [[nodiscard]] bool in_quote(Span span) const;
  /// The length told from an event ("hours after") whose words end at this byte; invalid for none.
  [[nodiscard]] TimexId duration_before(std::uint32_t end) const;

 private:
  const Document* document_;
  std::vector<std::int32_t> first_;  // links of event i: links_[first_[i], first_[i + 1])
  std::vector<std::int32_t> links_;
  std::vector<std::pair<std::uint32_t, std::int32_t>> durations_;  // end and position, sorted
};

/// The mention whose words stand for an entry.
[[nodiscard]] inline Mention teller_of(const Entry& entry) {
  return {entry.mentions.front().document, entry.told_by};
}

}  // namespace dateline::output
