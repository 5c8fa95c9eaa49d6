public import Disclosure
import Persistence

/// Changes the words of a draft, part by part; the facts that the law asks for stay in it.
public struct EditLetter: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var matter: Matter.ID
  /// The letter.
  public var letter: CaseLetter.ID
  /// The version of the letter that the form was filled from.
  public var version: Int
  /// The words by the key of their part, naming fields as the template does.
  public var texts: [String: String]

  /// Changes the words of a draft.
  public init(_ letter: CaseLetter.ID, of matter: Matter.ID, version: Int, texts: [String: String]) {
    self.letter = letter
    self.matter = matter
    self.version = version
    self.texts = texts
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: matter) }

  /// Saves the words.
  ///
  /// - Throws: `Issues`, `LetterRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let old = try scope.draft(letter, of: matter, since: version).letter
    var next = old
    next.draft = old.draft.editing(texts)
    try Issues.check(next.draft.editIssues())
    try scope.letters.update(next, from: old)
    let changed = next.draft.template.blocks.map(\.key).filter { next.draft.edits[$0] != old.draft.edits[$0] }
    scope.record(
      .letterEdited, old,
      [.init("parts", before: nil, after: changed.isEmpty ? nil : changed.joined(separator: " "))])
  }
}
