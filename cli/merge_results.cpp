// JSON and JSON Lines of earlier runs -> the documents in them -> one timeline. What cannot be
// merged is named with its file and line, and the rest is merged.
#include "merge_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aside.hpp"
#include "dateline/edits.hpp"
#include "dateline/merge.hpp"
#include "input.hpp"
#include "messages.hpp"
#include "output.hpp"
#include "terminal.hpp"
#include "work.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30U;  // a result holds many articles

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// The documents of all files, each with the place where it stands.
class Results {
 public:
  explicit Results(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  void read(const std::string& path) {
    name_ = shown_name(path);
    auto input = Input::open(path);
    if (!input) return fail(name_, input.error());
    seen_ = 0;
    auto line = input->read_line(max_bytes_);
    // A file that can be read no further says so again and again.
    const auto is_over = [&](const auto& last) { return !last || (!*last && input->failed()); };
    auto next = is_over(line) ? std::nullopt : input->read_line(max_bytes_);
    auto first = line ? parsed(*line) : Parsed();
    if (next && *next && is_broken(first)) {
      read_whole(std::move(**line) + '\n' + std::move(**next), *input);
    } else if (line) {
      take(std::move(first), next ? 1 : 0);
      for (std::size_t number = 2; next; ++number) {
        const bool over = is_over(next);
        take(parsed(*next), over ? 0 : number);
        next = over ? std::nullopt : input->read_line(max_bytes_);
      }
    }
    if (seen_ == 0) fail(name_, {ErrorCode::kEmpty, "there is no result in it", 0});
  }

  /// Without those that cannot stand beside the others.
  std::vector<Document> sorted_out() {
    const auto refused = refused_results(documents_);
    for (const Refusal& each : refused) {
      Error error{ErrorCode::kUnsupported, {}, 0, documents_[each.document].article.id};
      error.message = fmt::format("{}; {} is merged", each.why, places_[each.other]);
      fail(places_[each.document], error);
    }
    std::vector<Document> kept;
    auto next = refused.begin();
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const bool out = next != refused.end() && next->document == i;
      if (out)
        ++next;
      else
        kept.push_back(std::move(documents_[i]));
    }
    return kept;
  }

  [[nodiscard]] bool failed() const { return failed_; }

 private:
  using Parsed = std::optional<Result<std::vector<Document>>>;  // nothing for a blank line

  static Parsed parsed(const Result<std::string>& line) {
    if (!line) return tl::unexpected(line.error());
    if (is_blank(*line)) return std::nullopt;
    return read_result(*line);
  }

  /// No JSON, but perhaps the beginning of some.
  static bool is_broken(const Parsed& line) {
    return line && !*line && line->error().code == ErrorCode::kSyntax;
  }

  /// One result over several lines, or lines of which the first is broken.
  void read_whole(std::string text, Input& input) {
    auto rest = input.read_all(max_bytes_);
    if (!rest) return fail(name_, rest.error());
    if (!rest->empty()) text += '\n' + *rest;
    auto whole = parsed(text);
    if (!is_broken(whole)) return take(std::move(whole), 0);
    std::string_view left = text;
    for (std::size_t number = 1; !left.empty(); ++number) {
      const auto line = left.substr(0, left.find('\n'));
      left.remove_prefix(std::min(line.size() + 1, left.size()));
      take(parsed(std::string(line)), number);
    }
  }

  /// A line of JSON Lines, or with the number 0 the whole file.
  void take(Parsed result, std::size_t number) {
    if (!result) return;
    ++seen_;
    const auto place = number == 0 ? name_ : fmt::format("{}:{}", name_, number);
    if (!*result) return fail(place, result->error());
    for (Document& document : **result) {
      documents_.push_back(std::move(document));
      places_.push_back(place);
    }
  }

  void fail(const std::string& place, const Error& error) {
    failed_ = true;
    std::string message = place + ": ";
    if (!error.id.empty()) message += "id " + error.id + ": ";
    message += error.message;
    if (error.offset > 0) message += fmt::format(" (at byte {})", error.offset);
    complain(message);
  }

  std::size_t max_bytes_;
  std::string name_;      // of the file that is read
  std::size_t seen_ = 0;  // results in it, good or not
  std::vector<Document> documents_;
  std::vector<std::string> places_;
  bool failed_ = false;
};

int refuse(const Error& error) {
  complain(error.message);
  return 1;
}

}  // namespace

Settings settings_for_results() {
  Settings settings;
  settings.merge = true;
  settings.of_results = true;
  settings.max_bytes = kMostBytes;
  return settings;
}

int merge_results(Settings settings) {
  fit_chart(settings);
  handle_signals();
  if (auto problem = read_edits(settings)) return refuse(*problem);
  auto output = Output::open(settings.output, inputs_of(settings));
  if (!output) return refuse(output.error());
  const auto merger = Merger::create();
  if (!merger) return refuse(merger.error());
  Results results(settings.max_bytes);
  for (const std::string& path : settings.files) results.read(path);
  auto documents = results.sorted_out();
  if (documents.empty()) return 1;  // a file that is there keeps what it holds
  if (!settings.for_merge)
    for (Document& document : documents) document.for_merge = {};
  Collection all = merger->merge(std::move(documents));
  for (const std::string& problem : edit(all, settings.edits))
    complain(words_about_edit(problem, settings));
  output->write(write(*settings.format, all, write_options(settings)));
  output->finish();
  if (output->problem()) return refuse({ErrorCode::kSyntax, *output->problem(), 0});
  return results.failed() ? 1 : 0;
}

}  // namespace dateline::cli
