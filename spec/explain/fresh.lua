--- smtpcheck.explain with all that it is made of, loaded once more: what a module keeps of the string library when it is loaded is
-- then what stands there now.
local function is_part(name)
  return name:find("^smtpcheck%.evidence") or name:find("^smtpcheck%.rules") or name:find("^smtpcheck%.tree")
    or name == "smtpcheck.explain" or name == "smtpcheck.diagnose" or name == "smtpcheck.sentences" or name == "smtpcheck.providers"
end

--- @treturn function explain, apart from the one that is loaded
return function()
  local kept = {}
  for name, module in pairs(package.loaded) do
    if is_part(name) then
      kept[name] = module
    end
  end
  for name in pairs(kept) do
    package.loaded[name] = nil
  end
  local good, module = pcall(require, "smtpcheck.explain")
  for name in pairs(package.loaded) do
    if is_part(name) then
      package.loaded[name] = kept[name]
    end
  end
  assert(good, module)
  return module.explain
end
