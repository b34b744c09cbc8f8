# The sources that `sources` has fetched -> the targets and variables that lib/CMakeLists.txt asks for.
# DATELINE_WASM_SOURCES: the folder where they are.
set(from ${DATELINE_WASM_SOURCES}/src)

add_library(headers INTERFACE)
target_include_directories(headers SYSTEM INTERFACE ${DATELINE_WASM_SOURCES}/include)
add_library(fmt::fmt ALIAS headers)
add_library(date::date ALIAS headers)
add_library(tl::expected ALIAS headers)
add_compile_definitions(FMT_HEADER_ONLY)

add_library(pugixml STATIC ${from}/pugixml/src/pugixml.cpp)
target_include_directories(pugixml SYSTEM PUBLIC ${from}/pugixml/src)
add_library(pugixml::pugixml ALIAS pugixml)

add_library(simdjson STATIC ${from}/simdjson/singleheader/simdjson.cpp)
target_include_directories(simdjson SYSTEM PUBLIC ${from}/simdjson/singleheader)
target_compile_features(simdjson PUBLIC cxx_std_20)
add_library(simdjson::simdjson ALIAS simdjson)

# Nothing of highway's own but its headers: a WebAssembly has one set of instructions, which stands at the
# time of compiling.
add_library(highway INTERFACE)
target_include_directories(highway SYSTEM INTERFACE ${from}/highway)
add_library(PkgConfig::HIGHWAY ALIAS highway)

file(GLOB gumbo_files ${from}/gumbo-parser/deps/gumbo-parser/src/*.c)
add_library(gumbo STATIC ${gumbo_files})
target_include_directories(gumbo SYSTEM PUBLIC ${from}/gumbo-parser/deps/gumbo-parser/src)
set(GUMBO_LIBRARIES gumbo)

set(z_files "")
foreach(name IN ITEMS adler32 crc32 deflate inffast inflate inftrees trees zutil compress uncompr)
  list(APPEND z_files ${from}/zlib/${name}.c)
endforeach()
add_library(z STATIC ${z_files})
target_include_directories(z SYSTEM PUBLIC ${from}/zlib)
set(ZLIB_FOUND TRUE)
set(DATELINE_ZLIB z)
