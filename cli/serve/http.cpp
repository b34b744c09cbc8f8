// cpp-httplib -> requests for the handler, with bounds on connections, size and time.
#include "serve/http.hpp"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "serve/connection.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t kHeaderBytes = 64U << 10U;
constexpr std::size_t kRefusers = 2;
constexpr int kRequestsOfAConnection = 1000;

thread_local bool refusing = false;             // this thread takes those that are too many
thread_local Connection* connection = nullptr;  // that this thread serves

/// A thread a connection, up to a number; those beyond it go to threads that refuse them. Where
/// these are busy, too, nothing more is accepted until they are not.
class Threads : public httplib::TaskQueue {
 public:
  explicit Threads(std::size_t connections) : most_(connections) {
    for (std::size_t i = 0; i < connections + kRefusers; ++i)
      threads_.emplace_back([this, refuser = i >= connections] { work(refuser); });
  }

  void enqueue(std::function<void()> task) override {
    std::unique_lock lock(mutex_);
    if (open_ < most_) {
      ++open_;
      tasks_.push_back(std::move(task));
    } else {
      room_.wait(lock, [&] { return refused_.size() < 4 * kRefusers; });
      refused_.push_back(std::move(task));
    }
    lock.unlock();
    come_.notify_all();
  }

  void shutdown() override {
    {
      const std::scoped_lock lock(mutex_);
      over_ = true;
    }
    come_.notify_all();
    for (std::thread& each : threads_) each.join();
  }

 private:
  void work(bool refuser) {
    refusing = refuser;
    std::deque<std::function<void()>>& tasks = refuser ? refused_ : tasks_;
    while (true) {
      std::unique_lock lock(mutex_);
      come_.wait(lock, [&] { return over_ || !tasks.empty(); });
      if (tasks.empty()) return;
      const auto task = std::move(tasks.front());
      tasks.pop_front();
      lock.unlock();
      room_.notify_one();
      task();
      if (refuser) continue;
      lock.lock();
      --open_;
    }
  }

  std::size_t most_;
  std::size_t open_ = 0;  // connections that are waited for or served
  bool over_ = false;
  std::mutex mutex_;
  std::condition_variable come_;
  std::condition_variable room_;
  std::deque<std::function<void()>> tasks_;
  std::deque<std::function<void()>> refused_;
  std::vector<std::thread> threads_;
};

class Server : public httplib::Server {
 public:
  explicit Server(const HttpLimits& limits) : limits_(limits) {}

 private:
  [[nodiscard]] bool stopped() const { return svr_sock_ == INVALID_SOCKET; }

  bool process_and_close_socket(int socket) override {
    Connection stream(socket);
    connection = &stream;
    bool kept = true;
    for (int left = refusing ? 1 : kRequestsOfAConnection; kept && left > 0; --left) {
      const double patience = refusing ? 1 : limits_.idle_seconds;
      if (!stream.wait(patience, [this] { return stopped(); })) break;
      stream.begin(refusing ? 1 : limits_.request_seconds, limits_.max_bytes + kHeaderBytes);
      bool closed = false;
      const auto whole_only = [](httplib::Request& request) {
        request.ranges.clear();
        request.headers.erase("Content-Encoding");  // what is packed is told by its first bytes
      };
      kept = process_request(stream, left == 1 || stopped(), closed, whole_only);
      kept = kept && !closed && !stream.given_up() && !stopped();
    }
    connection = nullptr;
    stream.close();
    return true;
  }

  const HttpLimits& limits_;
};

std::string small(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? char(c + 32) : char(c);
  });
  return text;
}

void answer(const HttpReply& reply, const HttpLimits& limits, httplib::Response& response) {
  if (connection != nullptr) connection->begin_answer(limits.request_seconds);
  response.status = reply.status;
  if (reply.retry_after > 0) response.set_header("Retry-After", std::to_string(reply.retry_after));
  response.set_header("X-Content-Type-Options", "nosniff");
  if (connection != nullptr && connection->given_up()) response.set_header("Connection", "close");
  response.set_content(reply.body, reply.type);
}

