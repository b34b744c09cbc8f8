// What the server needs of HTTP: one function that listens and hands requests to a handler. It
// knows nothing of timelines, and is a module of its own where the HTTP library is a shared object,
// so that the command starts without it.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>

namespace dateline::cli {

struct HttpRequest {
  std::string method;  // GET or POST
  std::string path;
  std::string type;  // of the body, without parameters, small letters
  std::map<std::string, std::string> query;
  std::string body;
};

struct HttpReply {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body;
  int retry_after = 0;  // seconds; 0: not said
};

struct HttpLimits {
  std::string host = "127.0.0.1";
  int port = 8080;                                 // 0: one that is free
  std::size_t max_bytes = std::size_t{16} << 20U;  // of a body, as it comes and unpacked
  std::size_t connections = 64;                    // open at once; more are refused
  double request_seconds = 10;  // until a request has come whole, and until its answer is taken
  double idle_seconds = 5;      // between two requests of a connection
};

struct HttpHooks {
  std::function<HttpReply(HttpRequest)> handle;  // by any thread; must not throw
  std::function<HttpReply(int status, const std::string& why)>
      refuse;  // what is no request, or too much
  /// Once, when connections are taken; `stop` may be called from any thread, once or often.
  std::function<void(int port, std::function<void()> stop)> listening;
};

}  // namespace dateline::cli

/// The one function of the module, of one build with the command. Serves until it is stopped and
/// what it took is answered; sets `problem` where it cannot listen.
extern "C" void dateline_http_serve(const dateline::cli::HttpLimits& limits,
                                    const dateline::cli::HttpHooks& hooks, std::string& problem);
