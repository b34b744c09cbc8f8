// A request of the server -> a timeline in the format that it asks for, or what is wrong.
#include "serve/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "dateline/write.hpp"
#include "expand.hpp"
#include "serve/body.hpp"
#include "serve/query.hpp"
#include "work.hpp"

namespace dateline::cli {
namespace {

constexpr std::string_view kHelp =
    "dateline serves timelines of news articles.\n\n"
    "  curl --data-binary @article.txt 'http://HOST:PORT/?published=2024-03-09&format=json'\n\n"
    "POST /         a document as the body; see docs/server.md for what may be asked\n"
    "POST /merge    results that were read with for-merge=1, joined to one timeline\n"
    "GET /health    \"ok\"\n"
    "GET /metrics   counts, as Prometheus reads them\n";

/// `line` of the body, 0 where that is no matter.
HttpReply problem(int status, const Error& error, std::size_t line = 0) {
  HttpReply reply;
  reply.status = status;
  reply.type = "application/json";
  reply.body = write_json(error, Place{{}, line});
  if (status == 429) reply.retry_after = 1;
  return reply;
}

HttpReply problem(int status, std::string why) {
  return problem(status, Error{ErrorCode::kUnsupported, std::move(why), 0});
}

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kTooLarge:
      return 413;
    case ErrorCode::kBinary:
    case ErrorCode::kUnsupported:
      return 415;
    case ErrorCode::kTimeout:
      return 503;
    case ErrorCode::kDamaged:
      return 500;
    case ErrorCode::kEmpty:
    case ErrorCode::kSyntax:
      break;
  }
  return 400;
}

/// A place among those that are worked on, given back at the end.
class Turn {
 public:
  Turn(std::mutex& mutex, std::condition_variable& free, int& working)
      : mutex_(mutex), free_(free), working_(working) {}
  ~Turn() {
    {
      const std::scoped_lock lock(mutex_);
      --working_;
    }
    free_.notify_one();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  std::mutex& mutex_;
  std::condition_variable& free_;
  int& working_;
};

}  // namespace

HttpReply Answers::answer(HttpRequest request) {
  const std::size_t bytes = request.body.size();
  HttpReply reply;
  try {
    const bool takes =
        request.path == "/" || request.path == "/timeline" || request.path == "/merge";
    if (request.method == "POST" && takes)
      reply = in_turn(request);
    else if (request.method == "GET" && request.path == "/health")
      reply.body = "ok\n";
    else if (request.method == "GET" && request.path == "/metrics")
      return metrics();
    else if (request.method == "GET" && request.path == "/")
      reply.body = kHelp;
    else
      reply = problem(404, "there is nothing here: POST / takes a document");
  } catch (const std::exception&) {
    reply = problem(500, "the server could not do this");
  }
  count(reply, bytes);
  return reply;
}

HttpReply Answers::refuse(int status, const std::string& why) {
  HttpReply reply =
      status == 413 ? problem(status, Error{ErrorCode::kTooLarge, why, 0}) : problem(status, why);
  count(reply, 0);
  return reply;
}

HttpReply Answers::in_turn(HttpRequest& request) {
  std::unique_lock lock(mutex_);
  if (working_ >= limits_.jobs && waiting_ >= limits_.waiting)
    return problem(429, "too many documents wait already; try again");
  ++waiting_;
  turn_.wait(lock, [&] { return working_ < limits_.jobs; });
  --waiting_;
  ++working_;
  lock.unlock();
  const Turn turn(mutex_, turn_, working_);
  return timeline(request);
}

HttpReply Answers::timeline(HttpRequest& request) {
  auto asked = settings_of(request);
  if (!asked) return problem(400, asked.error().message);
  Settings& settings = *asked;
  settings.max_bytes = limits_.max_bytes;
  settings.seconds = limits_.document_seconds;
  auto body = unpacked_body(std::move(request.body), limits_.max_bytes);
  if (!body) return problem(status_of(body.error().code), body.error());
  return settings.of_results ? of_results(*body, settings)
                             : of_documents(std::move(*body), settings);
}

