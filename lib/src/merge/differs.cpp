// Collects who tells which value, and keeps those that cannot all be right.
#include "merge/differs.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "merge/pair.hpp"

namespace dateline::joining {

namespace {

/// Values in the order in which they are first told, each with its documents.
class Values {
 public:
  void add(std::string value, std::int32_t document) {
    auto found = std::ranges::find(all_, value, &Difference::value);
    if (found == all_.end()) {
      all_.push_back({{}, std::move(value), {}});
      found = all_.end() - 1;
    }
    if (std::ranges::find(found->documents, document) == found->documents.end())
      found->documents.push_back(document);
  }

  /// Some document tells one of them and not another.
  [[nodiscard]] bool differ() const {
    return std::ranges::any_of(all_, [this](const Difference& value) {
      return value.documents != all_.front().documents;
    });
  }

  void give(std::string_view what, std::vector<Difference>& into) const {
    for (const Difference& value : all_)
      into.push_back({std::string(what), value.value, value.documents});
  }

 private:
  std::vector<Difference> all_;
};

std::int32_t document_of(const Telling& telling) {
  return telling.entry->mentions.front().document;
}

void compare_dates(std::span<const Telling> tellings, std::vector<Difference>& found) {
  Values values;
  bool exclude = false;
  const Trace* first = nullptr;
  for (const Telling& telling : tellings) {
    if (!knows_day(*telling.trace)) continue;
    if (first == nullptr) first = telling.trace;
    exclude = exclude || !(first->when->begin < telling.trace->when->end &&
                           telling.trace->when->begin < first->when->end);
    values.add(calendar::to_string(*telling.entry->from.earliest), document_of(telling));
  }
  if (exclude) values.give("date", found);
}

void compare_counts(std::span<const Telling> tellings, std::vector<Difference>& found) {
  std::map<std::string, Values> by_thing;
  for (const Telling& telling : tellings)
    for (const auto& counted : telling.trace->counted) {
      const auto blank = counted.rfind(' ');
      by_thing[counted.substr(0, blank)].add(counted.substr(blank + 1), document_of(telling));
    }
  for (const auto& [thing, values] : by_thing)
    if (values.differ()) values.give(thing, found);
}

void compare_reality(std::span<const Telling> tellings, std::vector<Difference>& found) {
  Values values;
  for (const Telling& telling : tellings) {
    const Reality reality = telling.entry->reality;
    if (reality == Reality::kDenied || telling.trace->denied)
      values.add("denied", document_of(telling));
    else if (reality == Reality::kHappened || reality == Reality::kOngoing)
      values.add("happened", document_of(telling));
  }
  if (values.differ()) values.give("reality", found);
}

/// Only where every teller names its doer, and no name is another's.
void compare_doers(std::span<const Telling> tellings, std::vector<Difference>& found) {
  Values values;
  for (const Telling& telling : tellings) {
    std::vector<std::string> named;
    for (const auto& doer : telling.trace->doers)
      if (std::ranges::binary_search(telling.trace->names, doer)) named.push_back(doer);
    if (named.size() != 1) return;
    values.add(named.front(), document_of(telling));
  }
  if (values.differ()) values.give("doer", found);
}

}  // namespace

std::vector<Difference> differences(std::span<const Telling> tellings) {
  std::vector<Difference> found;
  compare_dates(tellings, found);
  compare_counts(tellings, found);
  compare_reality(tellings, found);
  compare_doers(tellings, found);
  return found;
}

}  // namespace dateline::joining
