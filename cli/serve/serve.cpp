// Options of `dateline serve` -> a server that listens, answers, and stops at a signal when all
// that it took is answered.
#include "serve/serve.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <utility>

#include "messages.hpp"
#include "serve/answers.hpp"
#include "serve/http.hpp"

namespace dateline::cli {
namespace {

using Serve = decltype(&dateline_http_serve);

#ifdef DATELINE_HTTP_LINKED
Serve load_http(std::string& problem) {
  problem.clear();
  return &dateline_http_serve;
}
#else
/// The module beside the command, or where it is installed.
Serve load_http(std::string& problem) {
  std::error_code error;
  const auto command = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  for (const auto& path : {command / "dateline-http.so", command / DATELINE_HTTP_MODULE}) {
    if (!std::filesystem::exists(path, error)) continue;
    void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) {
      problem = std::string("the server cannot be loaded: ") + dlerror();
      return nullptr;
    }
    return reinterpret_cast<Serve>(dlsym(module, "dateline_http_serve"));
  }
  problem = "there is no server here: install dateline-server, or build with cpp-httplib";
  return nullptr;
}
#endif

struct Options {
  HttpLimits http;
  ServeLimits serve;
};

void add_options(CLI::App& app, Options& options) {
  app.add_option("--host", options.http.host,
                 "address to listen on; 0.0.0.0 lets other machines in")
      ->capture_default_str();
  app.add_option("--port", options.http.port, "port; 0 takes one that is free")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  app.add_option("-j,--jobs", options.serve.jobs, "documents at once; 0: one a processor")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  app.add_option("--waiting", options.serve.waiting,
                 "documents that may wait; more are answered 429")
      ->capture_default_str();
  app.add_option("--connections", options.http.connections,
                 "connections at once; more are answered 429")
      ->check(CLI::Range(1, 900))
      ->capture_default_str();
  app.add_option("--max-bytes", options.http.max_bytes, "bytes of a request; more are answered 413")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--timeout-per-document", options.serve.document_seconds,
                 "seconds for a document; beyond them 503")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--request-timeout", options.http.request_seconds,
                 "seconds in which a request has to come; beyond them 408")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
}

/// Waits for a signal that ends the server; `over` when it ended by itself.
void wait_for_signal(const sigset_t& signals, const std::atomic<bool>& over,
                     const std::function<void()>& stop) {
  const timespec glance{0, 100'000'000};
  while (!over)
    if (sigtimedwait(&signals, nullptr, &glance) > 0) return stop();
}

int run(const Options& options, Serve http) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before there are threads, which inherit it
  const auto extractor = Extractor::create();
  if (!extractor) {
    complain(extractor.error().message);
    return 1;
  }
  const auto merger = Merger::create();
  if (!merger) {
    complain(merger.error().message);
    return 1;
  }
  Answers answers(*extractor, *merger, options.serve);
  std::atomic<bool> over = false;
  std::thread watch;
  HttpHooks hooks;
  hooks.handle = [&](HttpRequest request) { return answers.answer(std::move(request)); };
  hooks.refuse = [&](int status, const std::string& why) { return answers.refuse(status, why); };
  hooks.listening = [&](int port, std::function<void()> stop) {
    complain(fmt::format("listening on http://{}:{}", options.http.host, port));
    watch = std::thread([&, stop = std::move(stop)] { wait_for_signal(signals, over, stop); });
  };
  std::string problem;
  http(options.http, hooks, problem);
  over = true;
  if (watch.joinable()) watch.join();
  if (problem.empty()) return 0;
  complain(problem);
  return 1;
}

}  // namespace

int serve(int argc, char** argv) {
  Options options;
  CLI::App app("Serves timelines by HTTP: POST a document to /, ask /health and /metrics.",
               "dateline serve");
  add_options(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    complain(error.what());
    std::fputs("Try 'dateline serve --help'.\n", stderr);
    return 2;
  }
  options.serve.max_bytes = options.http.max_bytes;
  if (options.serve.jobs == 0)
    options.serve.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  std::string problem;
  const Serve http = load_http(problem);
  if (http != nullptr) return run(options, http);
  complain(problem);
  return 1;
}

}  // namespace dateline::cli
