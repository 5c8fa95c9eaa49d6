public import CivilTime
public import Disclosure

/// A letter as it is set on paper after GB/T 9704, whatever the format of the file.
public struct LetterSheet: Sendable, Equatable {
  /// The format of the paper.
  public enum Layout: String, Sendable {
    /// The format of letters (信函格式), which replies go out in.
    case letter
    /// The format of documents (文件格式), with a red head.
    case document
    /// A form without a head, for slips, proofs and sheets of opinions.
    case form
  }

  /// How the letter is signed.
  public enum Signature: Sendable, Equatable {
    /// With a seal; the picture is set in where there is one, otherwise there is room to stamp.
    case seal(LetterSeal?)
    /// By the name of the organ alone.
    case name
  }

  /// Who gets copies, and who printed it when: the last lines of the last page (版记).
  public struct Imprint: Sendable, Equatable {
    /// Who gets copies, with the mark at the end; empty for nobody.
    public var copies: String
    /// Who printed it, in the format of documents.
    public var issuer: String
    /// When it was printed.
    public var issuedOn: CivilDate

    /// An imprint.
    public init(copies: String, issuer: String, issuedOn: CivilDate) {
      self.copies = copies
      self.issuer = issuer
      self.issuedOn = issuedOn
    }
  }

  /// The format of the paper.
  public var layout: Layout
  /// The organ that signs.
  public var organName: String
  /// The number of the document; empty for forms and drafts.
  public var number: String
  /// The day of signature; nil where there is no signature yet, or never.
  public var signedOn: CivilDate?
  /// The words.
  public var paragraphs: [LetterParagraph]
  /// What is enclosed.
  public var enclosures: [String]
  /// How it is signed.
  public var signature: Signature
  /// The last lines of the last page.
  public var imprint: Imprint?

  /// The sheet of a signed letter.
  public init(_ letter: FrozenLetter, signature: Signature = .seal(nil), imprint: Imprint? = nil) {
    let isForm = LetterKind(rawValue: letter.kind)?.isForm ?? false
    layout = isForm ? .form : .letter
    organName = letter.organName
    number = letter.number
    signedOn = isForm ? nil : CivilDate(iso: letter.signedOn)
    paragraphs = letter.paragraphs
    enclosures = letter.enclosures
    self.signature = signature
    self.imprint = imprint
  }

  /// The sheet of a signed letter with the seal that it was signed with.
  ///
  /// - Parameters:
  ///   - letter: the letter.
  ///   - png: the picture that its mark names; nil where it was signed without one.
  /// - Throws: what is wrong with the picture.
  public init(_ letter: FrozenLetter, sealedWith png: [UInt8]?) throws(LetterSeal.Fault) {
    guard let png, let mark = letter.seal else {
      self.init(letter)
      return
    }
    self.init(letter, signature: .seal(try LetterSeal(png: png, millimetres: mark.millimetres)))
  }

  /// The sheet of a draft, to look at: without number, date and seal.
  public init(_ draft: LetterDraft, organName: String) throws(Issues) {
    layout = draft.template.letterKind?.isForm == true ? .form : .letter
    self.organName = LetterParagraph(.body, organName, block: "").text
    number = ""
    paragraphs = try draft.composed()
    enclosures = draft.enclosures.map { LetterParagraph(.body, $0, block: "").text }.filter { !$0.isEmpty }
    signature = .name
  }

  /// The title, for lists of files and for readers of the screen.
  public var title: String { paragraphs.first { $0.style == .title }?.text ?? organName }
}
