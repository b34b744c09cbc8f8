// One document's bytes -> its answer: what a worker thread does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "options.hpp"
#include "output.hpp"
#include "settings.hpp"

namespace dateline::cli {

/// Something to be answered: the bytes of a document or a line of JSON Lines, or why there are
/// none.
struct Item {
  std::string path;      // as the user named it
  std::size_t line = 0;  // of JSON Lines, from 1; 0 for a whole document
  InputFormat format = InputFormat::kAuto;
  Result<std::string> bytes;
  std::optional<Article> article = {};  // read already: an entry of something that holds several
  std::string head = {};                // of a record of a web archive
  Origin origin = {};                   // of a page that was fetched
  bool archive_ends = false;            // the last record was before
};

/// Items that go to a worker together, so that short documents cost little to hand over.
using Batch = std::vector<Item>;

/// A line for standard error. Warnings may be cut short when there are very many.
struct Message {
  std::string text;
  bool warning = false;
  bool once = false;  // the same of many documents is said for the first alone
};

struct Answer {
  std::string name;   // for --output-dir
  std::string place;  // of the input, for messages about it
  std::string text;
  std::string explanation;  // for standard error
  std::vector<Message> messages;
  std::vector<Document> kept;  // for --merge: one, or none
  std::size_t bytes = 0;       // of input, for the progress line
  bool failed = false;
  bool archive_ends = false;
  std::optional<Error> error;  // why it failed
};

/// What the work is done with.
struct Tools {
  const Extractor& extractor;
  const Merger* merger = nullptr;  // for --merge and --for-merge
};

/// Never throws; thread safe.
[[nodiscard]] Answer answer(Item item, const Tools& tools, const Settings& settings);

/// Fills in what the file of edits holds; the error says why it cannot be read.
[[nodiscard]] std::optional<Error> read_edits(Settings& settings);

/// All files that the settings name to be read.
[[nodiscard]] Inputs inputs_of(const Settings& settings);

/// An edit that does not fit, for the user.
[[nodiscard]] std::string words_about_edit(const std::string& problem, const Settings& settings);

/// How a format writes, as the settings say.
[[nodiscard]] WriteOptions write_options(const Settings& settings);

}  // namespace dateline::cli
