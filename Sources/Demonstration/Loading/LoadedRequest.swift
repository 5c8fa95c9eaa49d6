import CivilTime
import Disclosure
import Operations

/// What is written for a loaded matter that is a request.
struct LoadedRequest: Sendable {
  /// The request with its whole course.
  var request: DisclosureRequest
  /// What table 3 counts of it.
  var item: RequestItem
  /// Who entered it.
  var person: Person.ID
  /// The letter that closed it; nil where there is none.
  var reply: LoadedReply?

  /// The request of a matter as it ended; `closedOn` is nil where it is still handled.
  init(
    of matter: Matter, by party: Party, isWithdrawn: Bool, entered person: Person.ID,
    _ random: inout DemonstrationRandom
  ) {
    let channel = Self.channel(random.below(1_000))
    var course = RequestCourse(
      channel: channel, evidence: [ReceiptEvidence(channel.decisive, on: matter.openedOn)],
      steps: Self.begun(matter).map { RequestStep($0, on: matter.openedOn) })
    let key = RequestKeys.applicant(PartyDraft(kind: party.kind, name: party.name))
    var item = CountedRequest(id: matter.id.rawValue, applicant: party.kind, receivedOn: matter.openedOn)
    var decision: OutcomeDetails?
    if let day = matter.closedOn {
      let events: [RequestEvent] =
        isWithdrawn ? [.withdraw] : [.propose, .submit, .passLegalReview, .sign, .dispatch, .deliver]
      course.steps += events.map { RequestStep($0, on: day) }
      if matter.stage == RequestStage.archived.rawValue { course.steps.append(RequestStep(.archive, on: day)) }
      decision = isWithdrawn ? Self.withdrawn : random.pick(Self.decisions)
      item.dispatchedOn = day
      item.ending = decision.map { .outcome($0.outcome) }
    }
    request = DisclosureRequest(
      id: matter.id, organ: matter.organ, subject: .information, course: course, applicantKind: party.kind,
      applicantKey: key, contentKey: RequestKeys.content(matter.summary, of: key),
      delivery: channel == .online ? .online : .post)
    request.details = decision
    self.item = RequestItem(matter: matter.id, organ: matter.organ, counted: item)
    self.person = person
  }

  /// How many in a thousand come by which way: the rare ones are rare.
  private static func channel(_ chance: Int) -> RequestChannel {
    switch chance {
    case ..<550: .online
    case ..<800: .registeredMail
    case ..<930: .inPerson
    case ..<970: .ordinaryMail
    case ..<990: .email
    case ..<998: .fax
    default: .oral
    }
  }

  /// The first steps of a request, as far as one that is still handled has come.
  private static func begun(_ matter: Matter) -> [RequestEvent] {
    switch RequestStage(rawValue: matter.stage) {
    case .registered: [.register]
    case .drafting: [.register, .beginHandling, .propose]
    default: [.register, .beginHandling]
    }
  }

  private static let withdrawn = OutcomeDetails(
    outcome: .otherwiseClosed, extras: [.statement(ClosingStatement(kind: .withdrawn, text: "申请人撤回申请。"))])

  private static let decisions: [OutcomeDetails] = [
    OutcomeDetails(
      outcome: .granted, extras: [.supply(.enclosed(carrier: .paper, pages: 6, enclosures: ["所申请信息的复制件"]))]),
    OutcomeDetails(outcome: .alreadyPublic, extras: [.publicPlace(PublicPlace(place: "https://qinghe.example/gk"))]),
    OutcomeDetails(
      outcome: .notThisOrgan,
      extras: [
        .rightOrgan(
          RightOrgan(reasons: "该信息由其他机关制作。", isDeterminable: true, name: "云岭市人民政府", contact: "0999-5551000"))
      ]),
  ]
}
