// An error of input or output at the n-th call, for every n: an exit status and a message, or the
// whole answer; never half a file under its name, never a file left behind.
#include "cli/command.hpp"

namespace {

using namespace dateline::test;

class IoFailureTest : public CommandTest {
 protected:
  /// With the n-th call failing.
  Result run_failing(const std::string& arguments, long n) const {
    return run("timeout 20 env FAIL_COUNT=$PWD/count FAIL_AT=" + std::to_string(n) +
               " LD_PRELOAD='" DATELINE_FAILING_IO "' dateline " + arguments);
  }
  long calls(const std::string& arguments) const {
    run_failing(arguments, 0);
    const long count = std::atol(read_file(folder_ / "count").c_str());
    fs::remove(folder_ / "count");
    return count;
  }
};

TEST_F(IoFailureTest, EveryCall) {
  write_file(folder_ / "news.jsonl", "{\"text\":\"It rained in May 1999.\"}\n{\"text\":\"x\"}\n");
  write_file(folder_ / "feed.xml",
             "<rss><channel><item><title>Rain</title><description>It rained in May "
             "1999.</description></item></channel></rss>\n");
  run("dateline --for-merge -f json -o kept.json a.txt; dateline --for-merge -f json "
      "-o too.json news.jsonl");
  struct Case {
    const char* arguments;
    const char* made;  // the file, or nothing for standard output
  };
  for (const Case& c :
       {Case{"-f json a.txt", nullptr}, Case{"-f json -o o.json a.txt", "o.json"},
        Case{"-f json news.jsonl", nullptr}, Case{"-f json -o o.json - < news.jsonl", "o.json"},
        Case{"-f json feed.xml", nullptr},
        Case{"--merge -o o.json -f json a.txt feed.xml", "o.json"},
        Case{"merge -f json -o o.json kept.json too.json", "o.json"},
        Case{"-f tsv --output-dir out a.txt", "out/a.tsv"},
        Case{"-f tsv --output-dir out --force -j 2 a.txt", "out/a.tsv"}}) {
    const std::string arguments = c.arguments;
    const Result whole = run("dateline " + arguments);
    ASSERT_EQ(whole.status, 0) << whole.err;
    const std::string made = c.made == nullptr ? "" : read_file(folder_ / c.made);
    const Files before = {"a.txt", "feed.xml", "kept.json", "news.jsonl", "too.json"};
    run("rm -rf out o.json");
    const long count = calls(arguments);
    ASSERT_GE(count, 3) << arguments;
    for (long n = 1; n <= count; ++n) {
      run("rm -rf out o.json");
      const Result result = run_failing(arguments, n);
      fs::remove(folder_ / "count");
      const std::string place = arguments + ", call " + std::to_string(n) + ": " + result.err;
      ASSERT_TRUE(result.status == 0 || result.status == 1) << result.status << place;
      const bool there = c.made != nullptr && fs::exists(folder_ / c.made);
      // What could not be read is left out of a merge, and the exit status says so.
      const bool of_the_rest = result.status == 1 && arguments.find("merge") != std::string::npos;
      if (there && !of_the_rest) {
        EXPECT_EQ(read_file(folder_ / c.made), made) << place;
      }
      if (result.status == 0) {
        EXPECT_EQ(result.out, whole.out) << place;
        EXPECT_EQ(there, c.made != nullptr) << place;
      } else {
        EXPECT_NE(result.err.find("dateline: "), std::string::npos) << place;
      }
      Files left = files();
      std::erase_if(left,
                    [&](const std::string& name) { return c.made != nullptr && name == c.made; });
      EXPECT_EQ(left, before) << place;
    }
    run("rm -rf out o.json");
  }
}

}  // namespace
