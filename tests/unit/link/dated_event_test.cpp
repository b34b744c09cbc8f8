// Which event an expression tells the time of, by how it hangs in its sentence.
#include "link/dated_event.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/snippet.hpp"

namespace dateline::link {
namespace {

struct Case {
  std::string_view lines;
  std::vector<std::string_view> events;  // words of the snippet, in their order
  std::string_view time;
  std::string_view value;
  std::string_view dated;  // "" for none
  bool thing;              // whether it describes a thing
};

const std::vector<Case> kCases = {
    {"They they PRP 2 nsubj\nleft leave VBD 0 root\non on IN 4 case\nFriday Friday NNP 2 obl\n",
     {"left"},
     "Friday",
     "2020-03-13",
     "left",
     false},
    // Over a noun that is no event.
    {"Today today NN 3 nmod:poss\n's 's POS 1 case\nissue issue NN 4 nsubj\nappeared appear VBD 0 "
     "root\n",
     {"appeared"},
     "Today",
     "2020-03-14",
     "",
     true},
    {"The the DT 3 det\n2009 2009 CD 3 nummod\nstatute statute NN 4 nsubj\nheld hold VBD 0 root\n",
     {"held"},
     "2009",
     "2009",
     "",
     true},
    // Months and days before a noun are not refused as years are; nor is the time of an event.
    {"October October NNP 2 compound\nsales sale NNS 3 nsubj\nrose rise VBD 0 root\n",
     {"rose"},
     "October",
     "2020-10",
     "",
     false},
    {"The the DT 3 det\n2009 2009 CD 3 nummod\nvote vote NN 4 nsubj\nfailed fail VBD 0 root\n",
     {"vote", "failed"},
     "2009",
     "2009",
     "vote",
     false},
    // Behind "for": of what is scheduled.
    {"A a DT 2 det\nvote vote NN 6 nsubj\nscheduled schedule VBN 2 acl\nfor for IN 5 case\nMay May "
     "NNP 3 "
     "obl\nfailed fail VBD 0 root\n",
     {"vote", "scheduled", "failed"},
     "May",
     "2020-05",
     "vote",
     false},
    {"They they PRP 2 nsubj\nset set VBD 0 root\na a DT 4 det\nhearing hearing NN 2 obj\nfor for "
     "IN 6 "
     "case\nMay May NNP 2 obl\n",
     {"set", "hearing"},
     "May",
     "2020-05",
     "hearing",
     false},
    {"They they PRP 2 nsubj\nannounced announce VBD 0 root\nrates rate NNS 2 obj\nfor for IN 5 "
     "case\n2021 "
     "2021 CD 2 obl\n",
     {"announced"},
     "2021",
     "2021",
     "",
     false},
    {"Talks talk NNS 3 nsubj:pass\nwere be VBD 3 aux:pass\nset set VBN 0 root\nfor for IN 5 "
     "case\nMay May "
     "NNP 3 obl\n",
     {"set"},
     "May",
     "2020-05",
     "set",
     false},
    {"They they PRP 2 nsubj\nsold sell VBD 0 root\nmore more JJR 2 obj\nthan than IN 6 case\nin in "
     "IN 6 "
     "case\nMay May NNP 2 obl\n",
     {"sold"},
     "May",
     "2020-05",
     "",
     false},
};

TEST(DatedEvent, IsTheOneRightAboveUnlessAPrepositionSaysOtherwise) {
  for (const Case& test : kCases) {
    const auto sample = test::snippet(test.lines);
    std::vector<Event> events;
    for (const std::string_view word : test.events) {
      Event& event = events.emplace_back();
      event.token = sample.find(word);
      event.span = sample.analysis[event.token].span;
      const bool verb = sample.analysis[event.token].tag != Tag::kNN;
      event.pos = verb ? EventPos::kVerb : EventPos::kNoun;
      event.confidence = 1.0F;
    }
    std::vector<Timex> timexes(1);
    timexes[0].span = sample.analysis[sample.find(test.time)].span;
    timexes[0].value = calendar::parse_value(test.value).value();
    const std::vector<Signal> no_signals;
    const std::vector<Link> no_links;
    const Input input{sample.article, sample.analysis, timexes, events, no_signals, no_links};
    const Context context(input);
    const EventId dated = dated_event(context, {0});
    EXPECT_EQ(dated.valid()
                  ? sample.analysis.form(events[static_cast<std::size_t>(dated.index)].token)
                  : std::string_view(),
              test.dated)
        << test.lines;
    EXPECT_EQ(describes_a_thing(context, {0}), test.thing) << test.lines;
  }
}

}  // namespace
}  // namespace dateline::link
