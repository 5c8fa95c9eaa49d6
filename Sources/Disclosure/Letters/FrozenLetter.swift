public import CivilTime
import Foundation

/// A letter after signature: its words, number and date can no longer change, and a digest proves it.
public struct FrozenLetter: Hashable, Codable, Sendable {
  /// The raw value of the kind.
  public let kind: String
  /// The version of the template it was written from.
  public let templateVersion: Int
  /// The organ that signs.
  public let organName: String
  /// The number of the document; empty for forms.
  public let number: String
  /// The day of signature, in ISO form.
  public let signedOn: String
  /// Its paragraphs.
  public let paragraphs: [LetterParagraph]
  /// What is enclosed.
  public let enclosures: [String]
  /// The seal that it was signed with; nil where the organ had supplied none, and for forms.
  public let seal: SealMark?
  /// The digest of all that, in hexadecimal digits.
  public private(set) var digest: String

  /// Freezes a draft.
  ///
  /// - Parameters:
  ///   - draft: the letter as it was approved.
  ///   - organName: the organ that signs.
  ///   - number: the number of the document; empty for forms.
  ///   - signedOn: the day of signature.
  ///   - seal: the seal of that day; nil where the organ has supplied none. A form never has one.
  ///   - digest: what the digest of the content is computed with: SM3 in hexadecimal digits.
  /// - Throws: everything that keeps the draft from being a letter.
  public init(
    _ draft: LetterDraft, organName: String, number: String, signedOn: CivilDate, seal: SealMark? = nil,
    digest: ([UInt8]) -> String
  ) throws(Issues) {
    let kind = draft.template.letterKind
    var issues = draft.issues()
    let name = LetterParagraph.printable(organName)
    let number = LetterParagraph.printable(number)
    if name.isEmpty {
      issues.append(Issue("organName", "letter.value.missing", ["field": LetterField.organName.label]))
    }
    if number.isEmpty, kind?.isForm == false { issues.append(Issue("number", "letter.number.missing")) }
    try Issues.check(issues)
    self.kind = draft.template.kind
    templateVersion = draft.template.version
    self.organName = name
    self.number = number
    self.signedOn = signedOn.description
    paragraphs = try draft.composed()
    enclosures = draft.enclosures.map(LetterParagraph.printable).filter { !$0.isEmpty }
    self.seal = kind?.isForm == true ? nil : seal
    self.digest = ""
    self.digest = digest(content)
  }

  /// The bytes that the digest is computed over: JSON with sorted keys, without the digest.
  public var content: [UInt8] {
    var copy = self
    copy.digest = ""
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(copy))
    } catch {
      // Strings, numbers and lists of them always encode. Were it not so, every letter would have the digest of nothing.
      preconditionFailure("a letter cannot be encoded: \(error)")
    }
  }

  /// Whether the words are still those that were signed.
  public func isGenuine(digest: ([UInt8]) -> String) -> Bool { digest(content) == self.digest }
}
