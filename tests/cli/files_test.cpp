// Files are never lost: what is replaced, what is refused, and what is left when the run is cut
// short.
#include "cli/command.hpp"

namespace {

using namespace dateline::test;

class FilesTest : public CommandTest {
 protected:
  /// The line, with what it says on standard error; for messages of failed expectations.
  Result refused(const std::string& line, std::string_view words) const {
    const Result result = run(line);
    EXPECT_NE(result.status, 0) << line;
    EXPECT_NE(result.err.find(words), std::string::npos) << line << ": " << result.err;
    return result;
  }
};

TEST_F(FilesTest, AnInputIsNeverReplaced) {
  for (const std::string_view line :
       {"dateline -o a.txt a.txt", "dateline -o ./a.txt a.txt", "dateline -o a.txt < a.txt",
        "ln -sf a.txt link; dateline -o link a.txt", "ln -sf a.txt link; dateline -o a.txt link",
        "ln -f a.txt hard; dateline -o hard a.txt", "dateline --output-dir . a.txt",
        "dateline --output-dir . --force a.txt", "dateline -o a.txt - < a.txt",
        "mkdir -p d; ln -sf ../a.txt d/a.txt; dateline --output-dir d --force a.txt"})
    refused(std::string(line), "it is an input");
  EXPECT_EQ(read_file(folder_ / "a.txt"), kArticle);
}

TEST_F(FilesTest, OutputReplacesWhatIsNoInput) {
  write_file(folder_ / "o.txt", "old");
  EXPECT_EQ(run("dateline -o o.txt a.txt").status, 0);
  EXPECT_EQ(read_file(folder_ / "o.txt"), run("dateline a.txt").out);
}

TEST_F(FilesTest, WhereNothingCouldBeReadTheOldOneStays) {
  write_file(folder_ / "o.txt", "old");
  refused("dateline -o o.txt missing.txt", "missing.txt: No such file");
  EXPECT_EQ(read_file(folder_ / "o.txt"), "old");
  EXPECT_EQ(files(), (Files{"a.txt", "o.txt"}));
}

TEST_F(FilesTest, AFolderKeepsWhatItHolds) {
  fs::create_directories(folder_ / "out");
  write_file(folder_ / "out/a.txt", "not ours");
  write_file(folder_ / "b.txt", "Rain fell on Tuesday in the hills.\n");
  const Result result = refused("dateline --output-dir out a.txt b.txt",
                                "out/a.txt: it exists (--force replaces it)");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(read_file(folder_ / "out/a.txt"), "not ours");
  EXPECT_TRUE(fs::exists(folder_ / "out/b.txt")) << "the others are done";
  EXPECT_EQ(run("dateline --output-dir out --force a.txt").status, 0);
  EXPECT_EQ(read_file(folder_ / "out/a.txt"), run("dateline a.txt").out);
  run("ln -s nowhere out/c.txt; cp a.txt c.txt");
  refused("dateline --output-dir out c.txt", "it exists");
  EXPECT_FALSE(fs::exists(folder_ / "out/nowhere"));
}

TEST_F(FilesTest, AReadOnlyFileStays) {
  if (run("id -u").out == "0\n") GTEST_SKIP() << "root may write everything";
  write_file(folder_ / "o.txt", "old");
  refused("chmod 444 o.txt; dateline -o o.txt a.txt", "Permission denied");
  refused("mkdir shut; chmod 555 shut; dateline -o shut/o.txt a.txt", "Permission denied");
  refused("dateline --output-dir shut a.txt", "Permission denied");
}

TEST_F(FilesTest, ADashIsStandardOutput) {
  EXPECT_EQ(run("dateline -o - a.txt").out, run("dateline a.txt").out);
  EXPECT_EQ(files(), (Files{"a.txt"}));
}

TEST_F(FilesTest, ForceNeedsAFolder) {
  EXPECT_EQ(run("dateline --force -o x a.txt").status, 2);
}

TEST_F(FilesTest, ClosedDescriptorsLoseNothing) {
  const std::string whole = run("dateline -f json a.txt").out;
  for (const std::string_view closed :
       {"<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"}) {
    run("rm -f o.json");
    const Result result = run("dateline -f json -o o.json a.txt " + std::string(closed));
    EXPECT_EQ(result.status, 0) << closed << result.err;
    EXPECT_EQ(read_file(folder_ / "o.json"), whole) << closed;
    run("rm -rf out");
    EXPECT_EQ(run("dateline -f json --output-dir out a.txt " + std::string(closed)).status, 0);
    EXPECT_EQ(read_file(folder_ / "out/a.json"), whole) << closed;
  }
  EXPECT_EQ(refused("dateline a.txt >&-", "cannot write standard output: Bad file").status, 1);
  EXPECT_EQ(run("dateline a.txt >&- 2>&-").status, 1);
  EXPECT_EQ(refused("dateline <&-", "standard input: Bad file descriptor").status, 1);
  EXPECT_EQ(refused("dateline --version >&-", "cannot write standard output").status, 1);
}

TEST_F(FilesTest, NoSignalLeavesAFileBehind) {
  for (const std::string_view name :
       {"HUP", "INT", "QUIT", "TERM", "ALRM", "USR1", "USR2", "VTALRM", "PROF",  "XCPU", "IO",
        "PWR", "SYS", "TRAP", "ABRT", "BUS",  "FPE",  "ILL",  "SEGV",   "RTMIN", "RTMAX"}) {
    const Result result =
        run("ulimit -c 0; mkfifo in; env --default-signal dateline -j 2 -i jsonl -f json -o o.json "
            "<in & "
            "exec 3>in; echo '{\"text\":\"x\"}' >&3; "
            "for i in $(seq 100); do ls -A | grep -q '^.dateline-' && break; sleep 0.05; done; "
            "ls -A | grep '^.dateline-'; kill -" +
            std::string(name) + " $! || kill -KILL $!; wait $!; echo $?; exec 3>&-; rm in");
    EXPECT_EQ(result.out.substr(0, 10), ".dateline-") << name << ": " << result.out;
    EXPECT_GT(std::atoi(result.out.substr(result.out.find('\n') + 1).c_str()), 128) << name;
    EXPECT_EQ(files(), (Files{"a.txt"})) << name;
  }
}

TEST_F(FilesTest, NohupHolds) {
  const Result result =
      run("mkfifo in; (trap '' HUP; exec dateline -i jsonl -f json -o o.json <in) & exec 3>in; "
          "echo '{\"text\":\"It rained.\"}' >&3; sleep 0.5; kill -HUP $!; sleep 0.2; exec 3>&-; "
          "wait $!; echo $?; rm in");
  EXPECT_EQ(result.out, "0\n") << result.err;
  EXPECT_EQ(files(), (Files{"a.txt", "o.json"}));
}

TEST_F(FilesTest, ALimitOfFileSizeIsAnErrorAndNoSignal) {
  const Result result = run("ulimit -f 1; dateline -f json -o o.json a.txt");
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("cannot write o.json: File too large"), std::string::npos)
      << result.err;
  EXPECT_EQ(files(), (Files{"a.txt"}));
}

