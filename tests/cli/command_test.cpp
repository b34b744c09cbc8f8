// Runs the command as a user does: what it prints where, which files it leaves, how it ends.
#include "cli/command.hpp"

namespace {

using namespace dateline::test;

class Command : public CommandTest {};

TEST_F(Command, HelpAndVersion) {
  const Result help = run("dateline --help");
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("--published DATE"), std::string::npos);
  for (std::size_t at = 0; at < help.out.size();) {
    const std::size_t end = help.out.find('\n', at);
    EXPECT_LE(end - at, 96U) << help.out.substr(at, end - at);
    at = end + 1;
  }
  EXPECT_EQ(run("dateline --version").out.substr(0, 9), "dateline ");
  EXPECT_EQ(run("dateline --version --width 80").status, 0);
}

TEST_F(Command, WrongUsage) {
  struct Case {
    const char* arguments;
    const char* message;  // a part of it
  };
  const Case cases[] = {
      {"--bogus a.txt", "--bogus"},
      {"-f xml a.txt", "'xml' is none of chart, html,"},
      {"-i doc a.txt", "'doc' is none of"},
      {"-d yesterday a.txt", "--published: \"yesterday\" is no date: it has"},
      {"-d 2019-02-30 a.txt", "--published: \"2019-02-30\" is no date: the"},
      {"-d '' a.txt", "--published"},
      {"--from P2D a.txt", "'P2D' is no stretch of the calendar"},
      {"--from 2019-13 a.txt",
       "the month must be 01 to 12, or XX; write 2019, 2019-06 or 7 June 2019"},
      {"--width 59 a.txt", "'59' is not a number from 60 to 1000"},
      {"--width wide a.txt", "'wide' is not a number"},
      {"-j -1 a.txt", "--jobs"},
      {"--limit 0 a.txt", "--limit"},
      {"--max-bytes 99999999999 a.txt", "--max-bytes"},
      {"--only event a.txt", "'event' is none of timex"},
      {"-o x --output-dir y a.txt", "exclude each other"},
      {"--merge -f timeml a.txt", "--merge needs"},
      {"--merge --output-dir y a.txt", "--merge"},
      {"--only timex -f conllu a.txt", "conllu"},
      {"--only timex --about X a.txt", "--about"},
      {"--edits e -f timeml a.txt", "--edits changes a timeline"},
      {"--only timex -f html a.txt", "-f html does not write"},
      {"--no-text -f json a.txt", "--no-text means nothing to -f json; it needs -f html"},
      {"--bom -f tsv a.txt", "--bom means nothing to -f tsv; it needs -f csv"},
      {"--width 100 -f html a.txt", "--width means nothing to -f html; it needs -f chart"},
      {"--ascii -f csv a.txt", "--ascii means nothing to -f csv; it needs -f chart, html"},
      {"--color always -f md a.txt", "--color always means nothing to -f md"},
      {"-d 0 a.txt", "a number is seconds since 1970 in nine or ten figures"},
      {"--color sometimes a.txt", "'sometimes' is none of auto, always, never"},
      {"--generate poems", "'poems' is none of"},
      {"-o '' a.txt", "--output"},
      {"-f", "--format"},
  };
  for (const Case& c : cases) {
    const Result result = run(std::string("dateline ") + c.arguments);
    EXPECT_EQ(result.status, 2) << c.arguments;
    EXPECT_EQ(result.out, "") << c.arguments;
    EXPECT_NE(result.err.find(c.message), std::string::npos) << c.arguments << ": " << result.err;
    EXPECT_NE(result.err.find("Try 'dateline --help'."), std::string::npos) << c.arguments;
  }
  EXPECT_EQ(files(), (Files{"a.txt"}));
}

TEST_F(Command, ABoundOfTheChartMayBeADayInWords) {
  const auto chart = [&](const std::string& from) {
    return run("dateline -d 2019-06-07 --from '" + from + "' a.txt");
  };
  EXPECT_EQ(chart("7 June 2019").status, 0);
  EXPECT_EQ(chart("7 June 2019").out, chart("2019-06-07").out);
}

