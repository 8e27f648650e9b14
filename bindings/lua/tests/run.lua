-- The suite of the module: run.lua MODULE SOURCE COMMAND [EVERY]. MODULE is gaireport or gaireport_ffi, SOURCE the source folder of
-- the project, COMMAND the command gaireport; of the case files every EVERY-th is read.
local name, source, command, every = arg[1], arg[2], arg[3], tonumber(arg[4] or 1)
local folder = source .. "/bindings/lua/"
package.path = folder .. "tests/?.lua;" .. folder .. "?.lua;" .. package.path

local t = require("harness")
local gaireport = require(name)
local places = { source = source, data = source .. "/tests/data", command = command, every = every }

for _, suite in ipairs { "form", "read", "cells", "check", "diff", "objects", "cases", name == "gaireport_ffi" and "ffi" or nil } do
	require("test_" .. suite)(t, gaireport, places)
end
print(string.format("%s on %s: %d passed, %d failed", name, jit and jit.version or _VERSION, t.passed, t.failed))
-- Where all is well the interpreter ends of itself, and closes its state: a checker of memory sees what was left behind.
if t.failed > 0 then
	os.exit(1)
end
