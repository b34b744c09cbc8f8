// Time expressions alone, from a line of JSON to a line of JSON, on text made here: dense (an
// expression in each sentence), sparse (one in twenty) and none at all; and how time grows with the
// length of one document, of one sentence, and with the number of expressions.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

namespace dateline::bench {
namespace {

constexpr std::array<std::string_view, 8> kTimed = {
    "The ministers met on Wednesday and agreed to return next month.",
    "Production fell 3.2 percent in the third quarter of 1998, the company said.",
    "Two days after the storm, on August 7, 2003, the power came back.",
    "He had served in the army from 1992 to 1995 before he turned to farming.",
    "The bridge will be closed for three weeks, until the end of September.",
    "Last year's drought was the worst in more than two decades.",
    "Every Monday at 9:30 a.m. the board hears from those who run the plants.",
    "Sales doubled a year earlier, but recently they have been flat."};

constexpr std::array<std::string_view, 6> kPlain = {
    "The harbour lies under a grey hill, and the boats are drawn up on the shingle.",
    "Analysts had warned that prices might rise if the pipeline stayed shut.",
    "\"Nobody asked us,\" said the foreman, who has worked in the yard with his brother.",
    "The committee may march through the agenda, but no second vote is planned.",
    "Officials from both countries declined to comment on the report about the loan.",
    "Some 2,500 people live in the valley, most of them in houses made of stone."};

/// One expression sentence in `every` sentences; none for 0.
std::string make_text(std::size_t bytes, std::size_t every, bool paragraphs) {
  std::string text;
  text.reserve(bytes + 100);
  for (std::size_t i = 0; text.size() < bytes; ++i) {
    const bool timed = every != 0 && i % every == 0;
    text += timed ? kTimed[i / every % kTimed.size()] : kPlain[i % kPlain.size()];
    text += paragraphs && i % 5 == 4 ? "\\n\\n" : " ";
  }
  return text;
}

std::string make_line(std::string_view text) {
  std::string line = R"({"id":"bench","published":"2003-08-12","text":")";
  for (const char c : text) {
    if (c == '"') line += '\\';
    line += c;
  }
  return line + "\"}";
}

void run(benchmark::State& state, const std::string& line) {
  const auto extractor = Extractor::create();
  if (!extractor) return state.SkipWithError("damaged models");
  JsonLineReader reader;
  std::size_t expressions = 0;
  for (auto _ : state) {
    auto article = reader.read(line, 1);
    if (!article) return state.SkipWithError("the text was not read");
    const Document document = extractor->process(std::move(*article), {.extent = Extent::kTimexes});
    expressions = document.timexes.size();
    benchmark::DoNotOptimize(write_json(document, Extent::kTimexes));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(line.size()) * state.iterations());
  state.counters["expressions"] = static_cast<double>(expressions);
  if (expressions > 0) {
    state.counters["time/expression"] = benchmark::Counter(
        static_cast<double>(expressions),
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  }
}

void timex_density(benchmark::State& state) {
  constexpr std::size_t kBytes = 100'000;
  run(state, make_line(make_text(kBytes, static_cast<std::size_t>(state.range(0)), true)));
}
BENCHMARK(timex_density)->Name("timex/one sentence in")->Arg(1)->Arg(5)->Arg(20)->Arg(0);

void timex_length(benchmark::State& state) {
  run(state, make_line(make_text(static_cast<std::size_t>(state.range(0)), 5, true)));
}
BENCHMARK(timex_length)
    ->Name("timex/document of bytes")
    ->RangeMultiplier(10)
    ->Range(1000, 10'000'000)
    ->Unit(benchmark::kMillisecond);

void timex_one_sentence(benchmark::State& state) {
  std::string text = "They met on";
  for (std::int64_t i = 0; i < state.range(0); ++i) text += " Monday, last week, in May and on";
  run(state, make_line(text + " Friday."));
}
BENCHMARK(timex_one_sentence)
    ->Name("timex/one sentence of expressions")
    ->RangeMultiplier(10)
    ->Range(10, 10'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dateline::bench
