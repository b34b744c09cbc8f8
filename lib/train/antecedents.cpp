// dateline-train antecedents: texts with marked pronouns -> data/en/antecedents.tsv, and how often
// pronouns of texts that were not learned from are resolved, and rightly.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>

#include "clause/tree.hpp"
#include "commands.hpp"
#include "dateline/read.hpp"
#include "entity/resolve.hpp"
#include "entity/tables.hpp"
#include "marks.hpp"
#include "softmax.hpp"
#include "stages.hpp"

namespace dateline::train {

namespace {

namespace fs = std::filesystem;
using entity::Anaphor;
using entity::Antecedents;
using entity::kAnaphorKinds;
using entity::Option;
using entity::Referent;

constexpr std::size_t kFolds = 5;
constexpr double kHeldBack = 2.0;
constexpr std::array<float, 6> kLimits = {0.0F, 0.5F, 0.55F, 0.6F, 0.7F, 0.8F};

struct Read {
  Article article;
  Analysis analysis;
  entity::FoundNames found;
  std::map<std::uint32_t, Mark> marks;
  std::string folder;
  std::size_t fold = 0;
};

/// The places where the words stand in the text.
std::vector<Span> places_of(std::string_view text, std::string_view words) {
  std::vector<Span> places;
  for (auto at = text.find(words); at != std::string_view::npos && !words.empty();
       at = text.find(words, at + 1))
    places.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  return places;
}

/// The entity of the name that has most of the bytes of a span.
entity::EntityId entity_at(const Read& read, Span place) {
  entity::EntityId best;
  std::uint32_t most = 0;
  for (const auto& name : read.found.names) {
    const Span span{read.analysis[TokenId{name.first}].span.begin,
                    read.analysis[TokenId{name.last - 1}].span.end};
    if (!span.overlaps(place)) continue;
    const auto shared = std::min(span.end, place.end) - std::max(span.begin, place.begin);
    if (shared > most) best = name.entity;
    most = std::max(most, shared);
  }
  return best;
}

/// The word of a span that hangs on one outside it.
TokenId head_of(const Analysis& analysis, Span place) {
  for (TokenId id = analysis.token_at(place.begin);
       id.valid() && id.index < analysis.size() && analysis[id].span.begin < place.end;
       ++id.index) {
    const TokenId head = analysis[id].head;
    if (!head.valid() || !place.contains(analysis[head].span)) return id;
  }
  return {};
}

bool names(const Read& read, entity::EntityId entity, std::string_view name) {
  return entity.valid() && std::ranges::any_of(places_of(read.article.text, name), [&](Span place) {
           return entity_at(read, place) == entity;
         });
}

bool means(const Read& read, const Referent& referent, const Mark& mark) {
  if (!mark.phrase.empty()) {
    return std::ranges::any_of(places_of(read.article.text, mark.phrase), [&](Span place) {
      const TokenId head = head_of(read.analysis, place);
      if (!head.valid()) return false;
      if (referent.entity.valid())
        return !referent.second.valid() &&
               entity_at(read, read.analysis[head].span) == referent.entity;
      return read.analysis.lemma(referent.head) == read.analysis.lemma(head);
    });
  }
  if (mark.names.empty() || !referent.entity.valid()) return false;
  if (mark.names.size() > 2) return false;
  const bool first = names(read, referent.entity, mark.names.front());
  if (mark.names.size() == 1) return first && !referent.second.valid();
  return (first && names(read, referent.second, mark.names.back())) ||
         (names(read, referent.second, mark.names.front()) &&
          names(read, referent.entity, mark.names.back()));
}

const Mark* mark_of(const Read& read, const Anaphor& anaphor) {
  const auto mark = read.marks.find(read.analysis[anaphor.token].span.begin);
  return mark == read.marks.end() || mark->second.open ? nullptr : &mark->second;
}

std::vector<bool> right_of(const Read& read, std::span<const Option> options, const Mark& mark) {
  std::vector<bool> right(options.size(), false);
  for (std::size_t i = 1; i < options.size(); ++i)
    right[i] = means(read, options[i].referent, mark);
  right[0] = std::ranges::none_of(right, [](bool one) { return one; });
  return right;
}

struct OfFold {
  Choice choice;
  std::size_t fold = 0;
};
using Examples = std::array<std::vector<OfFold>, kAnaphorKinds>;

/// Each mark with its options, the marks before it taken as they are answered.
void collect(const Read& read, const entity::Tables& tables, Examples& examples) {
  const auto answer = [&](const Anaphor& anaphor, std::span<const Option> options) {
    const Mark* mark = mark_of(read, anaphor);
    if (mark == nullptr) return Referent{};
    Choice choice;
    for (const Option& option : options)
      choice.options.emplace_back(option.values.begin(), option.values.end());
    choice.right = right_of(read, options, *mark);
    const auto first = std::ranges::find(choice.right, true) - choice.right.begin();
    examples[static_cast<std::size_t>(anaphor.kind)].push_back({std::move(choice), read.fold});
    return options[static_cast<std::size_t>(first)].referent;
  };
  static_cast<void>(entity::resolve(read.article, read.analysis, tables, read.found, answer));
}

Antecedents fit(const Examples& examples, std::size_t left_out) {
  std::array<std::vector<float>, kAnaphorKinds> weights;
  for (std::size_t kind = 0; kind < kAnaphorKinds; ++kind) {
    std::vector<const Choice*> choices;
    for (const OfFold& one : examples[kind])
      if (one.fold != left_out) choices.push_back(&one.choice);
    weights[kind] = fit_choices(choices, kHeldBack);
    weights[kind].resize(entity::kAntecedentNames.size(), 0.0F);
  }
  return Antecedents(std::move(weights));
}

/// How sure an answer was, whether somebody is meant, and whether the answer was right.
struct Judged {
  float share = 0.0F;
  bool answered = false;
  bool right = false;
};
using Verdicts = std::map<std::string, std::vector<Judged>>;

void judge(const Read& read, const entity::Tables& tables, const Antecedents& model,
           Verdicts& verdicts) {
  const auto answer = [&](const Anaphor& anaphor, std::span<const Option> options) {
    const auto shares = model.likely(anaphor.kind, options);
    const auto best = static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin());
    if (const Mark* mark = mark_of(read, anaphor)) {
      const auto right = right_of(read, options, *mark);
      std::string key = read.folder + ": " + std::string(to_string(anaphor.kind));
      if (anaphor.owner) key += "'s";
      if (!clause::is_subject(read.analysis[anaphor.token].dep) && !anaphor.owner)
        key += ", no subject";
      verdicts[key].push_back({shares[best], best > 0, best > 0 && right[best]});
    }
    return model.choose(anaphor.kind, options);
  };
  const auto resolved = entity::resolve(read.article, read.analysis, tables, read.found, answer);
  for (const auto& [noun, referent] : resolved.titled) {
    const auto mark = read.marks.find(read.analysis[noun].span.begin);
    if (mark != read.marks.end() && !mark->second.open)
      verdicts[read.folder + ": the minister"].push_back(
          {1.0F, true, means(read, referent, mark->second)});
  }
}

void report(const Verdicts& verdicts) {
  for (const auto& [kind, all] : verdicts) {
    fmt::print("{} ({}):", kind, all.size());
    for (const float limit : kLimits) {
      int answered = 0;
      int right = 0;
      for (const Judged& one : all) {
        if (!one.answered || one.share < limit) continue;
        ++answered;
        right += one.right ? 1 : 0;
      }
      fmt::print("  {:.2f}: {} of {}", static_cast<double>(limit), right, answered);
    }
    fmt::print("\n");
  }
}

Outcome write(const fs::path& path, const Antecedents& model) {
  std::ofstream out(path, std::ios::binary);
  out << "# Whom a pronoun means: weights of a softmax over the candidates and nobody, with "
         "features\n"
         "# from 0 to 1, learned by `dateline-train antecedents`. Kind and feature, weight.\n";
  const auto names = entity::antecedent_weight_names();
  for (std::size_t i = 0; i < names.size(); ++i)
    out << fmt::format("{}\t{:.3f}\n", names[i], static_cast<double>(model.weight(i)));
  if (out.flush()) return {};
  return tl::unexpected(Error{ErrorCode::kUnsupported, "cannot write " + path.string(), 0});
}

Result<std::vector<Read>> read_all(const Setting& setting, const Stages& stages) {
  std::vector<Read> all;
  for (const fs::path& folder : setting.marks) {
    auto texts = read_marks(folder);
    if (!texts) return tl::unexpected(texts.error());
    for (MarkedText& text : *texts) {
      auto article = read_text(text.text, text.name);
      if (!article) return tl::unexpected(article.error());
      Read& one = all.emplace_back();
      one.folder = folder.filename().string();
      one.article = std::move(*article);
      one.analysis = language::analyse(one.article, stages.language);
      one.found = entity::find_names(one.analysis, stages.event.tables.lexicon);
      one.marks = std::move(text.marks);
      one.fold = all.size() % kFolds;
    }
  }
  return all;
}

}  // namespace

Outcome run_antecedents(const Setting& setting) {
  const auto stages = Stages::load();
  if (!stages) return tl::unexpected(stages.error());
  const auto read = read_all(setting, *stages);
  if (!read) return tl::unexpected(read.error());
  const auto& tables = stages->event.tables;
  Examples examples;
  for (const Read& one : *read) collect(one, tables, examples);
  Verdicts verdicts;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const Antecedents model = fit(examples, fold);
    for (const Read& one : *read)
      if (one.fold == fold) judge(one, tables, model, verdicts);
  }
  report(verdicts);
  if (setting.evaluate) return {};
  return write(setting.out.parent_path() / "data" / "en" / "antecedents.tsv",
               fit(examples, kFolds));
}

}  // namespace dateline::train
