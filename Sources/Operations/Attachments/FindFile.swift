public import Disclosure
import Persistence

/// A file that somebody wants to have, where he may; identity papers are opened by `RevealIdentityPaper`.
public struct FindFile: Inquiry {
  /// The attachment.
  public var id: Attachment.ID

  /// A file.
  public init(id: Attachment.ID) {
    self.id = id
  }

  /// Narrowed to the matters that the asker may see.
  public static var access: Access { .signedIn }

  /// Narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Attachment {
    guard let attachment = try scope.attachments.find(id) else { throw NotFound() }
    _ = try scope.keeper(of: attachment.owner)
    guard !attachment.isIdentityPaper else { throw AttachmentRefusal.isIdentityPaper }
    try AttachmentRefusal.check(attachment)
    return attachment
  }
}
