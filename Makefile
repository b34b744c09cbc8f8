# A thin front: everything here is done by CMake presets; see CONTRIBUTING.md.
.PHONY: demo check packages release asan tsan tidy coverage bench fuzz format deb

# Builds and draws the timeline of a sample, from nothing but a Debian 12 with make.
demo: packages
	@cmake --preset release > build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@cmake --build --preset release --target dateline_cli >> build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@rm -f build-demo.log
	@build/release/bin/dateline samples/articles/disaster.txt

# Builds everything and runs every test.
check: packages
	cmake --workflow --preset release

packages:
	@.ci/packages

release asan tsan tidy: packages
	cmake --workflow --preset $@

coverage: packages
	cmake --workflow --preset coverage
	@.ci/coverage build/coverage

# Writes docs/benchmarks.md and its plot. Ratios are what counts: all figures of one run come from
# the same machine at the same time.
bench:
	@.ci/packages --bench
	cmake --workflow --preset bench
	tests/bench/report.py build/bench

# Long fuzzing: ten minutes for each of the four readers, the whole pipeline under them. Needs clang.
fuzz:
	@tests/fuzz/run 600

format:
	git ls-files '*.cpp' '*.hpp' '*.h' | xargs clang-format -i

deb: packages
	cmake --preset release
	cmake --build --preset release
	cd build/release && cpack -G DEB
