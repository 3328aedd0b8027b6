-- busted's runner as a file of ours, so that one interpreter, known by name, runs the suite (valgrind wants that).
require "busted.runner" { standalone = false }
