public import CivilTime
public import Disclosure
import Persistence

/// Lays down the words that an organ uses for a kind of letter from a day on; what is signed stays as it is.
public struct SaveLetterTemplate: Operation {
  /// Writing what the office tells the public: its guide, its letters.
  public static let access = Access.capability(.editGuide)

  /// The organ.
  public var id: Organ.ID
  /// The kind of letter.
  public var kind: LetterKind
  /// The last edition that was seen, by its number; that of the programme where there was none.
  public var basedOn: Int
  /// The first day.
  public var effectiveOn: CivilDate
  /// The words by the key of their part.
  public var texts: [String: String]

  /// Lays down words.
  public init(_ kind: LetterKind, of id: Organ.ID, basedOn: Int, effectiveOn: CivilDate, texts: [String: String]) {
    self.kind = kind
    self.id = id
    self.basedOn = basedOn
    self.effectiveOn = effectiveOn
    self.texts = texts
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Saves the edition.
  ///
  /// - Returns: its number.
  /// - Throws: `Issues`, `Conflict`.
  public func run(in scope: Scope) throws -> Int {
    guard try scope.organs.exists(id), let shipped = LetterTemplates.shipped.template(kind, on: effectiveOn)
    else { throw NotFound() }
    let editions = try scope.letterTemplates.editions(of: id, kind: kind)
    let latest = editions.last?.template ?? shipped
    let newest = editions.map(\.template.version).max() ?? shipped.version
    guard newest == basedOn else { throw Conflict() }
    let next = latest.edition(newest + 1, with: texts)
    var issues = next.issues()
    if effectiveOn < scope.today { issues.append(Issue("effectiveOn", "letterTemplate.issue.past")) }
    if next.blocks == latest.blocks { issues.append(Issue("", "letterTemplate.issue.unchanged")) }
    try Issues.check(issues)
    try scope.letterTemplates.put(
      next, organ: id, effectiveOn: effectiveOn, id: try scope.newID(Matter.ID.self).rawValue,
      by: scope.principal.person, at: scope.now)
    scope.record(
      .letterTemplateSaved, organ: id, subject: .init("organ", id.rawValue),
      changes: [
        .init("kind", before: nil, after: kind.rawValue),
        .init("edition", before: "\(newest)", after: "\(next.version)"),
        .init("effectiveOn", before: nil, after: effectiveOn.description),
        .init("parts", before: nil, after: next.changes(since: latest).map(\.block.key).joined(separator: " ")),
      ])
    return next.version
  }
}
