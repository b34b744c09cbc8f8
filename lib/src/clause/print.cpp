// Clauses -> lines of text, for people and for tests.
#include <fmt/format.h>

#include "clause/clause.hpp"

namespace dateline::clause {
namespace {

class Printer {
 public:
  Printer(const Clauses& clauses, const Analysis& analysis)
      : clauses_(clauses), analysis_(analysis) {}

  std::string run() {
    for (const Predicate& predicate : clauses_.predicates()) print(predicate);
    for (const NounPhrase& noun : clauses_.nouns()) print(noun);
    return std::move(out_);
  }

 private:
  template <class... Args>
  void say(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void print(const Predicate& predicate) {
    for (std::size_t i = 0; i < predicate.group.size(); ++i)
      say("{}{}", i == 0 ? "" : " ", analysis_.form(predicate.group[i]));
    if (predicate.particle.valid()) say(" {}", analysis_.form(predicate.particle));
    say(": {}", to_string(predicate.kind));
    const bool hangs = predicate.kind != Kind::kMain && predicate.governor.valid();
    if (hangs) say(" of {}", analysis_.form(predicate.governor));
    if (predicate.connective.valid()) say(", by {}", analysis_.form(predicate.connective));
    if (predicate.finite) say(", finite");
    if (predicate.negation.valid()) say(", {}", analysis_.form(predicate.negation));
    if (predicate.quotation >= 0) say(", quoted");
    if (predicate.reporter.valid()) say(", reported by {}", analysis_.form(predicate.reporter));
    for (const Argument& argument : predicate.arguments) print(argument);
    out_ += '\n';
  }

  void print(const Argument& argument) {
    say("; {} ", to_string(argument.role));
    if (argument.marker.valid()) say("{} ", analysis_.form(argument.marker));
    say("{} [{}]", analysis_.form(argument.head), rule_name(argument.rule));
  }

  void print(const NounPhrase& noun) {
    const bool more = noun.owner.valid() || noun.apposition.valid() || noun.number.valid() ||
                      noun.kind.valid() || !noun.parts.empty();
    if (!more) return;
    say("  {}: {}", analysis_.form(noun.head), to_string(noun.determination));
    for (const auto& [name, word] : {std::pair("owner", noun.owner),
                                     {"apposition", noun.apposition},
                                     {"number", noun.number},
                                     {"kind", noun.kind}})
      if (word.valid()) say(", {} {}", name, analysis_.form(word));
    for (const Argument& part : noun.parts) print(part);
    out_ += '\n';
  }

  const Clauses& clauses_;
  const Analysis& analysis_;
  std::string out_;
};

}  // namespace

std::string print(const Clauses& clauses, const Analysis& analysis) {
  return Printer(clauses, analysis).run();
}

}  // namespace dateline::clause
