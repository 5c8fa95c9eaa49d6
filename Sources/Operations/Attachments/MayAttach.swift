public import Disclosure
import Persistence

/// Whether the asker may attach files to a record.
public struct MayAttach: Inquiry {
  /// Narrowed to the matters that the asker may see.
  public static let access = Access.signedIn

  /// The record.
  public var owner: Attachment.Owner

  /// Asks about a record.
  public init(to owner: Attachment.Owner) {
    self.owner = owner
  }

  /// Narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds out.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Bool {
    scope.authority.allows(.handleMatters, at: try scope.organs.place(of: try scope.keeper(of: owner).organ))
  }
}
