public import Disclosure
import Persistence

/// Notes that a session is used, at most once a minute.
public struct TouchSession: Upkeep {
  private let id: Session.ID

  /// Notes that a session is used.
  public init(_ id: Session.ID) {
    self.id = id
  }

  /// Writes the moment.
  public func run(in scope: Scope) throws {
    try scope.sessions.touch(id, at: scope.now)
  }
}
