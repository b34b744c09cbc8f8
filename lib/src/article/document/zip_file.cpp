// By libzip; a build without it says so.
#include "article/document/zip_file.hpp"

#include <fmt/format.h>

#include <utility>

#include "article/finish.hpp"

#ifdef DATELINE_HAVE_LIBZIP
#include <zip.h>
#endif

namespace dateline::article {

#ifdef DATELINE_HAVE_LIBZIP

namespace {

tl::unexpected<Error> bad(ErrorCode code, std::string why) {
  return tl::unexpected(Error{code, std::move(why), 0});
}

struct Closer {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string words_of(zip_error_t& error) {
  std::string words = zip_error_strerror(&error);
  zip_error_fini(&error);
  return words;
}

}  // namespace

struct ZipFile::State {
  std::unique_ptr<zip_t, Closer> archive;
  std::size_t left = 0;   // bytes that may still come out
  std::size_t limit = 0;  // of all together
};

bool can_unzip() {
  return true;
}

Result<ZipFile> ZipFile::open(std::string_view bytes, std::size_t max_bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return bad(ErrorCode::kSyntax, words_of(error));
  auto state = std::make_unique<State>();
  state->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (state->archive == nullptr) {
    zip_source_free(source);
    return bad(ErrorCode::kSyntax, fmt::format("broken ZIP container: {}", words_of(error)));
  }
  state->left = state->limit = max_bytes;
  return ZipFile(std::move(state));
}

bool ZipFile::has(const std::string& name) const {
  return zip_name_locate(state_->archive.get(), name.c_str(), 0) >= 0;
}

Result<std::string> ZipFile::read(const std::string& name) {
  constexpr std::size_t kPiece = std::size_t{64} << 10U;
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_stat(state_->archive.get(), name.c_str(), 0, &about) != 0)
    return bad(ErrorCode::kUnsupported, fmt::format("{} is missing in the container", name));
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
    return bad(ErrorCode::kUnsupported, "the document is protected by a password");
  const std::unique_ptr<zip_file_t, Closer> file(
      zip_fopen_index(state_->archive.get(), about.index, 0));
  if (file == nullptr) {
    return bad(ErrorCode::kUnsupported,
               fmt::format("{} cannot be unpacked: {}", name, zip_strerror(state_->archive.get())));
  }
  std::string out;
  for (;;) {  // what the container says of the size is not believed
    const std::size_t before = out.size();
    out.resize(before + kPiece);
    const zip_int64_t count = zip_fread(file.get(), out.data() + before, kPiece);
    if (count < 0)
      return bad(ErrorCode::kSyntax,
                 fmt::format("{} is damaged: {}", name, zip_file_strerror(file.get())));
    out.resize(before + static_cast<std::size_t>(count));
    if (out.size() > state_->left) {
      return bad(
          ErrorCode::kTooLarge,
          fmt::format("what is packed in it is more than the limit of {} bytes", state_->limit));
    }
    if (count == 0) break;
  }
  state_->left -= out.size();
  return out;
}

#else

struct ZipFile::State {};

bool can_unzip() {
  return false;
}

Result<ZipFile> ZipFile::open(std::string_view, std::size_t) {
  return tl::unexpected(Error{ErrorCode::kUnsupported,
                              "this is a ZIP container (DOCX, ODT, EPUB ...), which this build "
                              "cannot read (it was made without libzip)",
                              0});
}

bool ZipFile::has(const std::string&) const {
  return false;
}

Result<std::string> ZipFile::read(const std::string& name) {
  return tl::unexpected(Error{ErrorCode::kUnsupported, name + " is missing in the container", 0});
}

#endif

ZipFile::ZipFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipFile::ZipFile(ZipFile&&) noexcept = default;
ZipFile& ZipFile::operator=(ZipFile&&) noexcept = default;
ZipFile::~ZipFile() = default;

}  // namespace dateline::article
