-- What a user of Neovim does: opens a file, sees what is wrong, asks why, lets it be fixed, saves.
-- Arguments: the program, the file. Prints JSON, a line for each step.

local program, file = arg[1], arg[2]

local function say(step)
  io.stdout:write(vim.json.encode(step), "\n")
end

local function wait(what, condition)
  if not vim.wait(60000, condition, 10) then
    say({ failed = what, log = vim.fn.readfile(vim.lsp.get_log_path(), "", -20) })
    os.exit(1)
  end
end

vim.cmd.edit(file)
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start({
  name = "palisade",
  cmd = { program, "lsp", "--select", "privileged-container" },
  root_dir = vim.fs.dirname(file),
})
assert(client, "the server did not start")

wait("diagnostics", function() return #vim.diagnostic.get(buffer) > 0 end)
for _, found in ipairs(vim.diagnostic.get(buffer)) do
  say({ line = found.lnum + 1, column = found.col + 1, code = found.code, message = found.message,
    severity = vim.diagnostic.severity[found.severity], source = found.source })
end

-- The hover opens a window with what the server says.
local found = vim.diagnostic.get(buffer)[1]
vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
vim.lsp.buf.hover()
local function hover()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
    end
  end
end
wait("hover", function() return hover() ~= nil end)
say({ hover = hover() })

vim.lsp.buf.code_action({
  apply = true,
  filter = function(action) return action.title:find("^Remove") ~= nil end,
})
wait("the fix", function() return #vim.diagnostic.get(buffer) == 0 end)
vim.cmd.write()
say({ left = #vim.diagnostic.get(buffer) })
os.exit(0)
