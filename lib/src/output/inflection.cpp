// Past tense and third person: irregular verbs by a table, the others by their spelling.
#include "output/inflection.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "embed/ascii.hpp"

namespace dateline::output {
namespace {

using Irregular = std::pair<std::string_view, std::string_view>;

// By their plain form, in the order of the alphabet.
constexpr std::array<Irregular, 96> kPast = {{{"arise", "arose"},
                                              {"be", "was"},
                                              {"bear", "bore"},
                                              {"beat", "beat"},
                                              {"become", "became"},
                                              {"begin", "began"},
                                              {"bend", "bent"},
                                              {"bet", "bet"},
                                              {"bind", "bound"},
                                              {"bite", "bit"},
                                              {"blow", "blew"},
                                              {"break", "broke"},
                                              {"bring", "brought"},
                                              {"build", "built"},
                                              {"burst", "burst"},
                                              {"buy", "bought"},
                                              {"cast", "cast"},
                                              {"catch", "caught"},
                                              {"choose", "chose"},
                                              {"come", "came"},
                                              {"cost", "cost"},
                                              {"cut", "cut"},
                                              {"deal", "dealt"},
                                              {"do", "did"},
                                              {"draw", "drew"},
                                              {"drink", "drank"},
                                              {"drive", "drove"},
                                              {"eat", "ate"},
                                              {"fall", "fell"},
                                              {"feed", "fed"},
                                              {"feel", "felt"},
                                              {"fight", "fought"},
                                              {"find", "found"},
                                              {"flee", "fled"},
                                              {"fly", "flew"},
                                              {"forget", "forgot"},
                                              {"forgive", "forgave"},
                                              {"get", "got"},
                                              {"give", "gave"},
                                              {"go", "went"},
                                              {"grow", "grew"},
                                              {"have", "had"},
                                              {"hear", "heard"},
                                              {"hide", "hid"},
                                              {"hit", "hit"},
                                              {"hold", "held"},
                                              {"hurt", "hurt"},
                                              {"keep", "kept"},
                                              {"know", "knew"},
                                              {"lay", "laid"},
                                              {"lead", "led"},
                                              {"leave", "left"},
                                              {"lend", "lent"},
                                              {"let", "let"},
                                              {"lose", "lost"},
                                              {"make", "made"},
                                              {"mean", "meant"},
                                              {"meet", "met"},
                                              {"overcome", "overcame"},
                                              {"pay", "paid"},
                                              {"put", "put"},
                                              {"quit", "quit"},
                                              {"read", "read"},
                                              {"ride", "rode"},
                                              {"ring", "rang"},
                                              {"rise", "rose"},
                                              {"run", "ran"},
                                              {"say", "said"},
                                              {"see", "saw"},
                                              {"seek", "sought"},
                                              {"sell", "sold"},
                                              {"send", "sent"},
                                              {"set", "set"},
                                              {"shoot", "shot"},
                                              {"shut", "shut"},
                                              {"sing", "sang"},
                                              {"sink", "sank"},
                                              {"sit", "sat"},
                                              {"sleep", "slept"},
                                              {"speak", "spoke"},
                                              {"spend", "spent"},
                                              {"split", "split"},
                                              {"spread", "spread"},
                                              {"stand", "stood"},
                                              {"steal", "stole"},
                                              {"strike", "struck"},
                                              {"swear", "swore"},
                                              {"take", "took"},
                                              {"teach", "taught"},
                                              {"tell", "told"},
                                              {"think", "thought"},
                                              {"throw", "threw"},
                                              {"understand", "understood"},
                                              {"win", "won"},
                                              {"withdraw", "withdrew"},
                                              {"write", "wrote"}}};

// Of several syllables, the last one stressed.
constexpr std::array<std::string_view, 16> kDoubling = {
    "admit", "allot", "commit", "compel", "confer", "control", "deter",  "equip",
    "expel", "occur", "omit",   "permit", "prefer", "refer",   "submit", "transfer"};

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// "stop", "plan": one vowel, then one consonant that is written twice before an ending.
bool doubles(std::string_view verb) {
  if (std::ranges::find(kDoubling, verb) != kDoubling.end()) return true;
  if (verb.size() < 3 || std::ranges::count_if(verb, is_vowel) != 1) return false;
  const char last = verb.back();
  return is_vowel(verb[verb.size() - 2]) && !is_vowel(last) &&
         std::string_view("wxy").find(last) == std::string_view::npos;
}

/// "deny": a consonant before the "y".
bool turns_to_i(std::string_view verb) {
  return verb.size() > 2 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2]);
}

std::string past_of(std::string_view verb) {
  const auto known = std::ranges::lower_bound(kPast, verb, {}, &Irregular::first);
  if (known != kPast.end() && known->first == verb) return std::string(known->second);
  std::string past(verb);
  if (past.ends_with('e')) return past + "d";
  if (turns_to_i(verb)) return past.substr(0, past.size() - 1) + "ied";
  if (doubles(verb)) past += past.back();
  return past + "ed";
}

std::string third_person_of(std::string_view verb) {
  std::string present(verb);
  if (verb == "be") return "is";
  if (verb == "have") return "has";
  if (turns_to_i(verb)) return present.substr(0, present.size() - 1) + "ies";
  const bool hissing = verb.ends_with('s') || verb.ends_with('x') || verb.ends_with('z') ||
                       verb.ends_with("ch") || verb.ends_with("sh") || verb.ends_with('o');
  return present + (hissing ? "es" : "s");
}

}  // namespace

std::optional<std::string> without_do(std::string_view auxiliary, std::string_view verb) {
  if (verb.size() < 2 || !std::ranges::all_of(verb, ascii::is_lower)) return std::nullopt;
  if (auxiliary == "did") return past_of(verb);
  if (auxiliary == "does") return third_person_of(verb);
  if (auxiliary == "do") return std::string(verb);
  return std::nullopt;
}

}  // namespace dateline::output
