# A thin front: everything here is done by CMake presets; see CONTRIBUTING.md.
.PHONY: demo check packages release asan tidy coverage bench format deb

# Builds and draws the timeline of a sample, from nothing but a Debian 12 with make.
demo: packages
	@cmake --preset release > build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@cmake --build --preset release --target dateline_cli >> build-demo.log 2>&1 || { cat build-demo.log; exit 1; }
	@rm -f build-demo.log
	@build/release/bin/dateline samples/harbour-bridge.txt

# Builds everything and runs every test.
check: packages
	cmake --workflow --preset release

packages:
	@.ci/packages

release asan tidy coverage: packages
	cmake --workflow --preset $@
