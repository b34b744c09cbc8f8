// `dateline merge` as a user runs it: what it joins, what it refuses, and where it says that
// stands.
#include "cli/command.hpp"

namespace {

using namespace dateline::test;

class MergeResults : public CommandTest {
 protected:
  MergeResults() {
    write_file(
        folder_ / "b.txt",
        "Dockers vote\n\nDockers at the port of Aldmouth, who walked out on Wednesday, voted "
        "on Friday.\n");
    write_file(folder_ / "c.txt", "Rain\n\nIt rained in Aldmouth on Friday, and 12 people fled.\n");
  }

  /// A result of one article in a file of its own.
  void keep(const std::string& name, const std::string& more = "") const {
    const Result kept = run("dateline -d 2021-05-06 -f json --for-merge " + more + " -o " + name +
                            ".json " + name + ".txt");
    ASSERT_EQ(kept.status, 0) << kept.err;
  }
  void keep_all() const {
    for (const char* name : {"a", "b", "c"}) keep(name);
  }
  std::string merged(const std::string& arguments) const {
    const Result result = run("dateline merge " + arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.err, "");
    return result.out;
  }
};

TEST_F(MergeResults, GivesWhatOneRunGives) {
  keep_all();
  const std::string json = run("dateline --merge -d 2021-05-06 -f json ?.txt").out;
  const std::string chart = run("dateline --merge -d 2021-05-06 ?.txt").out;
  ASSERT_NE(json.find("\"mentions\""), std::string::npos);
  EXPECT_EQ(merged("-f json a.json b.json c.json"), json);
  EXPECT_EQ(merged("c.json a.json b.json"), chart);
  EXPECT_EQ(merged("-f json --for-merge -o ab.json b.json a.json"), "");
  EXPECT_EQ(merged("-f json -o bc.json --for-merge c.json b.json"), "");
  EXPECT_EQ(merged("-f json bc.json ab.json"), json);
  EXPECT_EQ(merged("-f json < /dev/null c.json ab.json b.json b.json"), json);
  run("cat c.json ab.json > lines.jsonl");
  EXPECT_EQ(merged("-f json lines.jsonl"), json);
  EXPECT_EQ(merged("-f json < lines.jsonl"), json);
  EXPECT_EQ(merged("-f json --for-merge lines.jsonl"),
            run("dateline --merge --for-merge -d 2021-05-06 -f json ?.txt").out);
}

TEST_F(MergeResults, ReadsAResultOverSeveralLines) {
  keep_all();
  const std::string json = merged("-f json a.json b.json c.json");
  std::string pretty = read_file(folder_ / "a.json");
  for (const std::string_view key : {"\"timexes\":[", "\"merge\":{", "\"links\":"})
    if (const auto at = pretty.find(key); at != std::string::npos) pretty.insert(at, "\n  ");
  write_file(folder_ / "a.json", "{\n" + pretty.substr(1));
  EXPECT_EQ(merged("-f json b.json a.json c.json"), json);
}

TEST_F(MergeResults, LinesOfTheChartCanBeChosenAndEdited) {
  keep_all();
  write_file(folder_ / "edits", "hide \"It rained\"\nhide \"Snow\"\n");
  const Result edited = run("dateline merge --width 100 --edits edits a.json b.json c.json");
  EXPECT_EQ(edited.status, 0);
  EXPECT_EQ(edited.out.find("It rained"), std::string::npos) << edited.out;
  EXPECT_NE(edited.err.find("edits, line 2"), std::string::npos) << edited.err;
  EXPECT_NE(merged("--limit 1 a.json c.json"), merged("a.json c.json"));
}

TEST_F(MergeResults, SaysWhichResultCannotBeMergedAndMergesTheRest) {
  keep_all();
  const std::string good = read_file(folder_ / "b.json");
  const auto changed = [&](std::string_view from, std::string_view to) {
    std::string text = good;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  };
  run("dateline -d 2021-05-06 -f json -o plain.json b.txt");
  run("dateline -d 2021-05-06 -f json --about Aldmouth -o about.json b.txt");
  run("dateline -d 2021-05-06 -f json --only timex -o timex.json b.txt");
  run("dateline -d 2021-05-06 -f json --only timex --merge -o x b.txt");
  run("mkdir other; echo 'It snowed on Monday.' > other/b.txt");
  run("dateline -d 2021-05-09 -f json --for-merge -o text.json other/b.txt");
  run("dateline -d 2021-05-09 -f json --for-merge -o date.json b.txt");
  run("dateline -d 2021-05-06 -f json --for-merge --model fast -o fast.json b.txt");
  const struct {
    const char* file;
    std::string text;
    const char* message;
  } kCases[] = {
      {"plain.json", "", "no `merge` member: it was written without --for-merge"},
      {"about.json", "", "no `merge` member"},
      {"timex.json", "", "a result of --only timex, which has no timeline to merge"},
      {"text.json", "", "id b: the same id with another text; b.json is merged"},
      {"date.json", "", "id b: the same document, read with another date or other options; b.json"},
      {"fast.json", "", "id b: read by the model fast, not best; "},
      {"old.json", changed("\"version\":\"", "\"version\":\"0.0."), "a result of dateline 0.0."},
      {"format.json", changed("\"merge\":{\"format\":1", "\"merge\":{\"format\":7"),
       "its `merge` member has the format 7, not 1"},
      {"cut.json", good.substr(0, good.size() / 2), "broken JSON"},
      {"less.json", changed("\"merge\":{", "\"merge\":{\"timexes\":0,"), "damaged: "},
      {"list.json", "[1, 2]\n", "this is no result of dateline -f json"},
      {"error.json",
       "{\"line\":3,\"error\":\"the text is empty\",\"code\":\"empty\",\"id\":\"x\"}\n",
       "id x: no result: it says \"the text is empty\""},
      {"empty.json", "", "there is no result in it"},
      {"none.json", "", "No such file"},
  };
  const std::string json = merged("-f json a.json b.json c.json");
  for (const auto& bad : kCases) {
    if (!bad.text.empty()) write_file(folder_ / bad.file, bad.text);
    if (std::string_view(bad.file) == "empty.json") write_file(folder_ / bad.file, "");
    const Result result =
        run(std::string("dateline merge -f json a.json ") + bad.file + " b.json c.json");
    EXPECT_EQ(result.status, 1) << bad.file;
    EXPECT_EQ(result.out, json) << bad.file;
    EXPECT_NE(result.err.find(std::string("dateline: ") + bad.file + ": "), std::string::npos)
        << result.err;
    EXPECT_NE(result.err.find(bad.message), std::string::npos) << bad.file << ": " << result.err;
  }
  EXPECT_EQ(run("dateline merge plain.json").status, 1);
  EXPECT_EQ(run("dateline merge plain.json").out, "");
}

TEST_F(MergeResults, NamesTheLineOfJsonLines) {
  keep_all();
  run("dateline -d 2021-05-06 -f json -o plain.json b.txt");
  run("(cat a.json; echo; echo '{'; cat plain.json b.json; echo '{\"a\"'; cat c.json) > all.jsonl");
  const Result result = run("dateline merge -f json all.jsonl");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out, merged("-f json a.json b.json c.json"));
  for (const char* place :
       {"all.jsonl:3: broken JSON", "all.jsonl:4: no `merge` member", "all.jsonl:6: broken JSON"})
    EXPECT_NE(result.err.find(place), std::string::npos) << place << "\n" << result.err;
  run("(echo '{'; cat a.json b.json c.json) > first.jsonl");
  const Result first = run("dateline merge -f json first.jsonl");
  EXPECT_EQ(first.out, result.out);
  EXPECT_NE(first.err.find("first.jsonl:1: broken JSON"), std::string::npos) << first.err;
}

