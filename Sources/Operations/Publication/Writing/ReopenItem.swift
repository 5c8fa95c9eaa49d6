public import Disclosure

/// Takes an item up again that is public, kept or withdrawn: to correct or update it, or because its ground has ceased.
///
/// What is public stays so until another version is released.
public struct ReopenItem: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int

  /// Takes an item up again.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Opens it.
  ///
  /// - Throws: `PublicationStepRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    try work.take(.reopen)
    work.matter.dueOn = nil
    work.matter.term = ""
    try work.store(as: .itemReopened)
  }
}
