public import Disclosure
import Persistence

/// Ends all sessions of a person, but for one where it is named.
public struct EndSessions: Operation {
  /// One's own; for others keeping accounts at their organ.
  public static let access = Access.signedIn

  /// Whose.
  public var person: Person.ID
  /// The session that stays.
  public var kept: Session.ID?

  /// Ends sessions.
  public init(of person: Person.ID, except kept: Session.ID? = nil) {
    self.person = person
    self.kept = kept
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(person).organ }

  /// Ends the sessions.
  ///
  /// - Returns: how many there were.
  /// - Throws: `NotFound`, `AccessRefusal`.
  public func run(in scope: Scope) throws -> Int {
    let organ = try scope.person(person).organ
    if person != scope.principal.person { try scope.require(.managePeople, at: organ) }
    let count = try scope.sessions.deleteAll(of: person, except: kept)
    scope.record(
      .sessionEnded, organ: organ, subject: .init("person", person.rawValue),
      changes: [.init("sessions", before: String(count), after: nil)])
    return count
  }
}
