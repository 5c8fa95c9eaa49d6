public import CivilTime

/// One step that a request has taken; the clock and the stage are worked out from all of them.
public struct RequestStep: Hashable, Sendable {
  /// What happened.
  public var event: RequestEvent
  /// The day on which it happened in the eyes of the law: of the letter, of the payment, of the posting.
  public var on: CivilDate
  /// The length that was set: the term for a correction, the extension, the term of a new decision.
  public var term: Term?
  /// A last day that was set: of a delayed reply, of an answer that is awaited.
  public var until: CivilDate?
  /// Why, in the words of whoever took the step.
  public var note: String

  /// A step.
  public init(_ event: RequestEvent, on: CivilDate, term: Term? = nil, until: CivilDate? = nil, note: String = "") {
    self.event = event
    self.on = on
    self.term = term
    self.until = until
    self.note = note.trimmed
  }
}
