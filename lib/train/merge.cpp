// dateline-train merge: articles with events that annotators chained over articles -> the weights
// of data/en/same-events.tsv, and how well clusters of the test part are found.
#include <fmt/core.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>

#include "commands.hpp"
#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dense_logistic.hpp"
#include "merge/clusters.hpp"
#include "merge/pair.hpp"
#include "entity/tables.hpp"
#include "words/weights.hpp"

namespace dateline::train {

namespace {

namespace fs = std::filesystem;
using joining::DocumentTrace;

constexpr double kHeldBack = 4.0;
constexpr std::array<float, 4> kPairs = {0.3F, 0.4F, 0.5F, 0.6F};
constexpr std::array<float, 3> kMeans = {0.2F, 0.3F, 0.4F};

/// A word or phrase that the annotators marked as something that happens.
struct Marked {
  Span span;
  std::string chain;  // empty: alone
};

struct Chained {
  std::string name;
  std::string topic;
  std::string split;
  Article article;
  std::vector<Marked> marked;
};

/// A document of the corpus, and the traces of all that is marked there or found by us.
struct Read {
  Chained chained;
  Document document;
  DocumentTrace gold;                         // a trace each marked word
  DocumentTrace own;                          // a trace each entry of ours
  std::vector<std::set<std::string>> chains;  // of each entry of ours
};

std::string text_of(simdjson::dom::element element) {
  std::string_view text;
  return element.get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

/// Sentences of tokens become lines, and marks spans of them.
Chained read_line(const simdjson::dom::element& root) {
  Chained read;
  read.name = text_of(root["doc"]);
  read.topic = text_of(root["topic"]);
  read.split = text_of(root["split"]);
  std::string text;
  std::vector<std::vector<Span>> words;
  for (const auto sentence : root["sentences"].get_array()) {
    auto& line = words.emplace_back();
    for (const auto token : sentence.get_array()) {
      if (!line.empty()) text += ' ';
      const std::string word = text_of(token);
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += word == "``" || word == "''" ? "\"" : word;
      line.push_back({begin, static_cast<std::uint32_t>(text.size())});
    }
    text += '\n';
  }
  for (const auto mention : root["mentions"].get_array()) {
    const std::string tag = text_of(mention["tag"]);
    if (!tag.starts_with("ACTION") && !tag.starts_with("NEG_ACTION")) continue;
    if (!mention["evaluated"].get_bool().value()) continue;
    const auto& line = words[static_cast<std::size_t>(mention["sent"].get_int64().value())];
    Marked marked;
    bool first = true;
    for (const auto token : mention["toks"].get_array()) {
      const Span span = line[static_cast<std::size_t>(token.get_int64().value())];
      marked.span = first ? span : Span{marked.span.begin, span.end};
      first = false;
    }
    marked.chain = text_of(mention["chain"]);
    read.marked.push_back(std::move(marked));
  }
  auto article = read_text(std::move(text), read.name);
  if (article) read.article = std::move(*article);
  return read;
}

/// The word of a phrase that its other words hang on.
TokenId head_in(const Analysis& analysis, Span span) {
  TokenId best;
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    const Token& token = analysis[TokenId{i}];
    if (!token.span.overlaps(span)) continue;
    const bool outside = !token.head.valid() || !analysis[token.head].span.overlaps(span);
    if (!best.valid() || outside) best = TokenId{i};
    if (outside) break;
  }
  return best;
}

Result<std::vector<Read>> read_corpus(const fs::path& file, const Extractor& extractor,
                                      const entity::Tables& tables, const joining::Words& words) {
  simdjson::dom::parser parser;
  std::ifstream in(file);
  if (!in) return tl::unexpected(Error{ErrorCode::kUnsupported, "cannot read " + file.string(), 0});
  std::vector<Read> corpus;
  for (std::string line; std::getline(in, line);) {
    Read read;
    simdjson::padded_string padded(line);
    read.chained = read_line(parser.parse(padded));
    Options options;
    options.model = LanguageModel::kFast;
    read.document = extractor.process(read.chained.article, options);
    std::vector<TokenId> heads;
    std::vector<Marked> kept;
    for (Marked& marked : read.chained.marked) {
      const TokenId head = head_in(read.document.analysis, marked.span);
      if (!head.valid()) continue;
      heads.push_back(head);
      kept.push_back(std::move(marked));
    }
    read.chained.marked = std::move(kept);
    read.gold = joining::trace_words(read.document, tables, words, heads);
    read.own = joining::trace_document(read.document, tables, words);
    for (const Entry& entry : read.document.timeline.entries) {
      auto& chains = read.chains.emplace_back();
      for (const Mention& mention : entry.mentions)
        for (std::size_t i = 0; i < read.chained.marked.size(); ++i) {
          const Marked& marked = read.chained.marked[i];
          if (marked.span.overlaps(
                  read.document.events[static_cast<std::size_t>(mention.event.index)].span))
            chains.insert(marked.chain.empty() ? fmt::format("{}:{}", read.chained.name, i)
                                               : marked.chain);
        }
    }
    corpus.push_back(std::move(read));
  }
  return corpus;
}

struct Part {
  std::vector<const Read*> read;
  std::vector<const DocumentTrace*> documents;
  std::vector<joining::Where> all;
};

Part part_of(const std::vector<Read>& corpus, const std::vector<std::string_view>& splits,
             bool own) {
  Part part;
  for (const Read& read : corpus) {
    if (std::ranges::find(splits, read.chained.split) == splits.end()) continue;
    const auto number = static_cast<std::int32_t>(part.documents.size());
    const DocumentTrace& trace = own ? read.own : read.gold;
    part.read.push_back(&read);
    part.documents.push_back(&trace);
    for (std::size_t i = 0; i < trace.entries.size(); ++i)
      part.all.push_back({number, static_cast<std::int32_t>(i)});
  }
  return part;
}

std::vector<DenseExample> examples_of(const Part& part, const joining::Words& words) {
  std::vector<DenseExample> examples;
  for (const auto& [a, b] : joining::candidate_pairs(part.documents, part.all, words, true)) {
    const auto& one = part.all[static_cast<std::size_t>(a)];
    const auto& two = part.all[static_cast<std::size_t>(b)];
    const auto& first = *part.read[static_cast<std::size_t>(one.document)];
    const auto& second = *part.read[static_cast<std::size_t>(two.document)];
    const auto& chain = first.chained.marked[static_cast<std::size_t>(one.entry)].chain;
    const auto values = joining::pair_values(
        words, {first.gold.entries[static_cast<std::size_t>(one.entry)], first.gold},
        {second.gold.entries[static_cast<std::size_t>(two.entry)], second.gold});
    examples.push_back(
        {{values.begin(), values.end()},
         !chain.empty() &&
             chain == second.chained.marked[static_cast<std::size_t>(two.entry)].chain});
  }
  return examples;
}

/// B-cubed over marked mentions: by which limits are chosen.
std::array<double, 3> b_cubed(const Part& part, const std::vector<std::int32_t>& firsts) {
  std::map<std::string, std::map<std::int32_t, int>> by_chain;
  std::map<std::int32_t, std::map<std::string, int>> by_cluster;
  for (std::size_t i = 0; i < part.all.size(); ++i) {
    const auto& marked = part.read[static_cast<std::size_t>(part.all[i].document)]
                             ->chained.marked[static_cast<std::size_t>(part.all[i].entry)];
    const std::string chain = marked.chain.empty() ? fmt::format("alone {}", i) : marked.chain;
    ++by_chain[chain][firsts[i]];
    ++by_cluster[firsts[i]][chain];
  }
  const auto mean = [&](const auto& groups) {
    double sum = 0.0;
    for (const auto& [name, parts] : groups) {
      int size = 0;
      for (const auto& [other, count] : parts) size += count;
      for (const auto& [other, count] : parts) sum += static_cast<double>(count) * count / size;
    }
    return sum / static_cast<double>(part.all.size());
  };
  const double recall = mean(by_chain);
  const double precision = mean(by_cluster);
  return {2 * precision * recall / (precision + recall), precision, recall};
}

/// Clusters as scorers of coreference read them: {"type": "clusters", "clusters": {name:
/// [mention]}}.
void write_clusters(const fs::path& file,
                    const std::map<std::string, std::vector<std::string>>& clusters) {
  std::ofstream out(file, std::ios::binary);
  out << R"({"type": "clusters", "clusters": {)";
  bool first = true;
  for (const auto& [name, members] : clusters) {
    out << (std::exchange(first, false) ? "" : ", ") << '"' << name << "\": [";
    for (std::size_t i = 0; i < members.size(); ++i)
      out << (i == 0 ? "" : ", ") << '"' << members[i] << '"';
    out << ']';
  }
  out << "}}\n";
}

/// Answers and gold for the marked mentions, or for ours: there a mention of ours is the marked one
/// that it overlaps, else itself.
void write_answers(const fs::path& folder, const std::string& name, const Part& part,
                   const std::vector<std::int32_t>& firsts, bool own) {
  std::map<std::string, std::vector<std::string>> gold;
  std::map<std::string, std::vector<std::string>> answer;
  for (const Read* read : part.read)
    for (std::size_t i = 0; i < read->chained.marked.size(); ++i) {
      const Marked& marked = read->chained.marked[i];
      const auto mention = fmt::format("{}:{}", read->chained.name, i);
      gold[marked.chain.empty() ? "alone " + mention : marked.chain].push_back(mention);
    }
  std::set<std::string> taken;
  for (std::size_t i = 0; i < part.all.size(); ++i) {
    const Read& read = *part.read[static_cast<std::size_t>(part.all[i].document)];
    auto& cluster = answer[std::to_string(firsts[i])];
    if (!own) {
      cluster.push_back(fmt::format("{}:{}", read.chained.name, part.all[i].entry));
      continue;
    }
    const Entry& entry =
        read.document.timeline.entries[static_cast<std::size_t>(part.all[i].entry)];
    for (const Mention& mention : entry.mentions) {
      const Span span = read.document.events[static_cast<std::size_t>(mention.event.index)].span;
      std::string as = fmt::format("{}:own {}", read.chained.name, mention.event.index);
      for (std::size_t k = 0; k < read.chained.marked.size(); ++k)
        if (read.chained.marked[k].span.overlaps(span))
          as = fmt::format("{}:{}", read.chained.name, k);
      if (taken.insert(as).second) cluster.push_back(as);
    }
  }
  std::erase_if(answer, [](const auto& item) { return item.second.empty(); });
  write_clusters(folder / (name + ".gold.json"), gold);
  write_clusters(folder / (name + ".answer.json"), answer);
}

void report_pairs(const std::vector<DenseExample>& examples, std::span<const float> weights) {
  std::vector<std::pair<float, bool>> scored;
  for (const auto& example : examples)
    scored.emplace_back(words::probability(weights, example.values), example.yes);
  const auto yes = std::ranges::count_if(scored, [](const auto& one) { return one.second; });
  fmt::print("pairs: {}, {} of them one event, area under the curve {:.3f}\n", scored.size(), yes,
             area_under_curve(scored));
  report_limits(scored, kPairs);
}

Outcome write_weights(const fs::path& path, std::span<const float> weights) {
  std::ofstream out(path, std::ios::binary);
  out << "# What makes entries of two articles tell one event: weights of a logistic model over "
         "features\n"
         "# from 0 to 1, learned by `dateline-train merge`. Feature, weight.\n";
  for (std::size_t i = 0; i < joining::kPairNames.size(); ++i)
    out << fmt::format("{}\t{:.3f}\n", joining::kPairNames[i], static_cast<double>(weights[i]));
  if (out.flush()) return {};
  return tl::unexpected(Error{ErrorCode::kUnsupported, "cannot write " + path.string(), 0});
}

void report_clusters(const Part& part, const joining::Models& models) {
  for (const float pair : kPairs)
    for (const float mean : kMeans) {
      const auto firsts =
          joining::find_clusters(part.documents, part.all, models, {pair, mean, true});
      const auto [f, p, r] = b_cubed(part, firsts);
      fmt::print("  pair {:.2f} mean {:.2f}: B-cubed F1 {:.1f} precision {:.1f} recall {:.1f}\n",
                 static_cast<double>(pair), static_cast<double>(mean), 100 * f, 100 * p, 100 * r);
    }
}

}  // namespace

Outcome run_merge(const Setting& setting) {
  const auto extractor = Extractor::create();
  if (!extractor) return tl::unexpected(extractor.error());
  auto models = joining::Models::load();
  if (!models) return tl::unexpected(models.error());
  const auto tables = entity::Tables::load();
  if (!tables) return tl::unexpected(tables.error());
  const auto corpus = read_corpus(setting.data / "labelled" / "ecbplus" / "ecbplus.jsonl",
                                  *extractor, *tables, models->words);
  if (!corpus) return tl::unexpected(corpus.error());
  const Part dev = part_of(*corpus, {"dev"}, false);
  if (!setting.evaluate) {
    const auto train = part_of(*corpus, {"train"}, false);
    const auto examples = examples_of(train, models->words);
    std::vector<const DenseExample*> all;
    for (const auto& example : examples) all.push_back(&example);
    models->weights = fit_dense(all, kHeldBack);
    const auto written = write_weights(
        (setting.out / "").parent_path().parent_path() / "data" / "en" / "same-events.tsv",
        models->weights);
    if (!written) return written;
  }
  report_pairs(examples_of(dev, models->words), models->weights);
  fmt::print("development part, marked mentions:\n");
  report_clusters(dev, *models);
  if (setting.answers.empty()) return {};
  for (const bool own : {false, true}) {
    const Part part = part_of(*corpus, {setting.test ? "test" : "dev"}, own);
    write_answers(setting.answers, own ? "own" : "marked", part,
                  joining::find_clusters(part.documents, part.all, *models, {.within = !own}), own);
  }
  return {};
}

}  // namespace dateline::train
