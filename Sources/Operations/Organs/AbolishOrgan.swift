public import CivilTime
public import Disclosure
import Persistence

/// Ends an organ in a reorganisation; its record and its matters stay.
public struct AbolishOrgan: Operation {
  /// System administration of the organ.
  public static let access = Access.capability(.manageOrgans)

  /// Which.
  public var id: Organ.ID
  /// The version that was seen.
  public var version: Int
  /// The first day on which it exists no more.
  public var on: CivilDate
  /// Who has all of its functions that went nowhere else; nil where each was recorded, or none is left.
  public var successor: Organ.ID?
  /// The document that orders it.
  public var basis: String

  /// Ends an organ.
  public init(id: Organ.ID, version: Int, on: CivilDate, successor: Organ.ID?, basis: String) {
    self.id = id
    self.version = version
    self.on = on
    self.successor = successor
    self.basis = basis
  }

  /// The organ itself.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Ends the organ.
  ///
  /// - Throws: `Issues`, `OrganRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    guard let before = try scope.organs.find(id) else { throw NotFound() }
    guard before.abolishedOn == nil else { throw OrganRefusal.abolished }
    let children = try scope.organs.livingChildren(of: id)
    guard children == 0 else { throw OrganRefusal.hasChildren(count: children) }
    if let established = before.establishedOn, on <= established { throw OrganRefusal.abolishedBeforeEstablished }
    if let successor {
      try scope.save(
        Succession(id: try scope.newID(), from: id, to: successor, function: "", effectiveOn: on, basis: basis))
    } else if basis.isEmpty {
      throw Issues([Issue("basis", "organ.succession.basisMissing")])
    }
    var organ = before
    (organ.abolishedOn, organ.version) = (on, version)
    guard try scope.organs.update(organ) else { throw Conflict() }
    scope.record(
      .organAbolished, organ: id, subject: .init("organ", id.rawValue),
      changes: Organ.changes(from: before, to: organ) + [.init("basis", before: nil, after: basis)])
  }
}
