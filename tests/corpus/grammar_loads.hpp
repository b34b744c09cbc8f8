// A grammar that does not compile is one message, not one for each test.
#pragma once

#include <gtest/gtest.h>

#include "timex/grammar.hpp"

/// Runs before all tests of a program; where it fails none of them is run.
class GrammarLoads : public testing::Environment {
 public:
  void SetUp() override {
    const auto grammar = dateline::timex::Grammar::load();
    ASSERT_TRUE(grammar) << grammar.error().message;  // "data/en/time/english.rules:12: ..."
  }
};
