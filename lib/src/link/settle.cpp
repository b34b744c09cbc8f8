// Lets proposals into point graphs, one graph a segment.
#include "link/settle.hpp"

#include <algorithm>
#include <tuple>

#include "event/confidence.hpp"
#include "link/point_graph.hpp"

namespace dateline::link {

namespace {

// A closure takes two bits for each pair of points, and up to the cube of the points over 64 steps:
// at this number it costs at most what the analysis of the words does. What is longer is cut into
// runs.
constexpr std::int32_t kMaxIntervals = 2048;
constexpr std::int32_t kRunIntervals = 512;

struct Boundary {
  calendar::Instant at;
  Point point;
};

/// One graph: interval 0 is the publication, then come the segment's expressions and events.
class SegmentGraph {
 public:
  SegmentGraph(const Context& context, const Segment& segment)
      : segment_(segment),
        graph_(1 + segment.last_timex - segment.first_timex + segment.last_event -
               segment.first_event) {
    enter_calendar(context);
  }

  /// Nothing for a node of another segment.
  [[nodiscard]] std::optional<std::int32_t> interval(Node node) const {
    if (node.kind == Node::Kind::kPublication) return 0;
    const bool timex = node.kind == Node::Kind::kTimex;
    const auto first = timex ? segment_.first_timex : segment_.first_event;
    const auto last = timex ? segment_.last_timex : segment_.last_event;
    if (node.index < first || node.index >= last) return std::nullopt;
    const auto timexes = segment_.last_timex - segment_.first_timex;
    return 1 + (timex ? 0 : timexes) + node.index - first;
  }

  [[nodiscard]] PointGraph& graph() { return graph_; }

 private:
  /// Calendar values are constraints like any other: their boundaries in one chain.
  void enter_calendar(const Context& context) {
    std::vector<Boundary> boundaries;
    const auto note = [&](std::int32_t interval, const std::optional<calendar::Interval>& value) {
      if (!value || value->begin >= value->end) return;
      boundaries.push_back({value->begin, start_of(interval)});
      boundaries.push_back({value->end, end_of(interval)});
    };
    note(0, context.publication());
    for (std::int32_t i = segment_.first_timex; i < segment_.last_timex; ++i) {
      note(*interval(Node::of(TimexId{i})), context.place(TimexId{i}).interval);
    }
    std::sort(boundaries.begin(), boundaries.end(), [](const Boundary& a, const Boundary& b) {
      return std::tie(a.at, a.point) < std::tie(b.at, b.point);
    });
    for (std::size_t i = 1; i < boundaries.size(); ++i) {
      const auto& [earlier, first] = boundaries[i - 1];
      const auto& [later, second] = boundaries[i];
      graph_.add({first, second, earlier == later});
    }
  }

  Segment segment_;
  PointGraph graph_;
};

/// Whether a link joins an event that output to others leaves out.
bool is_doubtful(const Context& context, const Link& link) {
  const auto doubtful = [&](const Node& node) {
    return node.kind == Node::Kind::kEvent && !event::is_sure(context.event({node.index}));
  };
  return doubtful(link.from) || doubtful(link.to);
}

/// The surest first, and what joins a doubtful event after all else; of equals the one that stands
/// first in the text.
void sort_by_rank(const Context& context, std::vector<Link>& links) {
  std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return std::tie(b.confidence, a.from, a.to, a.relation) <
           std::tie(a.confidence, b.from, b.to, b.relation);
  });
  std::stable_partition(links.begin(), links.end(),
                        [&](const Link& link) { return !is_doubtful(context, link); });
}

/// A second graph without the calendar: what a reader of the links alone can infer.
class ReducedLinks {
 public:
  explicit ReducedLinks(std::int32_t intervals) : graph_(intervals) {}
  bool add(std::int32_t from, Relation relation, std::int32_t to) {
    return graph_.add(from, relation, to) == Insertion::kAdded;
  }

 private:
  PointGraph graph_;
};

