// Opens the inputs one after the other, hands their documents to the workers, and writes the
// answers in the order of the input.
#include "run.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "addresses.hpp"
#include "dateline/edits.hpp"
#include "dateline/merge.hpp"
#include "expand.hpp"
#include "fetch.hpp"
#include "input.hpp"
#include "messages.hpp"
#include "ordered_pool.hpp"
#include "output.hpp"
#include "terminal.hpp"
#include "work.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{64} << 10U;
constexpr std::size_t kMostWarnings = 20;

/// Takes the answers in order; used by one thread at a time.
class Desk {
 public:
  Desk(const Settings& settings, const Tools& tools, Output* output, OutputFolder* folder)
      : settings_(settings),
        tools_(tools),
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
    // Where nothing could be read, a file that is there keeps what it holds.
    const bool nothing = failed_ && output_ != nullptr && output_->empty();
    if (output_ != nullptr && !nothing) {
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
      if (message.once ? said_.insert(message.text).second
                       : !message.warning || ++warnings_ <= kMostWarnings)
        say(message.text);
    failed_ = failed_ || answer.failed;
    progress_.add(1, answer.bytes);
    if (!answer.text.empty() || !answer.kept.empty() || answer.failed) ++pages_;
    for (Document& document : answer.kept) kept_.push_back(std::move(document));
    if (settings_.explain && !answer.explanation.empty()) {
      progress_.clear();
      std::fwrite(answer.explanation.data(), 1, answer.explanation.size(), stderr);
    }
    if (answer.archive_ends) return end_archive(answer);
    if (answer.text.empty()) return;
    if (folder_ != nullptr) {
      const auto problem = folder_->write(answer.name, settings_.format->extension, answer.text);
      if (problem) fail(answer.place + ": " + *problem);
      return;
    }
    write_next(answer.text);
  }

  /// An archive of pictures and scripts alone is no success.
  void end_archive(const Answer& answer) {
    if (std::exchange(pages_, 0) == 0) fail(answer.place + ": the archive holds no page to read");
  }

  /// Charts stand apart, and a table has one heading.
  void write_next(std::string_view text) {
    const bool first = std::exchange(nothing_written_, false);
    const Several several = settings_.format->several;
    if (!first && several == Several::kBlankLine) output_->write("\n");
    if (!first && several == Several::kOneHeading) text.remove_prefix(text.find('\n') + 1);
    if (!first && several == Several::kNotAtAll) {
      stopped_ = true;
      fail(fmt::format(
          "-f {} holds one document: use --output-dir, or --merge where one timeline is wanted",
          settings_.format->name));
      return;
    }
    output_->write(text);
  }

  void write_merged() {
    std::string explanation;
    if (settings_.explain)
      for (const Document& document : kept_)
        explanation += '\n' + tools_.extractor.explain(document);
    if (settings_.for_merge) warn_of_clashes();
    const bool about = !settings_.about.empty();
    Collection all =
        tools_.merger->merge(std::move(kept_), about ? Undated::kDayOfNews : Undated::kAsTold);
    if (about) all.timeline = tools_.extractor.about(all, settings_.about);
    for (const std::string& problem : edit(all, settings_.edits))
      say(words_about_edit(problem, settings_));
    output_->write(write(*settings_.format, all, write_options(settings_)));
    if (settings_.format->explained)
      output_->write(explanation);
    else
      std::fwrite(explanation.data(), 1, explanation.size(), stderr);
  }

  /// What `dateline merge` will refuse should be known while the articles are at hand.
  void warn_of_clashes() {
    for (const Refusal& clash : refused_results(kept_))
      say(fmt::format("warning: id {}: {}: dateline merge will leave one of them out",
                      kept_[clash.document].article.id, clash.why));
  }

