// A connection with bounds that hold for a whole request, not for each byte of it: a client that
// sends one byte now and then is cut off like one that sends none.
#pragma once

#include <httplib.h>

#include <chrono>
#include <cstddef>
#include <string>

namespace dateline::cli {

class Connection : public httplib::Stream {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Connection(int socket) : socket_(socket) {}
  ~Connection() override = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Whether something can be read within that time; `stopped` is asked now and then.
  [[nodiscard]] bool wait(double seconds, const std::function<bool()>& stopped) const;
  /// From now on so long, and so many bytes, for all of a request.
  void begin(double seconds, std::size_t bytes);
  /// So long for an answer.
  void begin_answer(double seconds);
  /// No further request is read from it.
  void give_up() { given_up_ = true; }
  [[nodiscard]] bool given_up() const { return given_up_; }
  [[nodiscard]] bool late() const { return Clock::now() >= deadline_; }
  /// Says goodbye so that the client can read the answer before the connection goes.
  void close();

  [[nodiscard]] bool is_readable() const override { return !late() && left_ > 0; }
  [[nodiscard]] bool is_writable() const override { return !late(); }
  ssize_t read(char* into, std::size_t size) override;
  ssize_t write(const char* from, std::size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override { ip.clear(), port = 0; }
  void get_local_ip_and_port(std::string& ip, int& port) const override { ip.clear(), port = 0; }
  [[nodiscard]] int socket() const override { return socket_; }

 private:
  [[nodiscard]] bool ready(short what) const;

  int socket_;
  Clock::time_point deadline_ = Clock::time_point::max();
  std::size_t left_ = 0;  // bytes that may still be read
  char buffer_[4096];     // the library reads lines byte by byte
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool given_up_ = false;
};

}  // namespace dateline::cli
