--- A validation hook: what is sent to be published passes through libgaireport first. See docs/lua.md.
local gaireport = require("gaireport_ffi")

local hook = {}

-- What the body of a request is: bytes, or a file where nginx has put a large one.
local function body_of_request()
	ngx.req.read_body()
	local bytes = ngx.req.get_body_data()
	if bytes then
		return { bytes = bytes }
	end
	local path = ngx.req.get_body_file()
	return path and { path = path } or { bytes = "" }
end

local function language()
	local accepted = ngx.var.http_accept_language or ""
	return accepted:match("^en") and "en" or "zh"
end

-- The report's findings; or nil, a message and a code where the body is no report.
local function review(lang)
	local request = body_of_request()
	request.lang = lang
	local report, message, code = gaireport.read(request)
	if not report then
		return nil, message, code
	end
	local findings, failure, reason = report:check { lang = lang }
	-- Given back now, and not when the collector comes to it.
	report:close()
	return findings, failure, reason
end

-- Answers with the findings, as JSON or as text for people.
local function answer(status, findings, lang)
	local as_text = (ngx.var.http_accept or ""):find("text/plain", 1, true)
	local bytes = assert(findings:write(as_text and "text" or "json", { file = ngx.var.arg_name or "网页", lang = lang }))
	ngx.status = status
	ngx.header["Content-Type"] = as_text and "text/plain; charset=utf-8" or "application/json; charset=utf-8"
	ngx.print(bytes)
	return ngx.exit(status)
end

local function refuse(message, code)
	ngx.status = code == "GAIR_E_LIMIT" and 413 or 422
	ngx.header["Content-Type"] = "text/plain; charset=utf-8"
	ngx.say(message)
	return ngx.exit(ngx.status)
end

--- For access_by_lua: a page with errors goes no further; one without passes, its verdict in a header.
function hook.access()
	local lang = language()
	local findings, message, code = review(lang)
	if not findings then
		return refuse(message, code)
	elseif findings.verdict == "error" then
		return answer(422, findings, lang)
	end
	ngx.req.set_header("X-Gaireport-Verdict", findings.verdict)
end

--- For content_by_lua: says what is wrong, and publishes nothing.
function hook.content()
	local lang = language()
	local findings, message, code = review(lang)
	if not findings then
		return refuse(message, code)
	end
	return answer(200, findings, lang)
end

return hook
