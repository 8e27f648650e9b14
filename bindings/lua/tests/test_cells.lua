-- Cells: getting, setting, states, exact numbers, money.
return function(t, gaireport)
	local count, money, signed = "applications.received.total", "proactive.fees.amount", "proactive.licensing.change"

	local function blank(edition)
		local report = assert(gaireport.new())
		for _, name in ipairs { "proactive", "applications", "proceedings" } do
			assert(report:set_edition(name, edition or 2021))
		end
		return report
	end

	t.test("a blank is no zero, and no error", function()
		local report = blank()
		t.equal(select("#", report:get(count)), 1)
		t.equal(report:get(count), nil)
		t.equal(report:state(count), "blank")
		assert(report:set(count, 0))
		t.equal(report:get(count), 0)
		t.equal(report:state(count), "number")
		assert(report:clear(count))
		t.equal(report:state(count), "absent")
	end)

	t.test("states", function()
		local report = blank()
		for _, state in ipairs { "absent", "blank", "not_applicable" } do
			assert(report:set_state(count, state))
			t.equal(report:state(count), state)
		end
		for _, state in ipairs { "number", "text", "", "no such state" } do
			t.fails("GAIR_E_STATE", report:set_state(count, state))
		end
	end)

	t.test("integers are exact", function()
		local report = blank()
		local values = { 0, 1, -3, 2 ^ 31, 2 ^ 53, -2 ^ 53, "9223372036854775807", "-9223372036854775808", "9007199254740993" }
		for _, value in ipairs(values) do
			assert(report:set(count, value))
			local got = report:get(count)
			t.equal(t.digits(got), t.digits(value))
			assert(report:set(count, got))
			t.equal(report:get(count), got)
			if math.type then
				t.equal(math.type(got), "integer")
			else
				t.equal(type(got), #tostring(value) > 16 and type(value) == "string" and "string" or type(got))
			end
		end
		if math.maxinteger then
			assert(report:set(count, math.mininteger))
			t.equal(report:get(count), math.mininteger)
		end
	end)

	t.test("numbers that are not exact", function()
		local report = blank()
		assert(report:set(count, 7))
		for _, value in ipairs { 1.5, 1 / 0, -1 / 0, 0 / 0, 2 ^ 53 + 2, 1e300 } do
			t.fails("GAIR_E_ARGUMENT", report:set(count, value))
		end
		for _, text in ipairs { "", "abc", "3.5", "12件左右", "9223372036854775808", "2 0", "1\0002", "/", "\255" } do
			local value, message, code = report:set(count, text)
			t.equal(value, nil, text)
			assert(message and code == "GAIR_E_FORMAT", tostring(code))
		end
		t.equal(report:get(count), 7)
	end)

	t.test("money is a string of 万元", function()
		local report = blank()
		for text, wanted in pairs { ["29497.02"] = "29497.02", ["0"] = "0", ["12.340000"] = "12.34", ["0.000001"] = "0.000001",
			["-0.5"] = "-0.5", ["100"] = "100", ["9223372036854.775807"] = "9223372036854.775807" } do
			assert(report:set(money, text))
			t.equal(report:get(money), wanted)
		end
		assert(report:set(money, 12))
		t.equal(report:get(money), "12")
		t.fails("GAIR_E_ARGUMENT", report:set(money, 12.34))
		t.fails("GAIR_E_FORMAT", report:set(money, "0.0000001"))
		t.fails("GAIR_E_FORMAT", report:set(money, "12.34美元"))
		t.equal(report:get(money), "12")
	end)

	t.test("signed counts", function()
		local report = blank(2019)
		assert(report:set(signed, -6))
		t.equal(report:get(signed), -6)
		assert(report:set_text(signed, "增3"))
		t.equal(report:get(signed), 3)
	end)

	t.test("text as a document has it", function()
		local report = blank()
		assert(report:set_text(count, "22（其中修订16件）"))
		t.equal(report:get(count), 22)
		t.equal(report:cell(count).raw, "22（其中修订16件）")
		assert(report:set_text(count, "详见附件"))
		t.equal(report:get(count), nil)
		t.equal(report:state(count), "text")
	end)

	t.test("a cell with all that is known of it", function()
		local report = assert(gaireport.from_json('{"format": "gaireport/1", "editions": {"proactive": "2019", "applications": "2021"},'
			.. ' "tables": {"proactive": {"procurement": {"amount": "29497.02"}},'
			.. ' "applications": {"denied": {"state_secret": {"total": {"value": 3, "state": "number", "raw": "3（件）"}}}}}}'))
		t.same(report:cell("applications.denied.state_secret.total"), {
			cell = "applications.denied.state_secret.total",
			table = "applications",
			kind = "count",
			state = "number",
			value = 3,
			raw = "3（件）",
			label = "(三)不予公开 › 1.属于国家秘密 › 总计",
			source = { pointer = "/tables/applications/denied/state_secret/total" },
		})
		t.same(report:cell("proactive.procurement.amount"), {
			cell = "proactive.procurement.amount",
			table = "proactive",
			kind = "money",
			state = "number",
			value = "29497.02",
			raw = "",
			label = "第二十条第(九)项 › 政府集中采购 › 采购总金额",
			source = { pointer = "/tables/proactive/procurement/amount" },
		})
		-- A cell that no table of the report has is labelled all the same.
		local absent = report:cell("proceedings.reconsideration.upheld")
		t.equal(absent.state, "absent")
		t.equal(absent.source, nil)
		assert(absent.label:find("行政复议", 1, true))
	end)

	t.test("cells that are not there", function()
		local report = blank()
		t.fails("GAIR_E_CELL", report:get("no.such.cell"))
		t.fails("GAIR_E_CELL", report:get(""))
		t.fails("GAIR_E_CELL", report:state("applications.received"))
		t.fails("GAIR_E_CELL", report:cell("proactive.regulations.amount"))
		t.fails("GAIR_E_CELL", report:set("no.such.cell", 1))
		t.fails("GAIR_E_CELL", report:set("no.such.cell", "1"))
		t.fails("GAIR_E_CELL", report:set_text("no.such.cell", "1"))
		t.fails("GAIR_E_CELL", report:set_state("no.such.cell", "blank"))
		t.fails("GAIR_E_CELL", report:clear("no.such.cell"))
		-- A cell of the other edition.
		t.equal(report:state("applications.other.combined.total"), "absent")
		t.fails("GAIR_E_EDITION", report:set("applications.other.combined.total", 1))
		t.fails("GAIR_E_EDITION", report:set("applications.other.combined.total", "1"))
		t.fails("GAIR_E_EDITION", report:set_edition("applications", 1999))
		t.fails("GAIR_E_ARGUMENT", report:set_edition("no such table", 2021))
	end)

	t.test("the iterator walks the form", function()
		local report = blank()
		local forms, walked = gaireport.forms(), {}
		for path, value, state in report:cells() do
			walked[#walked + 1] = path
			t.equal(value, nil)
			t.equal(state, "blank")
		end
		local cells = forms[#forms].cells
		t.equal(#walked, 200)
		for i, cell in ipairs(cells) do
			t.equal(walked[i], cell.cell, "cell " .. i)
		end
		for _ in gaireport.new():cells() do
			error("a report without tables has no cells")
		end
		-- Changed while walked over.
		for path in report:cells() do
			assert(report:set(path, 1))
		end
		for path, value in report:cells() do
			t.equal(tostring(value), path == "proactive.fees.amount" and "1" or tostring(value))
			t.equal(report:state(path), "number")
		end
	end)

	t.test("meta data", function()
		local report = blank()
		t.equal(report.title, nil)
		t.equal(report.year, nil)
		t.equal(report.period, nil)
		t.equal(report.published, nil)
		assert(report:set_title("示例县2023年政府信息公开工作年度报告"))
		assert(report:set_body("示例县人民政府"))
		assert(report:set_year(2023))
		assert(report:set_period("2023-01-01", "2023-12-31"))
		assert(report:set_published("2024-01-22"))
		assert(report:add_section(1, "总体情况"))
		assert(report:add_paragraph("全年收到申请41件。"))
		assert(report:read_prose())
		t.equal(report.title, "示例县2023年政府信息公开工作年度报告")
		t.equal(report.year, 2023)
		t.same(report.period, { from = "2023-01-01", to = "2023-12-31" })
		t.equal(report.published, "2024-01-22")
		t.same(report:sections(), { { number = 1, title = "总体情况", paragraphs = { "全年收到申请41件。" } } })
		assert(report:set_title(nil) and report:set_year(nil) and report:set_period(nil) and report:set_published(nil))
		assert(report:clear_sections())
		t.equal(report.title, nil)
		t.equal(report.period, nil)
		t.same(report:sections(), {})
	end)

	t.test("meta data that cannot be", function()
		local report = blank()
		t.fails("GAIR_E_FORMAT", report:set_title("\255\254"))
		t.fails("GAIR_E_ARGUMENT", report:set_year(0))
		t.fails("GAIR_E_ARGUMENT", report:set_year(10000))
		t.fails("GAIR_E_ARGUMENT", report:set_year(2023.5))
		t.fails("GAIR_E_ARGUMENT", report:set_published("2023-02-29"))
		t.fails("GAIR_E_ARGUMENT", report:set_published("2023-2-1"))
		t.fails("GAIR_E_ARGUMENT", report:set_published("二〇二三年一月一日"))
		t.fails("GAIR_E_ARGUMENT", report:set_period("2023-01-01", ""))
		t.fails("GAIR_E_STATE", report:add_paragraph("没有部分"))
		t.fails("GAIR_E_ARGUMENT", report:add_section(7, "x"))
		t.fails("GAIR_E_ARGUMENT", report:add_section(-1, "x"))
		t.fails("GAIR_E_ARGUMENT", report:add_section(1.5, "x"))
	end)

	t.test("copies and comparison", function()
		local report = blank()
		local copy = assert(report:copy())
		assert(copy == report)
		assert(copy:set(count, 3))
		assert(copy ~= report)
		report:close()
		t.equal(copy:get(count), 3)
		assert(copy ~= report)
	end)

	t.test("formats of output", function()
		local report = blank()
		t.equal(report:write("json"), report:to_json())
		t.equal(report:write("csv"), report:to_csv())
		t.equal(report:write("csv", { excel = true }), report:to_csv { excel = true })
		t.equal(report:to_csv { excel = true }:sub(1, 3), "\239\187\191")
		assert(#report:write("text") > 0 and #report:write("md") > 0)
		t.fails("GAIR_E_UNSUPPORTED", report:write("no such format"))
		t.fails("GAIR_E_UNSUPPORTED", report:write("json\0"))
		t.raises("no such option", report.write, report, "json", { pretty = true })
		t.raises("boolean expected", report.to_csv, report, { excel = 1 })
		t.raises("string expected", report.write, report)
	end)

	t.test("mistakes of the program", function()
		local report = blank()
		t.raises("string expected", report.get, report)
		t.raises("string expected", report.get, report, {})
		t.raises("number or string expected", report.set, report, count)
		t.raises("number or string expected", report.set, report, count, true)
		t.raises("number or string expected", report.set, report, count, {})
		t.raises("string expected", report.set_text, report, count)
		t.raises("number expected", report.set_year, report, "2023")
		t.raises("number expected", report.add_section, report, "1", "x")
		t.raises("string expected", report.add_paragraph, report)
		t.raises("read only", function()
			report.title = "x"
		end)
		for _, wrong in ipairs { 1, "x", {}, io.stdout, print, coroutine.create(function() end) } do
			t.raises("expected", report.get, wrong, count)
			t.raises("expected", report.close, wrong)
			t.raises("expected", report.check, wrong)
			t.raises("expected", report.to_json, wrong)
		end
		t.raises("expected", report.get)
	end)
end
