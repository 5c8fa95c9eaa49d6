import Disclosure

extension ArticlePage {
  /// Writes the mark of a note; the first one is where the note leads back to.
  mutating func writeMark(_ number: Int) {
    guard linksNotes else {
      out.markup("<sup class=\"note-mark\">[")
      out.number(number + 1)
      out.markup("]</sup>")
      return
    }
    out.markup("<sup class=\"note-mark\"><a href=\"#")
    out.text("\(writer.prefix)note-\(number + 1)")
    if marked.insert(number).inserted {
      out.markup("\" id=\"")
      out.text("\(writer.prefix)mark-\(number + 1)")
    }
    out.markup("\" role=\"doc-noteref\" aria-label=\"注释")
    out.number(number + 1)
    out.markup("\">[")
    out.number(number + 1)
    out.markup("]</a></sup>")
  }

  /// Writes the notes as a list at the end, each with a link back to its mark.
  mutating func writeNotes(_ notes: [[Article.Inline]]) {
    guard !notes.isEmpty else { return }
    out.markup("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"注释\"><ol>\n")
    for (number, note) in notes.enumerated() {
      out.markup("<li id=\"")
      out.text("\(writer.prefix)note-\(number + 1)")
      out.markup("\">")
      write(note)
      if marked.contains(number) {
        out.markup(" <a href=\"#")
        out.text("\(writer.prefix)mark-\(number + 1)")
        out.markup("\" role=\"doc-backlink\" aria-label=\"返回正文\">↩</a>")
      }
      out.markup("</li>\n")
    }
    out.markup("</ol></section>\n")
  }
}
