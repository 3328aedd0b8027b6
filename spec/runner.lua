-- busted's runner as a file of ours, so that one interpreter, known by name, runs the whole suite (valgrind wants that).
-- busted forgets modules between files; luv does not live through being loaded twice in one state.
pcall(require, "luv")
require "busted.runner" { standalone = false }
