public import Disclosure
import Persistence

/// What is known of a file, without its bytes.
public struct AttachmentDetails: Inquiry {
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
    guard let attachment = try scope.attachments.find(id), attachment.erasedAt == nil else { throw NotFound() }
    _ = try scope.keeper(of: attachment.owner)
    return attachment
  }
}
