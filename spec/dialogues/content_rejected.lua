-- The whole message is taken, and then refused.
return {
  { client = "^DATA$", server = "354 Go ahead" },
  { client = "^%.$", server = "554 5.6.0 Message content rejected" },
  cause = "send.content_rejected",
  stage = "send",
  stop_after = "send",
}
