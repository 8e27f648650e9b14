-- A few functions to test by, and a reader of JSON to compare by. Plain Lua 5.1 and later.
local harness = { passed = 0, failed = 0 }

local function show(value)
	return type(value) == "string" and string.format("%q", value) or tostring(value)
end

-- Runs a test: a function that raises an error where something is wrong.
function harness.test(name, run)
	local done, message = xpcall(run, debug.traceback)
	if done then
		harness.passed = harness.passed + 1
	else
		harness.failed = harness.failed + 1
		io.stderr:write("FAILED: ", name, ": ", tostring(message), "\n")
	end
end

function harness.equal(got, wanted, what)
	if got ~= wanted then
		error(string.format("%s: %s expected, got %s", what or "value", show(wanted), show(got)), 2)
	end
end

-- Tables, all the way down. `path` says where they differ.
function harness.same(got, wanted, path)
	path = path or "value"
	if type(got) ~= "table" or type(wanted) ~= "table" then
		if got ~= wanted then
			error(string.format("%s: %s expected, got %s", path, show(wanted), show(got)), 2)
		end
		return
	end
	for key, value in pairs(wanted) do
		harness.same(got[key], value, path .. "." .. tostring(key))
	end
	for key in pairs(got) do
		if wanted[key] == nil then
			error(path .. "." .. tostring(key) .. ": not expected", 2)
		end
	end
end

-- A call that must fail as bad input does: nil, a message, the code; and, where asked for, in English.
function harness.fails(code, ...)
	local value, message, got = ...
	harness.equal(value, nil, "first result")
	harness.equal(type(message), "string", "type of the message")
	if message == "" then
		error("an empty message", 2)
	end
	harness.equal(got, code, "code (" .. message .. ")")
end

-- A call that must be told as a mistake of the program.
function harness.raises(pattern, run, ...)
	local done, message = pcall(run, ...)
	if done then
		error("an error expected: " .. pattern, 2)
	end
	if not tostring(message):find(pattern) then
		error(string.format("an error like %s expected, got: %s", pattern, tostring(message)), 2)
	end
end

-- A whole number, or a string of digits, as digits.
function harness.digits(value)
	if type(value) == "string" then
		return value
	end
	return string.format(math.type and math.type(value) == "integer" and "%d" or "%.0f", value)
end

function harness.read_file(path)
	local file = assert(io.open(path, "rb"))
	local bytes = file:read("*a")
	file:close()
	return bytes
end

function harness.output_of(command)
	local pipe = assert(io.popen(command, "r"))
	local bytes = pipe:read("*a")
	pipe:close()
	return bytes
end

-- Fields of a line of CSV without quotes round line ends.
function harness.split(line)
	local fields, at = {}, 1
	while at <= #line + 1 do
		local quoted, stop = line:match('^"(.-)"()[,\r]', at)
		if not quoted then
			quoted, stop = line:match('^"(.*)"()$', at)
		end
		if quoted then
			fields[#fields + 1] = quoted:gsub('""', '"')
			at = stop + 1
		else
			local text, after = line:match("^([^,]*)(),?", at)
			fields[#fields + 1] = text
			at = after + 1
		end
	end
	return fields
end

-- JSON: objects and arrays as tables, null as harness.null, whole numbers as the module gives them.
harness.null = {}
local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }
local words = { ["true"] = true, ["false"] = false, null = harness.null }

local function utf8_of(code)
	if code < 0x80 then
		return string.char(code)
	elseif code < 0x800 then
		return string.char(0xC0 + math.floor(code / 64), 0x80 + code % 64)
	end
	return string.char(0xE0 + math.floor(code / 4096), 0x80 + math.floor(code / 64) % 64, 0x80 + code % 64)
end

local function parse_string(text, at)
	local stop = at + 1
	while text:sub(stop, stop) ~= '"' do
		stop = stop + (text:sub(stop, stop) == "\\" and 2 or 1)
	end
	local plain = text:sub(at + 1, stop - 1):gsub("\\u(%x%x%x%x)", function(hex)
		return utf8_of(tonumber(hex, 16))
	end)
	return plain:gsub("\\(.)", function(c)
		return escapes[c] or c
	end), stop + 1
end

local parse

local function parse_members(text, at, closing, add)
	at = text:match("^%s*()", at)
	while text:sub(at, at) ~= closing do
		at = add(at)
		at = text:match("^%s*,?%s*()", at)
	end
	return at + 1
end

local function parse_number(text, at)
	local digits, stop = text:match("^(-?%d+)()", at)
	local number = tonumber(digits)
	if not math.type and (number > 2 ^ 53 or number < -2 ^ 53) then
		number = digits
	end
	return number, stop
end

function parse(text, at)
	at = text:match("^%s*()", at)
	local first, result = text:sub(at, at), {}
	if first == "{" then
		return result, parse_members(text, at + 1, "}", function(start)
			local key, value
			key, start = parse_string(text, start)
			value, start = parse(text, text:match("^%s*:()", start))
			result[key] = value
			return start
		end)
	elseif first == "[" then
		return result, parse_members(text, at + 1, "]", function(start)
			local value
			value, start = parse(text, start)
			result[#result + 1] = value
			return start
		end)
	elseif first == '"' then
		return parse_string(text, at)
	end
	local word = text:match("^%a+", at)
	if word then
		return words[word], at + #word
	end
	return parse_number(text, at)
end

function harness.from_json(text)
	return (parse(text, 1))
end

return harness
