#!/usr/bin/env lua5.4
os.exit(require("smtpcheck.cli").main(arg), true)
