# zip.h -> zip_err_str.c, the words of libzip's errors, as its own build makes it.
#   #define ZIP_ER_NOZIP 19  /* N Not a zip archive */
function(libzip_errors header result)
  file(STRINGS ${header} lines REGEX "^#define ZIP_ER_[A-Z0-9_]+ [0-9]+ +/\\* [NSZ] .* \\*/$")
  set(words "")
  set(kinds "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "/\\* ([NSZ]) (.*) \\*/$" found "${line}")
    string(APPEND words "  \"${CMAKE_MATCH_2}\",\n")
    string(APPEND kinds "  ${CMAKE_MATCH_1},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${result} CONTENT "#include \"zipint.h\"
#define N ZIP_ET_NONE
#define S ZIP_ET_SYS
#define Z ZIP_ET_ZLIB
const char * const _zip_err_str[] = {\n${words}};
const int _zip_nerr_str = sizeof(_zip_err_str) / sizeof(_zip_err_str[0]);
const int _zip_err_type[] = {\n${kinds}};
" @ONLY)
endfunction()