/// The body within its bounds; 0, or the status that says why not.
int read_body(const httplib::ContentReader& reader, std::size_t most, std::string& body,
              const httplib::Response& response) {
  bool too_large = false;
  const bool whole = reader([&](const char* data, std::size_t size) {
    too_large = size > most - std::min(most, body.size());
    if (!too_large) body.append(data, size);
    return !too_large;
  });
  if (whole) return 0;
  if (too_large || response.status == 413) return 413;
  return connection != nullptr && connection->late() ? 408 : 400;
}

HttpRequest request_of(const httplib::Request& given) {
  HttpRequest request;
  request.method = given.method;
  request.path = given.path;
  request.type = small(given.get_header_value("Content-Type"));
  request.type.resize(std::min(request.type.size(), request.type.find_first_of("; ")));
  for (const auto& [name, value] : given.params) request.query[name] = value;
  return request;
}

void set_up(Server& server, const HttpLimits& limits, const HttpHooks& hooks) {
  server.new_task_queue = [&limits] { return new Threads(limits.connections); };
  server.set_payload_max_length(limits.max_bytes);
  // The library's default lets a second server take the same port and half of the requests.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  const auto refuse = [&](int status, const char* why, httplib::Response& response) {
    if (connection != nullptr) connection->give_up();
    answer(hooks.refuse(status, why), limits, response);
  };
  server.set_pre_routing_handler([=](const httplib::Request&, httplib::Response& response) {
    if (!refusing) return httplib::Server::HandlerResponse::Unhandled;
    refuse(429, "too many connections", response);
    return httplib::Server::HandlerResponse::Handled;
  });
  server.Get(".*", [&](const httplib::Request& request, httplib::Response& response) {
    answer(hooks.handle(request_of(request)), limits, response);
  });
  server.Post(".*", [=, &hooks, &limits](const httplib::Request& given, httplib::Response& response,
                                         const httplib::ContentReader& reader) {
    if (given.is_multipart_form_data())
      return refuse(415, "send the document itself as the body, no form", response);
    HttpRequest request = request_of(given);
    // Without a length nothing follows (RFC 9112, 6.3); the library would wait for the end.
    const bool empty =
        !given.has_header("Content-Length") && !given.has_header("Transfer-Encoding");
    const int status = empty ? 0 : read_body(reader, limits.max_bytes, request.body, response);
    if (status == 413) return refuse(413, "the document is too large", response);
    if (status == 408) return refuse(408, "the request came too slowly", response);
    if (status != 0) return refuse(status, "the request broke off", response);
    answer(hooks.handle(std::move(request)), limits, response);
  });
  using Handled = httplib::Server::HandlerResponse;
  const httplib::Server::HandlerWithResponse no_reply = [=](const httplib::Request&,
                                                            httplib::Response& response) {
    if (!response.body.empty()) return Handled::Unhandled;
    const bool late = connection != nullptr && connection->late();
    if (late)
      refuse(408, "the request came too slowly", response);
    else if (response.status == 404)  // each path has a handler for GET and POST
      refuse(405, "GET and POST alone", response);
    else
      refuse(response.status, "this is no request", response);
    return Handled::Handled;
  };
  server.set_error_handler(no_reply);
}

}  // namespace
}  // namespace dateline::cli

void dateline_http_serve(const dateline::cli::HttpLimits& limits,
                         const dateline::cli::HttpHooks& hooks, std::string& problem) {
  using namespace dateline::cli;
  Server server(limits);
  set_up(server, limits, hooks);
  const int port = limits.port == 0 ? server.bind_to_any_port(limits.host)
                   : server.bind_to_port(limits.host, limits.port) ? limits.port
                                                                   : -1;
  if (port <= 0) {
    problem = "cannot listen on " + limits.host + ":" + std::to_string(limits.port);
    return;
  }
  std::atomic<bool> over = false;
  std::thread ready([&] {
    while (!server.is_running() && !over) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (!over) hooks.listening(port, [&server] { server.stop(); });
  });
  if (!server.listen_after_bind()) problem = "the server ended by itself";
  over = true;
  ready.join();
}
