public import Disclosure
import Persistence

/// What the asker has been told, the newest first.
public struct NoticeList: Inquiry {
  /// A page of notices.
  public struct Page: Hashable, Sendable {
    /// The notices.
    public var notices: [PersonalNotice]
    /// Whether there are older ones.
    public var hasMore: Bool
    /// How many have not been read; counting stops at a hundred.
    public var unread: Int

    /// A page.
    public init(notices: [PersonalNotice], hasMore: Bool, unread: Int) {
      self.notices = notices
      self.hasMore = hasMore
      self.unread = unread
    }
  }

  /// The last notice of the page before.
  public var before: PersonalNotice.ID?
  /// How many a page has.
  public var limit: Int

  /// A page of notices.
  public init(before: PersonalNotice.ID? = nil, limit: Int = 30) {
    self.before = before
    self.limit = limit
  }

  /// What it takes.
  public static var access: Access { .signedIn }

  /// The asker's own.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Page {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    let notices = try scope.notifications.list(of: person, before: before, limit: limit + 1)
    return Page(
      notices: Array(notices.prefix(limit)), hasMore: notices.count > limit,
      unread: try scope.notifications.unread(of: person))
  }
}

/// How many notices the asker has not read; counting stops at a hundred.
public struct UnreadNotices: Inquiry {
  /// The count of the asker.
  public init() {}

  /// What it takes.
  public static var access: Access { .signedIn }

  /// The asker's own.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Counts.
  public func run(in scope: Scope) throws -> Int {
    guard let person = scope.principal.person else { return 0 }
    return try scope.notifications.unread(of: person)
  }
}
