-- bench.lua MODULE FILE: nanoseconds a call, as bench.c prints them.
local gaireport = require(arg[1])
local file = assert(io.open(arg[2], "rb"))
local bytes = file:read("*a")
file:close()
local report = assert(gaireport.read { bytes = bytes })

local function measure(count, call)
	local best = math.huge
	for _ = 1, 15 do
		local start = os.clock()
		call(count)
		best = math.min(best, (os.clock() - start) * 1e9 / count)
	end
	return best
end

print(string.format("%.1f %.1f %.1f %.1f", measure(50, function(count)
	for _ = 1, count do
		gaireport.read({ bytes = bytes }):close()
	end
end), measure(200000, function(count)
	for _ = 1, count do
		local _ = report:get("applications.received.total")
	end
end), measure(2000, function(count)
	local sum = 0
	for _ = 1, count do
		for _, value in report:cells() do
			sum = sum + (tonumber(value) or 0)
		end
	end
end), measure(200, function(count)
	for _ = 1, count do
		report:check()
	end
end)))
