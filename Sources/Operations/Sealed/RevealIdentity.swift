public import Disclosure
import Persistence

/// Shows a secret in full, for a stated purpose; the journal keeps who saw which one and why, but not the secret.
public struct RevealIdentity: Operation {
  /// What it takes.
  public static let access = Access.capability(.revealIdentity)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  private let value: SealedValue.ID
  private let purpose: RevealPurpose

  /// To look at a sealed value for a purpose.
  public init(_ value: SealedValue.ID, purpose: RevealPurpose) {
    self.value = value
    self.purpose = purpose
  }

  /// The organ whose record it is.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let found = try scope.sealedValues.find(value) else { throw NotFound() }
    return found.organ
  }

  /// Opens the value and records it.
  public func run(in scope: Scope) throws -> String {
    guard let found = try scope.sealedValues.find(value), try scope.sees(ownerOf: found) else { throw NotFound() }
    let secret = try scope.sealed.open(found)
    scope.record(
      .identityRevealed, organ: found.organ, subject: found.owner,
      changes: [
        .init("field", before: nil, after: found.field.rawValue),
        .init("sealedValue", before: nil, after: "\(found.id)"),
      ] + purpose.changes)
    return secret
  }
}

extension RevealPurpose {
  /// What the journal keeps of it.
  var changes: [JournalEvent.Change] {
    [
      .init("reason", before: nil, after: reason.rawValue),
      .init("note", before: nil, after: note.isEmpty ? nil : note),
    ]
  }
}

extension Scope {
  /// Whether the asker may see the matter that the owner of a secret belongs to.
  func sees(ownerOf value: SealedValue) throws -> Bool {
    let visible = Visibility.rule(for: self).matters(
      organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
    let matter: SQLText
    switch value.owner.kind {
    case "party": matter = "m.id = (SELECT p.matter_id FROM party p WHERE p.id = \(value.owner.id))"
    case "matter": matter = "m.id = \(value.owner.id)"
    // Secrets of other records are guarded by the capability at their organ alone.
    default: return true
    }
    return try connection.row("SELECT m.id FROM matter m WHERE \(sql: matter) AND \(sql: visible)") != nil
  }
}
