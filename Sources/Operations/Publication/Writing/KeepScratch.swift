public import Disclosure
import Persistence

/// Keeps what somebody has typed into an item and not saved yet, so that a closed browser loses nothing.
///
/// It is nobody's version: nobody else sees it, nothing is reviewed by it, and no event tells of it.
public struct KeepScratch: Upkeep {
  /// The item.
  public var id: Matter.ID
  /// The version that it began from.
  public var basedOn: ItemVersion.ID
  /// What was typed; nil throws away what was kept.
  public var content: ItemContent?

  /// Keeps or throws away what was typed.
  public init(_ id: Matter.ID, basedOn: ItemVersion.ID, content: ItemContent?) {
    self.id = id
    self.basedOn = basedOn
    self.content = content
  }

  /// Keeps it.
  ///
  /// - Throws: `AccessRefusal`, `NotFound`, `PublicationStepRefusal` where the item is not being written, `Conflict` where
  ///   another version was saved since.
  public func run(in scope: Scope) throws {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    scope.authority = try scope.people.authority(of: person)
    let work = try ItemWork(id, version: nil, in: scope)
    try scope.require(.handleMatters, at: work.item.organ)
    guard let content else { return try scope.itemScratches.remove(id, of: person) }
    guard work.item.latest == basedOn else { throw Conflict() }
    _ = try work.item.stage(after: .save)
    try scope.itemScratches.put(.init(basedOn: basedOn, content: content, savedAt: scope.now), of: id, by: person)
  }
}
