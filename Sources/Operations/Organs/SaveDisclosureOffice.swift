public import Disclosure
import Persistence

/// Saves the facts of an organ's disclosure office, which the guide and all letters print.
public struct SaveDisclosureOffice: Operation {
  /// To edit the organ.
  public static let access = Access.capability(.editOrgans)

  /// Whose office.
  public var id: Organ.ID
  /// The facts, with the version that was seen.
  public var office: DisclosureOffice

  /// Saves an office.
  public init(of id: Organ.ID, _ office: DisclosureOffice) {
    self.id = id
    self.office = office
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Saves the office.
  ///
  /// - Throws: `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    guard try scope.organs.exists(id) else { throw NotFound() }
    try Issues.check(office.issues())
    let before = try scope.organs.office(of: id)
    guard try scope.organs.save(office, of: id) else { throw Conflict() }
    scope.record(
      .officeChanged, organ: id, subject: .init("organ", id.rawValue),
      changes: DisclosureOffice.Part.allCases.map { part in
        .init(part.rawValue, before: before[part], after: office[part])
      })
  }
}
