rockspec_format = "3.0"
package = "gaireport"
version = "0.1.0-1"
source = {
	url = "file://gaireport-0.1.0.tar.gz",
	dir = "gaireport-0.1.0/bindings/lua",
}
description = {
	summary = "Reads, checks and writes China's annual reports on government-information disclosure",
	detailed = [[
读取、核对、输出政府信息公开工作年度报告：哪一格数据有误、错在哪里、该是多少。
The Lua module over libgaireport, which must be installed: GAIREPORT_DIR names its prefix.]],
	license = "MIT",
}
supported_platforms = { "unix" }
dependencies = { "lua >= 5.1, < 5.5" }
external_dependencies = {
	GAIREPORT = { header = "gaireport/gaireport.h", library = "gaireport" },
}
build = {
	type = "builtin",
	copy_directories = { "library" }, -- annotations for editors
	modules = {
		gaireport = {
			sources = {
				"cells.c", "check.c", "compare.c", "findings.c", "form.c", "gaireport.c", "heap.c", "options.c", "report.c",
				"sum.c", "texts.c", "values.c", "write.c",
			},
			incdirs = { "$(GAIREPORT_INCDIR)" },
			libdirs = { "$(GAIREPORT_LIBDIR)" },
			libraries = { "gaireport" },
		},
		gaireport_ffi = "gaireport_ffi.lua",
	},
}
