# dateline_harden(TARGET): language level, warnings and the instruments a preset asks for.
option(DATELINE_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)
set(DATELINE_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize takes them")
option(DATELINE_COVERAGE "Instrument for coverage" OFF)

function(dateline_harden target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
      -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Wformat=2 -Wundef>
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${DATELINE_WARNINGS_AS_ERRORS}>>:-Werror>)
  if(DATELINE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${DATELINE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${DATELINE_SANITIZE})
  endif()
  if(DATELINE_BUILD_FUZZ)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>)
  endif()
  if(DATELINE_COVERAGE AND target STREQUAL "dateline")
    # The library alone is asked. Its functions are counted before they are inlined, so that each has its branches
    # once; those of the standard library are not counted.
    target_compile_options(${target} PRIVATE
      $<$<COMPILE_LANGUAGE:CXX>:--coverage -fprofile-update=atomic -fno-early-inlining -fprofile-exclude-files=/usr/.*>)
    target_link_options(${target} PUBLIC --coverage)
  endif()
endfunction()