TEST_F(FilesTest, WhatAKillLeftGoesAndWhatIsWrittenStays) {
  const std::string start =
      "mkfifo in; dateline -i jsonl -f json -o o.json <in & exec 3>in; "
      "echo '{\"text\":\"x\"}' >&3; "
      "for i in $(seq 100); do ls -A | grep -q '^.dateline-' && break; sleep 0.05; done; ";
  run(start + "kill -KILL $!; wait $!; exec 3>&-; rm in");
  ASSERT_EQ(files().size(), 2U) << "a kill leaves one";
  write_file(folder_ / ".dateline-notes-of-mine", "mine");
  EXPECT_EQ(run("dateline -o p.txt a.txt").status, 0);
  EXPECT_EQ(files(), (Files{".dateline-notes-of-mine", "a.txt", "p.txt"}));
  run("rm .dateline-notes-of-mine p.txt");
  const Result living = run(start +
                            "dateline -o p.txt a.txt; dateline --output-dir . -f tsv a.txt; "
                            "exec 3>&-; wait $!; echo $?; rm in");
  EXPECT_EQ(living.out, "0\n") << living.err;
  EXPECT_EQ(files(), (Files{"a.tsv", "a.txt", "o.json", "p.txt"}));
}

TEST_F(FilesTest, WhatIsFinishedStaysFinished) {
  write_file(
      folder_ / "news.jsonl",
      "{\"id\":\"one\",\"text\":\"It rained.\"}\n{broken\n{\"id\":\"three\",\"text\":\"x\"}\n");
  const Result result = run("dateline -f json --output-dir out news.jsonl missing.txt a.txt");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(files(),
            (Files{"a.txt", "news.jsonl", "out/a.json", "out/one.json", "out/three.json"}));
}

TEST_F(FilesTest, APipeThatDoesNotWaitLosesNothing) {
  if (run("command -v python3").status != 0) GTEST_SKIP() << "needs python3";
  std::string lines;
  for (int i = 0; i < 3000; ++i) lines += "{\"text\":\"It rained in May 1999.\"}\n";
  write_file(folder_ / "many.jsonl", lines);
  const Result result =
      run("python3 -c 'import os,subprocess,time\n"
          "r,w=os.pipe(); os.set_blocking(w,False)\n"
          "p=subprocess.Popen([\"dateline\",\"-f\",\"json\",\"--only\",\"timex\",\"many.jsonl\"],"
          "stdout=w,"
          "stderr=subprocess.DEVNULL); os.close(w); time.sleep(1)\n"
          "n=0\n"
          "while True:\n"
          "  b=os.read(r,4096)\n"
          "  if not b: break\n"
          "  n+=b.count(b\"\\n\")\n"
          "print(n,p.wait())'");
  EXPECT_EQ(result.out, "3000 0\n") << result.err;
}

}  // namespace
