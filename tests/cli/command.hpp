// A fresh folder for each test, and the command run in it as a user does.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

namespace fs = std::filesystem;

inline std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_file(const fs::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

struct Result {
  int status = 0;
  std::string out;
  std::string err;
};

/// A fresh folder for each test, which is the working directory of the command.
class CommandTest : public testing::Test {
 protected:
  CommandTest()
      : folder_(fs::temp_directory_path() /
                ("dateline-" + std::string(suite()) + "-" + std::string(name()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    write_file(folder_ / "a.txt", kArticle);
  }
  ~CommandTest() override { fs::remove_all(folder_); }

  static std::string_view name() {
    return testing::UnitTest::GetInstance()->current_test_info()->name();
  }

  static std::string_view suite() {
    return testing::UnitTest::GetInstance()->current_test_info()->test_suite_name();
  }

  /// Runs a line of shell in which `dateline` is the command under test.
  Result run(const std::string& line) const {
    const std::string script = "cd '" + folder_.string() +
                               "' && { PATH='" DATELINE_BIN_DIR "':\"$PATH\"; " + line +
                               "; } >.out 2>.err";
    const int status = std::system(script.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(folder_ / ".out"),
            read_file(folder_ / ".err")};
  }

  /// What lies in the folder beside the standard files, also hidden.
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
      if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), folder_).string());
    std::erase_if(names, [](const std::string& n) { return n == ".out" || n == ".err"; });
    std::ranges::sort(names);
    return names;
  }

  static constexpr std::string_view kArticle =
      "Dockers walk out\n\nDockers at the port of Aldmouth walked out on Wednesday.\n\n"
      "They will vote on the offer next week, the union said.\n";
  fs::path folder_;
};

using Files = std::vector<std::string>;

}  // namespace dateline::test
