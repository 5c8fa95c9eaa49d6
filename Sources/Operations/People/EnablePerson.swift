public import Disclosure
import Persistence

/// Opens a closed account again; its tokens stay revoked.
public struct EnablePerson: Operation {
  /// Keeping accounts, at the organ of the account.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Whose.
  public var id: Person.ID
  /// The version that the page showed.
  public var version: Int

  /// Opens an account.
  public init(_ id: Person.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// Opens the account.
  ///
  /// - Throws: `PeopleRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let person = try scope.person(id)
    guard person.isDisabled else { throw PeopleRefusal.alreadyDone }
    guard person.version == version, try scope.people.setDisabled(nil, of: person) else { throw Conflict() }
    scope.record(.personEnabled, organ: person.organ, subject: .init("person", id.rawValue))
  }
}
