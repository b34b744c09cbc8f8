// dateline-train links: corpora of temporal relations -> models/link.model, and how well each kind
// of pair is related when the pair is given.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "commands.hpp"
#include "dateline/document.hpp"
#include "dateline/write.hpp"
#include "learn/few_label_model.hpp"
#include "learn/model_file.hpp"
#include "link_examples.hpp"
#include "link_steps.hpp"
#include "link_timeset.hpp"

namespace dateline::train {

namespace {

constexpr std::string_view kFile = "link.model";
constexpr int kRuns = 3;  // their mean depends less on the order of the examples

/// How often the best label other than "no link" is right, over the examples that have one.
class GivenPair {
 public:
  explicit GivenPair(int labels) : counts_(static_cast<std::size_t>(labels)) {}

  template <class Model>
  void add(const Model& model, std::span<const Example> examples) {
    for (const Example& example : examples) {
      if (example.label == 0) continue;
      const auto scores = model.score(example.features);
      const auto best = std::max_element(scores.begin() + 1, scores.end()) - scores.begin();
      right_ += best == example.label ? 1 : 0;
      ++counts_[static_cast<std::size_t>(example.label)];
      ++total_;
    }
  }

  void report(std::string_view name) const {
    if (total_ == 0) return;
    const int majority = *std::max_element(counts_.begin(), counts_.end());
    fmt::print("{:<12} relation right {:5.1f} %, majority {:5.1f} %, {} pairs\n", name,
               100.0 * right_ / total_, 100.0 * majority / total_, total_);
  }

