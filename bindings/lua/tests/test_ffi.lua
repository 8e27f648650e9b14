-- What only the FFI variant has.
return function(t, gaireport, places)
	local ffi = require("ffi")

	t.test("every function of the library is declared", function()
		local library = ffi.load(os.getenv("GAIREPORT_LIBRARY") or "libgaireport.so.0")
		local count = 0
		for name in io.lines(places.source .. "/tests/hygiene/symbols.txt") do
			if name:match("^gair_") then
				count = count + 1
				assert(library[name] ~= nil, name)
			end
		end
		assert(count > 200)
	end)

	t.test("the file can be run again", function()
		local again = assert(loadfile(places.source .. "/bindings/lua/gaireport_ffi.lua"))()
		t.equal(again.version, gaireport.version)
		t.equal(again.new():to_json(), gaireport.new():to_json())
	end)

	t.test("64-bit integers of the FFI", function()
		local report = assert(gaireport.new())
		assert(report:set_edition("applications", 2021) and report:set_edition("proactive", 2021))
		assert(report:set("applications.received.total", 9223372036854775807LL))
		t.equal(report:get("applications.received.total"), "9223372036854775807")
		assert(report:set("applications.received.total", 12LL))
		t.equal(report:get("applications.received.total"), 12)
		assert(report:set("proactive.fees.amount", 12LL))
		t.equal(report:get("proactive.fees.amount"), "12")
		t.raises("number or string expected", report.set, report, "applications.received.total", 12ULL)
	end)

	t.test("a hot loop", function()
		local report = assert(gaireport.read(places.data .. "/text/fengjie-2020.txt"))
		local wanted, sum = report:get("applications.received.total"), 0
		for _ = 1, 20000 do
			sum = sum + report:get("applications.received.total")
		end
		t.equal(sum, wanted * 20000)
		for _ = 1, 500 do
			t.equal(#report:check { severities = { locate = "off" }, children = { report } } >= 0, true)
		end
	end)
end
