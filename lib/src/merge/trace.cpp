// Walks down from each mention of an entry and collects words; names and pronouns by whom they
// mean.
#include "merge/trace.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "clause/governance.hpp"
#include "embed/ascii.hpp"
#include "embed/utf8.hpp"
#include "timeline/sketch.hpp"
#include "timeline/stem.hpp"

namespace dateline::joining {

namespace {

constexpr int kDeep = 6;                 // relations below a mention that are looked at
constexpr std::size_t kManyWords = 48;   // of one clause
constexpr std::size_t kManyAround = 40;  // of one sentence
constexpr std::int32_t kBrief = 6;       // tokens of a sentence that many texts may have
constexpr std::size_t kTopic = 40;
constexpr calendar::Instant kLongest = 40 * calendar::kDay;  // a vaguer date tells no event apart

bool tells_something(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kVerb;
}

bool helps(Dep dep) {
  return dep == Dep::kAux || dep == Dep::kAuxPass || dep == Dep::kCop;
}

void sort_words(WordSet& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::optional<calendar::Interval> when_of(const Entry& entry) {
  if (!entry.from.earliest || !entry.from.latest) return std::nullopt;
  const auto first = calendar::interval_of(*entry.from.earliest);
  const auto last = calendar::interval_of(*entry.from.latest);
  if (!first || !last || last->end - first->begin > kLongest) return std::nullopt;
  return calendar::Interval{first->begin, last->end};
}

class Tracer {
 public:
  Tracer(const Document& document, const entity::Tables& tables, const Words& words)
      : document_(document),
        analysis_(document.analysis),
        words_(words),
        mentions_(entity::Mentions::find(document.article, document.analysis, tables)) {
    hash_sentences();
    for (std::size_t i = 0; i < document.events.size(); ++i)
      if (document.events[i].token.valid() && document.events[i].pos == EventPos::kVerb)
        verbs_.push_back(document.events[i].token.index);
    std::ranges::sort(verbs_);
  }

  [[nodiscard]] DocumentTrace whole() const {
    DocumentTrace trace;
    trace.id = cleaned(document_.article.id);
    trace.text = hash_of(document_.article.text);
    if (document_.article.published)
      trace.published = calendar::interval_of(*document_.article.published);
    trace.topic = topic();
    return trace;
  }

  /// Adds what the clause of one mention tells.
  void add_mention(TokenId token, Trace& trace) const {
    if (!token.valid()) return;
    trace.stems.push_back(timeline::stem_of(analysis_.lemma(token)));
    trace.places.push_back(place_of(token));
    collect(token, kDeep, trace);
    look_at_arguments(token, trace);
    look_around(token, trace);
    trace.opens = trace.opens || opens(token);
  }

  void head_by(TokenId token, Trace& trace) const {
    if (!token.valid()) return;
    trace.head = cleaned(ascii::to_lower(analysis_.lemma(token)));
    trace.stem = cleaned(timeline::stem_of(analysis_.lemma(token)));
  }

  static void finish(Trace& trace) {
    for (WordSet* list : {&trace.stems, &trace.words, &trace.doers, &trace.objects, &trace.names,
                          &trace.numbers, &trace.counted, &trace.around}) {
      for (std::string& word : *list) word = cleaned(word);
      sort_words(*list);
    }
    std::ranges::sort(trace.places);
  }

 private:
  void hash_sentences() {
    std::unordered_map<std::uint64_t, std::uint64_t> seen;
    for (const Sentence& sentence : analysis_.sentences()) {
      std::uint64_t hash = hash_of("");
      for (std::int32_t i = sentence.first; i < sentence.last; ++i)
        hash = hash_of(" ", hash_of(ascii::to_lower(analysis_.form({i})), hash));
      const std::uint64_t occurrence = seen[hash]++;
      hashes_.push_back(hash + occurrence * 0x9E3779B97F4A7C15ULL);
    }
  }

  [[nodiscard]] Place place_of(TokenId token) const {
    const SentenceId id = analysis_.sentence_of(token);
    const Sentence& sentence = analysis_[id];
    return {hashes_[static_cast<std::size_t>(id.index)], token.index - sentence.first,
            sentence.last - sentence.first < kBrief};
  }

  [[nodiscard]] bool opens(TokenId token) const {
    const auto block = static_cast<std::size_t>(analysis_[analysis_.sentence_of(token)].block);
    std::size_t lead = 0;
    while (lead < document_.article.blocks.size() &&
           document_.article.blocks[lead].kind != BlockKind::kParagraph)
      ++lead;
    return block <= lead;
  }

  /// A name by its last word, a pronoun by whom it means, a number as it stands.
  [[nodiscard]] std::string key_of(TokenId token) const {
    if (const auto* name = mentions_.name_of(analysis_, token)) return last_word(name->entity);
    const auto referent = mentions_.referent(token);
    if (referent.entity.valid()) return last_word(referent.entity);
    if (referent.head.valid()) return ascii::to_lower(analysis_.lemma(referent.head));
    return analysis_[token].upos == Upos::kPron ? "" : ascii::to_lower(analysis_.lemma(token));
  }

  [[nodiscard]] std::string last_word(entity::EntityId id) const {
    const auto& entity = mentions_.entities()[static_cast<std::size_t>(id.index)];
    const std::string_view full = entity.person ? entity.short_form : entity.full;
    return ascii::to_lower(entity.person ? full.substr(full.rfind(' ') + 1) : full);
  }

  void collect(TokenId token, int depth, Trace& trace) const {
    for (const TokenId child : analysis_.children(token)) {
      if (trace.words.size() >= kManyWords) return;
      if (std::ranges::binary_search(verbs_, child.index)) continue;
      const Token& word = analysis_[child];
      const auto lemma = ascii::to_lower(analysis_.lemma(child));
      if (tells_something(word.upos) && !helps(word.dep)) trace.words.push_back(lemma);
      if (word.upos == Upos::kPropn) trace.names.push_back(lemma);
      if (word.upos == Upos::kNum) trace.numbers.push_back(lemma);
      if (word.dep == Dep::kNummod && ascii::is_digit(lemma.front()))
        trace.counted.push_back(ascii::to_lower(analysis_.lemma(token)) + ' ' + lemma);
      if (word.upos == Upos::kPron) {
        auto meant = key_of(child);
        if (!meant.empty()) trace.words.push_back(std::move(meant));
      }
      if (depth > 1) collect(child, depth - 1, trace);
    }
  }

  void add_key(TokenId token, WordSet& list) const {
    auto key = key_of(token);
    if (!key.empty()) list.push_back(std::move(key));
  }

  void look_at_arguments(TokenId token, Trace& trace) const {
    bool passive = false;
    for (const TokenId child : analysis_.children(token)) {
      switch (analysis_[child].dep) {
        case Dep::kNsubj:
        case Dep::kOblAgent:
        case Dep::kNmodPoss:
          add_key(child, trace.doers);
          break;
        case Dep::kNsubjPass:
          passive = true;
          add_key(child, trace.objects);
          break;
        case Dep::kObj:
        case Dep::kIobj:
        case Dep::kNmod:
        case Dep::kCompound:
          add_key(child, trace.objects);
          break;
        default:
          break;
      }
    }
    const TokenId understood = clause::understood_subject(analysis_, token);
    if (!understood.valid()) return;
    const bool participle = analysis_[token].tag == Tag::kVBN && analysis_[token].dep == Dep::kAcl;
    if (!passive) add_key(understood, participle ? trace.objects : trace.doers);
  }

  void look_around(TokenId token, Trace& trace) const {
    const Sentence& sentence = analysis_[analysis_.sentence_of(token)];
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      if (trace.around.size() >= kManyAround) return;
      if (i != token.index && tells_something(analysis_[TokenId{i}].upos))
        trace.around.push_back(ascii::to_lower(analysis_.lemma({i})));
    }
  }

  /// The words that weigh most by how often they stand here and how rare they are elsewhere.
  [[nodiscard]] WordSet topic() const {
    std::map<std::string, int> counts;
    for (std::int32_t i = 0; i < analysis_.size(); ++i) {
      const Upos upos = analysis_[TokenId{i}].upos;
      if (upos == Upos::kNoun || upos == Upos::kPropn)
        ++counts[cleaned(ascii::to_lower(analysis_.lemma({i})))];
    }
    std::vector<std::pair<float, std::string>> ranked;
    for (const auto& [word, count] : counts)
      ranked.emplace_back(-words_.rarity(word) * static_cast<float>(std::min(count, 6)), word);
    std::ranges::sort(ranked);
    if (ranked.size() > kTopic) ranked.resize(kTopic);
    WordSet words;
    for (auto& item : ranked) words.push_back(std::move(item.second));
    std::ranges::sort(words);
    return words;
  }

  const Document& document_;
  const Analysis& analysis_;
  const Words& words_;
  entity::Mentions mentions_;
  std::vector<std::uint64_t> hashes_;  // of the sentences
  std::vector<std::int32_t> verbs_;    // tokens that are events, sorted
};

}  // namespace

std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return seed;
}

