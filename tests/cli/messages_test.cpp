// Messages and errors: safe for a terminal whatever they quote, and with all that finds the
// document.
#include "cli/command.hpp"

namespace {

using namespace dateline::test;

class MessagesTest : public CommandTest {
 protected:
  /// Nothing but printable ASCII, UTF-8 beyond C1, line breaks, and the tabs of tables.
  static bool is_safe(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte < 0x20 && byte != '\n' && byte != '\t') return false;
      if (byte == 0x7F) return false;
      if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
        return false;
      if (text.substr(i).starts_with("\xE2\x80\xAE") || text.substr(i).starts_with("\xE2\x80\x8B"))
        return false;
    }
    return true;
  }
};

constexpr std::string_view kNasty = "\x1B[31m\x07\x7F\xC2\x9B\xE2\x80\xAE\xE2\x80\x8B\xFF";

TEST_F(MessagesTest, NothingSteersTheTerminal) {
  const std::string nasty(kNasty);
  write_file(folder_ / (nasty + ".txt"), "");
  write_file(folder_ / "date.jsonl", "{\"text\":\"x\",\"published\":\"\\u001b[31m\\u202e\"}\n");
  write_file(folder_ / "first.txt",
             "It rained on Mon\xE2\x80\xAE"
             "day and on Monday.");
  write_file(folder_ / "id.jsonl", "{\"id\":\"\\u001b]0;x\\u0007\",\"text\":\"\"}\n");
  const std::string lines[] = {
      "dateline '" + nasty + ".txt'",
      "dateline 'missing" + nasty + "'",
      "dateline -d '" + nasty + "' a.txt",
      "dateline -f '" + nasty + "' a.txt",
      "dateline '--" + nasty + "' a.txt",
      "dateline --from '" + nasty + "' a.txt",
      "dateline --width '" + nasty + "' a.txt",
      "dateline --about '" + nasty + "' a.txt",
      "dateline -o 'no/" + nasty + "' a.txt",
      "dateline --output-dir 'a.txt/" + nasty + "' a.txt",
      "dateline --timeout-per-document '" + nasty + "' a.txt",
      "dateline -f json date.jsonl",
      "dateline -f json id.jsonl",
      "dateline first.txt",
      "dateline --explain first.txt",
      "dateline -f tsv --explain first.txt",
  };
  for (const std::string& line : lines) {
    const Result result = run(line);
    EXPECT_TRUE(is_safe(result.err)) << line << ": " << result.err;
    EXPECT_TRUE(is_safe(result.out)) << line << ": " << result.out;
  }
  EXPECT_NE(run(lines[1]).err.find("missing\\x1B[31m\\x07\\x7F\\u009B\\u202E\\u200B\\xFF: No such"),
            std::string::npos)
      << run(lines[1]).err;
}

/// The first code point of some output that must not reach a terminal, or that is no UTF-8; 0 for
/// none. A list of its own, so that it is no echo of the one under test.
char32_t fault_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? byte : byte & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
      code = (code << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    const auto is_in = [code](char32_t first, char32_t last) {
      return code >= first && code <= last;
    };
    if (is_in(0, 9) || is_in(0xB, 0x1F) || is_in(0x7F, 0x9F) || code == 0xAD || code == 0x61C ||
        is_in(0x200B, 0x200F) || is_in(0x2028, 0x202E) || is_in(0x2060, 0x206F) || code == 0xFEFF ||
        is_in(0xFFF9, 0xFFFB) || is_in(0xFFFE, 0xFFFF) || is_in(0xE0001, 0xE007F) ||
        (byte >= 0x80 && byte < 0xC2))
      return code == 0 ? 0xFFFFFFFF : code;
    i += size;
  }
  return 0;
}

