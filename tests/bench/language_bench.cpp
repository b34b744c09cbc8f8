// How fast text becomes tokens, and tokens a tagged and parsed sentence; one core.
#include <benchmark/benchmark.h>

#include <string>

#include "bench/allocations.hpp"
#include "dateline/article.hpp"
#include "language/analyse.hpp"

namespace dateline {
namespace {

/// Sentences of our own in the manner of news, of usual length and build.
constexpr std::string_view kSample =
    "The ministry said on Wednesday that two of its three research ships had left the northern "
    "port, hours after "
    "workers' leaders announced they wouldn't return before Sept. 12. \"We have been waiting for "
    "an answer since "
    "March,\" Ms. Orme, who leads the union, told reporters at a meeting in Lund. A spokesman for "
    "the long-time owner, "
    "Kelder & Sons Inc., denied that $4.5 million in wages remained unpaid, but conceded some "
    "payments were delayed "
    "last year. If no agreement is reached by 6 p.m. Friday, the ships will be sold, according to "
    "people familiar with "
    "the talks. The 1990s had seen a similar dispute, which ended when the government bought half "
    "of the fleet.\n";

Article sample_article(std::size_t copies) {
  Article article;
  for (std::size_t i = 0; i < copies; ++i) {
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += kSample;
    article.blocks.push_back(
        {BlockKind::kParagraph, {begin, static_cast<std::uint32_t>(article.text.size()) - 1}});
  }
  return article;
}

void tokenize_text(benchmark::State& state) {
  const auto models = language::Models::load();
  const Article article = sample_article(200);
  for (auto _ : state) benchmark::DoNotOptimize(language::tokenize(article, *models));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(article.text.size()));
}
BENCHMARK(tokenize_text);

/// Everything the stage does; items are tokens.
void analyse_text(benchmark::State& state, LanguageModel model) {
  const auto models = language::Models::load();
  const Article article = sample_article(50);
  std::int64_t tokens = 0;
  const bench::AllocationCount count;
  for (auto _ : state) tokens += language::analyse(article, *models, model).size();
  state.counters["peak_kB"] = static_cast<double>(count.peak_bytes()) / 1024.0;
  state.SetItemsProcessed(tokens);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(article.text.size()));
}
BENCHMARK_CAPTURE(analyse_text, best, LanguageModel::kBest)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyse_text, fast, LanguageModel::kFast)->Unit(benchmark::kMillisecond);

void load_models(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(language::Models::load());
}
BENCHMARK(load_models)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace dateline
