-- Number, version and history of the article, the oldest version first. `digest` is that of all articles in English, that of
-- every provider and the general one (guide.lua, `digest_of_all`). It moves with every fact and sentence that they show; then
-- another version is due, with what changed. A spec fails until it is here.
return {
  number = "SMC-1",
  digest = "363a79ba62f26430",
  versions = {
    { version = "1.0", date = "2026-11-25", what = "First release." },
  },
}
