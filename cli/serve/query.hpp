// What a request asks for, in the words of the command's options.
#pragma once

#include <string>

#include "serve/http.hpp"
#include "settings.hpp"

namespace dateline::cli {

/// The parameters of the address are options of the command: published, format, input, model, about
/// ...; JSON where no format is asked for. An error names what is wrong.
[[nodiscard]] Result<Settings> settings_of(const HttpRequest& request);

[[nodiscard]] std::string media_type_of(const Format& format);

}  // namespace dateline::cli
