public import CivilTime
public import Disclosure
import Persistence

/// One case with all that its page shows.
public struct RequestDetails: Inquiry {
  /// Whoever is signed in; the case must be visible to the asker.
  public static let access = Access.signedIn

  /// How many other requests of the applicant a page shows.
  public static let sameApplicantLimit = 20

  /// The case.
  public var id: Matter.ID

  /// Looks at a case.
  public init(_ id: Matter.ID) {
    self.id = id
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The matter with parties, approvals and history.
    public var matter: MatterDetails.Outcome
    /// The request.
    public var request: DisclosureRequest
    /// Its steps with who took them.
    public var steps: [TakenStep]
    /// The calendar that its terms are counted by.
    public var calendar: WorkCalendar
    /// The clock of the reply.
    public var clock: ReplyClock
    /// By when the reply must leave; nil while nobody can tell.
    public var due: DueDate?
    /// By when a correction must be asked for.
    public var correctionDue: DueDate?
    /// By when the applicant has to do what he was asked to.
    public var applicantDue: DueDate?
    /// By when the receipt must be confirmed; nil where it is.
    public var confirmBy: CivilDate?
    /// What the asker may do at the organ of the case.
    public var powers: Set<Capability>
    /// The steps that the asker may take now.
    public var lines: [RequestTransition]
    /// The letters, the first one first.
    public var letters: [CaseLetter]
    /// Whether the asker may have letters and forms as files.
    public var mayReadLetters: Bool
    /// How they were delivered.
    public var deliveries: [Delivery]
    /// What the applicant wrote and sent on the page of the case.
    public var statements: [ApplicantStatement]
    /// The fees.
    public var fees: [ChargedFee]
    /// Reconsiderations and suits.
    public var remedies: [RemedyCase]
    /// What table 3 counts of it.
    public var items: [RequestItem]
    /// The cases that were split off from it.
    public var splits: [Matter.ID]
    /// Other requests of an applicant of that name, the latest first.
    public var sameApplicant: [Matter]
    /// Other requests of that applicant in the same words.
    public var duplicates: [Matter]
    /// The names of people and organs, those of the steps too.
    public var names: RecordNames
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    let details = try MatterDetails(id).run(in: scope)
    guard let (request, steps) = try scope.requests.file(of: id) else { throw NotFound() }
    let course = request.course
    let calendar = try scope.calendar(of: details.matter, request)
    let clock = course.clock(in: calendar)
    let since = CivilDate(dayNumber: scope.today.dayNumber - 731)
    return Outcome(
      matter: details, request: request, steps: steps, calendar: calendar, clock: clock,
      due: clock.due(in: calendar), correctionDue: course.correctionDue(in: calendar),
      applicantDue: course.applicantDue(in: calendar),
      confirmBy: course.receipt?.confirmBy(course.channel, in: calendar),
      powers: scope.authority.capabilities(at: try scope.organs.place(of: request.organ)),
      lines: try scope.openLines(of: request), letters: try scope.letters.ofMatter(id),
      mayReadLetters: try scope.mayReadLetters(of: details.matter),
      deliveries: try scope.deliveries.ofMatter(id), statements: try scope.statements.ofMatter(id),
      fees: try scope.fees.ofMatter(id),
      remedies: try scope.remedies.ofMatter(id), items: try scope.requestItems.ofMatter(id),
      splits: try scope.requests.splitOff(from: id),
      sameApplicant: try scope.seen(
        of: try scope.requests.ofApplicant(
          request.applicantKey, organ: request.organ, since: since, limit: Self.sameApplicantLimit + 1
        ).filter { $0.id != id }),
      duplicates: try scope.seen(
        of: try scope.requests.sameContent(request.contentKey, organ: request.organ, limit: 6).filter { $0.id != id }),
      names: try scope.names(people: steps.compactMap(\.person), organs: [request.organ]))
  }
}

extension Scope {
  /// The steps that the table opens to the asker at the stage of a request; those of an approval are not among them.
  func openLines(of request: DisclosureRequest) throws -> [RequestTransition] {
    let place = try organs.place(of: request.organ)
    let byApproval: Set<RequestEvent> = [.passLegalReview, .agree, .returnDraft, .sign]
    return RequestTransition.open(at: request.course.stage).filter { line in
      !byApproval.contains(line.event) && authority.allows(line.actor.capability, at: place)
    }
  }
}
