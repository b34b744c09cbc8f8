// Whether words that are often no time at all are one here.
#include "timex/judge.hpp"

#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "timex/neighbours.hpp"

namespace dateline::timex {
namespace {

constexpr std::array<std::string_view, 24> kTimePrepositions = {
    "in",     "of",      "since",  "by",    "until",   "till", "from", "to",
    "during", "through", "before", "after", "between", "for",  "late", "early",
    "mid",    "last",    "next",   "this",  "and",     "or",   "on",   "around"};

/// Nothing but the match is said: a phrase in a search box or a list.
bool is_alone(const Sight& sight) {
  return sight.match.begin == sight.block.begin && sight.match.end == sight.block.end;
}

bool year(const Sight& sight) {
  const Neighbour before = word_before(sight);
  const Neighbour after = word_after(sight);
  const int number = sight.meaning->fields.get_or(Field::kYear, 0);
  if (before.glued && (before.sign != '(' && before.sign != '-' && before.sign != '"'))
    return false;
  if (after.glued && (after.kind != AtomKind::kSign || after.sign == '%' || after.sign == '$'))
    return false;
  const Neighbour second = word_after(sight, 2);
  const bool decimal = (after.sign == '.' || after.sign == ',') && after.glued && second.glued &&
                       second.kind == AtomKind::kDigits;
  if (decimal) return false;
  const bool number_part =
      before.glued && before.sign == '-' && word_before(sight, 2).kind == AtomKind::kDigits;
  if (number_part) return false;
  if (before.sign == '$' || before.sign == '#' || number > 2100) return false;
  if (after.kind == AtomKind::kDigits && !after.glued) return false;
  // "in 1936 things changed", "of 1936 things"
  constexpr std::array<std::string_view, 8> kSure = {"in",    "since", "during", "until",
                                                     "early", "late",  "mid",    "till"};
  if (one_of(before, kSure)) return true;
  constexpr std::array<std::string_view, 8> kPlurals = {"people", "men",  "women",   "children",
                                                        "police", "feet", "percent", "sheep"};
  const bool ends = after.kind == AtomKind::kWord && !after.capital && after.text.ends_with('s') &&
                    !after.glued && after.text.size() > 3;
  const bool plural = ends || one_of(after, kPlurals);
  if (sight.meaning->mod != Mod::kNone) return !plural;  // "about 1500"
  if (one_of(before, kTimePrepositions) && !plural) return true;
  return number >= 1700 && !plural;
}

bool month(const Sight& sight) {
  const Neighbour before = word_before(sight);
  const Neighbour after = word_after(sight);
  // "Jan Kavan", "and May Smith"
  if (after.kind == AtomKind::kWord && after.capital && !after.glued) return false;
  if (!ascii::is_upper(sight.text[sight.match.begin])) return false;
  if (is_alone(sight) || one_of(before, kTimePrepositions)) return true;
  // "the March vote", not "the March on Rome".
  constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "its"};
  constexpr std::array<std::string_view, 9> kAfter = {"of", "on",   "for", "to", "from",
                                                      "in", "into", "was", "is"};
  if (one_of(before, kArticles) && after.kind == AtomKind::kWord) return !one_of(after, kAfter);
  if (before.kind == AtomKind::kWord && before.capital) return false;
  return before.kind == AtomKind::kSign && before.sign != 0 && after.kind == AtomKind::kSign;
}

bool is_acronym(const Neighbour& word) {
  return std::ranges::all_of(word.text, ascii::is_upper);
}

/// Months that are no other word: "april will come" may be a person all the same, "April Jones" is
/// one; not so "in April Congress" and "the April GDP".
bool month_name(const Sight& sight) {
  const Neighbour before = word_before(sight);
  const Neighbour after = word_after(sight);
  constexpr std::array<std::string_view, 6> kArticles = {"the", "its", "their", "our", "a", "s"};
  const bool name =
      after.kind == AtomKind::kWord && after.capital && !after.glued && !is_acronym(after);
  constexpr std::array<std::string_view, 2> kJoined = {"and", "or"};
  const bool told = one_of(before, kTimePrepositions) && !one_of(before, kJoined);
  if (name && !told && !one_of(before, kArticles)) return false;
  return ascii::is_upper(sight.text[sight.match.begin]) || is_alone(sight) ||
         one_of(before, kTimePrepositions);
}

bool weekday(const Sight& sight) {
  if (is_alone(sight)) return true;
  const Neighbour before = word_before(sight);
  constexpr std::array<std::string_view, 8> kBefore = {"on",    "this", "last",  "next",
                                                       "every", "by",   "until", "from"};
  if (!ascii::is_upper(sight.text[sight.match.begin])) return false;
  return one_of(before, kBefore);
}

bool day_of_month(const Sight& sight) {
  const Neighbour before = word_before(sight);
  const Neighbour after = word_after(sight);
  constexpr std::array<std::string_view, 5> kBefore = {"on", "until", "by", "till", "from"};
  if (is_alone(sight)) return true;
  return one_of(before, kBefore) && after.kind != AtomKind::kWord;
}

/// "on 2/15", not "2/15 of the votes".
bool numeric(const Sight& sight) {
  constexpr std::array<std::string_view, 8> kBefore = {"on",   "until", "by",    "till",
                                                       "from", "since", "dated", "due"};
  const Neighbour after = word_after(sight);
  const bool stop = !after.glued || after.sign == '.' || after.sign == ',';
  const bool ends = after.kind == AtomKind::kSign && after.sign != '%' && stop;
  return is_alone(sight) || (one_of(word_before(sight), kBefore) && (ends || after.text.empty()));
}

/// "the fall of Baghdad", "prices fall": a season only after a preposition and an article.
bool season(const Sight& sight) {
  std::string_view match = sight.text.substr(sight.match.begin, sight.match.size());
  const bool article = match.size() > 4 && ascii::starts_with_ignoring_case(match, "the ");
  if (article) match.remove_prefix(4);
  if (ascii::equals_ignoring_case(match, "spring")) {  // "will spring a leak", "a spring in"
    constexpr std::array<std::string_view, 7> kVerb = {"will",   "would", "can", "could",
                                                       "should", "might", "not"};
    constexpr std::array<std::string_view, 6> kBare = {"in", "of", "for", "from", "and", "that"};
    const Neighbour before = word_before(sight);
    const bool bare =
        one_of(before, std::array<std::string_view, 1>{"a"}) && one_of(word_after(sight), kBare);
    return !bare && !one_of(before, kVerb);
  }
  if (!ascii::equals_ignoring_case(match, "fall")) return true;
  constexpr std::array<std::string_view, 9> kBefore = {"in",    "during",  "by",   "until", "of",
                                                       "since", "through", "over", "this"};
  const Neighbour after = word_after(sight);
  return one_of(word_before(sight), kBefore) && !ascii::equals_ignoring_case(after.text, "of");
}

/// "the morning", "night": of the words for parts of the day only the common ones stand alone.
bool part(const Sight& sight) {
  constexpr std::array<std::string_view, 7> kCommon = {"morning", "afternoon", "evening", "night",
                                                       "nite",    "overnight", "hours"};
  if (ascii::equals_ignoring_case(word_before(sight).text, "good")) return false;  // a greeting
  // "$35 a night"
  const bool each = ascii::equals_ignoring_case(word_before(sight).text, "a");
  if (each && word_before(sight, 2).kind == AtomKind::kDigits) return false;
  const std::string_view match = sight.text.substr(sight.match.begin, sight.match.size());
  constexpr std::array<std::string_view, 9> kBefore = {"at",    "before", "by",   "until", "till",
                                                       "after", "since",  "from", "around"};
  if (one_of(word_before(sight), kBefore)) return true;
  return std::ranges::any_of(kCommon, [match](std::string_view w) {
    return match.size() >= w.size() &&
           ascii::equals_ignoring_case(match.substr(match.size() - w.size()), w);
  });
}

/// "at 3:16", not "John 3:16" and "in 3:16".
bool clock(const Sight& sight) {
  const Neighbour before = word_before(sight);
  constexpr std::array<std::string_view, 12> kBefore = {"at",    "by",     "from",  "until",
                                                        "till",  "to",     "after", "before",
                                                        "about", "around", "the",   "and"};
  constexpr std::array<std::string_view, 3> kNever = {"in", "of", "ratio"};
  if (before.kind != AtomKind::kWord || before.glued || one_of(before, kBefore)) return true;
  return !before.capital && !one_of(before, kNever);
}

bool is_colon_clock(std::string_view match) {
  return std::ranges::all_of(match, [](char c) { return ascii::is_digit(c) || c == ':'; });
}

bool time(const Sight& sight) {
  const auto match = sight.text.substr(sight.match.begin, sight.match.size());
  return !is_colon_clock(match) || clock(sight);
}

/// "at ten to five", not "a vote of ten to five".
bool minutes_to(const Sight& sight) {
  constexpr std::array<std::string_view, 5> kBefore = {"at", "by", "until", "till", "before"};
  return is_alone(sight) || one_of(word_before(sight), kBefore);
}

/// What is a time only where nothing else is said: "at 3 15".
bool phrase(const Sight& sight) {
  constexpr std::uint32_t kShort = 4;  // "on ", a full stop
  return sight.match.begin - sight.block.begin <= kShort && sight.block.end - sight.match.end <= 1;
}

/// "the 90s", not "temperatures in the 90s".
bool bare_decade(const Sight& sight) {
  constexpr std::array<std::string_view, 8> kWarmth = {
      "temperature", "temperatures", "highs", "lows", "readings", "highs", "degrees", "shot"};
  WordsBefore words(sight);
  for (int steps = 1; steps <= 3; ++steps) {
    if (one_of(words.next(), kWarmth)) return false;
  }
  return true;
}

/// "on May 3, 9 and 14", not "on May 3, 9 men and 14 women".
bool days_in_list(const Sight& sight) {
  constexpr std::array<std::string_view, 10> kAfter = {"in", "at", "on",   "and", "to",
                                                       "as", "by", "with", "for", "after"};
  const Neighbour after = word_after(sight);
  return after.kind != AtomKind::kWord || one_of(after, kAfter);
}

/// "the week after", not "the week after the vote": counted from the time mentioned last only
/// where nothing else is said to count from.
bool day_after(const Sight& sight) {
  constexpr std::array<std::string_view, 6> kSubjects = {"he", "she", "it", "they", "we", "i"};
  const Neighbour after = word_after(sight);
  if (after.kind != AtomKind::kWord) return true;
  const Neighbour before = word_before(sight);
  const bool opens = before.text.empty() || before.sign == '.' || before.sign == '"';
  return opens && one_of(after, kSubjects);
}

/// "years", but not the ones of "37 years old".
bool units(const Sight& sight) {
  const Neighbour after = word_after(sight);
  const Neighbour before = word_before(sight);
  if (before.kind == AtomKind::kDigits) return false;
  // "New Media Days"
  const bool capital = ascii::is_upper(sight.text[sight.match.begin]);
  const bool name = before.kind == AtomKind::kWord && before.capital && !is_acronym(before);
  if (capital && name) return false;
  // "on days when", "older by decades", "a matter of months"
  const bool of = ascii::equals_ignoring_case(after.text, "of");
  constexpr std::array<std::string_view, 2> kBefore = {"on", "by"};
  if (!of && one_of(before, kBefore)) return false;
  const bool matter = ascii::equals_ignoring_case(before.text, "of") &&
                      ascii::equals_ignoring_case(word_before(sight, 2).text, "matter");
  if (matter) return false;
  return !ascii::equals_ignoring_case(after.text, "old");
}

/// "Now, she says, it is time": a word that opens a sentence more than it dates anything.
bool reference(const Sight& sight) {
  const Neighbour after = word_after(sight);
  if (!ascii::is_upper(sight.text[sight.match.begin]) || after.sign != ',') return true;
  return word_before(sight).kind == AtomKind::kWord;
}

/// "recent declines", not "the recent sale", which says less when than which.
bool recent(const Sight& sight) {
  constexpr std::array<std::string_view, 9> kBefore = {"the", "a",     "this", "that", "his",
                                                       "its", "their", "her",  "s"};
  return !one_of(word_before(sight), kBefore);
}

/// A number, or a word for one.
bool is_count(const Neighbour& word) {
  constexpr std::array<std::string_view, 22> kNumbers = {
      "one",  "two",     "three",   "four",    "five",     "six",     "seven", "eight",
      "nine", "ten",     "twelve",  "twenty",  "fifty",    "hundred", "dozen", "dozens",
      "many", "million", "billion", "several", "thousand", "trillion"};
  return word.kind == AtomKind::kDigits || one_of(word, kNumbers);
}

/// "$500 million a year", "four flights a week", "24 hours a day"; not "offered him a week".
bool rate(const Sight& sight) {
  const Neighbour before = word_before(sight);
  if (is_count(before) || before.sign == '%') return true;
  constexpr std::array<std::string_view, 4> kShares = {"percent", "cents", "dollars", "people"};
  const bool plural = before.kind == AtomKind::kWord && before.text.size() > 3 &&
                      before.text.ends_with('s') && !before.text.ends_with("ss");
  if (!plural && !one_of(before, kShares)) return false;
  constexpr int kAdjectives = 2;  // "two million new cars a year"
  for (int steps = 2; steps <= 2 + kAdjectives; ++steps) {
    const Neighbour word = word_before(sight, steps);
    if (is_count(word)) return true;
    if (word.kind == AtomKind::kSign && word.sign != '-') return false;
  }
  return false;
}

bool always(const Sight& /*sight*/) {
  return true;
}

/// "the minute", not the name in "the Minute Men".
bool the_unit(const Sight& sight) {
  const std::string_view match = sight.text.substr(sight.match.begin, sight.match.size());
  const auto blank = match.rfind(' ');
  const std::string_view unit = blank == std::string_view::npos ? match : match.substr(blank + 1);
  return !ascii::is_upper(unit[0]) || (unit.size() > 1 && ascii::is_upper(unit[1]));
}

bool is_letter_or_digit(char c) {
  return ascii::is_alpha(c) || ascii::is_digit(c);
}

/// Inside an address of the web: "://" or "www." stands before it in the same run of non-blanks.
bool in_address(const Sight& sight) {
  constexpr std::uint32_t kReach = 200;  // bytes
  const std::uint32_t least =
      sight.match.begin - std::min(sight.match.begin - sight.block.begin, kReach);
  std::uint32_t begin = sight.match.begin;
  while (begin > least && !ascii::is_space(sight.text[begin - 1])) --begin;
  const std::string_view before = sight.text.substr(begin, sight.match.begin - begin);
  return before.find("://") != std::string_view::npos ||
         before.find("www.") != std::string_view::npos;
}

/// Whether a match ends where words do, outside of addresses: not the "8h" of "yD8h6P".
bool stands_apart(const Sight& sight) {
  const bool at_end = sight.match.end == sight.block.end;
  if (!at_end && is_letter_or_digit(sight.text[sight.match.end])) return false;
  if (sight.match.begin == sight.block.begin) return true;
  const char before = sight.text[sight.match.begin - 1];
  if (is_letter_or_digit(before)) return false;
  return ascii::is_space(before) || !in_address(sight);
}

/// "2019" of "2019-13-01": what looks like a date and is none is no years, either.
bool is_part_of_date(const Sight& sight) {
  constexpr std::string_view kDate = "dddd-dd-dd";
  const auto belongs = [&](std::uint32_t at) {
    return ascii::is_digit(sight.text[at]) || sight.text[at] == '-';
  };
  std::uint32_t begin = sight.match.begin;
  std::uint32_t end = sight.match.end;
  while (begin > sight.block.begin && end - begin <= kDate.size() && belongs(begin - 1)) --begin;
  while (end < sight.block.end && end - begin <= kDate.size() && belongs(end)) ++end;
  if (end - begin != kDate.size() || sight.match.size() == kDate.size()) return false;
  const std::string_view text = sight.text.substr(begin, kDate.size());
  return std::equal(text.begin(), text.end(), kDate.begin(),
                    [](char c, char kind) { return kind == 'd' ? ascii::is_digit(c) : c == kind; });
}

/// "This Week", "High Noon", "VOA Today": words that need no capital have one, after a name or a
/// quotation mark.
bool is_title(const Sight& sight) {
  if (sight.meaning->fields.has_any(Field::kSeason, Field::kMonth) ||
      sight.meaning->fields.has(Field::kWeekday) || sight.meaning->kind != Kind::kPoint)
    return false;
  const std::string_view match = sight.text.substr(sight.match.begin, sight.match.size());
  const auto blank = match.rfind(' ');
  const std::size_t last = blank == std::string_view::npos ? 0 : blank + 1;
  const bool capital = last + 1 < match.size() && ascii::is_upper(match[last]) &&
                       ascii::is_upper(match[0]) && !ascii::is_upper(match[last + 1]);
  if (!capital) return false;
  const Neighbour before = word_before(sight);
  if (before.kind == AtomKind::kWord) return before.capital && before.text.size() > 1;
  return last > 0 && (before.sign == '"' || before.sign == '`');
}

struct NamedTest {
  std::string_view symbol;
  bool (*test)(const Sight&);
};
constexpr std::array kTests = {NamedTest{"weakyear", year},
                               NamedTest{"weakmonth", month},
                               NamedTest{"weakday", weekday},
                               NamedTest{"weakdayth", day_of_month},
                               NamedTest{"weakunits", units},
                               NamedTest{"weakadur", always},
                               NamedTest{"weakrate", rate},
                               NamedTest{"weakref", reference},
                               NamedTest{"weakrecent", recent},
                               NamedTest{"weaktheunit", the_unit},
                               NamedTest{"weakpart", part},
                               NamedTest{"weakseason", season},
                               NamedTest{"time", time},
                               NamedTest{"weaknumeric", numeric},
                               NamedTest{"weakto", minutes_to},
                               NamedTest{"weakphrase", phrase},
                               NamedTest{"weakdecade", bare_decade},
                               NamedTest{"weaklist", days_in_list},
                               NamedTest{"weakafter", day_after},
                               NamedTest{"weakmonthname", month_name}};

}  // namespace

std::vector<std::uint8_t> judges_of(std::span<const std::string> symbol_names) {
  std::vector<std::uint8_t> judges(symbol_names.size(), 0);
  for (std::size_t symbol = 0; symbol < symbol_names.size(); ++symbol) {
    const auto* const test =
        std::ranges::find(kTests, std::string_view(symbol_names[symbol]), &NamedTest::symbol);
    if (test != kTests.end()) judges[symbol] = static_cast<std::uint8_t>(test - kTests.begin() + 1);
  }
  return judges;
}

bool accepts(const Grammar& grammar, Symbol symbol, const Sight& sight) {
  if (!stands_apart(sight) || is_part_of_date(sight) || is_title(sight)) return false;
  const std::uint8_t judge = grammar.judge(symbol);
  return judge == 0 || kTests[judge - 1U].test(sight);
}

}  // namespace dateline::timex
