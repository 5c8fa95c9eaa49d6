public import CivilTime

/// An organ or unit that is asked before a request is decided: Regulation, Articles 33(3) and 34.
public struct ConsultedOrgan: Hashable, Sendable {
  /// Whether it made the information too, or only helps; a third party is asked as a person.
  public var kind: Consultation.Kind
  /// Its name.
  public var name: String
  /// What it is asked.
  public var question: String
  /// By when it is asked to answer; a joint organ has the term of the law.
  public var until: CivilDate?

  /// An organ to ask.
  public init(kind: Consultation.Kind, name: String, question: String, until: CivilDate? = nil) {
    self.kind = kind
    self.name = name.trimmed
    self.question = question.trimmed
    self.until = until
  }
}
