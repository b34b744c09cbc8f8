// Reads the corpora of temporal relations. Events stand where the gold tags are and have the
// attributes that our own event stage gives them, so that training sees what use will see.
#include "link_corpus.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "dateline/read.hpp"
#include "embed/ascii.hpp"
#include "stages.hpp"

namespace dateline::train {

namespace fs = std::filesystem;

GoldOrder::GoldOrder(std::int32_t events, std::int32_t timexes)
    : timexes_(timexes), graph_(1 + timexes + events) {}

std::int32_t GoldOrder::interval(Node node) const {
  if (node.kind == Node::Kind::kPublication) return 0;
  return node.kind == Node::Kind::kTimex ? 1 + node.index : 1 + timexes_ + node.index;
}

void GoldOrder::add(const Link& link) {
  graph_.add(interval(link.from), link.relation, interval(link.to));
}

void GoldOrder::order_starts(EventId first, EventId second, bool together) {
  const auto a = link::start_of(interval(Node::of(first)));
  const auto b = link::start_of(interval(Node::of(second)));
  graph_.add({a, b, together});
}

void GoldOrder::add_start(EventId first, EventId second, link::Start start) {
  starts_[{first.index, second.index}] = start;
}

int GoldOrder::label(Node from, Node to, std::span<const Relation> relations) const {
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (graph_.entails(interval(from), relations[i], interval(to))) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<link::Start> GoldOrder::start(EventId first, EventId second) const {
  const auto told = starts_.find({first.index, second.index});
  if (told != starts_.end()) return told->second;
  const auto a = link::start_of(interval(Node::of(first)));
  const auto b = link::start_of(interval(Node::of(second)));
  if (graph_.same(a, b)) return link::Start::kTogether;
  if (graph_.before(a, b)) return link::Start::kBefore;
  if (graph_.before(b, a)) return link::Start::kAfter;
  return dense_ ? std::optional(link::Start::kUnknown) : std::nullopt;
}

namespace {

std::vector<Timex> timexes_of(const GoldDocument& gold) {
  std::vector<Timex> timexes;
  for (const GoldTimex& tag : gold.timexes) {
    Timex timex;
    timex.span = tag.span;
    timex.type = tag.type == "TIME"       ? TimexType::kTime
                 : tag.type == "DURATION" ? TimexType::kDuration
                 : tag.type == "SET"      ? TimexType::kSet
                                          : TimexType::kDate;
    timex.value = calendar::parse_value(tag.value).value_or(calendar::Reference::kPast);
    timexes.push_back(timex);
  }
  return timexes;
}

/// Gold events with the attributes of the system's event at the same word, or their own.
std::vector<Event> events_of(const GoldDocument& gold, const Analysis& analysis,
                             std::vector<Event> found) {
  std::vector<Event> events;
  for (const GoldEvent& tag : gold.events) {
    const TokenId token = analysis.token_at(tag.span.begin);
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&](const Event& event) { return event.token == token; });
    Event event;
    if (same != found.end()) {
      event = *same;
    } else {
      event.event_class = tag.event_class;
      event.tense = tag.tense;
      event.aspect = tag.aspect;
      event.polarity = tag.polarity.value_or(Polarity::kPos);
      event.pos = tag.pos.value_or(EventPos::kVerb);
      event.modality = tag.modality;
    }
    event.token = token;
    event.span = tag.span;
    events.push_back(std::move(event));
  }
  return events;
}

OrderDocument prepare(std::string name, Article article, const GoldDocument& gold,
                      const Stages& stages) {
  Analysis analysis = language::analyse(article, stages.language);
  auto timexes = timexes_of(gold);
  auto found = event::find_events(article, analysis, timexes,
                                  clause::read_clauses(article, analysis, stages.event.tables.lexicon),
                                  stages.event);
  auto events = events_of(gold, analysis, std::move(found.events));
  GoldOrder order(static_cast<std::int32_t>(events.size()),
                  static_cast<std::int32_t>(timexes.size()));
  for (const GoldLink& link : gold.links) {
    if (link.kind == LinkKind::kTlink)
      order.add({link.kind, link.relation, link.from, link.to, {}, 1.0F, {}});
  }
  return {std::move(name),
          std::move(article),
          std::move(analysis),
          std::move(timexes),
          std::move(events),
          std::move(found.signals),
          {},
          std::move(order),
          {}};
}

Result<GoldDocument> read_gold_file(const fs::path& path) {
  const auto bytes = read_file(path.string());
  if (!bytes) return tl::unexpected(Error{ErrorCode::kEmpty, path.string() + " cannot be read", 0});
  return read_gold(*bytes);
}

Result<OrderDocument> read_timeml_document(const fs::path& path, std::string name,
                                           const Stages& stages) {
  const auto bytes = read_file(path.string());
  if (!bytes) return tl::unexpected(Error{ErrorCode::kEmpty, path.string() + " cannot be read", 0});
  auto gold = read_gold(*bytes);
  if (!gold) return tl::unexpected(gold.error());
  auto article = read_timeml(*bytes, name);
  if (!article) return tl::unexpected(article.error());
  return prepare(std::move(name), std::move(*article), *gold, stages);
}

/// Text of a NarrativeTime file: blanks after tags are lost and the last word of an expression is
/// written twice; both are mended while the tags are read.
class NarrativeReader {
 public:
  explicit NarrativeReader(pugi::xml_node root) : root_(root) {}

