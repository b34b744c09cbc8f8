// A file that is written under a name of its own and renamed when it is whole: nobody ever sees
// half of one, no signal leaves one behind, and what a kill left goes with the next run.
#pragma once

#include <string>

namespace dateline::cli {

class Aside {
 public:
  Aside() = default;
  Aside(Aside&& other) noexcept;
  Aside& operator=(Aside&&) = delete;
  ~Aside() { discard(); }

  /// Makes an empty file in the folder; 0, or the number of the error. One at a time.
  [[nodiscard]] int create(const std::string& folder, unsigned mode);
  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool open() const { return descriptor_ >= 0; }
  /// Gives the file its name, in place of another when `replace` is set; 0, or the number of the
  /// error (EEXIST where there is one already). The file is gone after an error.
  [[nodiscard]] int keep(const std::string& path, bool replace);
  void discard();

 private:
  int descriptor_ = -1;
  std::string path_;
};

/// Removes the files aside that ended runs left in the folder. One that is being written is locked.
void remove_leftovers(const std::string& folder);

/// From now on every signal that ends the program removes the file aside first, one that the caller
/// ignores stays ignored (nohup), and writing to a closed pipe or beyond a limit is an error, no
/// signal. Called before any thread begins.
void handle_signals();

}  // namespace dateline::cli
