// Resolver, graph, model loader and results, with what has to hold whatever the bytes are.
#include "fuzz/parts.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "learn/answer_table.hpp"
#include "learn/linear_model.hpp"
#include "learn/model_file.hpp"
#include "link/point_graph.hpp"
#include "support/slow_order.hpp"

namespace dateline::fuzz {
namespace {

void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

void expect_round_trip(const calendar::Value& value) {
  const auto again = calendar::parse_value(calendar::to_string(value));
  promise(again.has_value() && *again == value, "a value is read back as it was written");
}

/// Bytes at an address that suits a model file.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    bytes.copy(reinterpret_cast<char*>(words_.data()), bytes.size());
  }
  [[nodiscard]] std::string_view view() const {
    return {reinterpret_cast<const char*>(words_.data()), size_};
  }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

void open_parts(std::string_view bytes, std::string_view section) {
  const Aligned aligned(bytes);
  const auto file = learn::ModelFile::open(aligned.view());
  if (!file) return promise(file.error().code == ErrorCode::kDamaged, "a bad model is damaged");
  const auto linear = file->open_part<learn::LinearModel>(section, 4);
  promise(linear || linear.error().code == ErrorCode::kDamaged, "a bad part is damaged");
  const auto table = file->open_part<learn::AnswerTable>(section, std::size_t{4});
  promise(table || table.error().code == ErrorCode::kDamaged, "a bad table is damaged");
}

}  // namespace

void run_resolver(std::string_view bytes) {
  constexpr std::array<const char*, 5> kDates = {"2019-06-07", "0001-01-01", "9999-12-31",
                                                 "2012-02-29T23:59", nullptr};
  static const Extractor kExtractor = Extractor::create().value();
  if (const auto value = calendar::parse_value(bytes)) expect_round_trip(*value);
  if (const auto date = read_published(bytes)) expect_round_trip(*date);
  if (bytes.empty()) return;
  auto article = read_text(std::string(bytes.substr(1)), "x");
  if (!article) return;
  const char* const date = kDates[static_cast<unsigned char>(bytes[0]) % kDates.size()];
  if (date != nullptr) article->published = calendar::parse_value(date).value();
  Options options;
  options.extent = Extent::kTimexes;
  options.day_first = bytes.size() % 2 == 1;
  for (const Timex& timex : kExtractor.process(std::move(*article), options).timexes)
    expect_round_trip(timex.value);
}

void run_graph(std::string_view bytes) {
  constexpr unsigned kIntervals = 8;
  constexpr unsigned kRelations = 14;  // of TLINK
  constexpr std::size_t kMost = 40;    // the slow order takes its time
  link::PointGraph fast(kIntervals);
  link::SlowOrder slow(kIntervals);
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  for (std::size_t i = 0; i + 2 < bytes.size() && i < 3 * kMost; i += 3) {
    const auto from = static_cast<std::int32_t>(byte(i) % kIntervals);
    const auto to = static_cast<std::int32_t>(byte(i + 2) % kIntervals);
    const auto relation = static_cast<Relation>(byte(i + 1) % kRelations);
    const bool entered = slow.try_add(link::constraints_of(from, relation, to));
    promise((fast.add(from, relation, to) != link::Insertion::kRefused) == entered,
            "the graph takes what contradicts nothing");
  }
  for (link::Point a = 0; a < fast.points(); ++a)
    for (link::Point b = 0; b < fast.points(); ++b)
      promise(fast.before(a, b) == slow.less(a, b) && fast.same(a, b) == slow.same(a, b),
              "the graph knows what follows");
}

void run_model(std::string_view bytes) {
  open_parts(bytes, "part");
  learn::ModelFileWriter writer;
  writer.add("part", std::string(bytes));
  open_parts(writer.bytes(), "part");
}

void run_result(std::string_view bytes) {
  static const Merger merger = Merger::create().value();
  constexpr std::string_view kVersion = "VERSION";
  std::string json(bytes);
  if (const auto at = json.find(kVersion); at != std::string::npos)
    json.replace(at, kVersion.size(), version());
  auto documents = read_result(json);
  if (!documents)
    return promise(!documents.error().message.empty(), "a result is refused in words");
  static_cast<void>(refused_results(*documents));
  const Collection all = merger.merge(std::move(*documents));
  const std::string merged = write_json(all);
  promise(!write_chart(all, {}).empty(), "a merged result has a chart");
  auto again = read_result(merged);
  promise(again.has_value(), "a merged result is a result");
  promise(write_json(merger.merge(std::move(*again))) == merged,
          "a result is read as it was written");
}

}  // namespace dateline::fuzz
