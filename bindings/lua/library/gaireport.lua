---@meta gaireport

--- What the module `gaireport` offers, for editors that read LuaCATS annotations; it holds no code. The FFI variant,
--- `gaireport_ffi`, offers the same.
---
--- What can fail for its input returns `nil`, a message and a code such as `"GAIR_E_FORMAT"`. A wrong type, a misspelt option
--- and a closed report are mistakes of the program, and errors of Lua.
---@class gaireport
---@field version string Version of the library that runs.
---@field lang "zh"|"en" Language of messages where a call names none; `"zh"` at first.
local gaireport = {}

---A count: an integer; on Lua 5.1, 5.2 and LuaJIT a number up to 2^53, and beyond that a string of digits. Money: a string of
---decimal digits, in 万元.
---@alias gaireport.Value integer|string

---@alias gaireport.State "absent"|"blank"|"number"|"not_applicable"|"text"
---@alias gaireport.Severity "error"|"warning"|"notice"|"off"
---@alias gaireport.Table "proactive"|"applications"|"proceedings"

---@class gaireport.Languages
---@field zh string
---@field en string

---Where something stood; what is not known is left out. A report read from JSON has pointers.
---@class gaireport.Source
---@field line? integer From 1.
---@field column? integer In code points, from 1.
---@field offset? integer In bytes, from 0.
---@field page? integer From 1.
---@field grid? integer Number of the grid in the document, from 0.
---@field grid_row? integer From 0.
---@field grid_column? integer From 0.
---@field pointer? string JSON Pointer.

---@class gaireport.Place
---@field line? integer
---@field column? integer
---@field offset? integer
---@field pointer? string
---@field errno? integer

---@class gaireport.ReadOptions
---@field path? string Either this or `bytes`.
---@field bytes? string
---@field format? string `"text"`, `"md"`, `"html"`, `"json"` …; told from the bytes where it is left out.
---@field encoding? string
---@field max_bytes? integer
---@field max_depth? integer
---@field max_cells? integer
---@field max_slots? integer
---@field max_paragraphs? integer
---@field lang? "zh"|"en"

---Reads a report from a file or from bytes.
---@param from string|gaireport.ReadOptions A path, or options.
---@return gaireport.Report? report
---@return string? message
---@return string? code
---@return gaireport.Place? place
function gaireport.read(from) end

---Reads a report from JSON, `gaireport/1`.
---@param text string
---@return gaireport.Report? report
---@return string? message
---@return string? code
---@return gaireport.Place? place
function gaireport.from_json(text) end

---An empty report: no tables, no sections, no meta data. With options a blank form to be filled in, of an edition or of
---that prescribed for a year.
---@param options? {edition?: integer, body?: string, year?: integer, lang?: "zh"|"en"}
---@return gaireport.Report? report
---@return string? message
---@return string? code
function gaireport.new(options) end

---What changed between two reports.
---@param before gaireport.Report
---@param after gaireport.Report
---@return gaireport.Differences? differences
---@return string? message
---@return string? code
function gaireport.diff(before, after) end

---Adds reports, such as those of the bodies below, into one. A blank is never a zero: the notes say what was not counted.
---@param reports gaireport.Report[]
---@return gaireport.Report? sum
---@return gaireport.SumNote[]|string notes Where it fails, the message.
---@return string? code
function gaireport.sum(reports) end

---The editions of the form, oldest first.
---@return gaireport.Form[]
function gaireport.forms() end

---The catalogue of rules.
---@return gaireport.Rule[]
function gaireport.rules() end

---@class gaireport.Report
---@field title? string
---@field body? string
---@field year? integer
---@field period? {from: string, to: string} Dates as `2024-01-31`.
---@field published? string
---@field editions table<gaireport.Table, integer> The edition of each table that is there.
local Report = {}

---The value of a cell; `nil` and no message where it holds no number.
---@param path string
---@return gaireport.Value? value
---@return string? message
---@return string? code
function Report:get(path) end

