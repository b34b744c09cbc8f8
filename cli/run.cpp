// Opens the inputs one after the other, hands their documents to the workers, and writes the
// answers in the order of the input.
#include "run.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cstdio>
#include <utility>
#include <vector>

#include "dateline/merge.hpp"
#include "input.hpp"
#include "ordered_pool.hpp"
#include "output.hpp"
#include "terminal.hpp"
#include "work.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{64} << 10U;
constexpr std::size_t kMostWarnings = 20;

void complain(std::string_view message) {
  const std::string line = fmt::format("dateline: {}\n", message);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

/// Takes the answers in order; used by one thread at a time.
class Desk {
 public:
  Desk(const Settings& settings, Output* output, OutputFolder* folder)
      : settings_(settings),
        output_(output),
        folder_(folder),
        progress_(writes_to_terminal(settings)) {}

  void take(std::vector<Answer> answers) {
    for (Answer& answer : answers) take(std::move(answer));
    if (settings_.line_buffered && output_ != nullptr) output_->flush();
    if (output_ != nullptr && (output_->closed() || output_->problem())) stopped_ = true;
  }

  /// Nothing more can be written.
  [[nodiscard]] bool stopped() const { return stopped_; }

  /// The merged timeline, and whatever is left to say.
  void finish() {
    if (settings_.merge) write_merged();
    if (output_ != nullptr) {
      output_->finish();
      if (output_->problem()) fail(*output_->problem());
    }
    if (warnings_ > kMostWarnings)
      say(fmt::format("{} more warnings of this kind", warnings_ - kMostWarnings));
    progress_.clear();
  }

  void fail(std::string_view message) {
    failed_ = true;
    say(message);
  }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  void say(std::string_view message) {
    progress_.clear();
    complain(message);
  }

  void take(Answer answer) {
    for (const Message& message : answer.messages)
      if (!message.warning || ++warnings_ <= kMostWarnings) say(message.text);
    failed_ = failed_ || answer.failed;
    progress_.add(1, answer.bytes);
    for (Document& document : answer.kept) kept_.push_back(std::move(document));
    if (settings_.explain && !answer.explanation.empty()) {
      progress_.clear();
      std::fwrite(answer.explanation.data(), 1, answer.explanation.size(), stderr);
    }
    if (answer.text.empty()) return;
    if (folder_ != nullptr) {
      const auto problem = folder_->write(answer.name, extension_of(settings_.format), answer.text);
      if (problem) fail(answer.place + ": " + *problem);
      return;
    }
    write_next(answer.text);
  }

  /// Charts stand apart, and a table has one heading.
  void write_next(std::string_view text) {
    const bool first = std::exchange(nothing_written_, false);
    if (!first && settings_.format == Format::kChart) output_->write("\n");
    if (!first && settings_.format == Format::kTsv) text.remove_prefix(text.find('\n') + 1);
    output_->write(text);
  }

  void write_merged() {
    std::string explanation;
    if (settings_.explain)
      for (const Document& document : kept_) explanation += '\n' + write_explanation(document);
    Collection all = merge(std::move(kept_));
    if (!settings_.about.empty()) all.timeline = about(all, settings_.about);
    if (settings_.format == Format::kJson)
      output_->write(write_json(all));
    else if (settings_.format == Format::kTsv)
      output_->write(write_tsv(all));
    else
      output_->write(write_chart(all, settings_.chart) + explanation);
    if (settings_.format != Format::kChart)
      std::fwrite(explanation.data(), 1, explanation.size(), stderr);
  }

  const Settings& settings_;
  Output* output_;        // either this
  OutputFolder* folder_;  // or that
  Progress progress_;
  std::vector<Document> kept_;
  std::size_t warnings_ = 0;
  bool failed_ = false;
  bool nothing_written_ = true;
  std::atomic<bool> stopped_ = false;
};

using Pool = OrderedPool<Batch, std::vector<Answer>>;

/// Reads the inputs into batches.
class Reader {
 public:
  Reader(const Settings& settings, Pool& pool, const Desk& desk)
      : settings_(settings), pool_(pool), desk_(desk) {}

  void read(const std::string& path) {
    auto input = Input::open(path);
    if (!input) return put({path, 0, settings_.input, tl::unexpected(input.error())});
    if (holds_lines(*input)) return read_lines(path, *input);
    put({path, 0, settings_.input, input->read_all(settings_.max_bytes)});
  }

  /// Hands over what is left.
  void flush() {
    if (!batch_.empty()) pool_.put(std::exchange(batch_, {}));
    bytes_ = 0;
  }

 private:
  /// JSON Lines are told by their first line, so that a filter can answer it at once.
  bool holds_lines(Input& input) const {
    if (settings_.input != InputFormat::kAuto) return settings_.input == InputFormat::kJsonl;
    const auto line = input.peek_line(settings_.max_bytes);
    return line && detect_format(*line) == InputFormat::kJsonl;
  }

  void read_lines(const std::string& path, Input& input) {
    for (std::size_t number = 1; !desk_.stopped(); ++number) {
      auto line = input.read_line(settings_.max_bytes);
      if (!line) return;
      const bool broken = !*line && line->error().code == ErrorCode::kUnsupported;
      put({path, broken ? 0 : number, InputFormat::kJsonl, std::move(*line)});
      if (broken) return;
    }
  }

  void put(Item item) {
    bytes_ += item.bytes ? item.bytes->size() : 0;
    const bool line = item.line > 0;
    batch_.push_back(std::move(item));
    if (!line || settings_.line_buffered || bytes_ >= kBatchBytes || batch_.size() >= 256) flush();
  }

  const Settings& settings_;
  Pool& pool_;
  const Desk& desk_;
  Batch batch_;
  std::size_t bytes_ = 0;
};

void process_all(const Settings& settings, const Extractor& extractor, Desk& desk) {
  const auto work = [&](Batch batch) {
    std::vector<Answer> answers;
    answers.reserve(batch.size());
    for (Item& item : batch) answers.push_back(answer(std::move(item), extractor, settings));
    return answers;
  };
  Pool pool(settings.jobs, work,
            [&](std::vector<Answer> answers) { desk.take(std::move(answers)); });
  Reader reader(settings, pool, desk);
  for (const std::string& path : settings.files) {
    if (desk.stopped()) break;
    reader.read(path);
  }
  reader.flush();
  pool.finish();
}

}  // namespace

int run(Settings settings) {
  fit_chart(settings);
  handle_signals();
  const auto refuse = [](const Error& error) {
    complain(error.message);
    return 1;
  };
  std::optional<Output> output;
  std::optional<OutputFolder> folder;
  if (settings.output_dir.empty()) {
    auto opened = Output::open(settings.output);
    if (!opened) return refuse(opened.error());
    output.emplace(std::move(*opened));
  } else {
    auto opened = OutputFolder::open(settings.output_dir);
    if (!opened) return refuse(opened.error());
    folder.emplace(std::move(*opened));
  }
  const auto extractor = Extractor::create();
  if (!extractor) return refuse(extractor.error());
  Desk desk(settings, output ? &*output : nullptr, folder ? &*folder : nullptr);
  process_all(settings, *extractor, desk);
  desk.finish();
  return desk.failed() ? 1 : 0;
}

}  // namespace dateline::cli
