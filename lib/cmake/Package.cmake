# Debian packages by CPack (`make deb`): dateline has the command, dateline-server what it serves with,
# libdateline-dev the library, python3-dateline the Python module.
set(CPACK_PACKAGE_NAME dateline)
set(CPACK_PACKAGE_VENDOR "The dateline project")
set(CPACK_PACKAGE_CONTACT "The dateline project <maintainers@dateline.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_DESCRIPTION
  "Reads a news article and its publication date and says what happened when, in which order, and how sure that is: as a text chart, TimeML, JSON or a table. The models are inside; nothing is downloaded.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime development)
if(TARGET dateline_c)
  list(APPEND CPACK_COMPONENTS_ALL python)
endif()
if(TARGET dateline_http)
  list(APPEND CPACK_COMPONENTS_ALL server)
endif()
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME dateline)
# Loaded or run when they are asked for.
set(CPACK_DEBIAN_RUNTIME_PACKAGE_RECOMMENDS "poppler-utils, libcurl4")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libdateline-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
# The library is static: whoever links it needs what it stands on.
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libexpected-dev, libfmt-dev, libgumbo-dev, libhowardhinnant-date-dev, libpugixml-dev, libsimdjson-dev, zlib1g-dev")
# The server's HTTP brings TLS along, which nobody needs for the command.
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME dateline-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION web)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "dateline (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-dateline)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "python3 (>= 3.9)")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