TEST_F(MergeResults, WhatIsRefusedDoesNotDependOnTheOrder) {
  keep("a");
  run("mkdir other; echo 'It snowed on Monday.' > other/a.txt");
  run("dateline -d 2021-05-09 -f json --for-merge -o text.json other/a.txt");
  const Result one = run("dateline merge -f json a.json text.json");
  const Result two = run("dateline merge -f json text.json a.json");
  EXPECT_EQ(one.status, 1);
  EXPECT_EQ(one.out, two.out);
  EXPECT_EQ(one.err, two.err);
}

TEST_F(MergeResults, AnIdWithTwoTextsIsSaidWhenItIsWritten) {
  run("mkdir other; echo 'It snowed on Monday.' > other/a.txt");
  const Result kept = run("dateline --merge -f json --for-merge -o both.json a.txt other/a.txt");
  EXPECT_EQ(kept.status, 0);
  EXPECT_NE(kept.err.find("warning: id a: the same id with another text"), std::string::npos)
      << kept.err;
  const Result read = run("dateline merge both.json");
  EXPECT_EQ(read.status, 1);
  EXPECT_NE(read.err.find("both.json: id a: the same id with another text"), std::string::npos)
      << read.err;
}

TEST_F(MergeResults, WrongUsage) {
  const struct {
    const char* arguments;
    const char* message;
  } kCases[] = {
      {"--for-merge a.txt", "--for-merge means nothing to -f chart; it needs -f json"},
      {"--for-merge -f json --only timex a.txt", "--only timex makes no timeline"},
      {"--for-merge -f json --about X a.txt", "leave --about and --edits for the end"},
      {"--for-merge -f json --edits e a.txt", "leave --about and --edits for the end"},
      {"merge -f html a.json",
       "dateline merge has no articles, which -f html asks; it needs -f chart, md, svg, tex, tsv"},
      {"merge --about X a.json",
       "--about: dateline merge, which reads results, has no such option"},
      {"merge -d 2020-01-01 a.json", "--published: dateline merge"},
      {"merge --for-merge a.json", "--for-merge means nothing to -f chart"},
  };
  for (const auto& bad : kCases) {
    const Result result = run(std::string("dateline ") + bad.arguments);
    EXPECT_EQ(result.status, 2) << bad.arguments;
    EXPECT_NE(result.err.find(bad.message), std::string::npos) << result.err;
  }
  const Result help = run("dateline merge --help");
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("chart, md, svg"), std::string::npos) << help.out;
  EXPECT_EQ(help.out.find("--about"), std::string::npos);
}

TEST_F(MergeResults, WithoutTheOptionJsonIsAsBefore) {
  keep("a");
  std::string kept = read_file(folder_ / "a.json");
  const auto begin = kept.find(",\"merge\":{");
  ASSERT_NE(begin, std::string::npos);
  kept.erase(begin, kept.find("},\"timexes\":", begin) + 1 - begin);
  EXPECT_EQ(kept, run("dateline -d 2021-05-06 -f json a.txt").out);
}

}  // namespace
