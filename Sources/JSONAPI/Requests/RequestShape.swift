import CivilTime
import Disclosure
import Operations

/// A request with its course and its file, as JSON; people are masked.
struct RequestShape: Encodable {
  var matter: MatterShape
  var subject, channel, carrier, delivery, indexNumber, assistance, applicantKind: String
  var suggestsPublication: Bool
  var evidence: [EvidenceShape]
  var receivedOn: String?
  var receiptIsFixed: Bool
  var confirmBy: String?
  var clock: ClockShape
  var correctionDue, applicantDue: String?
  var steps: [StepShape]
  var open: [LineShape]
  var parties: [PartyShape]
  var consultations: [ConsultationShape]
  var decision: JSONValue?
  var rectification: JSONValue?
  var approval: ApprovalShape?
  var answers: [String]
  var proposal: String
  var extensionAsked: ExtensionShape?
  var letters: [LetterShape.Summary]
  var deliveries: [DeliveryShape]
  var fees: [FeeShape]
  var remedies: [RemedyShape]
  var items: [ItemShape]
  var splitFrom: Int64?
  var splits, sameApplicant, duplicates: [Int64]

  init(_ found: RequestDetails.Outcome) throws {
    let (request, masking) = (found.request, Masking(found.matter.parties))
    matter = MatterShape(found.matter.matter)
    subject = request.subject.rawValue
    channel = request.course.channel.rawValue
    carrier = request.carrier.rawValue
    delivery = request.delivery.rawValue
    indexNumber = request.indexNumber
    assistance = masking(request.assistance)
    applicantKind = request.applicantKind.rawValue
    suggestsPublication = request.suggestsPublication
    evidence = request.course.evidence.map { EvidenceShape($0, masking) }
    receivedOn = request.course.receipt?.day.description
    receiptIsFixed = request.course.receipt?.isFixed ?? false
    confirmBy = found.confirmBy?.description
    clock = ClockShape(found)
    correctionDue = found.correctionDue?.date.description
    applicantDue = found.applicantDue?.date.description
    steps = found.steps.map { StepShape($0, found.names, masking) }
    open = found.lines.map(LineShape.init)
    parties = found.matter.parties.map { PartyShape($0, found.matter.secrets[$0.id] ?? []) }
    consultations = request.course.consultations.map { ConsultationShape($0, masking) }
    decision = try request.details.map { try masking(OutcomeForm.write($0)) }
    rectification = request.rectification.map { masking(RectificationForm.write($0)) }
    approval = found.matter.approvals.last.map { ApprovalShape($0, found.matter.names, masking) }
    answers = request.answers.map(\.rawValue)
    proposal = masking(request.proposal)
    extensionAsked = request.extensionAsked.map { ExtensionShape($0, masking) }
    letters = found.letters.map(LetterShape.Summary.init)
    deliveries = found.deliveries.map { DeliveryShape($0, masking) }
    fees = found.fees.map(FeeShape.init)
    remedies = found.remedies.map { RemedyShape($0, masking) }
    items = found.items.map(ItemShape.init)
    splitFrom = request.splitFrom?.rawValue
    splits = found.splits.map(\.rawValue)
    sameApplicant = found.sameApplicant.map(\.id.rawValue)
    duplicates = found.duplicates.map(\.id.rawValue)
  }
}
