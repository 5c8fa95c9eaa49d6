import Disclosure
import WebSupport

/// Lets somebody choose from a list that is known, such as the people of an organ: all of it where it is short, by a part
/// of the name where it is long.
///
/// As with an organ, the form comes back where several fit and offers them; nothing of it needs a script.
struct ListChooser: Sendable {
  /// How many answers a form offers at once.
  static let limit = 50

  let choices: [Choice]

  /// Whether a form sent words, and not one of the values, which are numbers, also with a word before them.
  static func isTyped(_ text: String) -> Bool {
    guard let number = text.trimmed.split(separator: "-").last else { return false }
    return !number.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Puts the value in place of the words that somebody typed.
  ///
  /// - Returns: whether there is a value now, or nothing was typed; otherwise the form has a note.
  func settle(_ name: String, in form: inout FormData) -> Bool {
    let text = (form[name] ?? "").trimmed
    guard Self.isTyped(text) else { return true }
    let found = matches(text)
    // Of two of one name, the one whose post is not known is no better choice.
    let exact = found.filter { "\($0.label)，".lowercased().hasPrefix("\(text)，".lowercased()) }
    if let only = exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil {
      form = form.setting(name, to: only.value)
      return true
    }
    if found.isEmpty {
      form.note(name, "form.chooser.none", ["text": text])
    } else if found.count > Self.limit {
      form.note(name, "form.chooser.tooMany", ["text": text])
    } else {
      form.note(name, "form.chooser.several", ["text": text, "count": "\(found.count)"])
    }
    return false
  }

  /// The field.
  func field(_ sheet: FormSheet, _ name: String, _ form: FormData) -> Field {
    guard choices.count > Self.limit else { return sheet.select(name, choices) }
    let text = (form[name] ?? "").trimmed
    if let chosen = choices.first(where: { $0.value == text }) {
      // A name that others have too would not be understood when it comes back.
      let same = choices.filter { $0.label == chosen.label }
      return sheet.chooser(
        name, text: chosen.label, offered: same.count > 1 ? same : [], chosen: text, source: "")
    }
    let found = text.isEmpty ? [] : matches(text)
    return sheet.chooser(
      name, text: text, offered: (2...Self.limit).contains(found.count) ? found : [], chosen: text, source: "")
  }

  private func matches(_ text: String) -> [Choice] {
    choices.filter { $0.label.lowercased().contains(text.lowercased()) }
  }
}
