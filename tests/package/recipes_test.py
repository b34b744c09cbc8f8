"""The files of lib/packaging that are not built here: they can be read, name the version of the project, and only
options and files that it has."""

import importlib.util
import json
import os
import pathlib
import re
import subprocess
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = TOP / "lib" / "packaging"
CMAKE = (TOP / "CMakeLists.txt").read_text() + (TOP / "lib/cmake/StaticLibraries.cmake").read_text()
CMAKE += (TOP / "lib/python/CMakeLists.txt").read_text()
VERSION = re.search(r"project\(dateline VERSION ([0-9.]+)", CMAKE)[1]


class Recipes(unittest.TestCase):
    def test_versions(self):
        self.assertEqual(json.loads((PACKAGING / "vcpkg/dateline/vcpkg.json").read_text())["version"], VERSION)
        self.assertIn('version = "%s"' % VERSION, (PACKAGING / "conan/conanfile.py").read_text())

    def test_options_are_those_of_the_build(self):
        known = set(re.findall(r"(?:option|set)\((DATELINE_\w+)", CMAKE))
        for path in [TOP / "pyproject.toml", *PACKAGING.rglob("*")]:
            if path.is_file() and path.suffix != ".pyc":
                for name in re.findall(r"\bDATELINE_[A-Z]+(?:_[A-Z]+)*\b", path.read_text()):
                    self.assertIn(name, known, path)

    def test_scripts_parse(self):
        scripts = [path for path in PACKAGING.iterdir() if path.is_file() and path.read_bytes()[:9] == b"#!/bin/sh"]
        self.assertEqual(len(scripts), 5)
        for path in scripts:
            self.assertTrue(os.access(path, os.X_OK), path)
            subprocess.run(["sh", "-n", path], check=True)
        compile((PACKAGING / "conan/conanfile.py").read_text(), "conanfile.py", "exec")

    def test_what_the_container_copies_is_there(self):
        text = (PACKAGING / "Containerfile").read_text()
        self.assertRegex(text, r"(?m)^USER [1-9]")
        for name in re.findall(r"/dateline/(LICENSE|NOTICE)", text):
            self.assertTrue((TOP / name).exists())
        for name in ("lib/packaging/static", ".ci/packages"):
            self.assertIn(name, text)

    def test_a_list_of_what_is_in_a_release(self):
        spec = importlib.util.spec_from_file_location("sbom", PACKAGING / "sbom.py")
        sbom = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sbom)
        found = sbom.document(VERSION, 1700000000, [TOP / "LICENSE", TOP / "NOTICE"])
        self.assertEqual(found, sbom.document(VERSION, 1700000000, [TOP / "NOTICE", TOP / "LICENSE"]))
        self.assertEqual(found["creationInfo"]["created"], "2023-11-14T22:13:20Z")
        identities = {each["SPDXID"] for each in found["packages"] + found["files"]} | {"SPDXRef-DOCUMENT"}
        self.assertEqual(len(identities), len(found["packages"]) + len(found["files"]) + 1)
        for relation in found["relationships"]:
            self.assertTrue({relation["spdxElementId"], relation["relatedSpdxElement"]} <= identities)
        self.assertIn("fmt", [each["name"] for each in found["packages"]])

    def test_every_library_of_the_build_is_in_that_list(self):
        packages = (TOP / ".ci/packages").read_text()
        needed = re.search(r'needed="(.*?)"', packages, re.S)[1].split()
        libraries = {name for name in needed if name.startswith(("lib", "zlib")) and not re.search("gtest|gmock", name)}
        listed = set(re.findall(r'"((?:lib|zlib)[\w-]+)":', (PACKAGING / "sbom.py").read_text()))
        self.assertGreater(len(libraries), 5)
        self.assertLessEqual(libraries, listed)


if __name__ == "__main__":
    unittest.main()
