// Work on several things at once, and take the results in the order in which they came in.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace dateline::cli {

/// `work` runs on `jobs` threads, `take` on one more, in the order of put(). Holds a few things a
/// thread at most: put() waits when the results are slower. With one job all happens inside put().
template <class In, class Out>
class OrderedPool {
 public:
  OrderedPool(int jobs, std::function<Out(In)> work, std::function<void(Out)> take)
      : window_(static_cast<std::size_t>(jobs) * 4),
        work_(std::move(work)),
        take_(std::move(take)) {
    if (jobs <= 1) return;
    for (int i = 0; i < jobs; ++i) threads_.emplace_back([this] { run_worker(); });
    threads_.emplace_back([this] { run_taker(); });
  }
  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;
  ~OrderedPool() { finish(); }

  void put(In item) {
    if (threads_.empty()) return take_(work_(std::move(item)));
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return slots_.size() < window_; });
    slots_.push_back({State::kWaiting, std::move(item), Out()});
    waiting_.notify_one();
  }

  /// Waits until all results are taken.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      finished_ = true;
    }
    waiting_.notify_all();
    done_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  enum class State { kWaiting, kWorking, kDone };
  struct Slot {
    State state = State::kWaiting;
    In in;
    Out out;
  };

  /// Slots are a deque, and only its front is ever removed, by the taker, when it is done: a
  /// reference to one that is being worked on stays good.
  void run_worker() {
    std::unique_lock lock(mutex_);
    for (;;) {
      Slot* slot = next_waiting();
      if (slot == nullptr && finished_) return;
      if (slot == nullptr) {
        waiting_.wait(lock);
        continue;
      }
      slot->state = State::kWorking;
      In in = std::move(slot->in);
      lock.unlock();
      Out out = work_(std::move(in));
      lock.lock();
      slot->out = std::move(out);
      slot->state = State::kDone;
      done_.notify_one();
    }
  }

  Slot* next_waiting() {
    for (Slot& slot : slots_)
      if (slot.state == State::kWaiting) return &slot;
    return nullptr;
  }

  void run_taker() {
    std::unique_lock lock(mutex_);
    for (;;) {
      done_.wait(lock, [this] {
        return slots_.empty() ? finished_ : slots_.front().state == State::kDone;
      });
      if (slots_.empty()) return;
      Out out = std::move(slots_.front().out);
      slots_.pop_front();
      room_.notify_one();
      lock.unlock();
      take_(std::move(out));
      lock.lock();
    }
  }

  std::size_t window_;
  std::function<Out(In)> work_;
  std::function<void(Out)> take_;
  std::mutex mutex_;
  std::condition_variable waiting_, done_, room_;
  std::deque<Slot> slots_;
  bool finished_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dateline::cli
