-- The form and the rules, against the tests' own lists.
return function(t, gaireport, places)
	t.test("version", function()
		assert(gaireport.version:match("^%d+%.%d+%.%d+$"))
		-- The rock is named after it.
		t.read_file(places.source .. "/bindings/lua/gaireport-" .. gaireport.version .. "-1.rockspec")
	end)

	t.test("the annotations name what there is", function()
		local text = t.read_file(places.source .. "/bindings/lua/library/gaireport.lua")
		local report, named, count = assert(gaireport.new()), {}, 0
		for name in text:gmatch("\nfunction gaireport%.([%w_]+)") do
			named[name] = true
			t.equal(type(gaireport[name]), "function", name)
		end
		for name, value in pairs(gaireport) do
			assert(named[name] or type(value) ~= "function", name)
		end
		for name in text:gmatch("\nfunction Report:([%w_]+)") do
			count = count + 1
			t.equal(type(report[name]), "function", name)
		end
		t.equal(count, 25)
	end)

	for index, edition in ipairs { 2019, 2021 } do
		t.test("cells of " .. edition, function()
			local form = gaireport.forms()[index]
			t.equal(form.edition, edition)
			local head, at = nil, 0
			for line in io.lines(string.format("%s/forms/%d.csv", places.data, edition)) do
				local fields = t.split(line)
				if head then
					at = at + 1
					local cell, wanted = form.cells[at], {}
					for i, name in ipairs(head) do
						wanted[name] = fields[i]
					end
					local function text(field, lang)
						return cell[field] and cell[field][lang] or ""
					end
					t.equal(cell.cell, wanted.path)
					t.equal(cell.kind, wanted.kind, wanted.path)
					t.equal(text("row", "zh"), wanted.row, wanted.path)
					t.equal(text("row", "en"), wanted.row_en, wanted.path)
					t.equal(text("row_group", "zh"), wanted.group, wanted.path)
					t.equal(text("row_group", "en"), wanted.group_en, wanted.path)
					t.equal(text("column", "zh"), wanted.column, wanted.path)
					t.equal(text("column", "en"), wanted.column_en, wanted.path)
					t.equal(text("column_group", "zh"), wanted.column_group, wanted.path)
				else
					head = fields
				end
			end
			t.equal(#form.cells, at)
			t.equal(#form.sections, 6)
			t.equal(form.sections[1].title.zh, "总体情况")
			t.equal(#form.tables, 3)
		end)

		t.test("identities of " .. edition, function()
			local wanted, count = {}, 0
			for line in io.lines(string.format("%s/forms/identities-%d.txt", places.data, edition)) do
				local name, terms = line:match("^([^:]+): (.*)")
				if name then
					wanted[name] = terms
					count = count + 1
				end
			end
			local form = gaireport.forms()[index]
			t.equal(#form.identities, count)
			for _, identity in ipairs(form.identities) do
				local name = identity.rule .. " " .. identity.scope
				local terms = "+" .. table.concat(identity.left, " +") .. " -" .. table.concat(identity.right, " -")
				t.equal(terms, wanted[name], name)
			end
		end)
	end

	t.test("rules", function()
		local severities = { error = true, warning = true, notice = true, off = true }
		local seen = {}
		for _, rule in ipairs(gaireport.rules()) do
			assert(severities[rule.severity] and rule.text.zh and rule.text.en and rule.basis.zh, rule.rule)
			seen[rule.rule] = rule
		end
		t.equal(seen["applications.row_total"].severity, "error")
		t.equal(seen["cell.annotated"].severity, "notice")
	end)
end
