-- Reading: from a path, from bytes, from JSON; what a failure tells.
return function(t, gaireport, places)
	local seed = places.data .. "/text/fengjie-2020.txt"

	t.test("the figures of a published report", function()
		local report = assert(gaireport.read(seed))
		local count = 0
		for line in io.lines(places.data .. "/figures/fengjie_2020.csv") do
			local path, value = line:match("^([^,]+),([^,\r]*)")
			if path ~= "cell" then
				count = count + 1
				local got = assert(report:get(path), path)
				t.equal(t.digits(got), (value:gsub("^%+", "")), path)
			end
		end
		t.equal(count, 198, "cells")
	end)

	t.test("title, body, year, dates, editions", function()
		local report = assert(gaireport.read(seed))
		t.equal(report.body, "奉节县人民政府")
		t.equal(report.year, 2020)
		t.same(report.period, { from = "2020-01-01", to = "2020-12-31" })
		t.equal(report.published, "2021-02-20")
		t.same(report.editions, { proactive = 2019, applications = 2019, proceedings = 2019 })
		assert(report.title:find("2020年", 1, true))
		t.equal(report.no_such_field, nil)
	end)

	t.test("sections", function()
		local sections = assert(gaireport.read(seed)):sections()
		t.equal(#sections, 6)
		t.equal(sections[5].number, 5)
		t.equal(sections[5].title, "存在的主要问题及改进情况")
		assert(#sections[1].paragraphs > 0 and sections[1].source.line > 0)
	end)

	t.test("bytes are read as the file is", function()
		local bytes = t.read_file(seed)
		local report = assert(gaireport.read { bytes = bytes })
		assert(report == assert(gaireport.read(seed)))
		assert(report == assert(gaireport.read { path = seed, format = "text", encoding = "UTF-8" }))
		t.equal(report:to_json { sources = true }, gaireport.read(seed):to_json { sources = true })
	end)

	t.test("JSON and back", function()
		local report = assert(gaireport.read(seed))
		local json = assert(report:to_json())
		local again = assert(gaireport.from_json(json))
		assert(report == again)
		t.equal(again:to_json(), json)
		t.equal(again:cell("applications.received.total").source.pointer, "/tables/applications/received/total")
		assert(gaireport.read { bytes = json } == report)
	end)

	t.test("what cannot be read", function()
		t.fails("GAIR_E_IO", gaireport.read(places.data .. "/no such file"))
		t.fails("GAIR_E_EMPTY", gaireport.read { bytes = "" })
		t.fails("GAIR_E_NOT_A_REPORT", gaireport.read { bytes = "一份会议纪要。\n" })
		t.fails("GAIR_E_UNSUPPORTED", gaireport.read { bytes = "x", format = "no such format" })
		t.fails("GAIR_E_LIMIT", gaireport.read { path = seed, max_bytes = 100 })
		t.fails("GAIR_E_FORMAT", gaireport.from_json("{"))
		t.fails("GAIR_E_EMPTY", gaireport.from_json(""))
	end)

	t.test("a failure has a place", function()
		local _, _, _, place = gaireport.from_json('{"format": "gaireport/1",\n  oops }')
		t.equal(place.line, 2)
		_, _, _, place = gaireport.from_json('{"format": "gaireport/1", "editions": {"applications": "2021"},'
			.. ' "tables": {"applications": {"received": {"total": 1.5}}}}')
		t.equal(place.pointer, "/tables/applications/received/total")
	end)

	t.test("messages in the language asked for", function()
		local _, chinese = gaireport.read { bytes = "" }
		local _, english = gaireport.read { bytes = "", lang = "en" }
		assert(chinese:find("[\128-\255]") and not english:find("[\128-\255]"))
		gaireport.lang = "en"
		local _, message = gaireport.read { bytes = "" }
		gaireport.lang = "zh"
		t.equal(message, english)
	end)

	t.test("NUL in text", function()
		t.fails("GAIR_E_ARGUMENT", gaireport.read(seed .. "\0.html"))
		t.fails("GAIR_E_ARGUMENT", gaireport.read { path = seed .. "\0" })
		t.fails("GAIR_E_ARGUMENT", gaireport.read { bytes = "x", encoding = "UTF-8\0" })
		assert(gaireport.read { bytes = "\0\0\0" } == nil)
		-- In a document NUL is a character like another.
		local report = assert(gaireport.read { bytes = t.read_file(seed) .. "\0后面\0" })
		t.equal(report:get("applications.received.total"), gaireport.read(seed):get("applications.received.total"))
		t.fails("GAIR_E_CELL", report:get("applications.received.total\0"))
	end)

	t.test("mistakes of the program", function()
		t.raises("string expected", gaireport.read)
		t.raises("string expected", gaireport.read, true)
		t.raises("string expected", gaireport.from_json, {})
		t.raises("no such option: byte", gaireport.read, { byte = "" })
		t.raises("no such option", gaireport.read, { "path" })
		t.raises("path or bytes", gaireport.read, {})
		t.raises("path or bytes", gaireport.read, { path = "a", bytes = "b" })
		t.raises("string expected", gaireport.read, { bytes = 12 })
		t.raises("number expected", gaireport.read, { bytes = "", max_bytes = "1" })
		t.raises("whole number", gaireport.read, { bytes = "", max_bytes = -1 })
		t.raises("whole number", gaireport.read, { bytes = "", max_bytes = 0 / 0 })
		t.raises("lang is", gaireport.read, { bytes = "", lang = "fr" })
		t.raises("lang is", gaireport.read, { bytes = "", lang = 1 })
	end)
end