TEST_F(Command, InputThatCannotBeRead) {
  write_file(folder_ / "empty.txt", "");
  write_file(folder_ / "blank.txt", " \n\n");
  write_file(folder_ / "binary.bin", std::string("\x7F"
                                                 "ELF\0\0\0\1\2\3\0\0\0\0",
                                                 14));
  write_file(folder_ / "broken.tml", "<?xml version=\"1.0\"?><TimeML><TEXT>no end");
  write_file(folder_ / "notext.tml", "<?xml version=\"1.0\"?><TimeML><DOCID>x</DOCID></TimeML>");
  struct Case {
    const char* file;
    const char* message;
  };
  const Case cases[] = {
      {"missing.txt", "missing.txt: No such file or directory"},
      {".", ".: Is a directory"},
      {"empty.txt", "empty.txt: "},
      {"blank.txt", "blank.txt: "},
      {"binary.bin", "binary.bin: "},
      {"broken.tml", "broken.tml: "},
      {"notext.tml", "notext.tml: "},
  };
  for (const Case& c : cases) {
    const Result result = run(std::string("dateline -f json -d 2019-06-07 ") + c.file + " a.txt");
    EXPECT_EQ(result.status, 1) << c.file;
    EXPECT_NE(result.err.find(c.message), std::string::npos) << c.file << ": " << result.err;
    EXPECT_EQ(result.out.find("{\"version\""), 0U) << "the others are done: " << c.file;
    EXPECT_EQ(std::ranges::count(result.out, '\n'), 1) << c.file;
  }
}

TEST_F(Command, TooLongForTheLimit) {
  const Result result =
      run("head -c 50000000 /dev/zero | tr '\\0' 'x' | dateline -i text -f json - a.txt");
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("longer than 16777216 bytes"), std::string::npos) << result.err;
  EXPECT_EQ(std::ranges::count(result.out, '\n'), 1);
  EXPECT_EQ(run("dateline --max-bytes 10 a.txt").status, 1);
}

TEST_F(Command, JsonLinesAreAFilter) {
  write_file(folder_ / "news.jsonl",
             "{\"id\":\"x\",\"text\":\"It rained on Wednesday.\",\"published\":\"2019-06-07\"}\n"
             "{\"id\":7,\"text\":\"It rained.\"}\n"
             "{broken\n"
             "{\"title\":\"no text\"}\n"
             "\n"
             "{\"text\":\"The last line has no line break.\"}");
  const Result result = run("dateline -f json --only timex news.jsonl");
  EXPECT_EQ(result.status, 1);
  Files lines;
  for (std::size_t at = 0; at < result.out.size();) {
    const std::size_t end = result.out.find('\n', at);
    lines.push_back(result.out.substr(at, end - at));
    at = end + 1;
  }
  ASSERT_EQ(lines.size(), 6U) << result.out;
  EXPECT_NE(lines[0].find("\"id\":\"x\",\"published\":\"2019-06-07\""), std::string::npos);
  EXPECT_NE(lines[0].find("\"value\":\"2019-06-05\""), std::string::npos) << lines[0];
  EXPECT_NE(lines[1].find("\"id\":7,"), std::string::npos) << lines[1];
  for (const std::size_t bad : {2U, 3U, 4U})
    EXPECT_EQ(lines[bad].find("{\"line\":" + std::to_string(bad + 1) + ",\"error\":\""), 0U)
        << lines[bad];
  EXPECT_NE(lines[5].find("\"id\":6,"), std::string::npos) << lines[5];
  for (const std::string_view place : {"news.jsonl:3: ", "news.jsonl:4: ", "news.jsonl:5: "})
    EXPECT_NE(result.err.find(place), std::string::npos) << result.err;
  EXPECT_NE(run("dateline -d 2020-06-10 -f json --only timex < news.jsonl").out.find("2020-06-10"),
            std::string::npos)
      << "-d overrides";
}

TEST_F(Command, ALineThatIsTooLongIsSkipped) {
  const Result result = run(
      "{ echo '{\"text\":\"one\"}'; printf '{\"text\":\"'; head -c 300000 /dev/zero | tr '\\0' x; "
      "echo '\"}'; echo '{\"text\":\"three\"}'; } | "
      "dateline -i jsonl -f json --only timex --max-bytes 100000");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(std::ranges::count(result.out, '\n'), 3) << result.out;
  EXPECT_NE(result.out.find("{\"line\":2,\"error\":\"the line is longer than 100000 bytes"),
            std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("\"id\":3,"), std::string::npos);
}

TEST_F(Command, ManyJobsKeepTheOrder) {
  std::string lines;
  for (int i = 0; i < 2000; ++i)
    lines += "{\"id\":" + std::to_string(i) + ",\"text\":\"It rained in May " +
             std::to_string(1900 + i % 100) + ".\"}\n";
  write_file(folder_ / "many.jsonl", lines);
  const Result one = run("dateline -f json --only timex many.jsonl");
  const Result four = run("dateline -f json --only timex -j 4 many.jsonl");
  EXPECT_EQ(one.status, 0);
  EXPECT_EQ(std::ranges::count(one.out, '\n'), 2000);
  EXPECT_EQ(one.out, four.out);
  EXPECT_EQ(one.err, four.err);
  EXPECT_NE(one.err.find("1980 more warnings"), std::string::npos) << one.err;
  EXPECT_EQ(run("dateline -f json --only timex -j 4 --line-buffered many.jsonl").out, one.out);
}

