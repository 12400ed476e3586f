-- Names of authors without their affiliations: most templates of pandoc print only names.
function Meta(meta)
  local names = pandoc.List()
  for _, author in ipairs(meta.author or {}) do
    names:insert(author.name or author)
  end
  meta.author = names
  return meta
end
