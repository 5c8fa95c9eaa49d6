public import Disclosure
import Persistence

/// Opens an identity paper in full, for a stated purpose, which is recorded.
public struct RevealIdentityPaper: Operation {
  /// The attachment.
  public var id: Attachment.ID
  /// What for.
  public var purpose: RevealPurpose

  /// An identity paper.
  public init(id: Attachment.ID, purpose: RevealPurpose) {
    self.id = id
    self.purpose = purpose
  }

  /// What it takes.
  public static var access: Access { .capability(.revealIdentity) }
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let attachment = try scope.attachments.find(id) else { throw NotFound() }
    return try scope.keeper(of: attachment.owner).organ
  }

  /// Records that it was opened.
  public func run(in scope: Scope) throws -> Attachment {
    guard let attachment = try scope.attachments.find(id), attachment.isIdentityPaper else { throw NotFound() }
    try AttachmentRefusal.check(attachment)
    scope.record(
      .attachmentRevealed, organ: attachment.organ, subject: .init("attachment", id.rawValue),
      changes: [.init("owner", before: nil, after: "\(attachment.owner.kind.rawValue) \(attachment.owner.id)")]
        + purpose.changes)
    return attachment
  }
}
