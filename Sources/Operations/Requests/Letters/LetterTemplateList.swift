public import CivilTime
public import Disclosure
import Persistence

/// The kinds of letter with the words that an organ uses for them today.
public struct LetterTemplateList: Inquiry {
  /// One kind.
  public struct Line: Sendable {
    /// The kind.
    public var kind: LetterKind
    /// The day from which the organ's own words hold; nil where it uses those of the programme.
    public var ownSince: CivilDate?
    /// The day from which other words will hold; nil where none are laid down.
    public var nextFrom: CivilDate?
    /// How many editions of its own the organ has.
    public var editions: Int
  }

  /// To see matters at the organ.
  public static let access = Access.capability(.viewMatters)

  /// The organ.
  public var id: Organ.ID

  /// Asks for the words of an organ.
  public init(of id: Organ.ID) {
    self.id = id
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Finds.
  public func run(in scope: Scope) throws -> [Line] {
    let editions = Dictionary(grouping: try scope.letterTemplates.editions(of: id), by: \.template.kind)
    return LetterKind.all.map { kind in
      let own = editions[kind.rawValue] ?? []
      return Line(
        kind: kind, ownSince: own.last { $0.effectiveOn <= scope.today }?.effectiveOn,
        nextFrom: own.first { $0.effectiveOn > scope.today }?.effectiveOn, editions: own.count)
    }
  }
}
