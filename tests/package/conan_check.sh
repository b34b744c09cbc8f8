#!/bin/sh
# The Conan recipe by `conan create`, over the libraries of this Debian in the place of those of an index: builds,
# packages, and builds and runs a program with the package. Needs PyPI, for Conan itself.
set -eu
cd "$(dirname "$0")/../.."
work=$PWD/build/conan-check
CONAN_HOME=$work/home
export CONAN_HOME
rm -rf "$work"
mkdir -p "$work"
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q conan
"$work/venv/bin/conan" profile detect > /dev/null 2>&1
{
  cat "$CONAN_HOME/profiles/default"
  echo 'compiler.cppstd=20'
  echo '[platform_requires]'
  "$work/venv/bin/conan" inspect --format json lib/packaging/conan 2> /dev/null |
    python3 -c 'import json, sys; print(*(each["ref"] for each in json.load(sys.stdin)["requires"]), sep="\n")'
} > "$work/profile"
sed -i '/^compiler.cppstd=gnu/d' "$work/profile"
"$work/venv/bin/conan" create lib/packaging/conan --no-remote --profile:all="$work/profile" -o '&:shared=True' > "$work/log" 2>&1 ||
  { tail -40 "$work/log"; exit 1; }
grep -q '^2021-05-04$' "$work/log" || { tail -40 "$work/log"; echo "the program has not run"; exit 1; }
echo "created, and a program runs with it"
