// Words of sentences -> what the encoder's heads say of each: tag, head, relation, name, event.
//
// Labels are numbers into lists that the model file brings (labels()); the language stage gives
// them their types. Thread safety: immutable once opened; each thread brings room of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "encoder/network.hpp"
#include "learn/model_file.hpp"

namespace dateline::encoder {

/// A sentence may have so many words; who has longer ones cuts them.
inline constexpr std::size_t kMostWords = 120;

/// Of each word of a window, one after the other.
struct Answers {
  std::vector<std::uint8_t> tags, relations, names, events;
  std::vector<float> event_sureness;  // that it is an event of whatever class, 0 to 1
  std::vector<std::int32_t> heads;    // position within its sentence, -1 for the root
};

/// Room for one window, kept from one to the next.
struct EncoderRoom {
  NetworkRoom network;
  Numbers vectors, of_words, scores, child, head, related, arcs, by_column;
  std::vector<std::int64_t> whole;
  std::vector<std::int32_t> heads;
};

class Encoder {
 public:
  /// The bytes of `file` must outlive it.
  static Result<Encoder> open(const learn::ModelFile& file);

  /// `ends`: where each sentence of the window ends among `words`; none is longer than kMostWords
  /// or empty. Two hundred words at a time keep the weights in the processor's cache.
  void read(std::span<const std::string_view> words, std::span<const std::size_t> ends,
            EncoderRoom& room, Answers& answers) const;

  /// The labels that the numbers of a task stand for: "tags", "relations", "names" or "events".
  [[nodiscard]] std::span<const std::string> labels(std::string_view task) const;

 private:
  explicit Encoder(std::unique_ptr<const Network> network) : network_(std::move(network)) {}

  /// One linear layer over the vectors of words whose largest answer is taken.
  struct Task {
    std::string name;
    std::vector<std::string> labels;
    Matrix matrix;
  };

  void answer(const Task& task, std::span<const float> rows, EncoderRoom& room,
              std::vector<std::uint8_t>& numbers) const;
  void find_heads(std::span<const std::size_t> ends, EncoderRoom& room, Answers& answers) const;
  void find_relations(std::span<const std::size_t> ends, EncoderRoom& room, Answers& answers) const;

  std::unique_ptr<const Network> network_;
  Task tags_, relations_, names_, events_;
  Matrix arc_child_, arc_head_, arc_, relation_child_, relation_head_;
  std::span<const float> distances_;  // [2][12]: of a head to the left, to the right
};

}  // namespace dateline::encoder
