// What the server answers: a request -> a reply, with no HTTP library in it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/format.hpp"
#include "dateline/merge.hpp"
#include "serve/http.hpp"
#include "settings.hpp"

namespace dateline::cli {

struct ServeLimits {
  int jobs = 1;                  // documents at once
  std::size_t waiting = 32;      // requests that wait for their turn; more are refused
  double document_seconds = 30;  // for each document
  std::size_t max_bytes = std::size_t{16} << 20U;
};

/// Answers requests; any number of threads may ask at once.
class Answers {
 public:
  Answers(const Extractor& extractor, const Merger& merger, const ServeLimits& limits)
      : extractor_(extractor), merger_(merger), limits_(limits) {}

  /// Never throws.
  [[nodiscard]] HttpReply answer(HttpRequest request);
  /// What stands in for an answer, and is counted.
  [[nodiscard]] HttpReply refuse(int status, const std::string& why);

 private:
  [[nodiscard]] HttpReply timeline(HttpRequest& request);
  [[nodiscard]] HttpReply of_documents(std::string body, const Settings& settings);
  [[nodiscard]] HttpReply of_results(std::string_view body, const Settings& settings) const;
  [[nodiscard]] HttpReply merged(std::vector<Document> documents, const Settings& settings) const;
  [[nodiscard]] HttpReply in_turn(HttpRequest& request);
  [[nodiscard]] HttpReply metrics();
  void count(const HttpReply& reply, std::size_t bytes);

  const Extractor& extractor_;
  const Merger& merger_;
  const ServeLimits& limits_;
  std::mutex mutex_;
  std::condition_variable turn_;
  int working_ = 0;
  std::size_t waiting_ = 0;
  std::map<int, std::uint64_t> replies_;  // by status
  std::uint64_t bytes_ = 0;               // of documents
  std::atomic<std::uint64_t> documents_ = 0;
  std::atomic<std::uint64_t> failed_ = 0;
};

}  // namespace dateline::cli
