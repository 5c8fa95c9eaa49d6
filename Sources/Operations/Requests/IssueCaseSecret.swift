public import Disclosure
import Persistence

/// Hands a new secret to somebody who proved at the counter that the case is his; the old one ends.
public struct IssueCaseSecret: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The case.
  public var id: Matter.ID

  /// A new secret for a case.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves its hash and tells it, once.
  public func run(in scope: Scope) throws -> String {
    var work = try RequestWork(id, version: nil, in: scope)
    let secret = CaseSecret.new()
    work.request.secretHash = CaseSecret.hash(secret)
    try work.save(as: .caseSecretIssued)
    return secret
  }
}
