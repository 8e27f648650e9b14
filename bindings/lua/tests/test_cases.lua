-- The case files that test the library, through the module: what it says is what the command says, cell by cell and field by field.
return function(t, gaireport, places)
	local function quote(path)
		return "'" .. path:gsub("'", "'\\''") .. "'"
	end

	local function csv_field(text)
		return text:find('[,"\r\n]') and '"' .. text:gsub('"', '""') .. '"' or text
	end

	-- The CSV of the command made from what the methods answer.
	local function csv_of(report)
		local lines = { "cell,state,value,raw,source" }
		for path, value, state in report:cells() do
			local cell = report:cell(path)
			t.equal(cell.state, state, path)
			t.equal(cell.value, value, path)
			t.equal(report:get(path), value, path)
			t.equal(report:state(path), state, path)
			local place = cell.source
			place = place and (place.pointer or place.line and string.format("%d:%d", place.line, place.column)) or ""
			local text = value == nil and "" or t.digits(value)
			lines[#lines + 1] = table.concat({ path, state, text, csv_field(cell.raw), csv_field(place) }, ",")
		end
		return table.concat(lines, "\n") .. "\n"
	end

	local function or_nil(value)
		if value ~= t.null then
			return value
		end
	end

	-- A finding of the command's JSON as the module has it.
	local function as_module(finding)
		local wanted = {}
		for key, value in pairs(finding) do
			wanted[key] = or_nil(value)
		end
		wanted.message, wanted.basis = finding.message.zh, finding.basis.zh
		wanted.blocked_by = {}
		for i, by in ipairs(finding.blocked_by) do
			wanted.blocked_by[i] = by.index + 1
		end
		for _, cell in ipairs(finding.cells) do
			cell.value, cell.source = or_nil(cell.value), or_nil(cell.source)
		end
		for _, repair in ipairs(finding.repairs) do
			repair.evidence = repair.evidence.zh
			for _, change in ipairs(repair.cells) do
				change.from = or_nil(change.from)
			end
		end
		return wanted
	end

	local function compare_findings(findings, json)
		t.equal(findings.verdict, json.verdict)
		t.equal(#findings, #json.findings)
		for i, finding in ipairs(findings) do
			for _, repair in ipairs(finding.repairs) do
				for _, change in ipairs(repair.cells) do
					change.state = nil -- the command leaves it out
				end
			end
			t.same(finding, as_module(json.findings[i]), "finding " .. i)
		end
	end

	local read = 0

	local function compare(path)
		local report, message, code = gaireport.read(path)
		if code == "GAIR_E_UNSUPPORTED" then
			return
		end
		assert(report, message)
		read = read + 1
		local csv = t.output_of(places.command .. " convert --to csv " .. quote(path))
		t.equal(report:to_csv(), csv)
		t.equal(csv_of(report), csv)
		t.equal(report:to_json(), t.output_of(places.command .. " convert --to json " .. quote(path)))
		local findings = assert(report:check())
		local json = t.output_of(places.command .. " check --lang zh --format json " .. quote(path))
		t.equal(findings:write("json", { file = path, report = report }), json)
		compare_findings(findings, t.from_json(json).files[1])
		report:close()
	end

	local paths = {}
	for path in t.output_of("ls -d " .. quote(places.source) .. "/tests/cases/*/input.*"):gmatch("[^\n]+") do
		paths[#paths + 1] = path
	end
	paths[#paths + 1] = places.data .. "/text/fengjie-2020.txt"
	paths[#paths + 1] = places.source .. "/examples/demo/wrong_total.txt"
	for i, path in ipairs(paths) do
		-- All of them, or a part where each takes long.
		if i % places.every == 0 then
			t.test("case " .. path:match("([^/]+)/[^/]+$"), function()
				compare(path)
			end)
		end
	end

	t.test("cases were read", function()
		assert(read * places.every > 50, read .. " cases")
	end)
end