  const Settings& settings_;
  Tools tools_;
  Output* output_;        // either this
  OutputFolder* folder_;  // or that
  Progress progress_;
  std::vector<Document> kept_;
  std::size_t warnings_ = 0;
  std::size_t pages_ = 0;       // answers since the last archive
  std::set<std::string> said_;  // what is said once
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
    if (is_address(path)) return read_address(path);
    auto input = Input::open(path);
    if (!input) return put({path, 0, settings_.input, tl::unexpected(input.error())});
    if (holds_lines(*input)) return read_lines(path, *input);
    if (holds_records(*input)) return read_records(path, *input);
    auto bytes = input->read_all(settings_.max_bytes);
    if (!bytes) return put({path, 0, settings_.input, std::move(bytes)});
    for (Item& item : expand(path, std::move(*bytes), settings_)) put(std::move(item));
  }

  /// Hands over what is left.
  void flush() {
    if (!batch_.empty()) pool_.put(std::exchange(batch_, {}));
    bytes_ = 0;
  }

 private:
  /// JSON Lines are told by their first line, so that a filter can answer it at once.
  bool holds_lines(Input& input) const {
    if (settings_.input != InputFormat::kAuto && settings_.input != InputFormat::kJsonl)
      return false;
    if (settings_.input == InputFormat::kJsonl) return true;
    const auto line = input.peek_line(settings_.max_bytes);
    return line && detect_format(*line) == InputFormat::kJsonl;
  }

  void read_lines(const std::string& path, Input& input) {
    for (std::size_t number = 1; !desk_.stopped(); ++number) {
      auto line = input.read_line(settings_.max_bytes);
      if (!line) return;
      const bool broken = !*line && input.failed();
      put({path, broken ? 0 : number, InputFormat::kJsonl, std::move(*line)});
      if (broken) return;
    }
  }

  bool holds_records(Input& input) const {
    if (settings_.input != InputFormat::kAuto && settings_.input != InputFormat::kWarc)
      return false;
    const auto line = input.peek_line(settings_.max_bytes);
    return line && detect_format(*line) == InputFormat::kWarc;
  }

  /// A web archive is read a record at a time, however large it is.
  void read_records(const std::string& path, Input& input) {
    for (std::size_t number = 1; !desk_.stopped(); ++number) {
      auto head = read_head(input);
      if (head && head->empty()) break;
      const auto length = head ? warc_length(*head) : std::nullopt;
      if (!length) {
        Error error{ErrorCode::kSyntax, "broken record; the archive is not read on", 0};
        if (!head) error = head.error();
        put({path, number, InputFormat::kWarc, tl::unexpected(std::move(error))});
        break;
      }
      Item item{path, number, InputFormat::kWarc, input.read_bytes(*length, settings_.max_bytes)};
      item.head = std::move(*head);
      const bool over =
          !item.bytes && (input.failed() || item.bytes.error().code == ErrorCode::kSyntax);
      put(std::move(item));
      if (over) break;
    }
    Item end{path, 0, InputFormat::kWarc, std::string()};
    end.archive_ends = true;
    put(std::move(end));
  }

  /// The lines up to a blank one; nothing at the end of the archive.
  [[nodiscard]] static Result<std::string> read_head(Input& input) {
    constexpr std::size_t kMost = std::size_t{64} << 10U;
    std::string head;
    while (auto line = input.read_line(kMost)) {
      if (!*line) return line->map([](const std::string&) { return std::string(); });
      if (line->value().ends_with('\r')) line->value().pop_back();
      if (!line->value().empty())
        head += line->value() + '\n';
      else if (!head.empty())
        return head + '\n';
      if (head.size() > kMost) return head;
    }
    return head;
  }

  void read_address(const std::string& address) {
    const auto refuse = [&](Error error) {
      put({address, 0, settings_.input, tl::unexpected(std::move(error))});
    };
    if (!settings_.fetch)
      return refuse({ErrorCode::kUnsupported, "an address is read only with --fetch", 0});
    auto page = fetch(address, settings_);
    if (!page) return refuse(page.error());
    for (Item& item : expand(address, std::move(page->bytes), settings_)) {
      item.origin = {page->address, page->encoding, {}};
      put(std::move(item));
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

void process_all(const Settings& settings, const Tools& tools, Desk& desk) {
  const auto work = [&](Batch batch) {
    std::vector<Answer> answers;
    answers.reserve(batch.size());
    for (Item& item : batch) answers.push_back(answer(std::move(item), tools, settings));
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
  if (const auto problem = read_edits(settings)) return refuse(*problem);
  Inputs inputs = inputs_of(settings);
  std::optional<Output> output;
  std::optional<OutputFolder> folder;
  if (settings.output_dir.empty()) {
    auto opened = Output::open(settings.output, inputs);
    if (!opened) return refuse(opened.error());
    if (!settings.output.empty())
      remove_leftovers(std::filesystem::path(settings.output).parent_path().string());
    output.emplace(std::move(*opened));
  } else {
    auto opened = OutputFolder::open(settings.output_dir, std::move(inputs), settings.force);
    if (!opened) return refuse(opened.error());
    folder.emplace(std::move(*opened));
  }
  const auto extractor = Extractor::create();
  if (!extractor) return refuse(extractor.error());
  std::optional<Merger> merger;
  if (settings.merge || settings.for_merge) {
    auto created = Merger::create();
    if (!created) return refuse(created.error());
    merger.emplace(std::move(*created));
  }
  const Tools tools{*extractor, merger ? &*merger : nullptr};
  Desk desk(settings, tools, output ? &*output : nullptr, folder ? &*folder : nullptr);
  process_all(settings, tools, desk);
  desk.finish();
  return desk.failed() ? 1 : 0;
}

}  // namespace dateline::cli
