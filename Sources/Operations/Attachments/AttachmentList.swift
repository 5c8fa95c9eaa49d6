public import Disclosure
import Persistence

/// The files of a record, the oldest first.
public struct AttachmentList: Inquiry {
  /// The record.
  public var owner: Attachment.Owner

  /// The files of a record.
  public init(owner: Attachment.Owner) {
    self.owner = owner
  }

  /// Narrowed to the matters that the asker may see.
  public static var access: Access { .signedIn }

  /// Narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> [Attachment] {
    _ = try scope.keeper(of: owner)
    return try scope.attachments.list(of: owner)
  }
}
