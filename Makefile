# A thin front: everything here is done by CMake presets; see CONTRIBUTING.md.
.PHONY: demo check dev release asan tsan tidy coverage cases bench large fuzz api deb deb-check format

# Builds and draws the timeline of a sample, from nothing but a Debian 12 with make.
demo:
	@.ci/packages
	@cmake --preset release > build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@cmake --build --preset release --target dateline_cli >> build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@rm -f build-demo.log
	@build/release/bin/dateline samples/articles/disaster.txt

# Builds everything and runs every test.
check: release

dev release asan tsan:
	@.ci/packages --test
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

# Fuzzing, SECONDS for each of the four readers, the whole pipeline under them.
SECONDS = 600
fuzz:
	@.ci/packages --fuzz
	@tests/fuzz/run $(SECONDS) $(SEED)

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

format:
	git ls-files '*.cpp' '*.hpp' '*.h' '*.c' | xargs clang-format -i