  GoldDocument read() {
    for (pugi::xml_node node : root_.children()) read_node(node);
    for (pugi::xml_node node : root_.children("MAKEINSTANCE")) {
      const auto event = nodes_.find(std::string("e") + node.attribute("eventID").value());
      if (event != nodes_.end()) nodes_[node.attribute("eiid").value()] = event->second;
    }
    for (pugi::xml_node node : root_.children("TLINK")) read_link(node);
    return std::move(document_);
  }

 private:
  void read_node(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (node.type() == pugi::node_pcdata) {
      std::string_view text = node.value();
      if (!repeated_.empty() && text.starts_with(repeated_)) text.remove_prefix(repeated_.size());
      if (after_tag_ && !text.empty() && ascii::is_alnum(text.front())) document_.text += ' ';
      document_.text += text;
    }
    repeated_.clear();
    after_tag_ = name == "EVENT" || name == "TIMEX3";
    if (!after_tag_) return;
    const std::string words = node.text().get();
    if (!document_.text.empty() && ascii::is_alnum(document_.text.back())) document_.text += ' ';
    const auto begin = static_cast<std::uint32_t>(document_.text.size());
    const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
    document_.text += words;
    if (name == "EVENT") {
      nodes_[std::string("e") + node.attribute("eid").value()] =
          Node::of(EventId{static_cast<std::int32_t>(document_.events.size())});
      GoldEvent event;
      event.span = span;
      document_.events.push_back(event);
    } else {
      read_timex(node, span, words);
    }
  }

  void read_timex(pugi::xml_node node, Span span, const std::string& words) {
    const auto last_blank = words.rfind(' ');
    repeated_ = words.substr(last_blank == std::string::npos ? 0 : last_blank + 1);
    const std::string tid = node.attribute("tid").value();
    if (tid == "t0") {
      nodes_[tid] = Node::publication();
      return;
    }
    nodes_[tid] = Node::of(TimexId{static_cast<std::int32_t>(document_.timexes.size())});
    document_.timexes.push_back({tid, span, "DATE", "", "", ""});
  }

  void read_link(pugi::xml_node node) {
    const auto end = [&](const char* event, const char* time) {
      const auto found = nodes_.find(node.attribute(event) ? node.attribute(event).value()
                                                           : node.attribute(time).value());
      return found == nodes_.end() ? std::optional<Node>() : std::optional(found->second);
    };
    const auto from = end("eventInstanceID", "timeID");
    const auto to = end("relatedToEventInstance", "relatedToTime");
    const std::string_view name = node.attribute("relType").value();
    for (const Relation relation : link::kPairRelations) {
      if (from && to && *from < *to && to_string(relation) == name) {
        document_.links.push_back({LinkKind::kTlink, relation, *from, *to});
      }
    }
  }