/// `count` code points from `first` on, without those that are none, and without zero.
std::string points_from(char32_t first, char32_t count) {
  std::string text;
  for (char32_t code = std::max<char32_t>(first, 1); code < first + count; ++code) {
    const auto six = [&](unsigned shift) {
      return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
    };
    if (code >= 0xD800 && code < 0xE000) continue;
    if (code < 0x80) {
      text += static_cast<char>(code);
    } else if (code < 0x800) {
      (text += static_cast<char>(0xC0U | (code >> 6U))) += six(0);
    } else if (code < 0x10000) {
      ((text += static_cast<char>(0xE0U | (code >> 12U))) += six(6)) += six(0);
    } else {
      (((text += static_cast<char>(0xF0U | (code >> 18U))) += six(12)) += six(6)) += six(0);
    }
  }
  return text;
}

TEST_F(MessagesTest, EveryCodePointThroughFileNamesOptionsAndLines) {
  constexpr char32_t kAtOnce = 0x2000;
  std::string names;
  std::string lines;
  for (char32_t first = 0; first < 0x110000; first += kAtOnce) {
    const std::string points = points_from(first, kAtOnce);
    names += "x" + points + '\0';
    std::string quoted;
    for (const char c : points) {
      const auto byte = static_cast<unsigned char>(c);
      constexpr std::string_view kDigits = "0123456789ABCDEF";
      if (byte < 0x20)
        ((quoted += "\\u00") += kDigits[byte / 16U]) += kDigits[byte % 16U];
      else
        (quoted += c == '"' || c == '\\' ? "\\" : "") += c;
    }
    lines += "{\"id\":\"" + quoted + "\",\"text\":\"\"}\n";
    lines += "{\"text\":\"x\",\"published\":\"" + quoted + "\"}\n";
  }
  write_file(folder_ / "names", names);
  write_file(folder_ / "lines.jsonl", lines);
  const std::string each[] = {
      "xargs -0 dateline < names",
      "xargs -0 -n1 dateline a.txt -f < names",
      "xargs -0 -n1 dateline a.txt --from < names",
      "xargs -0 -n1 dateline a.txt -o < names",
      "dateline -f json lines.jsonl",
  };
  for (const std::string& line : each) {
    const Result result = run(line);
    EXPECT_GT(result.err.size(), 100'000U) << line;
    EXPECT_EQ(fault_in(result.err), 0U) << line;
    EXPECT_EQ(fault_in(result.out), 0U) << line;
  }
}

TEST_F(MessagesTest, ATextWithTooManyEventsSaysWhatIsLeftOut) {
  std::string text;
  for (int i = 0; i < 12000; ++i) text += "Go. ";
  write_file(folder_ / "go.txt", text);
  const Result result = run("dateline --model fast -d 2019-06-07 -f json go.txt");
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.err.find("go.txt: warning: more events than a text of this length may hold: the "
                            "154 least sure are left out"),
            std::string::npos)
      << result.err;
  EXPECT_NE(result.out.find("\"id\":\"e11846\""), std::string::npos);
  EXPECT_EQ(result.out.find("\"id\":\"e11847\""), std::string::npos);
}

TEST_F(MessagesTest, ErrorsOfLinesFindTheDocument) {
  write_file(
      folder_ / "news.jsonl",
      "{\"id\":\"x-1\",\"text\":\"\"}\n"
      "{\"id\":7,\"text\":\"It rained.\",\"published\":\"soon\"}\n"
      "{\"id\":8,\"text\":tru}\n"
      "{\"id\":9,\"text\":\"It rained.\",\"likes\":123456789012345678901234567890,\"x\":1e999}\n"
      "{\"text\":5}\n");
  const Result result = run("dateline -f json news.jsonl");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out.find("{\"line\":1,\"error\":\"the text is empty\",\"code\":\"empty\","
                            "\"file\":\"news.jsonl\",\"id\":\"x-1\"}\n"),
            0U)
      << result.out;
  for (const std::string_view part :
       {"{\"line\":2,\"error\":\"\\\"published\\\": \\\"soon\\\" is no date",
        "\"code\":\"syntax\",\"file\":\"news.jsonl\",\"id\":7}",
        "{\"line\":3,\"error\":\"broken JSON: unexpected character\",\"code\":\"syntax\","
        "\"file\":\"news.jsonl\",\"byte\":15}",
        "\"id\":9,\"published\"", "{\"line\":5,\"error\":\"\\\"text\\\" has to be a string"})
    EXPECT_NE(result.out.find(part), std::string::npos) << part << "\n" << result.out;
  EXPECT_NE(result.err.find("dateline: news.jsonl:1: id x-1: the text is empty\n"),
            std::string::npos)
      << result.err;
  EXPECT_NE(run("dateline -f json < news.jsonl").out.find("\"file\":\"standard input\""),
            std::string::npos);
}

