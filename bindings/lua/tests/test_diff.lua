-- What changed between two reports, and their sum: as the command says it.
return function(t, gaireport, places)
	local demo, seed = places.source .. "/examples/demo/wrong_total.txt", places.data .. "/text/fengjie-2020.txt"

	t.test("differences as the command has them", function()
		local got = assert(gaireport.diff(assert(gaireport.read(demo)), assert(gaireport.read(seed))))
		local wanted = t.from_json(t.output_of(places.command .. " diff --format json '" .. demo .. "' '" .. seed .. "'"))
		for _, cell in ipairs(wanted.cells) do
			for _, side in ipairs { cell.old, cell.new } do
				side.raw = side.raw or ""
				if side.value == t.null then
					side.value = nil
				end
			end
		end
		assert(#wanted.cells > 100 and #wanted.texts > 5)
		t.same(got, { fields = wanted.fields, cells = wanted.cells, texts = wanted.texts })
	end)

	t.test("one cell changed", function()
		local report = assert(gaireport.read(seed))
		local copy = assert(report:copy())
		assert(copy:set("proactive.procurement.amount", "29497.03"))
		local found = assert(gaireport.diff(report, copy))
		t.same(found.fields, {})
		t.same(found.texts, {})
		t.equal(#found.cells, 1)
		t.equal(found.cells[1].old.value, "29497.02")
		t.equal(found.cells[1].new.value, "29497.03")
		t.same(gaireport.diff(report, report), { fields = {}, cells = {}, texts = {} })
	end)

	t.test("mistakes of the program", function()
		local report = assert(gaireport.new())
		t.raises("expected", gaireport.diff)
		t.raises("expected", gaireport.diff, report)
		t.raises("expected", gaireport.diff, report, {})
		local closed = assert(gaireport.new())
		closed:close()
		t.raises("closed", gaireport.diff, report, closed)
	end)

	t.test("the sum, as the command has it", function()
		local sum, notes = gaireport.sum { assert(gaireport.read(demo)), assert(gaireport.read(seed)) }
		t.equal(assert(sum, notes):to_json(), t.output_of(places.command .. " sum '" .. demo .. "' '" .. seed .. "' 2>/dev/null"))
		t.same(notes[1], { kind = "years", reports = { 2 } })
		local seen = {}
		for _, note in ipairs(notes) do
			seen[note.kind] = (seen[note.kind] or 0) + 1
			assert(note.kind == "years" or note.table and note.cell and note.cells > 0)
		end
		assert(seen.edition > 0 and seen.no_place > 0)
	end)

	t.test("the sum of a report and itself", function()
		local report = assert(gaireport.read(seed))
		local sum, notes = gaireport.sum { report, report }
		t.equal(sum.year, 2020)
		t.equal(sum:get("applications.received.total"), 2 * report:get("applications.received.total"))
		t.equal(sum:get("proactive.procurement.amount"), "58994.04")
		local kinds = {}
		for i, note in ipairs(notes) do
			kinds[i] = note.kind .. table.concat(note.reports, ",")
		end
		t.equal(table.concat(kinds, " "), "same_body1,2 same_figures1,2")
		report:close()
		collectgarbage()
		t.equal(sum:state("applications.received.total"), "number")
	end)

	t.test("sums that cannot be", function()
		local report = assert(gaireport.new { edition = 2021 })
		t.fails("GAIR_E_ARGUMENT", gaireport.sum {})
		assert(report:set("applications.received.total", "9223372036854775807"))
		t.fails("GAIR_E_RANGE", gaireport.sum { report, report })
		t.raises("table expected", gaireport.sum)
		t.raises("table expected", gaireport.sum, report)
		t.raises("report expected", gaireport.sum, { report, 1 })
		report:close()
		t.raises("closed", gaireport.sum, { report })
	end)

	t.test("a blank form", function()
		local report = assert(gaireport.new { edition = 2021, body = "示例县水利局", year = 2023 })
		t.equal(report.body, "示例县水利局")
		t.equal(report.year, 2023)
		t.same(report.period, { from = "2023-01-01", to = "2023-12-31" })
		t.equal(#report:sections(), 6)
		for _, _, state in report:cells() do
			t.equal(state, "blank")
		end
		t.fails("GAIR_E_EDITION", gaireport.new { edition = 1999 })
		t.fails("GAIR_E_EDITION", gaireport.new {})
		t.fails("GAIR_E_EDITION", gaireport.new { year = 2018 })
		for year, edition in pairs { [2019] = 2019, [2020] = 2019, [2021] = 2021, [2024] = 2021 } do
			local of_year = assert(gaireport.new { year = year })
			t.equal(of_year.year, year)
			t.same(of_year.editions, { proactive = edition, applications = edition, proceedings = edition })
		end
		t.fails("GAIR_E_FORMAT", gaireport.new { edition = 2021, body = "\255" })
		t.raises("no such option", gaireport.new, { version = 2021 })
		t.raises("table expected", gaireport.new, 2021)
		t.raises("number expected", gaireport.new, { edition = "2021" })
	end)
end
