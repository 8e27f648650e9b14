-- Lives of objects: closing, the collector, coroutines, memory.
return function(t, gaireport, places)
	local seed = places.data .. "/text/fengjie-2020.txt"

	t.test("a closed report", function()
		local report = assert(gaireport.read(seed))
		local next_cell, walk = report:cells()
		local methods = { "get", "set", "set_text", "set_state", "state", "clear", "cell", "cells", "sections", "check", "copy",
			"write", "to_json", "to_csv", "set_title", "set_body", "set_year", "set_period", "set_published", "set_edition",
			"add_section", "add_paragraph", "clear_sections", "read_prose" }
		t.equal(report:close(), nil)
		t.equal(report:close(), nil)
		for _, name in ipairs(methods) do
			t.raises("closed", report[name], report, "applications.received.total", "1")
		end
		for _, name in ipairs { "title", "body", "year", "period", "published", "editions", "no_such" } do
			t.raises("closed", function()
				return report[name]
			end)
		end
		t.raises("closed", next_cell, walk)
		t.equal(tostring(report), "gaireport.report (closed)")
		assert(report == report)
		assert(report ~= assert(gaireport.new()))
	end)

	t.test("closed while it is walked over", function()
		local report = assert(gaireport.read(seed))
		t.raises("closed", function()
			for _ in report:cells() do
				report:close()
			end
		end)
	end)

	t.test("the collector frees what is forgotten", function()
		for _ = 1, 50 do
			local report = assert(gaireport.read(seed))
			report:check()
		end
		collectgarbage()
		collectgarbage()
	end)

	-- What the library holds the collector does not see: it is told of it, and what is never closed goes in time.
	t.test("memory does not grow", function()
		local statm = io.open("/proc/self/statm")
		-- A sanitizer and valgrind, which are preloaded, keep what is freed for a while.
		if not statm or (os.getenv("LD_PRELOAD") or ""):find("%w") then
			return
		end
		statm:close()
		local function resident()
			return tonumber(t.read_file("/proc/self/statm"):match("^%d+ (%d+)")) * 4096
		end
		local bytes = t.read_file(seed)
		local report, blank = assert(gaireport.read { bytes = bytes }), assert(gaireport.new { edition = 2021 })
		for i, forget in ipairs {
			function() return gaireport.read { bytes = bytes } end,
			function() return gaireport.from_json(report:to_json()) end,
			function() return report:copy() end,
			function() return blank:check() end,
			function() return gaireport.diff(report, blank) end,
			function() return gaireport.sum { report, blank } end,
		} do
			local function run(count)
				for _ = 1, count do
					assert(forget())
				end
			end
			run(150)
			local before = resident()
			run(900)
			local grown = resident() - before
			assert(grown < 2000000, "call " .. i .. ": " .. grown .. " bytes")
		end
	end)

	t.test("a walk keeps its report", function()
		local next_cell, walk = assert(gaireport.read(seed)):cells()
		collectgarbage()
		collectgarbage()
		t.equal(next_cell(walk), "proactive.regulations.made")
	end)

	t.test("walks side by side, over one report and another", function()
		local one, two = assert(gaireport.read(seed)), assert(gaireport.new { edition = 2021 })
		local paths = {}
		for path in one:cells() do
			paths[#paths + 1] = path
		end
		local next_cell, first = one:cells()
		local _, second = one:cells()
		local same, other = two:cells()
		t.equal(same, next_cell)
		for i, path in ipairs(paths) do
			t.equal(next_cell(first), path)
			next_cell(other)
			t.equal(next_cell(second), paths[i])
		end
		t.equal(next_cell(first), nil)
		t.equal(next_cell(first), nil)
		for _, odd in ipairs { { one }, { two, -1 }, { two, "x" }, { two, 2 ^ 40 } } do
			pcall(next_cell, odd)
		end
		for _, wrong in ipairs { 3, "x", {}, { 3, 3 } } do
			assert(not pcall(next_cell, wrong))
		end
		assert(not pcall(next_cell))
	end)

	t.test("the metatable is out of reach", function()
		local report = assert(gaireport.new())
		t.equal(getmetatable(report), false)
	end)

	t.test("a variable that closes (Lua 5.4)", function()
		if _VERSION < "Lua 5.4" then
			return
		end
		local run = assert(load([[
			local gaireport, seed = ...
			local kept
			do
				local report <close> = assert(gaireport.read(seed))
				kept = report
			end
			return tostring(kept)]]))
		t.equal(run(gaireport, seed), "gaireport.report (closed)")
	end)

	t.test("coroutines", function()
		local function worker(path)
			local report = assert(gaireport.read(path))
			for cell, value in report:cells() do
				coroutine.yield(cell, value)
			end
			local findings = report:check()
			coroutine.yield("verdict", findings.verdict)
			error("the end of a coroutine")
		end
		local one, two = coroutine.create(worker), coroutine.create(worker)
		local steps = 0
		repeat
			local alive, cell, value = coroutine.resume(one, seed)
			local other_alive, other, same = coroutine.resume(two, seed)
			t.equal(alive, other_alive)
			if alive then
				steps = steps + 1
				t.equal(cell, other)
				t.equal(value, same)
			end
		until not alive
		t.equal(steps, 199)
		-- One that is never finished.
		local left = coroutine.wrap(worker)
		left(seed)
		left = nil
		collectgarbage()
		collectgarbage()
	end)

	t.test("a report made in one coroutine, used in another", function()
		local report = coroutine.wrap(function()
			return assert(gaireport.read(seed))
		end)()
		collectgarbage()
		assert(coroutine.wrap(function()
			return report:check()
		end)())
	end)

	t.test("odd values as options and arguments", function()
		local odd = { true, 0, "", {}, print, io.stdout, coroutine.create(function() end), setmetatable({}, { __index = error }) }
		local report = assert(gaireport.read(seed))
		for _, value in ipairs(odd) do
			for _, call in ipairs { gaireport.read, gaireport.from_json } do
				pcall(call, value)
			end
			for _, name in ipairs { "bytes", "path", "format", "encoding", "max_bytes", "lang" } do
				pcall(gaireport.read, { bytes = name ~= "path" and "x" or nil, [name] = value })
			end
			for _, name in ipairs { "get", "set", "set_text", "state", "cell", "check", "write", "to_csv", "set_title", "set_year",
				"set_period", "set_published", "add_section", "add_paragraph" } do
				pcall(report[name], report, value)
				pcall(report[name], report, value, value)
				pcall(report[name], value, report)
			end
			pcall(report.check, report, { previous = value })
			pcall(report.check, report, { children = { value } })
			pcall(report.check, report, { severities = { [value] = value } })
		end
		assert(report:check())
	end)

	t.test("strings of random bytes", function()
		local state = 20201231
		local function random(n)
			state = (state * 16807) % 2147483647
			return state % n
		end
		local bytes = t.read_file(seed)
		for _ = 1, 60 do
			local at, piece = random(#bytes), {}
			for i = 1, 1 + random(30) do
				piece[i] = string.char(random(256))
			end
			local report = gaireport.read { bytes = bytes:sub(1, at) .. table.concat(piece) .. bytes:sub(at + random(40)) }
			if report then
				assert(gaireport.from_json(report:to_json()) == report)
				report:check()
				report:close()
			end
			gaireport.from_json(table.concat(piece))
			gaireport.read { bytes = table.concat(piece) }
		end
	end)
end