---@param path string
---@return gaireport.State? state
---@return string? message
---@return string? code
function Report:state(path) end

---Makes a cell a number. A string is of decimal digits; for money it, and a whole number too, counts 万元.
---@param path string
---@param value integer|number|string
---@return true? done
---@return string? message
---@return string? code
function Report:set(path, value) end

---Sets a cell from a text as a document has it: `1,234`, `增3`, `详见附件`.
---@param path string
---@param text string
---@return true? done
---@return string? message
---@return string? code
function Report:set_text(path, text) end

---@param path string
---@param state "absent"|"blank"|"not_applicable"
---@return true? done
---@return string? message
---@return string? code
function Report:set_state(path, state) end

---Makes a cell absent.
---@param path string
---@return true? done
---@return string? message
---@return string? code
function Report:clear(path) end

---@param path string
---@return gaireport.Cell? cell
---@return string? message
---@return string? code
function Report:cell(path) end

---Walks over the cells that the editions of the report's tables have, in form order: `for path, value, state in report:cells()`. Without
---`for`, the second result is what the first takes each time, as with next().
---@return fun(walk: table): string?, gaireport.Value?, gaireport.State?
---@return table walk
function Report:cells() end

---@return gaireport.Section[]
function Report:sections() end

---Checks the report by every rule that is on.
---@param options? gaireport.CheckOptions
---@return gaireport.Findings? findings
---@return string? message
---@return string? code
function Report:check(options) end

---The report in a format: `"json"`, `"csv"`, `"text"`, `"md"`, `"html"` …
---@param format string
---@param options? gaireport.WriteOptions
---@return string? bytes
---@return string? message
---@return string? code
function Report:write(format, options) end

---@param options? gaireport.WriteOptions
---@return string? bytes
---@return string? message
---@return string? code
function Report:to_json(options) end

---@param options? gaireport.WriteOptions
---@return string? bytes
---@return string? message
---@return string? code
function Report:to_csv(options) end

---@return gaireport.Report? copy
---@return string? message
---@return string? code
function Report:copy() end

---Gives the memory back at once. May be called again; the collector calls it too, and so does `local r <close>` (Lua 5.4).
function Report:close() end

---`nil` removes the title.
---@param text string?
---@return true? done
---@return string? message
---@return string? code
function Report:set_title(text) end

---@param text string?
---@return true? done
---@return string? message
---@return string? code
function Report:set_body(text) end

---@param year integer?
---@return true? done
---@return string? message
---@return string? code
function Report:set_year(year) end

---Dates as `2024-01-31`; two `nil` remove the period.
---@param from string?
---@param to string?
---@return true? done
---@return string? message
---@return string? code
function Report:set_period(from, to) end

---@param date string?
---@return true? done
---@return string? message
---@return string? code
function Report:set_published(date) end

---Gives a table its edition; `nil` removes the table.
---@param name gaireport.Table
---@param edition integer?
---@return true? done
---@return string? message
---@return string? code
function Report:set_edition(name, edition) end

---Appends a section; `number` is 0 for none of the form's.
---@param number integer
---@param title string
---@return true? done
---@return string? message
---@return string? code
function Report:add_section(number, title) end

---Appends a paragraph to the last section.
---@param text string
---@return true? done
---@return string? message
---@return string? code
function Report:add_paragraph(text) end

---@return true? done
---@return string? message
---@return string? code
function Report:clear_sections() end

---Reads anew what the paragraphs say of the figures, for the rules on prose; to be called after sections were added.
---@return true? done
---@return string? message
---@return string? code
function Report:read_prose() end

---@class gaireport.Cell
---@field cell string The path.
---@field table gaireport.Table
---@field kind "count"|"signed_count"|"money"
---@field state gaireport.State
---@field value? gaireport.Value
---@field raw string What the document says beyond the value, else `""`.
---@field label string The form's labels, in the module's language.
---@field source? gaireport.Source

