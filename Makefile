# A thin wrapper round CMake: what to type, and nothing else. The build itself is described by CMakeLists.txt.

PREFIX ?= /usr/local
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
BROWSER_TESTS := $(wildcard tests/browser/run)

.DEFAULT_GOAL := help
.PHONY: help demo build test test-browser test-office bench install clean

help:
	@echo 'make demo          安装所缺、编译，并核对一份合计有误的示例报告 / build, then check an example with a wrong total'
	@echo 'make test          安装所缺、编译并运行全部测试 / build and run the tests'
	@echo 'make test-browser  安装 chromium 并在浏览器中测试网页 / test the pages in a browser'
	@echo 'make test-office   安装 LibreOffice 并用它打开写出的文件 / open the files written in LibreOffice'
	@echo 'make bench         性能测试 / benchmarks'
	@echo 'make install       安装到 PREFIX（默认 /usr/local）/ install to PREFIX, DESTDIR respected'
	@echo 'make clean         删除 build/ / remove build/'

build:
	@tools/setup build
	cmake --preset release -DCMAKE_INSTALL_PREFIX=$(PREFIX)
	cmake --build --preset release -j $(JOBS)

demo: build
	@tools/demo build/release/cli/gaireport

test:
	@tools/setup test
	cmake --preset dev
	cmake --build --preset dev -j $(JOBS)
	ctest --preset dev -j $(JOBS)

test-browser: build
	@tools/setup browser
	@$(if $(BROWSER_TESTS),tests/browser/run build/release/cli/gaireport,echo 'tests/browser: nothing to run')

test-office: build
	@tests/office/run build/release/cli/gaireport
	@tests/office/run-written build/release/cli/gaireport build/office

bench:
	@tools/setup bench
	cmake --preset bench
	cmake --build --preset bench -j $(JOBS)
	@set -e; for program in build/bench/bench/bench_*; do [ -x "$$program" ] && [ -f "$$program" ] && "$$program"; done
	@for python in python3 /usr/bin/python3; do $$python -c 'import docx, openpyxl' 2>/dev/null && exec $$python -B bench/office.py build/bench/bench/bench_office; done; \
		echo 'bench/office.py: left out, for lack of python-docx or openpyxl (tools/setup office)'

install: build
	cmake --install build/release

clean:
	rm -rf build
