# dateline_precompile(TARGET HEADER...): reads these headers once for all files of the target. Only where
# DATELINE_PRECOMPILE says so: other builds show whether each file includes what it needs.
option(DATELINE_PRECOMPILE "Read the standard library's headers once for each target" OFF)

function(dateline_precompile target)
  if(NOT DATELINE_PRECOMPILE)
    return()
  endif()
  set(headers "")
  foreach(header IN ITEMS algorithm array cstdint functional iterator map memory optional set span string string_view
                          tuple utility variant vector tl/expected.hpp)
    list(APPEND headers "$<$<COMPILE_LANGUAGE:CXX>:<${header}$<ANGLE-R>>")
  endforeach()
  foreach(header IN LISTS ARGN)
    list(APPEND headers "$<$<COMPILE_LANGUAGE:CXX>:${header}>")
  endforeach()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()
