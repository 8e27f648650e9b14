-- What changed between two reports: as the command says it.
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
end
