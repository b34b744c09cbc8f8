// Walks down from each event and collects.
#include "timeline/sketch.hpp"

#include <algorithm>

#include "learn/feature.hpp"

namespace dateline::timeline {

namespace {

constexpr int kDeep = 7;                // relations below an event that are looked at
constexpr std::size_t kManyWords = 64;  // tokens of one clause that are looked at

bool is_subject(Dep dep) {
  return dep == Dep::kNsubj || dep == Dep::kNsubjPass || dep == Dep::kCsubj ||
         dep == Dep::kCsubjPass;
}

bool tells_something(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kNum || upos == Upos::kAdj ||
         upos == Upos::kVerb;
}

words::WordKind kind_of(EventPos pos) {
  if (pos == EventPos::kVerb) return words::WordKind::kVerb;
  return pos == EventPos::kAdjective ? words::WordKind::kAdjective : words::WordKind::kNoun;
}

void sort_words(std::vector<std::string_view>& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

class Sketcher {
 public:
  Sketcher(const link::Context& context, const Models& models, const entity::Mentions* mentions)
      : context_(context),
        analysis_(context.input().analysis),
        models_(models),
        mentions_(mentions) {}

  [[nodiscard]] Sketch sketch(EventId id) const {
    const Event& event = context_.event(id);
    Sketch sketch;
    if (!event.token.valid()) return sketch;
    sketch.stem = models_.stems.of(analysis_.lemma(event.token));
    sketch.senses =
        models_.senses.find(learn::hash_text(analysis_.lemma(event.token)), kind_of(event.pos));
    collect(event.token, kDeep, sketch);
    look_at_arguments(event.token, sketch);
    for (const auto word : sketch.words) sketch.stems.push_back(models_.stems.of(word));
    std::ranges::sort(sketch.stems);
    for (auto* list :
         {&sketch.words, &sketch.subjects, &sketch.objects, &sketch.names, &sketch.numbers})
      sort_words(*list);
    sketch.time = holds_time(id);
    return sketch;
  }

 private:
  void collect(TokenId token, int depth, Sketch& sketch) const {
    for (const TokenId child : analysis_.children(token)) {
      const EventId below = context_.event_at(child);
      if (below.valid() && context_.event(below).pos == EventPos::kVerb) continue;
      if (sketch.words.size() >= kManyWords) return;
      const Upos upos = analysis_[child].upos;
      const auto lemma = analysis_.lemma(child);
      const bool helps = analysis_[child].dep == Dep::kAux || analysis_[child].dep == Dep::kCop ||
                         analysis_[child].dep == Dep::kAuxPass;
      if (tells_something(upos) && !helps) sketch.words.push_back(lemma);
      if (upos == Upos::kPropn) sketch.names.push_back(lemma);
      if (upos == Upos::kNum) sketch.numbers.push_back(lemma);
      if (depth > 1) collect(child, depth - 1, sketch);
    }
  }

  void look_at_arguments(TokenId token, Sketch& sketch) const {
    for (const TokenId child : analysis_.children(token)) {
      const Dep dep = analysis_[child].dep;
      if (is_subject(dep)) {
        sketch.subject = true;
        sketch.named_subject |= analysis_[child].upos == Upos::kPropn;
        sketch.pronoun_subject |= analysis_[child].upos == Upos::kPron;
        sketch.open_subject |= mentions_ != nullptr && analysis_[child].tag == Tag::kPRP &&
                               !mentions_->referent(child).valid();
        (dep == Dep::kNsubjPass ? sketch.objects : sketch.subjects).push_back(who(child));
      } else if (dep == Dep::kObj || dep == Dep::kCcomp) {
        sketch.object = true;
        if (dep == Dep::kObj) sketch.objects.push_back(who(child));
      }
    }
    if (!sketch.subject) share_subject(token, sketch);
  }

  /// "Came and left", "came to leave": both have one subject.
  void share_subject(TokenId token, Sketch& sketch) const {
    const Dep dep = analysis_[token].dep;
    const TokenId head = analysis_[token].head;
    const bool shares = dep == Dep::kConj || dep == Dep::kXcomp || dep == Dep::kAdvcl;
    if (!head.valid() || !shares) return;
    for (const TokenId child : analysis_.children(head))
      if (is_subject(analysis_[child].dep)) sketch.subjects.push_back(who(child));
  }

  /// The name or noun that a word stands for.
  [[nodiscard]] std::string_view who(TokenId token) const {
    if (mentions_ == nullptr) return analysis_.lemma(token);
    const auto referent = mentions_->referent(token);
    if (referent.entity.valid()) return mentions_->display(referent.entity);
    if (referent.head.valid()) return analysis_.lemma(referent.head);
    const auto* name = mentions_->name_of(analysis_, token);
    return name == nullptr ? analysis_.lemma(token) : mentions_->display(name->entity);
  }

  [[nodiscard]] bool holds_time(EventId id) const {
    const auto& sentence =
        context_.sentences()[static_cast<std::size_t>(context_.place(id).sentence.index)];
    for (std::int32_t i = sentence.first_timex; i < sentence.last_timex; ++i)
      if (context_.place(TimexId{i}).above.event == id) return true;
    return false;
  }

  const link::Context& context_;
  const Analysis& analysis_;
  const Models& models_;
  const entity::Mentions* mentions_;
};

}  // namespace

std::pair<std::int32_t, std::int32_t> lead_sentences(const link::Context& context) {
  const auto& blocks = context.input().article.blocks;
  const auto sentences = context.input().analysis.sentences();
  const auto paragraphs = std::ranges::count(blocks, BlockKind::kParagraph, &Block::kind);
  std::int32_t first = -1;
  std::int32_t last = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& block = blocks[static_cast<std::size_t>(sentences[i].block)];
    if (block.kind != BlockKind::kParagraph) continue;
    const auto number = static_cast<std::int32_t>(i);
    if (first < 0) first = number;
    const bool leads = paragraphs > 2
                           ? sentences[i].block == sentences[static_cast<std::size_t>(first)].block
                           : number < first + 2;
    if (!leads) break;
    last = number + 1;
  }
  return {std::max(first, 0), last};
}

Sketches::Sketches(const link::Context& context, const Models& models,
                   const entity::Mentions* mentions) {
  const Sketcher sketcher(context, models, mentions);
  const auto count = static_cast<std::int32_t>(context.events().size());
  sketches_.reserve(context.events().size());
  for (std::int32_t i = 0; i < count; ++i) {
    sketches_.push_back(sketcher.sketch({i}));
    ++stems_[sketches_.back().stem];
  }
  const Analysis& analysis = context.input().analysis;
  lead_place_ = lead_sentences(context);
  const auto [first, last] = lead_place_;
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    const TokenId token{i};
    const Upos upos = analysis[token].upos;
    if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kNum)
      ++counts_[analysis.lemma(token)];
    const std::int32_t sentence = analysis.sentence_of(token).index;
    const bool leads = sentence >= first && sentence < last;
    if (leads && (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kVerb))
      lead_.push_back(analysis.lemma(token));
  }
  sort_words(lead_);
}

int Sketches::events_of(const std::string& stem) const {
  const auto found = stems_.find(stem);
  return found == stems_.end() ? 0 : found->second;
}

int Sketches::count(std::string_view word) const {
  const auto found = counts_.find(word);
  return found == counts_.end() ? 0 : found->second;
}

bool Sketches::in_lead(std::string_view word) const {
  return std::ranges::binary_search(lead_, word);
}

int shared(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return static_cast<int>(std::ranges::count_if(
      a, [&b](std::string_view word) { return std::ranges::binary_search(b, word); }));
}

}  // namespace dateline::timeline
