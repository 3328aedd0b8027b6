-- Media types of attachments by the end of the file's name; what is not here is application/octet-stream.
return {
  csv = "text/csv", gif = "image/gif", gz = "application/gzip", htm = "text/html", html = "text/html",
  ics = "text/calendar", jpeg = "image/jpeg", jpg = "image/jpeg", json = "application/json", pdf = "application/pdf",
  png = "image/png", svg = "image/svg+xml", txt = "text/plain", vcf = "text/vcard", webp = "image/webp",
  xml = "application/xml", zip = "application/zip",
  docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
