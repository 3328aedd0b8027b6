std = "lua54"
max_line_length = 140
files["spec/"].std = "+busted"
files["rockspec/smtpcheck.lua"].std = "lua54"
files["rockspec/"].std = "rockspec"
-- tables of data: one row a line reads better than folded ones
files["lua/smtpcheck/messages/"].max_line_length = false
files["lua/smtpcheck/rules/"].max_line_length = false
files["lua/smtpcheck/fake/scripts.lua"].max_line_length = false
files["spec/**/*.lua"].max_line_length = false
exclude_files = { "build/" }
