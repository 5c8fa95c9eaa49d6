public import CivilTime
public import Disclosure
import Persistence

/// The seals of an organ, those in use, those to come and those of former letters.
public struct OrganSealList: Inquiry {
  /// What is found.
  public struct Outcome: Sendable {
    /// The seals, the latest first.
    public var seals: [OrganSeal]
    /// The names of those who supplied them.
    public var names: RecordNames
    /// Whether the asker may supply another, or end the use of one.
    public var mayEdit: Bool
    /// The day in Beijing.
    public var today: CivilDate
  }

  /// To see matters at the organ.
  public static let access = Access.capability(.viewMatters)

  /// The organ.
  public var id: Organ.ID

  /// Asks for the seals of an organ.
  public init(of id: Organ.ID) {
    self.id = id
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let seals = try scope.organSeals.ofOrgan(id)
    return Outcome(
      seals: seals.reversed(), names: try scope.names(people: seals.compactMap(\.addedBy)),
      mayEdit: scope.authority.allows(.editGuide, at: try scope.organs.place(of: id)), today: scope.today)
  }
}
