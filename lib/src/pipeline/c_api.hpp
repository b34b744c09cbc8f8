// What the functions of the C interface share: errors and answers by value, and documents found.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "dateline.h"
#include "dateline/document.hpp"
#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "dateline/result.hpp"

struct dateline_extractor {
  explicit dateline_extractor(::dateline::Extractor loaded) : extractor(std::move(loaded)) {}

  /// Loaded when a result is first kept for merging.
  [[nodiscard]] const ::dateline::Merger& merger() const;

  ::dateline::Extractor extractor;

 private:
  mutable std::once_flag asked_;
  mutable std::optional<::dateline::Merger> merger_;
};

struct dateline_document {
  std::variant<::dateline::Document, ::dateline::Collection> found;
  ::dateline::Extent extent;
};

namespace dateline::c {

/// Allocates nothing: there may be no memory left to say so.
dateline_error make_error(dateline_code code, std::string_view message, std::size_t offset = 0);
dateline_error make_error(const Error& error);
dateline_result refused(const dateline_error& error);
/// A copy that the caller frees.
dateline_result answered(std::string_view text);
/// The members that the caller knows, the others at their defaults.
dateline_options known(const dateline_options* given);

/// What dateline_read and its like find.
Extent extent_of(const dateline_options& options);
/// Nothing for a number that names no format.
std::optional<InputFormat> input_of(const dateline_options& options);
/// The one document of the bytes.
Result<Article> read(std::string_view bytes, InputFormat format, const dateline_options& options);

struct Found {
  std::optional<Document> document;  // none: `error` says why
  dateline_error error;
};
Found find(const dateline_extractor& handle, Result<Article> article,
           const dateline_options& options, Extent extent);
Found find(const dateline_extractor& handle, std::string_view bytes,
           const dateline_options& options, Extent extent);
/// What is found in the article, written in the format of the options.
dateline_result process(const dateline_extractor& handle, Result<Article> article,
                        const dateline_options& options);

}  // namespace dateline::c