std::string cleaned(std::string_view text) {
  const auto plain = [](char c) { return c >= ' ' && c < 0x7F; };
  if (std::ranges::all_of(text, plain)) return std::string(text);
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Unit unit = utf8::decode(text, at);
    const bool kept = unit.valid && utf8::allowed_in_xml(unit.code);
    clean.append(kept ? text.substr(at, unit.size) : "\xEF\xBF\xBD");
    at += unit.size;
  }
  return clean;
}

void tell(const Document& document, const Entry& entry, Trace& trace) {
  const EventId teller = entry.told_by.valid() ? entry.told_by : entry.mentions.front().event;
  const Event& telling = document.events[static_cast<std::size_t>(teller.index)];
  trace.when = when_of(entry);
  trace.dated = entry.dated;
  trace.event_class = telling.event_class;
  trace.pos = telling.pos;
  trace.reality = entry.reality;
  trace.denied = telling.polarity == Polarity::kNeg || entry.reality == Reality::kDenied;
  trace.salience = entry.salience;
}

DocumentTrace trace_document(const Document& document, const entity::Tables& tables,
                             const Words& words) {
  const Tracer tracer(document, tables, words);
  DocumentTrace whole = tracer.whole();
  whole.entries.reserve(document.timeline.entries.size());
  for (const Entry& entry : document.timeline.entries) {
    Trace trace;
    const EventId teller = entry.told_by.valid() ? entry.told_by : entry.mentions.front().event;
    const Event& telling = document.events[static_cast<std::size_t>(teller.index)];
    tracer.head_by(telling.token, trace);
    for (const Mention& mention : entry.mentions)
      tracer.add_mention(document.events[static_cast<std::size_t>(mention.event.index)].token,
                         trace);
    tell(document, entry, trace);
    Tracer::finish(trace);
    whole.entries.push_back(std::move(trace));
  }
  return whole;
}

DocumentTrace trace_words(const Document& document, const entity::Tables& tables,
                          const Words& words, const std::vector<TokenId>& heads) {
  const Tracer tracer(document, tables, words);
  DocumentTrace whole = tracer.whole();
  for (const TokenId head : heads) {
    Trace trace;
    tracer.head_by(head, trace);
    tracer.add_mention(head, trace);
    trace.pos = document.analysis[head].upos == Upos::kNoun ? EventPos::kNoun : EventPos::kVerb;
    for (const Event& event : document.events) {
      if (event.token != head) continue;
      trace.event_class = event.event_class;
      trace.pos = event.pos;
      trace.reality = event.reality;
      trace.denied = event.polarity == Polarity::kNeg;
    }
    for (const Entry& entry : document.timeline.entries) {
      const bool here = std::ranges::any_of(entry.mentions, [&](const Mention& mention) {
        return document.events[static_cast<std::size_t>(mention.event.index)].token == head;
      });
      if (!here) continue;
      trace.when = when_of(entry);
      trace.dated = entry.dated;
    }
    Tracer::finish(trace);
    whole.entries.push_back(std::move(trace));
  }
  return whole;
}

}  // namespace dateline::joining
