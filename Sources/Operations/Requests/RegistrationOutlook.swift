public import CivilTime
public import Disclosure
import Persistence

/// What somebody who registers a request should know before he does: when it counts as received, by when it has to be
/// answered, and whether the same applicant has asked before.
public struct RegistrationOutlook: Inquiry {
  /// Whoever registers.
  public static let access = Access.capability(.registerMatters)

  /// How many earlier requests are shown.
  public static let limit = 10

  private let id: Organ.ID
  private let draft: RequestDraft?

  /// Looks ahead; without a draft, only at the day and at those who could handle it.
  public init(of organ: Organ.ID, _ draft: RequestDraft? = nil) {
    id = organ
    self.draft = draft
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The day in Beijing.
    public var today: CivilDate
    /// Those who could handle it.
    public var handlers: [(id: Person.ID, name: String)]
    /// The day of receipt, as the evidence shows it.
    public var receipt: ReceiptDate?
    /// By when the receipt has to be confirmed, where it is not.
    public var confirmBy: CivilDate?
    /// The last day of the reply.
    public var due: DueDate?
    /// Earlier requests of the same applicant in the same words, the latest first.
    public var duplicates: [Matter] = []
    /// Other requests of the same applicant within a year.
    public var sameApplicant: [Matter] = []
  }

  /// The organ that registers.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    var outcome = Outcome(
      today: scope.today, handlers: try scope.approvals.holders(of: .handleMatters, at: id))
    guard let draft else { return outcome }
    let course = RequestCourse(channel: draft.channel, evidence: draft.evidence)
    if let receipt = course.receipt {
      let calendar = try scope.calendar(of: id, from: receipt.day)
      outcome.receipt = receipt
      outcome.confirmBy = receipt.confirmBy(draft.channel, in: calendar)
      outcome.due = course.clock(in: calendar).due(in: calendar)
    }
    let applicant = RequestKeys.applicant(draft.applicant)
    let same = try scope.requests.sameContent(
      RequestKeys.content(draft.wanted.description, of: applicant), organ: id, limit: Self.limit)
    let all = try scope.requests.ofApplicant(
      applicant, organ: id, since: scope.today.adding(days: -365), limit: Self.limit)
    outcome.duplicates = try scope.seen(of: same)
    outcome.sameApplicant = try scope.seen(of: all.filter { !same.contains($0) })
    return outcome
  }
}