TEST_F(Command, LineBufferedAnswersAtOnce) {
  const Result result =
      run("mkfifo in out; dateline -i jsonl -f json --only timex --line-buffered <in >out & "
          "exec 3>in 4<out; echo '{\"text\":\"one\"}' >&3; read -r answer <&4; echo \"$answer\"; "
          "exec 3>&-; wait");
  EXPECT_NE(result.out.find("\"id\":1,"), std::string::npos) << result.err;
}

TEST_F(Command, OutputThatCannotBeWritten) {
  const char* lines[] = {
      "dateline -o /dev/full a.txt",
      "dateline a.txt >/dev/full",
      "dateline -o missing/x.txt a.txt",
      "dateline --output-dir a.txt/x a.txt",
      "dateline -o . a.txt",
      "dateline a.txt >&-",
      "dateline --help >/dev/full",
  };
  for (const char* line : lines) {
    const Result result = run(line);
    EXPECT_EQ(result.status, 1) << line;
    EXPECT_NE(result.err.find("dateline: cannot write"), std::string::npos)
        << line << ": " << result.err;
  }
  EXPECT_EQ(files(), (Files{"a.txt"})) << "no half file behind";
}

TEST_F(Command, AClosedPipeEndsItQuietly) {
  std::string lines;
  for (int i = 0; i < 5000; ++i)
    lines += "{\"text\":\"It rained in May 1999.\",\"published\":\"2000-01-01\"}\n";
  write_file(folder_ / "many.jsonl", lines);
  for (const std::string_view jobs : {"1", "3"}) {
    const Result result = run("{ dateline -f json --only timex -j " + std::string(jobs) +
                              " many.jsonl; echo $? >status; } | head -n 1 >/dev/null");
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(read_file(folder_ / "status"), "0\n");
  }
}

TEST_F(Command, OneFileADocument) {
  write_file(folder_ / "news.jsonl",
             "{\"id\":\"../../x\",\"text\":\"one\"}\n{\"id\":\"..\",\"text\":\"two\"}\n"
             "{\"id\":\"a/b\\nc\",\"text\":\"three\"}\n{\"id\":\"\",\"text\":\"four\"}\n");
  const Result result = run("dateline --output-dir new/out -f json a.txt news.jsonl");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(files().size(), 7U);
  for (const std::string& file : files())
    EXPECT_TRUE(file == "a.txt" || file == "news.jsonl" || file.starts_with("new/out/")) << file;
  EXPECT_TRUE(fs::exists(folder_ / "new/out/a.json"));
  EXPECT_TRUE(fs::exists(folder_ / "new/out/__.json"));
}

TEST_F(Command, TwoDocumentsOfOneNameAreAnError) {
  fs::create_directories(folder_ / "b");
  write_file(folder_ / "b/a.txt", "Another text.");
  const Result result = run("dateline --output-dir out -f tsv a.txt b/a.txt");
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("dateline: b/a.txt: another document has already been written to "
                            "out/a.tsv\n"),
            std::string::npos)
      << result.err;
  EXPECT_EQ(read_file(folder_ / "out/a.tsv"), run("dateline -f tsv a.txt").out);
}

TEST_F(Command, OutputIsRenamedWhenWhole) {
  write_file(folder_ / "o.json", "old");
  fs::create_symlink("o.json", folder_ / "link.json");
  EXPECT_EQ(run("chmod 640 o.json; dateline -f json -o link.json a.txt").status, 0);
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.json")) << "a link stays a link";
  EXPECT_EQ(read_file(folder_ / "o.json"), run("dateline -f json a.txt").out);
  EXPECT_EQ(fs::status(folder_ / "o.json").permissions(), fs::perms(0640));
  EXPECT_EQ(run("mkfifo p; cat p >q & dateline -f json -o p a.txt; wait; test -p p").status, 0);
}

TEST_F(Command, ASignalLeavesNoHalfFile) {
  const Result result =
      run("mkfifo in; dateline -i jsonl -f json -o o.json <in & exec 3>in; echo '{\"text\":\"x\"}' "
          ">&3; "
          "sleep 0.5; kill -TERM $!; wait $!; echo $?; rm in");
  EXPECT_EQ(result.out, "143\n");
  EXPECT_EQ(files(), (Files{"a.txt"}));
}

