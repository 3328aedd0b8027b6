-- LOGIN, refused only after the password; every line of the exchange is the script's.
return {
  auth = { "LOGIN" },
  { client = "^AUTH LOGIN$", server = "334 VXNlcm5hbWU6" },
  { client = "^[%w+/]+=*$", server = "334 UGFzc3dvcmQ6" },
  { client = "^[%w+/]+=*$", server = { "535-5.7.8 Username and password do not match.", "535 5.7.8 See the help page." } },
  cause = "auth.bad_credentials",
  stage = "auth",
}
