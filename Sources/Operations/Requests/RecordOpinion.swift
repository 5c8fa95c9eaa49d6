public import CivilTime
public import Disclosure
import Persistence

/// Notes what became of a consultation: when the letter was received, and what was answered.
public struct RecordOpinion: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The case.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// The consultation.
  public var consultation: Consultation.ID
  /// When the letter was received.
  public var reachedOn: CivilDate?
  /// When the opinion came.
  public var answeredOn: CivilDate?
  /// What it says.
  public var answer: Consultation.Answer?
  /// Its reasons.
  public var reasons: String

  /// Notes an opinion.
  public init(
    _ id: Matter.ID, version: Int, consultation: Consultation.ID, reachedOn: CivilDate?, answeredOn: CivilDate?,
    answer: Consultation.Answer?, reasons: String
  ) {
    self.id = id
    self.version = version
    self.consultation = consultation
    self.reachedOn = reachedOn
    self.answeredOn = answeredOn
    self.answer = answer
    self.reasons = reasons
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves it, and with it how long the clock stands still.
  ///
  /// - Throws: `NotFound` where the consultation is of another case, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: version, in: scope)
    guard let index = work.request.course.consultations.firstIndex(where: { $0.id == consultation }) else {
      throw NotFound()
    }
    var next = work.request.course.consultations[index]
    try Issues.check(issues(next, today: scope.today))
    next.reachedOn = reachedOn ?? next.reachedOn
    next.answeredOn = answeredOn
    next.answer = answer
    next.reasons = reasons.trimmed
    work.request.course.consultations[index] = next
    try work.save(
      as: .opinionRecorded,
      [
        .init("consultation", before: nil, after: consultation.description),
        .init("reachedOn", before: nil, after: next.reachedOn?.description),
        .init("answeredOn", before: nil, after: answeredOn?.description),
        .init("answer", before: nil, after: answer?.rawValue),
      ])
  }

  private func issues(_ consultation: Consultation, today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    for (field, day) in [("reachedOn", reachedOn), ("answeredOn", answeredOn)] {
      guard let day else { continue }
      if day < consultation.sentOn { issues.append(Issue(field, "request.issue.beforeSending")) }
      if day > today { issues.append(Issue(field, "request.issue.futureDay")) }
    }
    if (answeredOn == nil) != (answer == nil) { issues.append(Issue("answer", "request.issue.answerAndDay")) }
    if answer == .objectsWithReason, reasons.trimmed.isEmpty {
      issues.append(Issue("reasons", "request.issue.noReasons"))
    }
    if reachedOn == nil, answeredOn == nil { issues.append(Issue("reachedOn", "request.issue.nothingRecorded")) }
    return issues
  }
}
