public import Disclosure
import Persistence

/// One seal of an organ.
public struct OrganSealDetails: Inquiry {
  /// To see matters at its organ.
  public static let access = Access.capability(.viewMatters)

  /// The seal.
  public var id: OrganSeal.ID

  /// Asks for a seal.
  public init(_ id: OrganSeal.ID) {
    self.id = id
  }

  /// The organ of the seal.
  public func organ(in scope: Scope) throws -> Organ.ID? { try run(in: scope).organ }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> OrganSeal {
    guard let seal = try scope.organSeals.find(id) else { throw NotFound() }
    return seal
  }
}
