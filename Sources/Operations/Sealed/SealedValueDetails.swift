public import Disclosure
import Persistence

/// What may be shown of a secret to somebody who may look at it.
public struct SealedValueDetails: Inquiry {
  /// What it takes.
  public static let access = Access.capability(.revealIdentity)

  private let id: SealedValue.ID

  /// A sealed value.
  public init(_ id: SealedValue.ID) {
    self.id = id
  }

  /// The organ whose record it is.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let found = try scope.sealedValues.find(id) else { throw NotFound() }
    return found.organ
  }

  /// Finds it masked.
  public func run(in scope: Scope) throws -> SealedValue {
    guard let found = try scope.sealedValues.find(id), try scope.sees(ownerOf: found) else { throw NotFound() }
    guard !found.isErased else { throw SealedRefusal.erased }
    return found
  }
}
