public import Disclosure
import Persistence

/// Marks a request as one whose information could be published for all, or takes the mark back: Article 44.
public struct SuggestPublication: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The request.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// Whether it is suggested.
  public var isSuggested: Bool

  /// Marks a request.
  public init(_ id: Matter.ID, version: Int, isSuggested: Bool) {
    self.id = id
    self.version = version
    self.isSuggested = isSuggested
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves the mark.
  ///
  /// - Throws: `PublicationRefusal.converted`, `Conflict`, `NotFound`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: version, in: scope)
    guard work.request.publication == nil else { throw PublicationRefusal.converted }
    let old = work.request.suggestsPublication
    work.request.suggestsPublication = isSuggested
    try work.save(
      as: .candidateMarked,
      [.init("suggested", before: old ? "1" : "0", after: isSuggested ? "1" : "0")])
  }
}
