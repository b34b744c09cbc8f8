// A socket -> bytes within the bounds of a request.
#include "serve/connection.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dateline::cli {
namespace {

using std::chrono::milliseconds;

constexpr int kGlance = 100;  // milliseconds between two looks whether the server stops

Connection::Clock::time_point after(double seconds) {
  return Connection::Clock::now() + milliseconds(static_cast<long long>(seconds * 1000));
}

int poll_one(int socket, short what, int wait) {
  pollfd one{socket, what, 0};
  int found = 0;
  do {
    found = ::poll(&one, 1, wait);
  } while (found < 0 && errno == EINTR);
  return found;
}

}  // namespace

bool Connection::wait(double seconds, const std::function<bool()>& stopped) const {
  if (begin_ < end_) return true;
  const auto end = after(seconds);
  while (!stopped()) {
    const int found = poll_one(socket_, POLLIN, kGlance);
    if (found != 0) return found > 0;
    if (Clock::now() >= end) return false;
  }
  return poll_one(socket_, POLLIN, 0) > 0;  // what has come already is still served
}

void Connection::begin(double seconds, std::size_t bytes) {
  deadline_ = after(seconds);
  left_ = bytes;
}

void Connection::begin_answer(double seconds) {
  deadline_ = after(seconds);
}

bool Connection::ready(short what) const {
  while (!late()) {
    const auto left = std::chrono::duration_cast<milliseconds>(deadline_ - Clock::now()).count();
    if (poll_one(socket_, what, static_cast<int>(std::clamp<long long>(left, 1, 60'000))) != 0)
      return true;
  }
  return false;
}

ssize_t Connection::read(char* into, std::size_t size) {
  if (begin_ == end_) {
    if (left_ == 0 || !ready(POLLIN)) return -1;
    const ssize_t got = ::recv(socket_, buffer_, std::min(sizeof buffer_, left_), 0);
    if (got <= 0) return got;
    begin_ = 0;
    end_ = static_cast<std::size_t>(got);
    left_ -= end_;
  }
  const std::size_t some = std::min(size, end_ - begin_);
  std::memcpy(into, buffer_ + begin_, some);
  begin_ += some;
  return static_cast<ssize_t>(some);
}

ssize_t Connection::write(const char* from, std::size_t size) {
  if (!ready(POLLOUT)) return -1;
  return ::send(socket_, from, size, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void Connection::close() {
  ::shutdown(socket_, SHUT_WR);
  // What is on its way is read and thrown away: closing over it would take the answer from the
  // client.
  const auto end = after(0.5);
  char sink[4096];
  while (Clock::now() < end && poll_one(socket_, POLLIN, kGlance) > 0)
    if (::recv(socket_, sink, sizeof sink, MSG_DONTWAIT) <= 0) break;
  ::close(socket_);
}

}  // namespace dateline::cli