TEST_F(Command, SeveralDocumentsToOneOutput) {
  write_file(folder_ / "b.txt", "Rain fell on Tuesday in the hills.\n");
  EXPECT_EQ(std::ranges::count(run("dateline -f json a.txt b.txt").out, '\n'), 2);
  const std::string table = run("dateline -f tsv a.txt b.txt").out;
  EXPECT_EQ(table.find("document\t"), 0U);
  EXPECT_EQ(table.find("document\t", 1), std::string::npos) << "one heading";
  const std::string charts = run("dateline a.txt b.txt").out;
  EXPECT_EQ(charts.find("Dockers walk out\n"), 0U) << charts;
  EXPECT_NE(charts.find("\n\nb\n"), std::string::npos) << charts;
}

TEST_F(Command, APageHoldsOneDocument) {
  write_file(folder_ / "two.jsonl", "{\"text\":\"It rained.\"}\n{\"text\":\"It snowed.\"}\n");
  const Result two = run("dateline -f html a.txt a.txt");
  EXPECT_EQ(two.status, 2);
  EXPECT_NE(two.err.find("-f html holds one document"), std::string::npos) << two.err;
  const Result lines = run("dateline -f html -i jsonl two.jsonl");
  EXPECT_EQ(lines.status, 1);
  EXPECT_NE(lines.err.find("-f html holds one document"), std::string::npos) << lines.err;
  EXPECT_EQ(run("dateline -f html --merge a.txt two.jsonl").status, 0);
  EXPECT_EQ(run("dateline -f html --output-dir out a.txt").status, 0);
  EXPECT_EQ(read_file(folder_ / "out/a.html"), run("dateline -f html a.txt").out);
}

TEST_F(Command, EditsChangeATimelineAndSayWhatDoesNotFit) {
  write_file(folder_ / "e", "add 2019-06-09 \"the band played\"\nhide \"no such entry\"\n");
  const Result edited = run("dateline -d 2019-06-07 --edits e a.txt");
  EXPECT_EQ(edited.status, 0);
  EXPECT_NE(edited.out.find("the band played"), std::string::npos) << edited.out;
  EXPECT_EQ(edited.err,
            "dateline: a.txt: warning: e, line 2: no label begins with \"no such entry\"\n");
  const Result merged = run("dateline -f csv --merge --edits e a.txt");
  EXPECT_NE(merged.out.find("the band played"), std::string::npos) << merged.out;
  EXPECT_NE(merged.err.find("line 2"), std::string::npos) << merged.err;
  const Result missing = run("dateline --edits none a.txt");
  EXPECT_EQ(missing.status, 1);
  EXPECT_NE(missing.err.find("none: No such file"), std::string::npos) << missing.err;
  EXPECT_NE(run("dateline --edits e -o e a.txt").status, 0) << "edits are an input";
}

TEST_F(Command, TheSameBytesEverywhere) {
  const std::string expected = run("dateline -d 2019-06-07 a.txt").out;
  for (const std::string_view settings :
       {"TZ=Pacific/Apia", "TZ=America/Caracas LC_ALL=C", "LC_ALL=tr_TR.UTF-8", "COLUMNS=200",
        "NO_COLOR=1", "TERM=xterm-256color"})
    EXPECT_EQ(run("env " + std::string(settings) + " dateline -d 2019-06-07 a.txt").out, expected)
        << settings;
  EXPECT_EQ(run("dateline -d 2019-06-07 - < a.txt").out.substr(16), expected.substr(16));
}

TEST_F(Command, TheOrderOfDocumentsDoesNotMatter) {
  write_file(folder_ / "b.txt", "Rain fell on Tuesday in the hills.\n");
  EXPECT_EQ(run("dateline -f json -d 2019-06-07 a.txt b.txt | sort").out,
            run("dateline -f json -d 2019-06-07 -j 2 b.txt a.txt | sort").out);
}

TEST_F(Command, ManualsAreMadeOfTheSameTable) {
  for (const std::string_view what : {"man", "bash", "zsh", "fish", "markdown"}) {
    const std::string text = run("dateline --generate " + std::string(what)).out;
    for (const std::string_view option : {"published", "line", "limit", "version"})
      EXPECT_NE(text.find(option), std::string::npos) << what << " lacks " << option;
  }
  EXPECT_EQ(run("dateline --generate bash | bash -n").status, 0);
}

TEST_F(Command, TheDocumentationHasTheTable) {
  const std::string docs = read_file("docs/command-line.md");
  const std::string table = run("dateline --generate markdown").out;
  EXPECT_NE(docs.find(table), std::string::npos)
      << "put the output of 'dateline --generate markdown' into docs/command-line.md";
}

}  // namespace
