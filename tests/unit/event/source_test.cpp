// Each event has the speaker whose words it stands in.
#include "event/source.hpp"

#include <gtest/gtest.h>

#include "unit/event/sentences.hpp"

namespace dateline::event {
namespace {

struct SourceCase {
  std::string_view lines;
  std::string_view word;
  int nth;
  std::string_view source;  // "" for the article itself
  std::string_view rule;
};

class SourceTable : public testing::TestWithParam<SourceCase> {};

TEST_P(SourceTable, NamesTheSpeaker) {
  const auto& [lines, word, nth, source, rule] = GetParam();
  const Described described = describe(lines, {"strike", "talks"});
  const Event& event = described.at(word, nth);
  EXPECT_EQ(event.source ? event.source->name : "", source);
  EXPECT_EQ(source_rule_name(event.because.source_rule), rule);
}

INSTANTIATE_TEST_SUITE_P(
    All, SourceTable,
    testing::Values(
        // Verbs of saying are the article's own words; their complement is not.
        SourceCase{kSpeech, "said", 0, "", ""},
        SourceCase{kSpeech, "close", 0, "Ann Lee", "reported"},
        // Direct speech before its verb, going on in the next sentence and paragraph, behind a
        // colon.
        SourceCase{kSpeech, "waited", 0, "Ann Lee", "reported"},
        SourceCase{kSpeech, "stayed", 0, "Ann Lee", "quote"},
        SourceCase{kSpeech, "returned", 0, "Ann Lee", "quote"},
        SourceCase{kSpeech, "promised", 0, "the union", "reported"},
        SourceCase{kSpeech, "keep", 0, "the union", "reported"},
        SourceCase{kTogether, "agreed", 0, "Ann Lee and Karl Berg", "reported"},
        SourceCase{kTogether, "waited", 0, "Ann Lee and Karl Berg", "reported"},
        // Whom a verb of saying behind the quotation leaves open is not who spoke before.
        SourceCase{kNobody, "waited", 0, "", ""},
        SourceCase{kIntroduced, "waited", 0, "Paul Gill", "reported"},
        // Who is believed to have done so does not say so; who voices a fear does.
        SourceCase{kBelieved, "fled", 0, "", ""},
        SourceCase{kBelieved, "drowned", 0, "Lee", "reported"},
        SourceCase{kDeny, "taking", 0, "Karl Berg", "reported"},
        SourceCase{kDeny, "resign", 0, "", ""},
        SourceCase{kAside, "fell", 0, "officials", "parenthetical"},
        SourceCase{kAside, "said", 0, "", ""},
        SourceCase{kAccording, "left", 0, "the coach", "according-to"}));

}  // namespace
}  // namespace dateline::event
