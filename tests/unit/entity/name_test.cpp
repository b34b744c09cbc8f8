// Which names of a text are one and the same.
#include <gtest/gtest.h>

#include "texts.hpp"

namespace dateline::entity {
namespace {

/// Whether the words at the first places of both forms belong to one entity.
bool are_one(std::string_view text, std::string_view left, std::string_view right) {
  const ReadText whole = read(text);
  const auto entity_at = [&](std::string_view form) {
    const auto byte = whole.document.article.text.find(form);
    const TokenId token = whole.document.analysis.token_at(static_cast<std::uint32_t>(byte));
    const NameMention* name = whole.mentions.name_at(token);
    return name == nullptr ? EntityId{} : name->entity;
  };
  const EntityId first = entity_at(left);
  return first.valid() && first == entity_at(right);
}

TEST(Name, ASurnameIsThatOfTheWholeName) {
  EXPECT_TRUE(are_one("Anna Holt resigned. On Monday Holt left Oslo.", "Anna", "Holt left"));
  EXPECT_TRUE(are_one("Mr Holt resigned. Peter Holt then left Oslo.", "Holt", "Peter"));
}

TEST(Name, InitialsMayBeLeftOut) {
  EXPECT_TRUE(are_one("Peter J. Lang resigned. Peter Lang left Oslo.", "Peter J.", "Peter Lang"));
}

TEST(Name, AFirstNameAloneIsThatOfTheOneWhoBearsIt) {
  EXPECT_TRUE(are_one("Anna Holt resigned. Anna said she was tired.", "Anna Holt", "Anna said"));
  EXPECT_FALSE(are_one("Anna Holt and Anna Berg resigned. Anna said she was tired.", "Anna Holt",
                       "Anna said"));
}

TEST(Name, TwoWithOneSurnameStayApart) {
  EXPECT_FALSE(are_one("Anna Holt met Peter Holt in Oslo.", "Anna", "Peter"));
}

}  // namespace
}  // namespace dateline::entity
