// Feature templates of the three kinds of pairs. Numbers of templates are part of the model format.
#include "link/features.hpp"

#include <algorithm>

namespace dateline::link {

namespace {

using learn::hash_feature;

class Adder {
 public:
  Adder(Features& out, std::uint32_t base) : out_(out), number_(base) { out_.clear(); }
  /// Templates are numbered in the order of the calls, which is always the same.
  template <class... Values>
  void operator()(Values... values) {
    out_.push_back(hash_feature(number_++, static_cast<std::uint64_t>(values)...));
  }
  /// A template that says nothing unless there is something to it: a look-up less.
  template <class... Values>
  void when(bool there, Values... values) {
    if (there) out_.push_back(hash_feature(number_, static_cast<std::uint64_t>(values)...));
    ++number_;
  }

 private:
  Features& out_;
  std::uint32_t number_;
};

/// Distances as a few classes: 0, 1, 2, 3-4, 5-8, 9-16, more.
std::uint64_t bucket(std::int32_t distance) {
  if (distance <= 2) return static_cast<std::uint64_t>(std::max(distance, 0));
  return distance <= 4 ? 3U : distance <= 8 ? 4U : distance <= 16 ? 5U : 6U;
}

/// How the times of two events lie to each other: nothing known, before, after, the same,
/// overlapping.
std::uint64_t times_compared(const Traits& a, const Traits& b) {
  if (!a.time || !b.time) return a.time ? 1U : b.time ? 2U : 0U;
  if (*a.time == *b.time) return 3;
  if (a.time->end <= b.time->begin) return 4;
  if (b.time->end <= a.time->begin) return 5;
  return 6;
}

void add_single(const Traits& event, Adder& add) {
  const std::uint64_t form = event.grammar * 64ULL + event.kind;
  add(form);
  add(event.grammar, event.modal);
  add(event.kind);
  add(event.lemma);
  add(event.lemma, event.grammar);
  add(event.tag, event.dep);
  add(event.above_dep, form);
  add(event.above_dep, event.above_grammar, event.grammar);
  add(event.above_dep, event.above_kind, event.kind, event.grammar);
  add(event.above_lemma, event.above_dep);
  add(event.marker, event.above_dep);
  add(event.marker, event.above_dep, event.grammar);
  add(event.tie, form);
  add(event.sentence_tie, form);
  add(event.sentence_tie, event.main, event.kind);
  add(event.quoted, form);
  add(event.reality, event.grammar);
  add(event.place, event.kind, event.grammar);
  add(event.adverbs[0], event.adverbs[1]);
  add(event.adverbs[0], event.grammar);
  add(event.plural, event.kind);
}

}  // namespace

void publication_features(const Traced& traced, EventId event, Features& out) {
  Adder add(out, 0);
  add_single(traced[event], add);
}

void time_features(const Traced& traced, EventId event, TimexId timex, Features& out) {
  const Traits& e = traced[event];
  const TimexTraits& t = traced[timex];
  const auto& context = traced.context;
  const TimexPlace& place = context.place(timex);
  const TokenId token = context.event(event).token;
  const bool direct = place.above.event == event;
  const auto above =
      place.above.event.valid() ? context.place(place.above.event).above.event : EventId{};
  const std::uint64_t tie = direct ? 1U : above == event ? 2U : e.main ? 3U : 0U;
  const Path path = path_between(context, token, place.head);
  const bool follows = place.head.index > token.index;
  const std::uint64_t distance =
      bucket(std::abs(place.head.index - token.index)) * 2 + (follows ? 1U : 0U);
  Adder add(out, 100);
  add(tie, t.type);
  add(tie, t.marker, t.type);
  add(tie, t.marker, e.kind);
  add(tie, t.marker, e.grammar);
  add(tie, t.dep, t.type);
  add(tie, t.head);
  add(tie, t.tie, e.grammar, e.kind);
  add(tie, distance);
  add(tie, e.kind, e.grammar);
  add(path.shape, t.type);
  add(path.marked, t.type);
  add(path.shape, e.kind);
  add(path.length, follows, t.type);
  add(distance, t.marker);
  add(e.lemma, tie);
  add(e.lemma, t.marker);
  add(e.main, t.leads, t.type);
  add(e.above_dep, e.above_kind, e.kind, tie);
  add(e.tie, tie, t.tie);
  add(place.above.distance, tie, follows);
  add(e.quoted, tie);
}

void pair_features(const Traced& traced, EventId first, EventId second, Features& out) {
  const Traits& a = traced[first];
  const Traits& b = traced[second];
  const auto& context = traced.context;
  const EventPlace& pa = context.place(first);
  const EventPlace& pb = context.place(second);
  const std::int32_t apart = pb.sentence.index - pa.sentence.index;
  const std::uint64_t sentences = bucket(apart);
  const std::uint64_t direct = pb.above.event == first ? 1U : pa.above.event == second ? 2U : 0U;
  const std::uint64_t far = sentences * 4 + direct;
  const Path path =
      apart == 0 ? path_between(context, context.event(first).token, context.event(second).token)
                 : Path{};
  const std::uint64_t between = bucket(second.index - first.index);
  const std::uint64_t fa = a.grammar * 64ULL + a.kind;
  const std::uint64_t fb = b.grammar * 64ULL + b.kind;
  const std::uint64_t deps = direct == 1 ? b.above_dep : direct == 2 ? a.above_dep : 0U;
  const std::uint64_t marker = direct == 1 ? b.marker : direct == 2 ? a.marker : 0U;
  Adder add(out, 200);
  add(far, fa, fb);
  add(far, a.grammar, b.grammar);
  add(far, a.kind, b.kind);
  add(far, a.grammar, b.kind, b.grammar);
  add.when(apart <= 1, apart == 0, a.lemma, b.lemma);
  add(far, a.lemma);
  add(far, b.lemma);
  add(far, a.lemma, b.grammar);
  add(far, b.lemma, a.grammar);
  add.when(apart == 0, path.shape);
  add.when(apart == 0, path.marked);
  add.when(apart == 0, path.shape, a.grammar, b.grammar);
  add.when(apart == 0, path.marked, a.kind, b.kind);
  add.when(direct != 0, direct, deps, fa, fb);
  add.when(direct != 0, direct, deps, marker);
  add.when(direct != 0, direct, deps, marker, a.grammar, b.grammar);
  add.when(direct != 0, direct, deps, a.lemma);
  add.when(direct != 0, direct, deps, b.lemma);
  add(far, between, a.main, b.main);
  add(far, a.quoted, b.quoted, a.kind, b.kind);
  const std::uint64_t times = times_compared(a, b);
  add.when(times != 0, times, far);
  add.when(times != 0, times);
  add(a.tie, b.tie, a.kind, b.kind);
  add(a.sentence_tie, b.sentence_tie, sentences);
  add.when(a.modal != 0 || b.modal != 0, a.modal, b.modal, far);
  add(far, a.reality, b.reality);
  add.when(b.adverbs[0] != 0, far, b.adverbs[0], b.adverbs[1]);
  add.when(b.adverbs[0] != 0, far, b.adverbs[0], a.grammar);
  add.when(a.adverbs[0] != 0, far, a.adverbs[0], b.grammar);
  add(far, b.marker, b.above_dep, b.main);
  add(far, a.marker, a.above_dep, a.main);
  add.when(a.lemma == b.lemma, a.kind, b.kind, far);
  add(a.place, b.place, a.main, b.main);
  add(a.place, b.place, fa, fb);
  add.when(a.above_lemma == b.lemma || b.above_lemma == a.lemma, far);
  add.when(pa.above.event.valid() && pa.above.event == pb.above.event, a.above_dep, b.above_dep,
           a.grammar, b.grammar);
  add(far, a.above_dep, b.above_dep, a.kind, b.kind);
}

}  // namespace dateline::link
