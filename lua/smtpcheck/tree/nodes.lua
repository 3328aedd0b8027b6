--- The tree's nodes, file by file in the order of the article: settings, network, TLS, user name and password (STEP 1), 2-step
-- verification (STEP 2), app password (STEP 3), then what the article does not know. A branch is the nodes of one cause, in that
-- order. A node is data:
--
--     id          unique, and the key of its words in messages/: { title, text, question }
--     causes      the branches that it is on
--     only_from   true: on no branch of its own, entered by name from another node's answer
--     decides     a cause: asked before the branch of that cause when it is an alternative; "no" skips the branch
--     last        true: shown on every branch where nothing else is left to try
--     when        shown only where this holds
--     proved      skipped where this holds: the evidence shows that it is done, or right
--     impossible  left out where this holds: it cannot be done there, or cannot help
--     who         user, admin, provider or network: who does it
--     link        the provider's links that fit, the best one first
--     changes     the fields of the settings that it changes; "problems": those that the result names
--     asks        true: "yes" and "no" answer the node's question, and `mends` is the answer that changes the fields; without it
--                 the question is whether it is done
--     yes, no, done   where an answer leads: "next", "retest", "branch" (past the rest of this branch), "end", or a node's id;
--                 "no" leads to "next", the others to "retest" unless said otherwise
--     otherwise   where to go when the node was entered by name and is left out; "next" unless said otherwise
--     learn       answer -> facts that it tells
--
-- A condition is a table of facts (facts.lua), all of which must be equal to the value or to one of a list, or a list of such
-- tables, one of which must hold; `seen` names nodes of which one was shown before. A fact that is not known equals nothing.
--
-- To add a node, write it into a file and its words into messages/; checked when loaded.
-- @module smtpcheck.tree.nodes
local causes = require "smtpcheck.causes"

local files = { "reply", "settings", "network", "tls", "login", "access", "sending", "decide", "last" }

local nodes = { list = {}, by_id = {}, decides = {} }

local kinds = { id = "string", causes = "table", only_from = "boolean", decides = "string", last = "boolean", when = "table",
  proved = "table", impossible = "table", who = "string", link = "table", changes = "any", asks = "boolean", mends = "string",
  yes = "string", no = "string", done = "string", otherwise = "string", learn = "table" }

local who = { user = true, admin = true, provider = true, network = true }
local places = { next = true, retest = true, branch = true, ["end"] = true }

local function fail(node, text, ...)
  error(("node '%s': "):format(tostring(node.id)) .. text:format(...), 0)
end

local function check(node)
  for name, value in pairs(node) do
    if kinds[name] == nil then
      fail(node, "unknown field '%s'", tostring(name))
    elseif kinds[name] ~= "any" and type(value) ~= kinds[name] then
      fail(node, "field '%s': %s expected, got %s", name, kinds[name], type(value))
    end
  end
  local on = (node.causes and 1 or 0) + (node.only_from and 1 or 0) + (node.decides and 1 or 0)
  if on ~= 1 then
    fail(node, "one of causes, only_from and decides is needed")
  elseif not who[node.who] then
    fail(node, "nobody does it")
  elseif nodes.by_id[node.id] then
    fail(node, "stands twice")
  end
  for _, cause in ipairs(node.causes or { node.decides }) do
    if causes[cause] == nil then
      fail(node, "unknown cause '%s'", tostring(cause))
    end
  end
end

local function check_targets(node)
  for _, answer in ipairs { "yes", "no", "done", "otherwise" } do
    local target = node[answer]
    if target and not places[target] and nodes.by_id[target] == nil then
      fail(node, "'%s' leads to '%s', which is no node", answer, target)
    end
  end
end

local function branches()
  local on = {}
  for cause in pairs(causes) do
    on[cause] = {}
  end
  for _, node in ipairs(nodes.list) do
    for _, cause in ipairs(node.causes or {}) do
      on[cause][#on[cause] + 1] = node
    end
  end
  return on
end

for _, file in ipairs(files) do
  for _, node in ipairs(require("smtpcheck.tree." .. file)) do
    check(node)
    nodes.list[#nodes.list + 1] = node
    nodes.by_id[node.id] = node
    if node.decides then
      nodes.decides[node.decides] = node
    end
    nodes.last = node.last and node or nodes.last
  end
end
for _, node in ipairs(nodes.list) do
  check_targets(node)
end
nodes.branches = branches()

return nodes
