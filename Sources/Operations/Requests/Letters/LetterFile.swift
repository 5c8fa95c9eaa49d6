public import Disclosure
import Persistence

/// A letter as a file is made of it, with whom it is for in full.
public struct LetterFile: Inquiry {
  /// Whoever is signed in; the asker must work on the case or approve it.
  public static let access = Access.signedIn

  /// The case.
  public var matter: Matter.ID
  /// The letter.
  public var letter: CaseLetter.ID

  /// Asks for a letter.
  public init(_ letter: CaseLetter.ID, of matter: Matter.ID) {
    self.letter = letter
    self.matter = matter
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The letter.
    public var letter: CaseLetter
    /// The organ that writes, for drafts.
    public var organName: String
    /// The name of the file, without its ending: it never names whom the letter is for.
    public var name: String

    /// A letter of a case that was found otherwise.
    public init(letter: CaseLetter, organName: String, name: String) {
      self.letter = letter
      self.organName = organName
      self.name = name
    }
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`; `AccessRefusal` where the asker neither works on the case nor approves it.
  public func run(in scope: Scope) throws -> Outcome {
    let (matter, letter) = try scope.letter(letter, of: matter)
    guard try scope.mayReadLetters(of: matter) else { throw AccessRefusal.lacks(.handleMatters) }
    guard let organ = try scope.organs.find(letter.organ) else { throw NotFound() }
    let title =
      letter.kind.outcome.map { "\(Texts.text(letter.kind.textKey)) \($0)" } ?? Texts.text(letter.kind.textKey)
    let number = letter.number.isEmpty ? matter.number : letter.number
    let state = letter.state == .signed ? "" : "（\(Texts.text("letter.state.\(letter.state.rawValue)"))）"
    return Outcome(letter: letter, organName: organ.name, name: "\(number) \(title)\(state)")
  }
}