HttpReply Answers::of_documents(std::string body, const Settings& settings) {
  // Another program would read it, which strangers are not to reach.
  if (settings.input == InputFormat::kPdf || detect_format(body) == InputFormat::kPdf)
    return problem(415, "a PDF is not read by the server; pdftotext makes text of it");
  std::vector<Item> items = expand("document", std::move(body), settings);
  const bool several = items.size() != 1 || items.front().line > 0;
  const bool lines = several && !settings.merge;
  if (lines && !settings.format->line)
    return problem(400, "several documents are answered by lines of JSON: format=json");
  HttpReply reply;
  reply.type = lines ? "application/x-ndjson" : media_type_of(*settings.format);
  std::vector<Document> kept;
  for (Item& item : items) {
    if (lines && item.line == 0) item.line = static_cast<std::size_t>(&item - items.data()) + 1;
    const std::size_t line = item.line;
    Answer made = cli::answer(std::move(item), {extractor_, &merger_}, settings);
    ++(made.failed ? failed_ : documents_);
    if (made.failed && !lines) return problem(status_of(made.error->code), *made.error, line);
    reply.body += made.text;
    std::ranges::move(made.kept, std::back_inserter(kept));
  }
  return settings.merge ? merged(std::move(kept), settings) : reply;
}

HttpReply Answers::of_results(std::string_view body, const Settings& settings) const {
  std::vector<Document> documents;
  const auto add = [&](std::string_view json) -> std::optional<Error> {
    auto found = read_result(json);
    if (!found) return std::move(found.error());
    std::ranges::move(*found, std::back_inserter(documents));
    return std::nullopt;
  };
  if (const auto whole = add(body); whole && whole->code != ErrorCode::kSyntax)
    return problem(status_of(whole->code), *whole);
  std::string_view left = documents.empty() ? body : std::string_view();
  for (std::size_t number = 1; !left.empty(); ++number) {
    const std::string_view line = left.substr(0, left.find('\n'));
    left.remove_prefix(std::min(line.size() + 1, left.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (const auto error = add(line)) return problem(status_of(error->code), *error, number);
  }
  return merged(std::move(documents), settings);
}

HttpReply Answers::merged(std::vector<Document> documents, const Settings& settings) const {
  if (documents.empty()) return problem(400, {ErrorCode::kEmpty, "there is nothing to merge", 0});
  const auto refused = settings.of_results ? refused_results(documents) : std::vector<Refusal>();
  if (!refused.empty())
    return problem(400, {ErrorCode::kUnsupported, refused.front().why, 0,
                         documents[refused.front().document].article.id});
  if (!settings.for_merge)
    for (Document& document : documents) document.for_merge = {};
  const bool about = !settings.about.empty();
  Collection all =
      merger_.merge(std::move(documents), about ? Undated::kDayOfNews : Undated::kAsTold);
  if (about) all.timeline = extractor_.about(all, settings.about);
  HttpReply reply;
  reply.type = media_type_of(*settings.format);
  reply.body = write(*settings.format, all, write_options(settings));
  return reply;
}

void Answers::count(const HttpReply& reply, std::size_t bytes) {
  const std::scoped_lock lock(mutex_);
  ++replies_[reply.status];
  bytes_ += bytes;
}

HttpReply Answers::metrics() {
  const std::scoped_lock lock(mutex_);
  HttpReply reply;
  reply.type = "text/plain; version=0.0.4; charset=utf-8";
  const auto say = [&](std::string_view name, std::string_view kind, std::string_view help) {
    reply.body += fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, kind, help);
  };
  const auto one = [&](std::string_view name, std::string_view kind, std::string_view help,
                       auto value) {
    say(name, kind, help);
    reply.body += fmt::format("{} {}\n", name, value);
  };
  say("dateline_replies_total", "counter", "Replies by their status, without those to /metrics.");
  for (const auto& [status, number] : replies_)
    reply.body += fmt::format("dateline_replies_total{{status=\"{}\"}} {}\n", status, number);
  one("dateline_documents_total", "counter", "Documents that were read.", documents_.load());
  one("dateline_documents_failed_total", "counter", "Documents that could not be read.",
      failed_.load());
  one("dateline_bytes_total", "counter", "Bytes of the bodies.", bytes_);
  one("dateline_working", "gauge", "Requests that are worked on.", working_);
  one("dateline_waiting", "gauge", "Requests that wait for their turn.", waiting_);
  return reply;
}

}  // namespace dateline::cli
