import CivilTime
import Disclosure
import Operations

extension WalkTarget {
  private var request: Matter.ID { Matter.ID(rawValue: base + 1) }

  /// Operations on the requests of a place.
  var requests: [Attempt] {
    let applicant = PartyDraft(kind: .naturalPerson, name: "李四", contact: "13800001234")
    let draft = RequestDraft(
      channel: .inPerson, evidence: [ReceiptEvidence(.submitted, on: today)], applicant: applicant,
      wanted: WantedInformation("河滨路征收补偿方案"))
    return [
      Attempt(RegisterRequest(organ: Organ.ID(rawValue: place.rawValue), draft: draft)),
      Attempt(TakeRequestStep(request, version: 1, .beginHandling)),
      Attempt(AddReceiptEvidence(request, version: 1, [ReceiptEvidence(.confirmed, on: today)])),
      Attempt(
        RecordOpinion(
          request, version: 1, consultation: Consultation.ID(rawValue: 1), reachedOn: today, answeredOn: nil,
          answer: nil, reasons: "")),
      Attempt(ChangeProposal(request, version: 1, details: nil, answers: [], proposal: "")),
      Attempt(ProposeExtension(request, version: 1, days: 5, reasons: "材料多")),
      Attempt(DeclineExtension(request, version: 1, reasons: "材料不多")),
      Attempt(SplitRequest(request, version: 1, parts: ["一", "二"])),
      Attempt(CorrectParty(Party.ID(rawValue: base + 11), matterVersion: 1, draft: applicant)),
      Attempt(IssueCaseSecret(request)),
      Attempt(
        WorkOnRequests(
          at: Organ.ID(rawValue: place.rawValue), [.init(request, version: 1)], .step(.beginHandling))),
    ]
  }
}
