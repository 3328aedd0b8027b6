-- Loaded before the first spec file. busted forgets after each file what that file has loaded; luv does not survive being loaded
-- again in one process (its first loop is collected under the second), so it stays.
pcall(require, "luv")