  pugi::xml_node root_;
  GoldDocument document_;
  std::map<std::string, Node, std::less<>> nodes_;
  std::string repeated_;
  bool after_tag_ = false;
};

/// Dates of expressions and publication, which NarrativeTime lacks, from the TempEval-3 file.
void borrow_times(const fs::path& timeml, GoldDocument& document) {
  const auto twin = read_gold_file(timeml);
  if (!twin) return;
  document.published = twin->published;
  std::map<std::string, const GoldTimex*> by_words;
  for (const GoldTimex& timex : twin->timexes) {
    by_words[twin->text.substr(timex.span.begin, timex.span.size())] = &timex;
  }
  for (GoldTimex& timex : document.timexes) {
    const auto found = by_words.find(document.text.substr(timex.span.begin, timex.span.size()));
    if (found == by_words.end()) continue;
    timex.type = found->second->type;
    timex.value = found->second->value;
  }
}

Result<OrderDocument> read_narrative(const fs::path& path, const fs::path& twin,
                                     const Stages& stages) {
  pugi::xml_document tree;
  if (!tree.load_file(path.c_str(), pugi::parse_default | pugi::parse_ws_pcdata)) {
    return tl::unexpected(Error{ErrorCode::kSyntax, path.string() + " is no XML", 0});
  }
  GoldDocument gold = NarrativeReader(tree.document_element()).read();
  borrow_times(twin, gold);
  auto article = read_text(gold.text, path.stem().string());
  if (!article) return tl::unexpected(article.error());
  if (const auto published = read_published(std::string_view(gold.published).substr(0, 10)))
    article->published = *published;
  auto document = prepare(path.filename().string(), std::move(*article), gold, stages);
  document.gold.set_dense();
  return document;
}

/// Lines of MATRES by document: two instances and how their starts lie.
struct StartLine {
  std::string first;
  std::string second;
  link::Start start = link::Start::kUnknown;
};

std::map<std::string, std::vector<StartLine>> read_matres(const fs::path& path) {
  std::map<std::string, std::vector<StartLine>> lines;
  for (const std::string& line : read_list(path.string())) {
    std::istringstream cells(line);
    std::string document;
    std::string word;
    std::string relation;
    StartLine start;
    std::getline(cells, document, '\t');
    std::getline(cells, word, '\t');
    std::getline(cells, word, '\t');
    std::getline(cells, start.first, '\t');
    std::getline(cells, start.second, '\t');
    std::getline(cells, relation, '\t');
    start.start = relation == "BEFORE"  ? link::Start::kBefore
                  : relation == "AFTER" ? link::Start::kAfter
                  : relation == "EQUAL" ? link::Start::kTogether
                                        : link::Start::kUnknown;
    lines[document].push_back(start);
  }
  return lines;
}

void add_matres(const std::vector<StartLine>& lines, const GoldDocument& gold,
                OrderDocument& document) {
  std::map<std::string, EventId> by_instance;
  for (std::size_t i = 0; i < gold.events.size(); ++i)
    by_instance[gold.events[i].eiid] = {static_cast<std::int32_t>(i)};
  for (const StartLine& line : lines) {
    auto first = by_instance.find("ei" + line.first);
    auto second = by_instance.find("ei" + line.second);
    if (first == by_instance.end() || second == by_instance.end() ||
        first->second == second->second)
      continue;
    link::Start start = line.start;
    if (second->second < first->second) {
      std::swap(first, second);
      start = start == link::Start::kBefore  ? link::Start::kAfter
              : start == link::Start::kAfter ? link::Start::kBefore
                                             : start;
    }
    document.gold.add_start(first->second, second->second, start);
    document.pairs.emplace_back(first->second, second->second);
  }
}

class CorpusReader {
 public:
  CorpusReader(fs::path data, std::optional<bool> development, const Stages& stages)
      : data_(std::move(data)), development_(development), stages_(stages) {
    for (const std::string& name : read_list((data_ / "timeml/dev.txt").string()))
      held_back_.insert(fs::path(name).filename().string());
  }

  Result<OrderCorpora> read() {
    OrderCorpora corpora;
    if (auto failure = read_timeml_corpus(corpora)) return tl::unexpected(*failure);
    for (const std::string& name : list_gold((data_ / "order/timebank-dense").string())) {
      if (!wanted(name)) continue;
      auto document = read_timeml_document(data_ / "order/timebank-dense" / name, name, stages_);
      if (!document) return tl::unexpected(document.error());
      document->gold.set_dense();
      corpora.dense.push_back(std::move(*document));
    }
    for (const std::string& name : list_gold((data_ / "order/narrativetime").string())) {
      if (!wanted(name)) continue;
      auto document =
          read_narrative(data_ / "order/narrativetime" / name,
                         data_ / "timeml/timebank" / fs::path(name).filename(), stages_);
      if (!document) return tl::unexpected(document.error());
      corpora.narrative.push_back(std::move(*document));
    }
    return corpora;
  }

 private:
  [[nodiscard]] bool wanted(const std::string& name) const {
    return !development_ ||
           *development_ == held_back_.contains(fs::path(name).filename().string());
  }

  std::optional<Error> read_timeml_corpus(OrderCorpora& corpora) {
    auto starts = read_matres(data_ / "order/matres/timebank.txt");
    starts.merge(read_matres(data_ / "order/matres/aquaint.txt"));
    for (const std::string& name : list_gold((data_ / "timeml").string())) {
      if (!wanted(name)) continue;
      auto document = read_timeml_document(data_ / "timeml" / name, name, stages_);
      if (!document) return document.error();
      const auto lines = starts.find(fs::path(name).stem().string());
      if (lines != starts.end()) {
        const auto gold = read_gold_file(data_ / "timeml" / name);
        OrderDocument copy = *document;
        if (gold) add_matres(lines->second, *gold, copy);
        corpora.matres.push_back(std::move(copy));
      }
      corpora.timeml.push_back(std::move(*document));
    }
    return std::nullopt;
  }

  fs::path data_;
  std::optional<bool> development_;
  const Stages& stages_;
  std::set<std::string> held_back_;
};

}  // namespace

Result<OrderCorpora> read_order_corpora(const fs::path& data, std::optional<bool> development) {
  auto stages = Stages::load();
  if (!stages) return tl::unexpected(stages.error());
  return CorpusReader(data, development, *stages).read();
}

}  // namespace dateline::train