/// Links below it order the timeline, but are not told to others. A link counts when annotators
/// would draw it: the values are those of the best temporal awareness on the development split.
float stating_threshold(LinkReason because) {
  switch (because) {
    case LinkReason::kLearnedPublication:
    case LinkReason::kLearnedTime:
    case LinkReason::kLearnedSentence:
      return 0.3F;
    case LinkReason::kReporting:
    case LinkReason::kAspectual:
    case LinkReason::kPurpose:
    case LinkReason::kPerfect:
    case LinkReason::kNarration:
    case LinkReason::kSignalBefore:
    case LinkReason::kSignalAfter:
    case LinkReason::kSignalWhen:
      return 0.7F;
    default:
      return 0.5F;
  }
}

void settle_segment(const Context& context, const Segment& segment, const Proposals& asked,
                    Order& order) {
  SegmentGraph known(context, segment);
  ReducedLinks stated(known.graph().points() / 2);
  std::vector<Link> doubtful;
  for (const Link& link : asked) {
    const auto from = known.interval(link.from);
    const auto to = known.interval(link.to);
    if (!from || !to || from == to) continue;
    if (known.graph().add(*from, link.relation, *to) == Insertion::kRefused) {
      order.refused.push_back(link);
      continue;
    }
    order.accepted.push_back(link);
    if (link.confidence < stating_threshold(link.because)) continue;
    if (is_doubtful(context, link)) {
      doubtful.push_back(link);
    } else if (stated.add(*from, link.relation, *to)) {
      order.reduced.push_back(link);
    }
  }
  // Last, so that nothing rests on them that is to be told without them.
  for (const Link& link : doubtful) {
    if (stated.add(*known.interval(link.from), link.relation, *known.interval(link.to)))
      order.reduced.push_back(link);
  }
}

bool ends_later(std::int32_t event, const Segment& segment) {
  return event < segment.last_event;
}

/// The segment of a proposal: that of its event.
std::int32_t event_of(const Link& link) {
  return link.from.kind == Node::Kind::kEvent ? link.from.index
         : link.to.kind == Node::Kind::kEvent ? link.to.index
                                              : 0;
}

}  // namespace

std::vector<Segment> segments_of(const Context& context) {
  Segment whole{0, static_cast<std::int32_t>(context.events().size()), 0,
                static_cast<std::int32_t>(context.timexes().size())};
  if (whole.last_event + whole.last_timex <= kMaxIntervals) return {whole};
  std::vector<Segment> runs;
  Segment run;
  for (const auto& sentence : context.sentences()) {
    run.last_event = std::max(run.last_event, sentence.last_event);
    run.last_timex = std::max(run.last_timex, sentence.last_timex);
    // A sentence may itself be longer than a run; it is then cut, too.
    while (run.last_event - run.first_event + run.last_timex - run.first_timex >= kRunIntervals) {
      Segment full = run;
      full.last_event = std::min(run.last_event, run.first_event + kRunIntervals);
      full.last_timex = std::min(run.last_timex, run.first_timex + kRunIntervals);
      runs.push_back(full);
      run.first_event = full.last_event;
      run.first_timex = full.last_timex;
    }
  }
  runs.push_back(run);
  return runs;
}

Order settle(const Context& context, Proposals proposals) {
  const auto segments = segments_of(context);
  sort_by_rank(context, proposals);
  std::vector<Proposals> asked(segments.size());
  const auto segment_of = [&segments](std::int32_t event) {
    const auto found = std::upper_bound(segments.begin(), segments.end(), event, ends_later);
    return std::min(static_cast<std::size_t>(found - segments.begin()), segments.size() - 1);
  };
  for (const Link& link : proposals) asked[segment_of(event_of(link))].push_back(link);
  Order order;
  for (std::size_t i = 0; i < segments.size(); ++i)
    settle_segment(context, segments[i], asked[i], order);
  if (segments.size() == 1) return order;
  for (auto* links : {&order.accepted, &order.reduced, &order.refused}) {
    sort_by_rank(context, *links);
  }
  return order;
}

}  // namespace dateline::link
