public import CivilTime
public import Disclosure
import Persistence

/// Who acts for a person on a day.
public struct DeputyOf: Inquiry {
  /// To be signed in: who stands in is no secret in the office.
  public static let access = Access.signedIn

  /// Who might be away.
  public var person: Person.ID
  /// The day.
  public var day: CivilDate

  /// Asks for a deputy.
  public init(_ person: Person.ID, on day: CivilDate) {
    self.person = person
    self.day = day
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// The deputy; nil where the person is there, or nobody who could stand in is.
  public func run(in scope: Scope) throws -> Person.ID? { try scope.absences.deputy(of: person, on: day) }
}
