public import Disclosure
import Persistence

/// One notice of the asker.
public struct FindNotice: Inquiry {
  /// The notice.
  public var id: PersonalNotice.ID

  /// A notice.
  public init(id: PersonalNotice.ID) {
    self.id = id
  }

  /// What it takes.
  public static var access: Access { .signedIn }

  /// The asker's own.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> PersonalNotice {
    guard let notice = try scope.notifications.find(id), notice.person == scope.principal.person else {
      throw NotFound()
    }
    return notice
  }
}
