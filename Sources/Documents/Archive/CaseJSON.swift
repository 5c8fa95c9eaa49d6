import Disclosure

/// The file of a case as `case.typ` reads it, and as it lies in the folder for programs.
enum CaseJSON {
  static func bytes(of file: CaseFile) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("title", file.title)
      json.member("organ", file.organ)
      json.member("number", file.number)
      SheetJSON.write(file.day, to: &json)
      json.key("sections")
      json.array(file.sections) { json, section in write(section, to: &json) }
      json.member("lettersTitle", file.letterTable.title)
      json.key("lettersColumns")
      json.array(file.letterTable.columns) { json, label in json.value(label) }
      json.key("letters")
      json.array(file.letters) { json, letter in
        json.object { json in
          json.member("name", letter.name)
          json.key("letter")
          json.raw(SheetJSON.bytes(of: letter.sheet))
        }
      }
    }
    return json.bytes
  }

  private static func write(_ section: CaseFile.Section, to json: inout JSONWriter) {
    json.object { json in
      json.member("title", printable(section.title))
      json.member("empty", printable(section.empty))
      json.key("columns")
      json.array(section.columns) { json, column in json.value(column.label) }
      json.key("widths")
      json.array(section.columns) { json, column in json.value(column.width) }
      json.key("rows")
      json.array(section.rows) { json, row in json.array(row) { json, words in json.value(printable(words)) } }
    }
  }

  /// The words as every format can carry them; lines stay lines.
  private static func printable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { LetterParagraph(.body, String($0), block: "").text }.joined(separator: "\n")
  }
}
