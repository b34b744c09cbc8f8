"""conan create lib/packaging/conan: the library and the command from the checkout that this lies in."""

import os

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain
from conan.tools.files import copy
from conan.tools.gnu import PkgConfigDeps


class Dateline(ConanFile):
    name = "dateline"
    version = "0.1.0"
    license = "Apache-2.0"
    description = "Timelines from news articles: what happened when, in which order, and how sure that is"
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False]}
    default_options = {"shared": False, "fPIC": True}
    requires = (
        "cli11/2.3.2",
        "date/3.0.1",
        "fmt/9.1.0",
        "gumbo-parser/0.10.1",
        "highway/1.0.3",
        "pugixml/1.13",
        "simdjson/3.1.7",
        "tl-expected/1.1.0",
        "zlib/1.2.13",
    )

    def export_sources(self):
        top = os.path.join(self.recipe_folder, "..", "..", "..")
        excludes = ("lib/packaging/*", "lib/train/*", "*/node_modules/*", "*/__pycache__/*")
        for pattern in ("CMakeLists.txt", "LICENSE", "NOTICE", "README.md", "lib/*", "cli/*"):
            copy(self, pattern, top, self.export_sources_folder, excludes=excludes)

    def generate(self):
        tools = CMakeToolchain(self)
        for name in ("TESTS", "TRAIN", "PYTHON"):
            tools.cache_variables["DATELINE_BUILD_" + name] = False
        tools.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        self.cpp_info.libs = ["dateline"]
        self.cpp_info.set_property("cmake_target_name", "dateline::dateline")
