-- The login is good, and the next command finds the connection gone.
return {
  { client = "^MAIL ", close = true },
  cause = "connect.closed",
  stage = "mail",
  stop_after = "mail",
}
