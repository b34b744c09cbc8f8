#!/bin/sh
# What is slow about Python: a wheel that stands alone, an sdist that builds, `pip install .`, data frames, types
# by mypy and pyright, spaCy and Hugging Face datasets, the programs of the docs. Needs a package index.
#
#   wheel_check.sh [pip] [sdist]     pip, sdist: these builds, too; each takes as long as a build of the project
set -eu
cd "$(dirname "$0")/../.."
top=$PWD
work=$top/build/wheel-check
lib/packaging/wheel
rm -rf "$work"
mkdir -p "$work/unpacked"

build/wheel-tools/bin/auditwheel show dist/*.whl > "$work/audit"
grep -q manylinux "$work/audit" || { cat "$work/audit"; echo "the wheel stands on more than a C library"; exit 1; }
case $(ls dist/*.whl) in
  *-py3-none-manylinux_2_34_*) ;; # RHEL 9, Ubuntu 22.04, Debian 12
  *) echo "the wheel needs a newer C library than glibc 2.34"; exit 1 ;;
esac
python3 -m zipfile -e dist/*.whl "$work/unpacked"
needed=$(find "$work/unpacked" -type f \( -name '*.so' -o -path '*/bin/dateline' \) -exec readelf -d {} + |
  sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u | grep -Ev '^(libc|libm|libdl|libpthread|ld-linux-x86-64|libdateline_c)\.so' || true)
[ -z "$needed" ] || { echo "the wheel needs $needed"; exit 1; }

# installed SPEC: a bare virtual environment with it, whose command and module are tried.
installed() {
  rm -rf "$work/venv"
  "${PYTHON:-python3}" -m venv "$work/venv"
  "$work/venv/bin/pip" install -q "$1"
  (cd "$work" && venv/bin/dateline "$top/samples/articles/disaster.txt") | cmp - samples/articles/disaster.chart.txt
  for test in module document reading; do (cd "$work" && venv/bin/python -B "$top/tests/python/${test}_test.py"); done
}

installed "$(ls "$top"/dist/*.whl)"
"$work/venv/bin/pip" install -q mypy pyright pandas polars pyarrow spacy datasets
"$work/venv/bin/python" -B tests/python/friends_test.py
"$work/venv/bin/mypy" --strict -p dateline
"$work/venv/bin/mypy" --strict tests/python/typed_use.py
"$work/venv/bin/pyright" --pythonpath "$work/venv/bin/python"
"$work/venv/bin/python" -B tests/docs/examples_test.py "$work/venv/bin/dateline" --all
for build in "$@"; do
  case $build in
    pip) installed "$top" ;;
    sdist) installed "$(ls "$top"/dist/*.tar.gz)" ;;
    *) echo "wheel_check.sh: $build is none of pip, sdist"; exit 2 ;;
  esac
done
echo "the wheel stands alone, and does what it should"
