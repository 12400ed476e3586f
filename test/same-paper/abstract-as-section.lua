-- Plain text has no place for an abstract that is metadata: it becomes the first section.
function Pandoc(doc)
  local abstract = doc.meta.abstract
  if abstract then
    doc.blocks:insert(1, pandoc.Header(1, 'Abstract'))
    for at, block in ipairs(abstract) do
      doc.blocks:insert(1 + at, block)
    end
    doc.meta.abstract = nil
  end
  return doc
end
