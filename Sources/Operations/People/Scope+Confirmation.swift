import CivilTime
import Disclosure
import Persistence

extension Scope {
  /// Requires that a person at the desk proved a short while ago who he is, as `Operation.needsConfirmation` asks.
  ///
  /// The platform itself passes; a program with a token does not.
  ///
  /// - Throws: `PeopleRefusal.confirmationRequired`, `PeopleRefusal.notForPrograms`.
  func requireConfirmation() throws {
    switch principal.identity {
    case .system: return
    case .visitor: throw AccessRefusal.notSignedIn
    case .token: throw PeopleRefusal.notForPrograms
    case .person:
      let limit = Int64(try accountRules.confirmationMinutes) * 60
      guard let confirmed = principal.confirmedAt, now < confirmed.adding(seconds: limit) else {
        throw PeopleRefusal.confirmationRequired
      }
    }
  }

  /// A person that somebody wants to change, or `NotFound`.
  func person(_ id: Person.ID) throws -> Person {
    guard let person = try people.find(id) else { throw NotFound() }
    return person
  }
}

extension Scope {
  /// The organ in whose ledger stands what somebody does with his own account.
  var ownOrgan: Organ.ID? {
    get throws { try principal.person.flatMap { try people.find($0) }?.organ }
  }
}
