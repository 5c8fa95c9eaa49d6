public import Disclosure
import Persistence

/// Gives a draft up; what is public of the item stays so.
public struct DiscardItem: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int

  /// Gives a draft up.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes it; where a correction is given up, the item says again what is public.
  ///
  /// - Throws: `PublicationStepRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    try work.take(.discard)
    if let shown = work.item.publicVersion, let version = try scope.itemVersions.find(shown) {
      work.item.latest = shown
      work.item.attribute = version.content.decision.attribute
      work.item.nextReviewOn = nil
      (work.matter.title, work.matter.summary) = (version.content.title, version.content.summary)
    }
    try scope.itemScratches.remove(id)
    try work.store(as: .itemDiscarded)
  }
}
