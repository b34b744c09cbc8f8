# A thin front: everything here is done by CMake presets; see CONTRIBUTING.md.
.PHONY: demo install check dev release asan tsan tidy coverage cases bench large growth fuzz api deb deb-check wheel wheel-check static static-arm64 container-check conan-check release-check
.PHONY: release-files format page page-check browser wasm wasm-check npm-check

# Builds and draws the timeline of a sample, from nothing but a Debian 12 with make.
demo:
	@.ci/packages
	@cmake --preset release > build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@cmake --build --preset release --target dateline_cli >> build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@rm -f build-demo.log
	@build/release/bin/dateline samples/articles/disaster.txt

# Builds and installs the command, the server, the library and the Python module; as root where PREFIX is not one's own.
PREFIX = /usr/local
install:
	@.ci/packages
	cmake --preset release
	cmake --build --preset release --target install_all
	@if mkdir -p "$(PREFIX)" 2>/dev/null && [ -w "$(PREFIX)" ]; then cmake --install build/release --prefix "$(PREFIX)"; \
	else sudo cmake --install build/release --prefix "$(PREFIX)"; fi

# Builds everything and runs every test.
check: release

dev release tsan:
	@.ci/packages --test
	cmake --workflow --preset $@

# By clang, like the fuzzers, which are in the same build.
asan:
	@.ci/packages --test --fuzz
	cmake --workflow --preset $@

tidy:
	@.ci/packages --tidy
	cmake --workflow --preset tidy

coverage:
	@.ci/packages --test
	cmake --workflow --preset coverage
	@.ci/coverage build/coverage

# Rewrites the outputs that tests and samples expect; read the difference before it is committed.
cases:
	@.ci/packages
	cmake --preset release
	cmake --build --preset release --target cases_test
	UPDATE=1 build/release/bin/cases_test
	@git --no-pager diff --stat

# Writes docs/benchmarks.md and its plot. Ratios are what counts: all figures of one run come from
# the same machine at the same time.
bench:
	@.ci/packages --bench
	cmake --workflow --preset bench
	tests/bench/report.py build/bench

# A gigabyte of lines, and documents made to hurt; some ten minutes.
large:
	@.ci/packages
	cmake --preset release
	cmake --build --preset release --target dateline_cli
	tests/large/large.py build/release/bin/dateline

# Documents made to hurt at 1, 2, 4 and 8 times a size: the power with which steps, time and memory grow.
growth:
	@.ci/packages --test
	cmake --preset growth
	cmake --build --preset growth
	cmake --preset release
	cmake --build --preset release --target dateline_cli growth_inputs
	tests/large/growth.py build/release/bin build/growth/bin/growth_test

# Fuzzing, SECONDS for each reader with the whole pipeline under it, and for resolver, graph and model loader.
SECONDS = 600
SEED = 0
fuzz:
	@.ci/packages --test --fuzz
	@tests/fuzz/run $(SECONDS) $(SEED) $(READERS)

# The reference of the library's headers, in build/api/html.
api:
	@.ci/packages --docs
	doxygen docs/Doxyfile

deb:
	@.ci/packages --deb
	cmake --preset release
	cmake --build --preset release
	cd build/release && cpack -G DEB

# Installs, runs and removes the packages in a bare Debian; as root.
deb-check: deb
	tests/package/bare_debian.sh build/release

# Bundles the page of lib/web into lib/data/page.
page:
	@.ci/packages --page
	cd lib/web && npm ci --ignore-scripts && npm run build

# Whether the bundle is what its sources give.
page-check:
	@.ci/packages --page
	cd lib/web && npm ci --ignore-scripts && npm run check

# The drawn timeline in Chromium; some minutes.
browser:
	@.ci/packages --browser
	cmake --preset release
	cmake --build --preset release --target dateline_cli
	cd tests/browser && npm ci --ignore-scripts && npm test

# The library as WebAssembly, the app dateline.html and the npm package, in build/wasm; some ten minutes.
wasm:
	@.ci/packages --wasm
	lib/web/wasm/build
	lib/web/npm/build
	cd lib/web && npm ci --ignore-scripts && npm run app

# The npm package from its packed file in an empty folder: README, types, command, worker.
npm-check: wasm
	node --test tests/wasm/package.mjs

# The same bytes as the native command, with vectors and without; the app in Chromium, offline.
wasm-check: npm-check
	@.ci/packages --browser
	cmake --preset release
	cmake --build --preset release --target dateline_cli
	node --test tests/wasm/compare.mjs
	cd tests/browser && npm ci --ignore-scripts && npm run app

# dist/dateline-*.whl, which needs nothing but a C library, and the sdist.
wheel:
	@.ci/packages --wheel
	lib/packaging/wheel

# Installs the wheel and tries it with pandas, polars, mypy, spaCy and datasets; BUILDS="pip sdist" builds from these, too.
BUILDS =
wheel-check:
	@.ci/packages --wheel
	tests/package/wheel_check.sh $(BUILDS)

# build/static/bin/dateline: one file that runs on any Linux of this processor.
static:
	@.ci/packages --wheel
	lib/packaging/static

# build/static-arm64/bin/dateline: the same for arm64, tried by qemu-user.
static-arm64:
	@.ci/packages --wheel --arm64
	lib/packaging/arm64

# The container by buildah, tried; as root.
container-check:
	@.ci/packages --container
	tests/package/container_check.sh

# The Conan recipe over this Debian's libraries.
conan-check:
	@.ci/packages --wheel
	tests/package/conan_check.sh

# Everything that is handed out, in dist/, with checksums and a list of what is in it; PARTS="source wheel" makes less.
PARTS =
release-files:
	@.ci/packages --wheel --deb --arm64
	lib/packaging/release $(PARTS)

# Makes all of it twice, in two folders and without a compiler's cache, and compares.
release-check:
	@.ci/packages --wheel --deb --arm64
	tests/package/reproducible.sh $(PARTS)

format:
	git ls-files '*.cpp' '*.hpp' '*.h' '*.c' | xargs clang-format -i
