import CivilTime
public import Disclosure
import Operations

extension LetterKind {
  /// What the office calls it: a reply by its outcome.
  public var word: String {
    guard let outcome = outcome.flatMap({ Outcome(rawValue: $0) }) else { return Texts.text(textKey) }
    return "\(Texts.text(textKey))（\(OutcomeRules.shared[outcome].name)）"
  }
}

extension FrozenLetter {
  /// Its title.
  public var heading: String { paragraphs.first { $0.style == .title }?.text ?? organName }

  /// What its files are called, without their ending.
  public var fileName: String {
    FileName.cleaned([heading, number].filter { !$0.isEmpty }.joined(separator: " "))
  }
}

extension Delivery {
  /// What became of it.
  public var result: Tag {
    if let reachedOn { return Tag(Texts.text("delivery.reached", ["on": reachedOn.chinese]), .ok) }
    if let returnedOn { return Tag(Texts.text("delivery.returned", ["on": returnedOn.chinese]), .late) }
    return Tag(Texts.text("delivery.open"), .soon)
  }
}

extension ArchiveChecklist.Point {
  /// The key of its name in the catalogue of texts.
  public var textKey: String { "archive.point.\(rawValue)" }
}
