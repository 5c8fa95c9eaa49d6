public import Disclosure

/// Releases the reviewed version of an item to everybody, now.
public struct ReleaseItem: Operation {
  /// Releasing at the organ.
  public static let access = Access.capability(.releaseItems)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int
  /// What is said about it.
  public var order: ReleaseOrder

  /// Releases an item.
  public init(_ id: Matter.ID, version: Int, order: ReleaseOrder = ReleaseOrder()) {
    self.id = id
    self.version = version
    self.order = order
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Releases it; what was public before stays in its history.
  ///
  /// - Throws: `PublicationStepRefusal`, `Issues`, `ItemRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    guard work.item.stage == .reviewed else {
      throw PublicationStepRefusal.notPossible(.release, work.item.stage)
    }
    try work.take(.release)
    try work.requireReviewed()
    let release = try order.release(of: work, from: scope.now, as: .public)
    try work.release(release)
    try work.store(as: .itemReleased, work.changes(release))
  }
}