TEST_F(MessagesTest, ATextThatIsNotEnglishIsTold) {
  constexpr std::string_view kWords = "English is the only language that is read";
  write_file(
      folder_ / "fr.txt",
      "Le maire a quitté la ville lundi, deux jours après la fermeture de la banque. Il a dit "
      "que les travaux du pont commencés en 2017 seraient finis avant mai, si le temps le "
      "permet.\n");
  write_file(folder_ / "ru.txt",
             "Мэр покинул город в понедельник, через два дня после закрытия банка. Он сказал, что "
             "работы на мосту будут закончены до мая, если позволит погода и хватит денег.\n");
  write_file(folder_ / "en.txt",
             "The mayor left the town on Monday, two days after the bank was closed. He said that "
             "the bridge would be finished before May if the weather holds and money lasts.\n");
  EXPECT_NE(run("dateline fr.txt").err.find("in French; " + std::string(kWords)),
            std::string::npos);
  EXPECT_NE(run("dateline ru.txt").err.find("in Russian; " + std::string(kWords)),
            std::string::npos);
  EXPECT_EQ(run("dateline --any-language fr.txt").err.find(kWords), std::string::npos);
  EXPECT_NE(run("dateline -f json fr.txt").out.find("\"language\":\"fr\""), std::string::npos);
  EXPECT_EQ(run("dateline en.txt").err.find(kWords), std::string::npos);
  EXPECT_EQ(run("dateline a.txt").err.find(kWords), std::string::npos) << "too short to tell";
  write_file(folder_ / "both.txt", read_file(folder_ / "en.txt") + "\n" +
                                       read_file(folder_ / "fr.txt") + "\n" +
                                       read_file(folder_ / "en.txt"));
  const Result both = run("dateline --only timex both.txt");
  EXPECT_NE(both.err.find("1 paragraph in another language is left out"), std::string::npos);
  EXPECT_EQ(both.out.find("2017"), std::string::npos);
  EXPECT_NE(run("dateline --only timex --any-language both.txt").out.find("2017"),
            std::string::npos);
}

TEST_F(MessagesTest, ATimeoutEndsOneDocument) {
  std::string longer;
  for (int i = 0; i < 20000; ++i) longer += "The council met on Monday and left. ";
  write_file(folder_ / "news.jsonl", "{\"id\":\"long\",\"text\":\"" + longer +
                                         "\"}\n{\"id\":\"short\",\"text\":\"It rained.\"}\n");
  const Result result = run("dateline -f json --timeout-per-document 0.2 news.jsonl");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out.find("{\"line\":1,\"error\":\"the time for one document is over\","
                            "\"code\":\"timeout\",\"file\":\"news.jsonl\",\"id\":\"long\"}\n"),
            0U)
      << result.out.substr(0, 200);
  EXPECT_NE(result.out.find("\"id\":\"short\",\"published\""), std::string::npos);
  for (const std::string_view bad : {"0", "-1", "x", "1e99", ""})
    EXPECT_EQ(run("dateline --timeout-per-document '" + std::string(bad) + "' a.txt").status, 2)
        << bad;
}

}  // namespace
