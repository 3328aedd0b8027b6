-- What the renderings of an article have in common: the cells of its tables, in the words of its language. Pure.

local NOTHING = "–"

--- @tparam table article
-- @tparam table words the part `guide` of a catalogue
-- @treturn table { words =, about = function, settings = function, history = function }; each call gives a table of its own
return function(article, words)
  local fields = words.fields
  return {
    words = words,
    about = function()
      return { { words.number, article.number }, { words.version, article.version }, { words.effective_date, article.effective_date } }
    end,
    settings = function()
      local rows = {}
      for i, row in ipairs(article.settings) do
        rows[i] = { row.host or words.unknown_host, row.port or NOTHING, row.security and words.securities[row.security] or NOTHING,
          row.username_text, row.password_text }
      end
      return { fields.host, fields.port, fields.security, fields.username, fields.password }, rows
    end,
    history = function()
      local rows = {}
      for i, entry in ipairs(article.history) do
        rows[i] = { entry.version, entry.date, entry.what }
      end
      return { words.version, words.date, words.what }, rows
    end,
  }
end
