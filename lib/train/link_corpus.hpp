// The corpora of temporal relations -> documents with our own analysis, gold events and
// expressions, and what annotators say of each pair.
//
// Sources: TempEval-3 (sparse links, closed here), TimeBank-Dense and NarrativeTime (every pair, or
// every pair nearby), MATRES (which of two verbs begins first).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dateline/article.hpp"
#include "link/candidates.hpp"
#include "link/link.hpp"
#include "link/point_graph.hpp"
#include "timeml_gold.hpp"

namespace dateline::train {

/// What annotators say about the pairs of one document.
class GoldOrder {
 public:
  GoldOrder(std::int32_t events, std::int32_t timexes);

  void add(const Link& link);
  /// Every pair that is not told is known to be unclear.
  void set_dense() { dense_ = true; }
  [[nodiscard]] bool dense() const { return dense_; }
  /// Of two events the first begins before the second, or with it.
  void order_starts(EventId first, EventId second, bool together);
  /// MATRES: the start of one event against that of another.
  void add_start(EventId first, EventId second, link::Start start);

  /// The first of `relations` that follows from the links, as position + 1; 0 for none.
  [[nodiscard]] int label(Node from, Node to, std::span<const Relation> relations) const;
  /// kUnknown: annotators say so, or the corpus is dense and they say nothing; nothing: not known.
  [[nodiscard]] std::optional<link::Start> start(EventId first, EventId second) const;

 private:
  [[nodiscard]] std::int32_t interval(Node node) const;

  std::int32_t timexes_;
  link::PointGraph graph_;
  bool dense_ = false;
  std::map<std::pair<std::int32_t, std::int32_t>, link::Start> starts_;
};

struct OrderDocument {
  std::string name;  // "timebank/wsj_0006.tml"
  Article article;
  Analysis analysis;
  std::vector<Timex> timexes;
  std::vector<Event> events;
  std::vector<Signal> signals;
  std::vector<Link> event_links;
  GoldOrder gold;
  /// Pairs of events that the corpus is about; MATRES only.
  std::vector<std::pair<EventId, EventId>> pairs;

  [[nodiscard]] link::Input input() const {
    return {article, analysis, timexes, events, signals, event_links};
  }
};

struct OrderCorpora {
  std::vector<OrderDocument> timeml;
  std::vector<OrderDocument> dense;
  std::vector<OrderDocument> narrative;
  std::vector<OrderDocument> matres;
  std::vector<OrderDocument> timeset;  // for measuring alone: see read_timeset
};

/// Reads all of them, or only what stands in dev.txt (`development` true) or what does not (false).
/// Needs the embedded models of the earlier stages.
[[nodiscard]] Result<OrderCorpora> read_order_corpora(const std::filesystem::path& data,
                                                      std::optional<bool> development);

}  // namespace dateline::train
