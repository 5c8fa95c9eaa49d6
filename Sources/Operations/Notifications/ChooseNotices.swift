public import Disclosure
import Persistence

/// Which kinds of notice the asker gets by mail.
public struct NoticeChoices: Inquiry {
  /// The choices of the asker.
  public init() {}

  /// What it takes.
  public static var access: Access { .signedIn }

  /// The asker's own.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Set<NoticeKind> {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    return Set(NoticeKind.all).subtracting(try scope.notifications.unwantedByMail(of: person))
  }
}

/// Chooses which kinds of notice come by mail; on the page all of them stand anyway.
public struct ChooseNotices: Operation {
  /// The kinds that come by mail.
  public var byMail: Set<NoticeKind>

  /// A choice.
  public init(byMail: Set<NoticeKind>) {
    self.byMail = byMail
  }

  /// What it takes.
  public static var access: Access { .signedIn }

  /// The organ that the asker belongs to.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    try scope.principal.person.flatMap { try scope.notifications.address(of: $0) }?.organ
  }

  /// Saves it.
  public func run(in scope: Scope) throws {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    let before = try NoticeChoices().run(in: scope)
    for kind in NoticeKind.all { try scope.notifications.choose(kind, byMail: byMail.contains(kind), for: person) }
    scope.record(
      .notificationsChosen, organ: try organ(in: scope), subject: .init("person", person.rawValue),
      changes: [.init("byMail", before: Self.text(before), after: Self.text(byMail))])
  }

  private static func text(_ kinds: Set<NoticeKind>) -> String {
    NoticeKind.all.filter(kinds.contains).map(\.rawValue).joined(separator: " ")
  }
}
