// The pipeline as a whole over the samples: bytes per second, allocations and peak memory at each
// extent, beside the time that counting the words of the same bytes takes (what `wc -w` does).
#include <benchmark/benchmark.h>

#include <algorithm>
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

namespace dateline::bench {
namespace {

std::vector<Article> samples() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(DATELINE_SOURCE_DIR "/samples")) {
    const bool article = entry.path().extension() == ".txt" && entry.path().stem() != "CMakeLists";
    if (article) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<Article> articles;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    auto read = read_text({std::istreambuf_iterator<char>(in), {}}, file.stem().string());
    if (read) articles.push_back(std::move(*read));
  }
  return articles;
}

std::size_t bytes_of(const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.text.size();
  return bytes;
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

void count_words_bench(benchmark::State& state) {
  const auto articles = samples();
  for (auto _ : state) {
    for (const Article& article : articles) benchmark::DoNotOptimize(count_words(article.text));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes_of(articles)) * state.iterations());
}
BENCHMARK(count_words_bench)->Name("count words");

void pipeline_bench(benchmark::State& state, Extent extent) {
  const auto articles = samples();
  const auto extractor = Extractor::create();
  if (articles.empty() || !extractor) return state.SkipWithError("no samples or damaged models");
  const AllocationCount count;
  for (auto _ : state) {
    for (const Article& article : articles) {
      benchmark::DoNotOptimize(extractor->process(article, {.extent = extent}));
    }
  }
  const auto rounds =
      static_cast<double>(state.iterations()) * static_cast<double>(articles.size());
  state.counters["allocations/article"] = static_cast<double>(count.allocations()) / rounds;
  state.counters["peak bytes"] = static_cast<double>(count.peak_bytes());
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes_of(articles)) * state.iterations());
}
BENCHMARK_CAPTURE(pipeline_bench, timexes, Extent::kTimexes);
BENCHMARK_CAPTURE(pipeline_bench, analysis, Extent::kAnalysis);
BENCHMARK_CAPTURE(pipeline_bench, timeline, Extent::kTimeline);

void load_bench(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Extractor::create());
}
BENCHMARK(load_bench)->Name("load rules and models");

void output_bench(benchmark::State& state, std::string (*write)(const Document&)) {
  const auto extractor = Extractor::create();
  if (!extractor) return state.SkipWithError("damaged models");
  std::vector<Document> documents;
  for (Article& article : samples()) documents.push_back(extractor->process(std::move(article)));
  for (auto _ : state) {
    for (const Document& document : documents) benchmark::DoNotOptimize(write(document));
  }
  std::size_t bytes = 0;
  for (const Document& document : documents) bytes += document.article.text.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}
BENCHMARK_CAPTURE(output_bench, timeml, [](const Document& d) { return write_timeml(d); });
BENCHMARK_CAPTURE(output_bench, json, [](const Document& d) { return write_json(d); });
BENCHMARK_CAPTURE(output_bench, chart, [](const Document& d) { return write_chart(d, {}); });

}  // namespace
}  // namespace dateline::bench
