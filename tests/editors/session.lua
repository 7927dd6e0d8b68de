-- An editor's session in Neovim: look at the findings, mend one, ask what stands under the cursor, complete a quote.
local told = io.open(vim.env.TOLD, "w")

local function tell(name, what)
  told:write(vim.fn.json_encode({ name, what }), "\n")
  told:flush()
end

local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, one.code .. " " .. (one.lnum + 1) .. ":" .. (one.col + 1))
  end
  return found
end

local function ask(method, more)
  local params = vim.tbl_extend("force", vim.lsp.util.make_position_params(), more or {})
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    return answer.result
  end
end

local function go(words, column)
  vim.fn.cursor(1, 1)
  local line = vim.fn.search(words)
  vim.fn.cursor(line, column)
end

vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)
tell("findings", codes())
go("^verdict:", 12)
local range = vim.lsp.util.make_range_params().range
local actions = ask("textDocument/codeAction", { range = range, context = { diagnostics = {} } })
tell("action", actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
tell("mended", vim.fn.getline("."))
vim.wait(30000, function() return #vim.diagnostic.get(0) == 0 end, 20)
tell("left", codes())
tell("hover", ask("textDocument/hover").contents.value)
go("^    quote:", 20)
tell("definition", ask("textDocument/definition"))
vim.fn.setline(".", "    quote: officers")
vim.fn.cursor(vim.fn.line("."), 19)
local offered = {}
local answer = ask("textDocument/completion")
for _, item in ipairs(answer.items or answer) do table.insert(offered, item.label) end
tell("completion", offered)
tell("end", true)
told:close()
vim.cmd("qa!")
