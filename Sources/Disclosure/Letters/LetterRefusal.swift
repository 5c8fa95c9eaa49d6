public import CivilTime

/// Why a letter cannot be written, changed or signed.
public enum LetterRefusal: DomainRefusal, Equatable {
  /// The day lies before the Regulation of 2019, so that no template holds: such letters are filed, not written.
  case noTemplate(LetterKind, CivilDate)
  /// The clause of remedies is another now than the one that was drafted and approved.
  case remediesChanged
  /// It is signed or void, and its words can no longer change.
  case notDraft
  /// Its case is being approved, so that its words stand still.
  case inApproval
  /// It is not signed, so that there is nothing to send.
  case notSigned
  /// A reply is sent by the step of the case that stops its clock.
  case replyIsDispatched

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .noTemplate: "letter.refusal.noTemplate"
    case .remediesChanged: "letter.refusal.remediesChanged"
    case .notDraft: "letter.refusal.notDraft"
    case .inApproval: "letter.refusal.inApproval"
    case .notSigned: "letter.refusal.notSigned"
    case .replyIsDispatched: "letter.refusal.replyIsDispatched"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    guard case .noTemplate(let kind, let day) = self else { return [:] }
    return ["kind": kind.textKey, "day": day.chinese]
  }
}

extension LetterKind {
  /// The key of its name in the catalogue of texts; all replies share one, since outcomes have names of their own.
  public var textKey: String { outcome == nil ? "letter.name.\(rawValue)" : "letter.name.reply" }
}