---@class gaireport.Section
---@field number integer 1 to 6; 0 for none of the form's.
---@field title string
---@field paragraphs string[]
---@field source? gaireport.Source

---@class gaireport.WriteOptions
---@field excel? boolean CSV for spreadsheets: BOM, CRLF, no formulas.
---@field sources? boolean JSON: the place of each cell.
---@field colour? boolean Text: escape sequences for a terminal.
---@field lang? "zh"|"en"

---@class gaireport.CheckOptions
---@field previous? gaireport.Report Last year's.
---@field children? gaireport.Report[] Those of the bodies below.
---@field severities? table<string, gaireport.Severity> By id of rule.
---@field max_findings? integer
---@field max_set? integer
---@field max_work? integer
---@field lang? "zh"|"en"

---An array of findings. `verdict` and `write` are not among its keys.
---@class gaireport.Findings
---@field verdict "clean"|"warning"|"error"
---@field [integer] gaireport.Finding
local Findings = {}

---The findings in a format: `"text"`, `"json"`, `"jsonl"`, `"sarif"`, `"junit"`, `"github"`, `"html"`.
---@param format string
---@param options? {file?: string, report?: gaireport.Report, lang?: "zh"|"en"}
---@return string? bytes
---@return string? message
---@return string? code
function Findings:write(format, options) end

---@class gaireport.Finding
---@field rule string
---@field scope string
---@field severity gaireport.Severity
---@field status "fail"|"undecidable"|"blocked"
---@field certainty "proved"|"likely"|"hint"
---@field message string
---@field basis string
---@field raw string
---@field fingerprint string
---@field cells gaireport.FindingCell[]
---@field left? gaireport.Value
---@field right? gaireport.Value
---@field imbalance? gaireport.Value
---@field repairs gaireport.Repair[]
---@field unique boolean
---@field proved boolean
---@field blocked_by integer[] Places in the list of the findings that explain this one.
---@field source? gaireport.Source

---@class gaireport.FindingCell
---@field cell string
---@field role "left"|"right"|"suspect"|"related"
---@field state gaireport.State
---@field value? gaireport.Value
---@field raw string
---@field source? gaireport.Source

---@class gaireport.Repair
---@field operation string
---@field evidence string
---@field cells {cell: string, state: gaireport.State, from?: gaireport.Value, to: gaireport.Value|{min: gaireport.Value, max: gaireport.Value}}[]

---@class gaireport.Differences
---@field fields {field: string, old: string, new: string}[]
---@field cells {cell: string, kind: "changed"|"appeared"|"vanished", editions: "same"|"summed"|"lacking", old: gaireport.Side, new: gaireport.Side}[]
---@field texts {section: integer, kind: "appeared"|"vanished"|"moved", text: string}[]

---@class gaireport.SumNote
---@field kind "unknown"|"text"|"edition"|"no_place"|"no_table"|"years"|"same_body"|"same_figures"
---@field table? gaireport.Table
---@field cell? string The first cell of a row.
---@field cells? integer How many cells of the row.
---@field reports integer[] Places in the list.

---@class gaireport.Side
---@field state gaireport.State
---@field value? gaireport.Value
---@field raw string

---@class gaireport.Form
---@field edition integer
---@field source string The notice that prescribes it.
---@field sections {number: integer, title: gaireport.Languages}[]
---@field tables {table: gaireport.Table, section: integer, title: gaireport.Languages}[]
---@field cells gaireport.FormCell[]
---@field identities {rule: string, scope: string, left: string[], right: string[]}[] The cells of `left` add up to those of `right`.

---@class gaireport.FormCell
---@field cell string
---@field number integer
---@field table gaireport.Table
---@field kind "count"|"signed_count"|"money"
---@field row_group? gaireport.Languages
---@field row gaireport.Languages
---@field column_group? gaireport.Languages
---@field column gaireport.Languages

---@class gaireport.Rule
---@field rule string
---@field severity gaireport.Severity
---@field text gaireport.Languages
---@field basis gaireport.Languages

return gaireport
