public import Disclosure
import Persistence

/// Fills a draft anew from its case: with the values, the clause of remedies and the template of today.
///
/// Changed words stay, where their part still exists.
public struct RefillLetter: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var matter: Matter.ID
  /// The letter.
  public var letter: CaseLetter.ID
  /// The version of the letter that the page showed.
  public var version: Int

  /// Fills a draft anew.
  public init(_ letter: CaseLetter.ID, of matter: Matter.ID, version: Int) {
    self.letter = letter
    self.matter = matter
    self.version = version
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: matter) }

  /// Saves the draft.
  ///
  /// - Throws: `LetterRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let (matter, old) = try scope.draft(letter, of: matter, since: version)
    guard let request = try scope.requests.find(matter.id) else { throw NotFound() }
    let fresh = try scope.composeLetter(
      old.kind, for: request, matter: matter, recipient: try old.recipient.flatMap { try scope.parties.find($0) },
      consultation: request.course.consultations.first { $0.id == old.consultation },
      fee: try scope.fees.ofMatter(matter.id).last, extra: request.rectification?.letterValues ?? [:],
      on: scope.today)
    var next = old
    next.draft = old.draft.refilled(from: fresh)
    try scope.letters.update(next, from: old)
    let changed = Set(next.draft.values.keys).union(old.draft.values.keys)
      .filter { next.draft.values[$0] != old.draft.values[$0] }
    scope.record(
      .letterRefilled, old,
      [
        .init("fields", before: nil, after: changed.isEmpty ? nil : changed.sorted().joined(separator: " ")),
        .init("template", before: "\(old.draft.template.version)", after: "\(next.draft.template.version)"),
      ])
  }
}
