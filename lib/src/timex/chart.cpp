// Atoms -> chart, bottom up from right to left.
#include "timex/chart.hpp"

#include <algorithm>
#include <array>

#include "timex/operations.hpp"

namespace dateline::timex {
namespace {

constexpr std::int64_t kLargestNumber = 999'999'999;

/// "Hong Kong time": whether a name can be one of the few words before "time".
bool names_a_time(std::span<const Atom> atoms, std::string_view text, std::int32_t place) {
  constexpr std::int32_t kWords = 3;
  const auto end = std::min(place + kWords, static_cast<std::int32_t>(atoms.size()) - 1);
  for (std::int32_t at = place + 1; at <= end; ++at) {
    const Span span = atoms[static_cast<std::size_t>(at)].span;
    if (equals_folded(text.substr(span.begin, span.size()), "time")) return true;
  }
  return false;
}

}  // namespace

std::span<const Item> Chart::at(std::int32_t atom) const {
  const auto p = static_cast<std::size_t>(atom);
  return std::span(items_).subspan(static_cast<std::size_t>(first_[p]),
                                   static_cast<std::size_t>(last_[p] - first_[p]));
}

const Meaning& Chart::meaning(std::int32_t index) const {
  const auto known = grammar_.meanings();
  const auto i = static_cast<std::size_t>(index);
  return i < known.size() ? known[i] : meanings_[i - known.size()];
}

void Chart::parse(std::span<const Atom> atoms, std::string_view text) {
  atoms_ = atoms;
  text_ = text;
  items_.clear();
  meanings_.clear();
  first_.assign(atoms.size(), 0);
  last_.assign(atoms.size(), 0);
  symbols_.assign(atoms.size() + 1, 0);
  for (place_ = static_cast<std::int32_t>(atoms.size()) - 1; place_ >= 0; --place_) {
    const auto p = static_cast<std::size_t>(place_);
    first_[p] = static_cast<std::int32_t>(items_.size());
    before_ = p > 0 ? grammar_.bits_of(atoms[p - 1], text) : WordBits();
    add_atom(place_);
    // Items made here grow the list while it is walked.
    for (auto i = static_cast<std::size_t>(first_[p]); i < items_.size(); ++i) {
      if (items_.size() - static_cast<std::size_t>(first_[p]) > kMaxItems) break;
      const std::uint16_t node = grammar_.first(items_[i].symbol);
      if (node == 0) continue;
      children_.assign(1, static_cast<std::int32_t>(i));
      walk(node, items_[i].end);
    }
    last_[p] = static_cast<std::int32_t>(items_.size());
    for (const Item& item : at(place_)) symbols_[p] |= Grammar::bit_of(item.symbol);
  }
}

void Chart::add_atom(std::int32_t place) {
  const Atom& atom = atoms_[static_cast<std::size_t>(place)];
  if (atom.kind == AtomKind::kDigits) {
    const std::int64_t value = number_of_digits(text_.substr(atom.span.begin, atom.span.size()));
    if (value > kLargestNumber) return;
    std::int32_t meaning = -1;
    for (const DigitClass& digits : grammar_.digit_classes()) {
      if (value < digits.least || value > digits.greatest || atom.span.size() < digits.min_size ||
          atom.span.size() > digits.max_size) {
        continue;
      }
      if (!is_of_use(digits.symbol, place + 1)) continue;
      if (meaning < 0) {
        meaning = static_cast<std::int32_t>(grammar_.meanings().size() + meanings_.size());
        Meaning& number = meanings_.emplace_back();
        number.kind = Kind::kNumber;
        number.amount = {value * 1000, false};
        number.digits = static_cast<std::uint8_t>(atom.span.size());
      }
      items_.push_back({place, place + 1, digits.symbol, 0, meaning});
    }
    return;
  }
  for (const Entry& entry : grammar_.entries(atom, text_)) {
    if (!grammar_.fits_letters(entry.symbol, atom) || !is_of_use(entry.symbol, place + 1)) continue;
    items_.push_back({place, place + 1, entry.symbol, 0, entry.meaning});
  }
  if (atom.capital && grammar_.name() != 0 && names_a_time(atoms_, text_, place))
    items_.push_back({place, place + 1, grammar_.name(), 0, 0});
}

void Chart::walk(std::uint16_t node, std::int32_t place) {
  for (const Completion& completion : grammar_.completions(node)) complete(completion, place);
  const auto p = static_cast<std::size_t>(place);
  if (symbols_[p] == 0 || place - place_ >= kMaxAtoms) return;
  const std::uint16_t glue = atoms_[p].glued ? grammar_.glued(node) : std::uint16_t{0};
  const std::uint64_t next = grammar_.next_symbols(node) | grammar_.next_symbols(glue);
  if ((next & symbols_[p]) == 0) return;
  const auto go_on = [this](std::uint16_t to, std::int32_t child) {
    if (to == 0) return;
    children_.push_back(child);
    walk(to, item(child).end);
    children_.pop_back();
  };
  for (std::int32_t i = first_[p]; i < last_[p]; ++i) {
    const Symbol symbol = item(i).symbol;
    if ((next & Grammar::bit_of(symbol)) == 0) continue;
    go_on(grammar_.next(node, symbol), i);
    go_on(grammar_.next(glue, symbol), i);
  }
}

bool Chart::has_symbol(std::int32_t place, Symbol symbol) const {
  if (place < 0 || place >= static_cast<std::int32_t>(atoms_.size())) return false;
  return grammar_.any_symbol(atoms_[static_cast<std::size_t>(place)], text_,
                             [symbol](Symbol s) { return s == symbol; });
}

bool Chart::context_allows(const Rule& rule, std::int32_t end) const {
  const auto stands_before = [this](Symbol symbol) { return has_symbol(place_ - 1, symbol); };
  const auto stands_after = [this, end](Symbol symbol) { return has_symbol(end, symbol); };
  return std::ranges::none_of(rule.not_before, stands_before) &&
         std::ranges::none_of(rule.not_after, stands_after);
}

bool Chart::build(const Rule& rule, const Completion& completion, Meaning& result) const {
  for (const Step& step : rule.steps) {
    std::array<Operand, 6> operands;
    std::size_t count = 0;
    bool complete = true;
    for (std::size_t a = 0; a < step.count; ++a) {
      const Argument& argument = step.arguments[a];
      Operand& operand = operands[count];
      operand = Operand{};
      operand.constant = argument.constant;
      if (argument.capture >= 0) {
        const std::int8_t child = completion.captures[static_cast<std::size_t>(argument.capture)];
        if (child < 0) {  // an optional part that is not there
          complete = false;
          continue;
        }
        operand.item = children_[static_cast<std::size_t>(child)];
        operand.meaning_index = items_[static_cast<std::size_t>(operand.item)].meaning;
        operand.meaning = &meaning(operand.meaning_index);
      }
      ++count;
    }
    if (!complete && !takes_any_number(step.operation)) continue;
    if (count > 0 || step.count == 0) {
      if (!apply(step.operation, result, std::span(operands).first(count))) return false;
    }
  }
  return true;
}

/// Of an expression of several words the first and the last one are written alike: "Rose Monday"
/// and "rose monday" are the feast, "rose Monday" is not.
bool Chart::letters_allow(const Rule& rule, std::int32_t end) const {
  const bool word = !rule.steps.empty() && rule.steps[0].operation == 0;
  if (!word || !grammar_.asks_for_letters(rule.makes)) return true;
  const Atom& first = atoms_[static_cast<std::size_t>(place_)];
  const Atom& last = atoms_[static_cast<std::size_t>(end - 1)];
  if (first.kind != AtomKind::kWord || last.kind != AtomKind::kWord) return true;
  return first.capital == last.capital;
}

void Chart::complete(const Completion& completion, std::int32_t end) {
  if (!is_of_use(completion.makes, end)) return;
  const Rule& rule = grammar_.rules()[completion.rule];
  if (!context_allows(rule, end) || !letters_allow(rule, end)) return;
  // Of two ways to make the same symbol the rule that stands first counts.
  const auto begin = items_.begin() + first_[static_cast<std::size_t>(place_)];
  const auto known = std::find_if(begin, items_.end(), [&](const Item& item) {
    return item.symbol == rule.makes && item.end == end && item.rule != 0;
  });
  if (known != items_.end() && known->rule <= completion.rule) return;
  if (items_.end() - begin > static_cast<std::ptrdiff_t>(kMaxItems)) return;
  Item item{place_, end, rule.makes, completion.rule, 0};
  if (rule.steps.empty()) {
    // A rule without operations passes on the meaning of its first named part.
    const auto named =
        std::ranges::find_if(completion.captures, [](std::int8_t c) { return c >= 0; });
    if (named != completion.captures.end()) {
      item.meaning =
          items_[static_cast<std::size_t>(children_[static_cast<std::size_t>(*named)])].meaning;
    }
  } else if (rule.steps[0].operation == 0) {
    item.meaning = rule.steps[0].arguments[0].constant;
  } else {
    item.meaning = static_cast<std::int32_t>(grammar_.meanings().size() + meanings_.size());
    Meaning& result = meanings_.emplace_back();
    if (!build(rule, completion, result)) return meanings_.pop_back();
  }
  if (known != items_.end()) {
    *known = item;
  } else {
    items_.push_back(item);
  }
}

}  // namespace dateline::timex
