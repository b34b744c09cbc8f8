// Events and expressions -> TLINKs that never contradict each other.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/link.hpp"
#include "dateline/result.hpp"
#include "dateline/timex.hpp"

namespace dateline::link {

class Scores;
class SignalWords;

/// Words and scores for proposals; views of the embedded bytes. Immutable once loaded.
class Models {
 public:
  static Result<Models> load();
  /// The same with scores of other bytes, which must outlive the models and be aligned to 8.
  static Result<Models> open(std::string_view scores);
  Models(Models&&) noexcept;
  Models& operator=(Models&&) noexcept;
  ~Models();

  [[nodiscard]] const SignalWords& words() const { return *words_; }
  [[nodiscard]] const Scores& scores() const { return *scores_; }

 private:
  Models();
  static Result<Models> of(Result<Scores> scores);
  std::unique_ptr<const SignalWords> words_;
  std::unique_ptr<const Scores> scores_;
};

/// Read-only view of what the earlier stages found.
struct Input {
  const Article& article;
  const Analysis& analysis;
  const std::vector<Timex>& timexes;
  const std::vector<Event>& events;
  const std::vector<Signal>& signals;
  const std::vector<Link>& event_links;  // SLINK and ALINK
};

/// How likely it is that the first of two events begins before the second, after it or with it;
/// orders the timeline where nothing surer does, and is no link of TimeML.
struct StartGuess {
  EventId first;  // the one that stands first in the text
  EventId second;
  float before = 0.0F;
  float after = 0.0F;
  float together = 0.0F;
};

struct Order {
  std::vector<Link> accepted;      // every TLINK that entered the graph, surest first
  std::vector<Link> reduced;       // the part of it that entails the rest
  std::vector<Link> refused;       // contradicted by what was in
  std::vector<StartGuess> starts;  // of every two events that stand near to each other
};

[[nodiscard]] Order find_order(const Input& input, const Models& models);

}  // namespace dateline::link
