public import Disclosure
import Persistence

/// Makes a draft void that is not needed after all; the draft of a reply is replaced by proposing anew.
public struct VoidLetter: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var matter: Matter.ID
  /// The letter.
  public var letter: CaseLetter.ID
  /// The version of the letter that the page showed.
  public var version: Int

  /// Makes a draft void.
  public init(_ letter: CaseLetter.ID, of matter: Matter.ID, version: Int) {
    self.letter = letter
    self.matter = matter
    self.version = version
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: matter) }

  /// Saves the state.
  ///
  /// - Throws: `LetterRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let old = try scope.draft(letter, of: matter, since: version).letter
    guard old.kind.outcome == nil else { throw LetterRefusal.replyIsProposed }
    var next = old
    next.state = .void
    try scope.letters.update(next, from: old)
    scope.record(.letterVoided, old, [.init("state", before: old.state.rawValue, after: next.state.rawValue)])
  }
}
