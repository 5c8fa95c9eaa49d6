public import Disclosure
import Persistence

/// Marks notices of the asker as read: one, or all up to one, so that what comes meanwhile stays unread.
public struct ReadNotices: Operation {
  /// Which notices.
  public enum Which: Hashable, Sendable {
    /// One.
    case one(PersonalNotice.ID)
    /// One and all before it.
    case allUpTo(PersonalNotice.ID)
  }

  /// Which notices.
  public var which: Which

  /// Notices that were read.
  public init(_ which: Which) {
    self.which = which
  }

  /// What it takes.
  public static var access: Access { .signedIn }

  /// The organ that the asker belongs to.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    try scope.principal.person.flatMap { try scope.notifications.address(of: $0) }?.organ
  }

  /// Marks them.
  ///
  /// - Returns: the notice, where it was one.
  public func run(in scope: Scope) throws -> PersonalNotice? {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    let (last, onlyOne) =
      switch which {
      case .one(let id): (id, true)
      case .allUpTo(let id): (id, false)
      }
    guard let notice = try scope.notifications.find(last), notice.person == person else { throw NotFound() }
    let count = try scope.notifications.markRead(of: person, upTo: last, onlyOne: onlyOne, at: scope.now)
    scope.record(
      .notificationsRead, organ: try organ(in: scope), subject: .init("notification", last.rawValue),
      changes: [.init("count", before: nil, after: String(count))])
    return onlyOne ? notice : nil
  }
}
