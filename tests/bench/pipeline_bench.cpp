// Each stage and the pipeline as a whole over the sample articles: bytes of text per second, and
// for each article the allocations and the peak of the memory held above what it was given.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/allocations.hpp"
#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "event/event.hpp"
#include "language/analyse.hpp"
#include "link/link.hpp"
#include "timeline/timeline.hpp"
#include "timex/timex.hpp"

namespace dateline::bench {
namespace {

struct Models {
  language::Models language = language::Models::load().value();
  timex::Grammar grammar = timex::Grammar::load().value();
  event::Models event = event::Models::load().value();
  link::Models link = link::Models::load().value();
  timeline::Models timeline = timeline::Models::load().value();
};

const Models& models() {
  static const Models loaded;
  return loaded;
}

const Extractor& extractor() {
  static const Extractor loaded = Extractor::create().value();
  return loaded;
}

/// One article and what every stage makes of it: each stage is measured on the results of the ones
/// before it.
struct Sample {
  std::string bytes;
  std::string json_line;
  Document document;
  clause::Clauses clauses;
  event::Found found;
  link::Order order;

  [[nodiscard]] link::Input input() const {
    return {document.article, document.analysis, document.timexes,
            found.events,     found.signals,     found.links};
  }
};

std::string json_line_of(const Article& article) {
  std::string line = R"({"published":"2024-03-14","text":")";
  for (const char c : article.text) {
    if (c == '"' || c == '\\') line += '\\';
    line += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return line + "\"}";
}

Sample sample_of(const std::filesystem::path& file) {
  Sample sample;
  std::ifstream in(file, std::ios::binary);
  sample.bytes = {std::istreambuf_iterator<char>(in), {}};
  sample.document = extractor().process(read_text(sample.bytes, file.stem().string()).value());
  const Document& document = sample.document;
  sample.json_line = json_line_of(document.article);
  sample.clauses =
      clause::read_clauses(document.article, document.analysis, models().event.tables.lexicon);
  sample.found = event::find_events(document.article, document.analysis, document.timexes,
                                    sample.clauses, models().event);
  sample.order = link::find_order(sample.input(), models().link);
  return sample;
}

std::vector<Sample> read_samples() {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path folder = DATELINE_SOURCE_DIR "/samples/articles";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.path().string().ends_with(".chart.txt")) files.push_back(entry.path());
  }
  if (files.empty()) {
    std::fprintf(stderr, "no articles in %s\n", folder.c_str());
    std::exit(1);
  }
  std::ranges::sort(files);
  std::vector<Sample> samples;
  for (const auto& file : files) samples.push_back(sample_of(file));
  return samples;
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = read_samples();
  return all;
}

/// Runs `work` on every sample in turn.
template <class Work>
void measure(benchmark::State& state, Work work) {
  std::size_t bytes = 0;
  std::size_t peak = 0;
  std::size_t allocations = 0;
  for (const Sample& sample : samples()) {
    const AllocationCount count;
    benchmark::DoNotOptimize(work(sample));
    bytes += sample.bytes.size();
    peak = std::max(peak, count.peak_bytes());
    allocations += count.allocations();
  }
  for (auto _ : state) {
    for (const Sample& sample : samples()) benchmark::DoNotOptimize(work(sample));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  state.counters["allocations/article"] =
      static_cast<double>(allocations) / static_cast<double>(samples().size());
  state.counters["peak bytes"] = static_cast<double>(peak);
}

template <class Work>
void add(const char* name, Work work) {
  benchmark::RegisterBenchmark(name, [work](benchmark::State& state) {
    measure(state, work);
  })->Unit(benchmark::kMicrosecond);
}

void add_stages() {
  add("stage/article", [](const Sample& s) { return read_text(s.bytes, "x"); });
  add("stage/language",
      [](const Sample& s) { return language::analyse(s.document.article, models().language); });
  add("stage/timex", [](const Sample& s) {
    return timex::find_timexes(s.document.article, s.document.analysis, models().grammar, {});
  });
  add("stage/event", [](const Sample& s) {
    return event::find_events(s.document.article, s.document.analysis, s.document.timexes,
                              s.clauses, models().event);
  });
  add("stage/link", [](const Sample& s) { return link::find_order(s.input(), models().link); });
  add("stage/timeline",
      [](const Sample& s) { return timeline::build_timeline(s.input(), s.order, models().timeline); });
  add("stage/output, chart", [](const Sample& s) { return write_chart(s.document, {}); });
  add("stage/output, json", [](const Sample& s) { return write_json(s.document); });
  add("stage/output, timeml", [](const Sample& s) { return write_timeml(s.document); });
  add("stage/output, tsv", [](const Sample& s) { return write_tsv(s.document); });
}

/// From a line of JSON to a line of JSON, as the filter works.
std::string answer(const Sample& sample, Extent extent) {
  static JsonLineReader reader;
  Article article = reader.read(sample.json_line, 1).value();
  return write_json(extractor().process(std::move(article), {.extent = extent}), extent);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    words += !blank && !inside ? 1U : 0U;
    inside = !blank;
  }
  return words;
}

const bool kAdded = [] {
  add_stages();
  add("whole/everything, JSON Lines to JSON",
      [](const Sample& s) { return answer(s, Extent::kTimeline); });
  add("whole/--only timex, JSON Lines to JSON",
      [](const Sample& s) { return answer(s, Extent::kTimexes); });
  add("words counted", [](const Sample& s) { return count_words(s.bytes); });
  benchmark::RegisterBenchmark("load rules and models", [](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Extractor::create());
  })->Unit(benchmark::kMicrosecond);
  return true;
}();

}  // namespace
}  // namespace dateline::bench
