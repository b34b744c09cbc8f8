// The caller's clock, asked between the steps of long work: Options::expired -> an end to it.
#pragma once

#include <functional>

namespace dateline {

/// Thrown by Watch::check() and caught by Extractor::try_process(), nowhere else.
struct Expired {};

/// Refers to the function, which has to outlive it.
class Watch {
 public:
  Watch() = default;
  explicit Watch(const std::function<bool()>& expired) : expired_(expired ? &expired : nullptr) {}

  void check() const {
    if (expired_ != nullptr && (*expired_)()) throw Expired();
  }

 private:
  const std::function<bool()>* expired_ = nullptr;
};

}  // namespace dateline
