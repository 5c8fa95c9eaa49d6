import Disclosure
import Operations
import WebSupport

extension LetterTemplate.Block {
  /// What the desk calls the part: its heading, or what it is for.
  var word: String { heading ?? Texts.all["letter.part.\(key)"] ?? Texts.text("letter.role.\(role.rawValue)") }
}

extension LetterTemplate {
  /// The fields of a form for its parts, numbered as they stand.
  func fields(_ sheet: FormSheet) -> [Field] {
    var number = 0
    return blocks.filter { $0.role != .remedies }.map { block in
      number += 1
      let name = Self.fieldName(block.key)
      let isShort = block.role == .title || block.role == .salutation
      let isOptional = block.isOptional && !block.isMandatory
      var field =
        isShort
        ? sheet.text(name, limit: 200)
        : sheet.area(name, limit: Self.longestText, rows: block.text.count > 120 ? 5 : 3, isOptional: isOptional)
      field.label = "\(number)．\(block.word)"
      if block.isOptional { field.hint = Texts.text("letter.part.optional") }
      return field
    }
  }

  /// What a form for the parts holds.
  func items(_ text: (Block) -> String) -> [(name: String, value: String)] {
    blocks.map { (Self.fieldName($0.key), text($0)) }
  }

  /// The words that a form sent, by the key of their part.
  func texts(in form: FormData) -> [String: String] {
    var texts: [String: String] = [:]
    for block in blocks where block.role != .remedies { texts[block.key] = form[Self.fieldName(block.key)] }
    return texts
  }

  /// Issues name the key of a part; forms name its field.
  static func onFields(_ error: any Error) -> any Error {
    guard let issues = error as? Issues else { return error }
    return Issues(issues.list.map { Issue($0.field.isEmpty ? "" : fieldName($0.field), $0.key, $0.arguments) })
  }

  private static func fieldName(_ key: String) -> String { key == "effectiveOn" ? key : "part.\(key)" }
}