 private:
  std::vector<int> counts_;
  int right_ = 0;
  int total_ = 0;
};

/// Adds what the model of a section makes of examples.
template <std::size_t Labels>
Outcome add_given(std::string_view section, std::span<const Example> examples, GivenPair& given) {
  const auto model = learn::FewLabelModel<Labels>::open(section);
  if (!model) return tl::unexpected(model.error());
  given.add(*model, examples);
  return {};
}

struct Section {
  std::string_view name;
  int labels;
  std::vector<Example> LinkExamples::*examples;
  std::uint32_t buckets;
  int passes;
  float rate;
  Outcome (*add_given)(std::string_view, std::span<const Example>, GivenPair&);
};

template <std::size_t Labels>
constexpr Section section_of(std::string_view name, std::vector<Example> LinkExamples::*examples,
                             std::uint32_t buckets, int passes, float rate) {
  return {name, static_cast<int>(Labels), examples, buckets, passes, rate, add_given<Labels>};
}

constexpr std::array<Section, 5> kSections = {
    section_of<link::kPairLabels>("publication", &LinkExamples::publication, 2'400, 12, 0.02F),
    section_of<link::kTimeLabels>("time", &LinkExamples::time, 4'400, 12, 0.02F),
    section_of<link::kPairLabels>("sentence", &LinkExamples::sentence, 4'900, 12, 0.02F),
    section_of<link::kPairLabels>("neighbour", &LinkExamples::neighbour, 1'600, 12, 0.02F),
    section_of<link::kStartLabels>("start", &LinkExamples::start, 4'200, 6, 0.01F),
};

/// Trained on all that was read, packed as the bytes of a section.
std::string train_section(const Section& section, const LinkExamples& examples) {
  LogisticOptions options;
  options.buckets = section.buckets;
  options.passes = section.passes;
  options.rate = section.rate;
  options.l2 = 1e-4F;
  options.runs = kRuns;
  return train_logistic(examples.*section.examples, section.labels, options);
}

Outcome train(const Setting& setting) {
  const auto development = setting.held_out ? std::optional(false) : std::nullopt;
  const auto corpora = read_order_corpora(setting.data, development);
  if (!corpora) return tl::unexpected(corpora.error());
  const LinkExamples examples = examples_of(*corpora);
  learn::ModelFileWriter file;
  for (const Section& section : kSections) {
    fmt::print("{}: {} examples\n", section.name, (examples.*section.examples).size());
    file.add(std::string(section.name), train_section(section, examples));
  }
  const std::string bytes = file.bytes();
  std::ofstream out(setting.out / kFile, std::ios::binary);
  out << bytes;
  if (!out.flush())
    return tl::unexpected(
        Error{ErrorCode::kUnsupported, "cannot write " + (setting.out / kFile).string(), 0});
  fmt::print("{}: {} bytes\n", kFile, bytes.size());
  return {};
}

/// Documents with the events and times of gold, ordered by us, for the scorer of TempEval-3.
Outcome write_answers(const std::vector<OrderDocument>& documents, std::string_view model,
                      const std::filesystem::path& folder) {
  const auto models = link::Models::open(model);
  if (!models) return tl::unexpected(models.error());
  std::filesystem::create_directories(folder);
  for (const OrderDocument& given : documents) {
    Document document;
    document.article = given.article;
    document.analysis = given.analysis;
    document.timexes = given.timexes;
    document.events = given.events;
    document.signals = given.signals;
    document.links = link::find_order(given.input(), *models).reduced;
    const auto path = folder / std::filesystem::path(given.name).filename();
    std::ofstream out(path, std::ios::binary);
    out << write_timeml(document);
    if (!out.flush())
      return tl::unexpected(Error{ErrorCode::kUnsupported, "cannot write " + path.string(), 0});
  }
  return {};
}

/// The embedded model may have seen the development part: models without it are made and measured.
Outcome evaluate(const Setting& setting) {
  const auto known = read_order_corpora(setting.data, false);
  if (!known) return tl::unexpected(known.error());
  auto asked = read_order_corpora(setting.data, true);
  if (!asked) return tl::unexpected(asked.error());
  asked->dense.clear();
  asked->narrative.clear();
  const LinkExamples seen = examples_of(*known);
  const LinkExamples held_back = examples_of(*asked);
  OrderCorpora news;
  auto timeset = read_timeset(setting.data / "order/timeset");
  if (!timeset) return tl::unexpected(timeset.error());
  news.timeset = std::move(*timeset);
  const LinkExamples salient = examples_of(news);
  fmt::print("trained without the development part, measured on it:\n");
  learn::ModelFileWriter file;
  for (const Section& section : kSections) {
    const std::string bytes = train_section(section, seen);
    file.add(std::string(section.name), bytes);
    GivenPair given(section.labels);
    auto done = section.add_given(bytes, held_back.*section.examples, given);
    if (!done) return done;
    given.report(section.name);
    if (section.examples != &LinkExamples::start) continue;
    GivenPair far(section.labels);  // salient events, however far apart
    done = section.add_given(bytes, salient.start, far);
    if (!done) return done;
    far.report("timeset");
  }
  if (!setting.answers.empty()) {
    return write_answers(asked->timeml, file.bytes(), setting.answers);
  }
  return {};
}

constexpr std::size_t kFolds = 5;

/// Corpora in parts; what is told of one document in several corpora stays in one part.
// Moved out through a pointer to member: NOLINTNEXTLINE(performance-unnecessary-value-param)
std::array<OrderCorpora, kFolds> parts_of(OrderCorpora corpora) {
  std::map<std::string, std::size_t> part;
  std::array<OrderCorpora, kFolds> parts;
  for (const auto list : {&OrderCorpora::timeml, &OrderCorpora::dense, &OrderCorpora::narrative,
                          &OrderCorpora::matres}) {
    for (OrderDocument& document : corpora.*list) {
      const auto name = std::filesystem::path(document.name).filename().string();
      const auto found = part.emplace(name, part.size() % kFolds).first->second;
      (parts[found].*list).push_back(std::move(document));
    }
  }
  return parts;
}

void append(const LinkExamples& from, LinkExamples& to) {
  for (const Section& section : kSections) {
    const auto& more = from.*section.examples;
    auto& all = to.*section.examples;
    all.insert(all.end(), more.begin(), more.end());
  }
}

/// Every document by models of the others.
Outcome cross_validate(const Setting& setting) {
  auto corpora = read_order_corpora(setting.data, std::nullopt);
  if (!corpora) return tl::unexpected(corpora.error());
  const auto parts = parts_of(*corpora);
  std::array<LinkExamples, kFolds> examples;
  for (std::size_t i = 0; i < kFolds; ++i) examples[i] = examples_of(parts[i]);
  std::vector<GivenPair> given;
  given.reserve(std::size(kSections));
  for (const Section& section : kSections) given.emplace_back(section.labels);
  StepScore narrative;
  StepScore dense;
  for (std::size_t held_back = 0; held_back < kFolds; ++held_back) {
    LinkExamples seen;
    for (std::size_t i = 0; i < kFolds; ++i) {
      if (i != held_back) append(examples[i], seen);
    }
    learn::ModelFileWriter file;
    for (std::size_t i = 0; i < kSections.size(); ++i) {
      const std::string bytes = train_section(kSections[i], seen);
      auto done =
          kSections[i].add_given(bytes, examples[held_back].*kSections[i].examples, given[i]);
      if (!done) return done;
      file.add(std::string(kSections[i].name), bytes);
    }
    const std::string bytes = file.bytes();
    const auto models = link::Models::open(bytes);
    if (!models) return tl::unexpected(models.error());
    for (const auto& document : parts[held_back].narrative) narrative.add(document, *models);
    for (const auto& document : parts[held_back].dense) dense.add(document, *models);
  }
  for (std::size_t i = 0; i < kSections.size(); ++i) given[i].report(kSections[i].name);
  narrative.report("narrative");
  dense.report("dense");
  return {};
}

}  // namespace

Outcome run_links(const Setting& setting) {
  if (setting.cross_validate) return cross_validate(setting);
  return setting.evaluate ? evaluate(setting) : train(setting);
}

}  // namespace dateline::train
