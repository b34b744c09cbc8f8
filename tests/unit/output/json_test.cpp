// JSON: what stands in it for one document, for expressions alone, and for merged documents.
#include <gtest/gtest.h>

#include "dateline/write.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

using test::Made;

std::string without_version(std::string json) {
  const std::string version = "\"version\":\"" + std::string(dateline::version()) + "\",";
  const std::size_t at = json.find(version);
  if (at != std::string::npos) json.erase(at, version.size());
  return json;
}

Made zoe() {
  Made made("Zoë said on Wednesday it would rain.");
  made.title("Rain").published("2019-06-07").timex("Wednesday", "2019-06-05");
  made.document().timexes[0].anchor_kind = AnchorKind::kPublication;
  made.event("said").entry(1, "2019-06-05", "Zoë said");
  made.last_entry().anchored_by = TimexId{0};
  made.event("rain", Reality::kPossible, "Zoë").entry(2, "2019-06-05..", "it rains");
  made.link(LinkKind::kTlink, Relation::kIsIncluded, Node::of(EventId{0}), Node::of(TimexId{0}),
            0.9F);
  return made;
}

TEST(WriteJson, ExpressionsAlone) {
  EXPECT_EQ(
      without_version(write_json(zoe().document(), Extent::kTimexes)),
      "{\"model\":\"none\",\"language\":\"und\",\"id\":\"made\",\"published\":\"2019-06-07\","
      "\"published_from\":\"caller\","
      "\"title\":\"Rain\",\"timexes\":[{\"id\":\"t1\",\"start\":12,\"end\":21,"
      "\"text\":\"Wednesday\",\"type\":\"DATE\",\"value\":\"2019-06-05\",\"anchor\":\"t0\"}]}\n");
}

TEST(WriteJson, AWholeDocument) {
  Made made = zoe();
  const std::string json = write_json(made.document());
  for (const std::string_view part :
       {"{\"id\":\"e2\",\"start\":31,\"end\":35,\"text\":\"rain\",\"class\":\"OCCURRENCE\","
        "\"tense\":\"PAST\",\"aspect\":\"NONE\",\"polarity\":\"POS\",\"pos\":\"VERB\","
        "\"reality\":\"possible\",\"source\":\"Zoë\",\"confidence\":1}",
        "{\"kind\":\"TLINK\",\"relation\":\"IS_INCLUDED\",\"from\":\"e1\",\"to\":\"t1\","
        "\"confidence\":0.9,",
        "{\"step\":1,\"events\":[\"e1\"],\"event\":\"e1\",\"label\":\"Zoë "
        "said\",\"label_parts\":[],"
        "\"from\":{\"earliest\":\"2019-06-05\",\"latest\":\"2019-06-05\"},"
        "\"to\":{\"earliest\":\"2019-06-05\",\"latest\":\"2019-06-05\"},"
        "\"reality\":\"happened\",\"dated\":\"told\",\"salience\":0,\"shown\":true,\"because\":"
        "\"made so\","
        "\"anchored_by\":\"t1\"}",
        "\"from\":{\"earliest\":\"2019-06-05\",\"latest\":null}"})
    EXPECT_NE(json.find(part), std::string::npos) << part << "\n" << json;
  EXPECT_EQ(json.find('\n'), json.size() - 1) << "one line";
}

TEST(WriteJson, IdsAreEchoedAndUnknownDatesNull) {
  Made made("text");
  made.document().article.id = "17";
  made.document().article.id_is_number = true;
  made.document().article.text_extracted = true;
  EXPECT_EQ(without_version(write_json(made.document(), Extent::kTimexes)),
            "{\"model\":\"none\",\"language\":\"und\",\"id\":17,\"published\":null,\"published_"
            "from\":\"none\",\"title\":\"\","
            "\"text\":\"text\",\"timexes\":[]}\n");
}

TEST(WriteJson, MergedDocumentsHaveUniqueIdsAndMentions) {
  Made first = zoe();
  Made second = zoe();
  second.document().article.id = "other";
  Collection all;
  all.documents = {first.document(), second.document()};
  Entry entry = first.document().timeline.entries[0];
  entry.mentions.push_back({1, EventId{1}});
  all.timeline.entries.push_back(entry);
  const std::string json = write_json(all);
  for (const std::string_view part :
       {"\"documents\":[{\"id\":\"made\",\"published\":\"2019-06-07\"", "{\"id\":\"other\",",
        "{\"id\":\"t2\",\"document\":\"other\"", "{\"id\":\"e4\",\"document\":\"other\"",
        "\"document\":\"other\",\"kind\":\"TLINK\",\"relation\":\"IS_INCLUDED\",\"from\":\"e3\","
        "\"to\":\"t2\"",
        "\"events\":[\"e1\",\"e4\"],\"event\":\"e1\"",
        "\"mentions\":[{\"document\":\"made\",\"start\":4,\"end\":8},"
        "{\"document\":\"other\",\"start\":31,\"end\":35}]"})
    EXPECT_NE(json.find(part), std::string::npos) << part << "\n" << json;
}

TEST(WriteTsv, CellsHoldNoTabsBreaksOrFormulas) {
  Made made("He\tfell\nhere. =SUM(1)");
  made.event("fell").entry(1, "..2019-06-07", "=SUM(1)\tfell\nhere");
  EXPECT_EQ(
      write_tsv(made.document()),
      "document\tstep\tfrom_earliest\tfrom_latest\tto_earliest\tto_latest\treality\tdated\t"
      "salience\tshown\tlabel\tsource\tdated_by\tbecause\n"
      "made\t1\t\t2019-06-07\t\t2019-06-07\thappened\tnot told\t0.00\tyes\t'=SUM(1) fell here\t\t\t"
      "made so\n");
}

}  // namespace
}  // namespace dateline
