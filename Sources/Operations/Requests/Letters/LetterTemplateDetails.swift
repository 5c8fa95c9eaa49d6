public import CivilTime
public import Disclosure
import Persistence

/// The words of one kind of letter at an organ: those in force, earlier ones, and those of the programme.
public struct LetterTemplateDetails: Inquiry {
  /// What is found.
  public struct Outcome: Sendable {
    /// The organ.
    public var organ: Organ
    /// What holds today.
    public var current: LetterTemplate
    /// What the next edition starts from: the last one laid down, also where it does not hold yet.
    public var latest: LetterTemplate
    /// What the programme brings.
    public var shipped: LetterTemplate
    /// The organ's own editions, the latest first.
    public var editions: [LetterEdition]
    /// The names of those who wrote them.
    public var names: RecordNames
    /// Whether the asker may write another.
    public var mayEdit: Bool
    /// The day in Beijing.
    public var today: CivilDate
  }

  /// To see matters at the organ.
  public static let access = Access.capability(.viewMatters)

  /// The organ.
  public var id: Organ.ID
  /// The kind of letter.
  public var kind: LetterKind

  /// Asks for the words of a kind of letter.
  public init(_ kind: LetterKind, of id: Organ.ID) {
    self.kind = kind
    self.id = id
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    guard let organ = try scope.organs.find(id), let shipped = LetterTemplates.shipped.template(kind, on: scope.today)
    else { throw NotFound() }
    let editions = try scope.letterTemplates.editions(of: id, kind: kind)
    let current = editions.last { $0.effectiveOn <= scope.today }?.template ?? shipped
    return Outcome(
      organ: organ, current: current, latest: editions.last?.template ?? shipped, shipped: shipped,
      editions: editions.reversed(), names: try scope.names(people: editions.compactMap(\.createdBy)),
      mayEdit: scope.authority.allows(.editGuide, at: try scope.organs.place(of: id)), today: scope.today)
  }
}
