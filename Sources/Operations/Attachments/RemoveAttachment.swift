public import Disclosure
import Persistence

/// Removes a file from a record; its bytes go when no other record needs them.
public struct RemoveAttachment: Operation {
  /// The attachment.
  public var id: Attachment.ID

  /// A file that goes.
  public init(id: Attachment.ID) {
    self.id = id
  }

  /// What it takes.
  public static var access: Access { .capability(.handleMatters) }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let attachment = try scope.attachments.find(id) else { throw NotFound() }
    return try scope.keeper(of: attachment.owner).organ
  }

  /// Erases it.
  ///
  /// - Throws: `AttachmentRefusal.isReviewed`, `NotFound`.
  public func run(in scope: Scope) throws {
    guard let attachment = try scope.attachments.find(id), attachment.erasedAt == nil else { throw NotFound() }
    if try scope.isReviewed(attachment) { throw AttachmentRefusal.isReviewed }
    try scope.erase(attachment)
  }
}

extension Scope {
  /// Erases the name of an attachment now and asks for its bytes to be removed, with an event; erasures at the end of
  /// a retention period end here, too.
  ///
  /// The bytes of an identity paper belong to nobody else and go at once. Others may just be on their way to another
  /// record, so that they wait until that is decided.
  public func erase(_ attachment: Attachment) throws {
    try attachments.erase(attachment.id, at: now)
    try enqueue(
      JobRequest(
        .blobDiscard, payload: attachment.digest, delay: attachment.isIdentityPaper ? 0 : BlobCare.graceSeconds))
    record(
      .attachmentRemoved, organ: attachment.organ, subject: .init("attachment", attachment.id.rawValue),
      changes: [.init("digest", before: attachment.digest, after: nil)])
  }
}
