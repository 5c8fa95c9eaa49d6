import CivilTime
import Cryptography
public import Disclosure

extension Matter {
  /// What the journal says of a change of a matter: texts by their hashes, since people may be named in them.
  ///
  /// - Parameter old: what it was before; nil where it is new.
  /// - Returns: each field with what it was and what it is.
  public func journalChanges(since old: Matter?) -> [JournalEvent.Change] {
    let before = old?.journalTexts
    return journalTexts.enumerated().map { index, field in
      .init(field.name, before: before?[index].text, after: field.text)
    }
  }

  private var journalTexts: [(name: String, text: String?)] {
    [
      ("number", number), ("kind", kind.rawValue), ("title", Self.digest(title)), ("summary", Self.digest(summary)),
      ("label", label.rawValue), ("state", state.rawValue), ("stage", stage), ("openedOn", openedOn.description),
      ("dueOn", dueOn?.description), ("term", term), ("closedOn", closedOn?.description),
      ("assignee", assignee?.description),
    ]
  }

  private static func digest(_ text: String) -> String { text.isEmpty ? "" : "SM3:" + SM3.hexadecimal(text) }
}
