// A window of sentences through the network and its heads.
#include "encoder/encoder.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "encoder/tree.hpp"
#include "learn/model_file.hpp"

namespace dateline::encoder {
namespace {

constexpr std::size_t kDistances = 12;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Which of the numbers of the far and near apart: 1, 2 to 3, 4 to 7 and so on.
std::size_t distance_class(std::size_t child, std::size_t head) {
  const std::size_t far = child > head ? child - head : head - child;
  return std::min<std::size_t>(static_cast<std::size_t>(std::bit_width(far)) - 1, kDistances - 2);
}

}  // namespace

Result<Encoder> Encoder::open(const learn::ModelFile& file) {
  auto network = open_network(file);
  if (!network) return tl::unexpected(network.error());
  Encoder result(std::move(*network));
  const Sections sections(file);
  const std::size_t width = result.network_->width();
  const auto sizes = sections.numbers<std::uint32_t>("head-sizes", 2);  // of arcs, of relations
  if (sections.failed()) return tl::unexpected(sections.error());
  const std::size_t arc = padded(std::min(sizes[0], 4096U)),
                    relation = padded(std::min(sizes[1], 4096U));
  const auto task = [&](const std::string& name, std::size_t inner) {
    Task made{name, lines_of(sections.text("labels." + name)), {}};
    made.matrix = open_matrix(sections, name, inner, padded(made.labels.size()));
    return made;
  };
  result.tags_ = task("tags", width);
  result.names_ = task("names", width);
  result.events_ = task("events", width);
  result.relations_ = task("relations", relation);
  result.arc_child_ = open_matrix(sections, "arc-child", width, arc);
  result.arc_head_ = open_matrix(sections, "arc-head", width, arc);
  result.arc_ = open_matrix(sections, "arc", arc, arc);
  result.relation_child_ = open_matrix(sections, "relation-child", width, relation);
  result.relation_head_ = open_matrix(sections, "relation-head", width, relation);
  result.distances_ = sections.numbers<float>("distances", 2 * kDistances);
  if (sections.failed()) return tl::unexpected(sections.error());
  return result;
}

std::span<const std::string> Encoder::labels(std::string_view task) const {
  for (const Task* one : {&tags_, &relations_, &names_, &events_}) {
    if (one->name == task) return one->labels;
  }
  return {};
}

void Encoder::answer(const Task& task, std::span<const float> rows, EncoderRoom& room,
                     std::vector<std::uint8_t>& numbers) const {
  const std::size_t columns = task.matrix.columns, count = rows.size() / task.matrix.inner;
  room.scores.resize(count * columns);
  multiply(rows, task.matrix, room.network.product, room.scores);
  numbers.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto scores = std::span(room.scores).subspan(i * columns, task.labels.size());
    numbers[i] = static_cast<std::uint8_t>(std::ranges::max_element(scores) - scores.begin());
  }
}

void Encoder::find_heads(std::span<const std::size_t> ends, EncoderRoom& room,
                         Answers& answers) const {
  const std::size_t rows = ends.back() + ends.size(), arc = arc_.columns;
  room.child.resize(rows * arc);
  room.head.resize(rows * arc);
  room.arcs.resize(rows * arc);
  multiply(room.vectors, arc_child_, room.network.product, room.child);
  multiply(room.vectors, arc_head_, room.network.product, room.head);
  relu(room.child);
  relu(room.head);
  multiply(room.child, arc_, room.network.product, room.arcs);
  answers.heads.clear();
  std::size_t row = 0, begin = 0;
  for (const std::size_t end : ends) {
    const std::size_t words = end - begin, columns = padded(words + 1);
    room.by_column.resize(std::max(room.by_column.size(), arc * columns));
    transpose({room.head.data() + row * arc, arc}, words + 1, arc,
              {room.by_column.data(), columns});
    room.scores.resize(words * columns);
    multiply_exact({room.arcs.data() + (row + 1) * arc, arc}, words,
                   {room.by_column.data(), columns}, arc, columns, {room.scores.data(), columns});
    room.whole.clear();
    for (std::size_t child = 1; child <= words; ++child) {
      for (std::size_t head = 0; head <= words; ++head) {
        float score = room.scores[(child - 1) * columns + head];
        if (child != head)
          score = score + distances_[(child > head ? 0 : kDistances) + distance_class(child, head)];
        room.whole.push_back(std::llrint(score * 65536.0F));
      }
    }
    best_tree(room.whole, words, room.heads);
    answers.heads.insert(answers.heads.end(), room.heads.begin(), room.heads.end());
    row += words + 1;
    begin = end;
  }
}

void Encoder::find_relations(std::span<const std::size_t> ends, EncoderRoom& room,
                             Answers& answers) const {
  const std::size_t rows = ends.back() + ends.size(), size = relation_child_.columns;
  room.child.resize(rows * size);
  room.head.resize(rows * size);
  multiply(room.vectors, relation_child_, room.network.product, room.child);
  multiply(room.vectors, relation_head_, room.network.product, room.head);
  room.related.resize(ends.back() * size);
  std::size_t row = 0, word = 0;
  for (const std::size_t end : ends) {
    const std::size_t root = row++;
    for (; word < end; ++word, ++row) {
      const std::size_t head = root + static_cast<std::size_t>(answers.heads[word] + 1);
      const float *own = room.child.data() + row * size, *above = room.head.data() + head * size;
      float* out = room.related.data() + word * size;
      for (std::size_t k = 0; k < size; ++k) out[k] = own[k] + above[k];
    }
  }
  relu(room.related);
  answer(relations_, room.related, room, answers.relations);
}

void Encoder::read(std::span<const std::string_view> words, std::span<const std::size_t> ends,
                   EncoderRoom& room, Answers& answers) const {
  network_->run(words, ends, room.network, room.vectors);
  const std::size_t width = network_->width();
  find_heads(ends, room, answers);
  find_relations(ends, room, answers);
  Numbers& of_words = room.of_words;  // without the roots
  of_words.clear();
  for (std::size_t row = 0, word = 0; const std::size_t end : ends) {
    const auto first = room.vectors.begin() + static_cast<std::ptrdiff_t>((row + 1) * width);
    of_words.insert(of_words.end(), first,
                    first + static_cast<std::ptrdiff_t>((end - word) * width));
    row += end - word + 1;
    word = end;
  }
  answer(tags_, of_words, room, answers.tags);
  answer(names_, of_words, room, answers.names);
  answer(events_, of_words, room, answers.events);
  const auto none = std::ranges::find(events_.labels, "O") - events_.labels.begin();
  softmax(room.scores, events_.matrix.columns, events_.labels.size(), 1.0F);
  answers.event_sureness.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    answers.event_sureness[i] =
        1.0F - room.scores[i * events_.matrix.columns + static_cast<std::size_t>(none)];
}

}  // namespace dateline::encoder
