public import CivilTime

/// A reconsideration or a suit about the answer to a request (行政复议、行政诉讼), attached to its case.
public struct RemedyCase: Hashable, Sendable {
  /// The number of the record; it is also the number by which table 4 lists it.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The remedy of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number of the record.
  public var id: ID
  /// The organ whose answer is contested.
  public var organ: Organ.ID
  /// The case.
  public var matter: Matter.ID
  /// The group of table 4.
  public var path: CountedRemedy.Path
  /// The organ of reconsideration or the court.
  public var authority: String
  /// The number under which it is kept there.
  public var number: String
  /// The day on which it was accepted.
  public var acceptedOn: CivilDate
  /// When the organ got the copy of the application or of the complaint; its term to answer runs from then.
  public var servedOn: CivilDate?
  /// Whether the reconsideration goes by the simplified procedure: 行政复议法, Article 53.
  public var isSimplified: Bool
  /// By when the organ has to answer.
  public var replyDueOn: CivilDate?
  /// When it answered.
  public var repliedOn: CivilDate?
  /// When it was decided; nil while it is pending.
  public var endedOn: CivilDate?
  /// What was decided.
  public var decision: RemedyDecision?
  /// What the office learned from it, for the next like case.
  public var lesson: String
  /// The reconsideration that a suit follows.
  public var follows: ID?
  /// How often the record was saved.
  public var version: Int

  /// A remedy.
  public init(
    id: ID, organ: Organ.ID, matter: Matter.ID, path: CountedRemedy.Path, authority: String, number: String = "",
    acceptedOn: CivilDate, servedOn: CivilDate? = nil, isSimplified: Bool = false, replyDueOn: CivilDate? = nil,
    repliedOn: CivilDate? = nil, endedOn: CivilDate? = nil,
    decision: RemedyDecision? = nil, lesson: String = "", follows: ID? = nil, version: Int = 1
  ) {
    self.id = id
    self.organ = organ
    self.matter = matter
    self.path = path
    self.authority = authority.trimmed
    self.number = number.trimmed
    self.acceptedOn = acceptedOn
    self.servedOn = servedOn
    self.isSimplified = isSimplified
    self.replyDueOn = replyDueOn
    self.repliedOn = repliedOn
    self.endedOn = endedOn
    self.decision = decision
    self.lesson = lesson.trimmed
    self.follows = follows
    self.version = version
  }

  /// What table 4 has to know about it.
  public var counted: CountedRemedy {
    var ending: CountedRemedy.Ending?
    if let endedOn, let decision { ending = .init(on: endedOn, result: decision.result) }
    return CountedRemedy(id: id.rawValue, path: path, acceptedOn: acceptedOn, ending: ending)
  }
}
