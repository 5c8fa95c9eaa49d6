public import Disclosure

/// Saves what an item says as a new version; what is public stays as it is.
public struct SaveItem: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// What it says.
  public var content: ItemContent
  /// What was changed, in words for those who compare versions; may be empty.
  public var note: String

  /// Saves an item.
  public init(_ id: Matter.ID, version: Int, content: ItemContent, note: String = "") {
    self.id = id
    self.version = version
    self.content = content
    self.note = note
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves and screens it.
  ///
  /// - Throws: `Issues`, `PublicationStepRefusal`, `ItemRefusal.unchanged`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    try work.save(content, note: note)
  }
}
