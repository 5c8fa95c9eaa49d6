public import Disclosure
import Persistence

/// A letter with all that its page shows.
public struct PreviewLetter: Inquiry {
  /// Whoever is signed in; the case must be visible to the asker.
  public static let access = Access.signedIn

  /// The case.
  public var matter: Matter.ID
  /// The letter.
  public var letter: CaseLetter.ID

  /// Looks at a letter.
  public init(_ letter: CaseLetter.ID, of matter: Matter.ID) {
    self.letter = letter
    self.matter = matter
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The case.
    public var matter: Matter
    /// The letter; whom a draft is for is masked for those who may not read it.
    public var letter: CaseLetter
    /// The organ that writes.
    public var organ: Organ
    /// Its words: those that were signed, or those of the draft with marks in the place of what is missing.
    public var paragraphs: [LetterParagraph]
    /// What is enclosed.
    public var enclosures: [String]
    /// What still keeps the draft from being a letter.
    public var issues: [Issue]
    /// What was changed against the template.
    public var changes: [(block: LetterTemplate.Block, changes: [LetterChange])]
    /// Whether a legal reviewer has signed the rules of remedies; nil where the letter tells none.
    public var confirmation: RemedyConfirmation?
    /// How it was delivered, the first attempt first.
    public var deliveries: [Delivery]
    /// Whether the asker may change it now.
    public var mayEdit: Bool
    /// Whether the asker may have it as a file.
    public var mayRead: Bool
    /// Whether the asker may enter how it was delivered.
    public var mayDeliver: Bool
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    var (matter, letter) = try scope.letter(letter, of: matter)
    guard let organ = try scope.organs.find(letter.organ) else { throw NotFound() }
    let mayRead = try scope.mayReadLetters(of: matter)
    var paragraphs = letter.frozen?.paragraphs ?? []
    if !mayRead, let party = try letter.recipient.flatMap({ try scope.parties.find($0) }) {
      let plain = letter.draft.values[LetterField.addressee.rawValue] ?? ""
      letter.draft = letter.draft.masking(addressee: party.maskedName)
      paragraphs = paragraphs.map { paragraph in
        var shown = paragraph
        if !plain.isEmpty { shown.text = paragraph.text.replacing(plain, with: party.maskedName) }
        return shown
      }
    }
    let isDraft = letter.state != .signed
    let mayHandle = scope.authority.allows(.handleMatters, at: try scope.organs.place(of: matter.organ))
    let deliveries = try scope.deliveries.ofMatter(matter.id).filter { $0.letter == letter.id }
    return Outcome(
      matter: matter, letter: letter, organ: organ, paragraphs: isDraft ? letter.draft.previewed() : paragraphs,
      enclosures: isDraft ? letter.draft.enclosures : letter.frozen?.enclosures ?? [],
      issues: letter.state == .draft ? letter.draft.issues() : [], changes: letter.draft.changes,
      confirmation: letter.kind.carriesRemedies ? try scope.remedyConfirmation(of: letter.organ) : nil,
      deliveries: deliveries, mayEdit: mayHandle && letter.state == .draft && matter.state == .open,
      mayRead: mayRead,
      mayDeliver: mayHandle && letter.state == .signed && !letter.kind.staysInside)
  }
}

extension LetterKind {
  /// Whether it is never sent to anybody.
  var staysInside: Bool { self == .reviewSheet }
}
