import CivilTime
import Disclosure
import Operations
import Persistence

extension WalkRecords {
  /// A request with a letter that was sent, and one that is a draft.
  func letters(_ base: Int64, _ organ: Int64) throws {
    let (organ, id) = (Organ.ID(rawValue: organ), Matter.ID(rawValue: base + 4))
    let today = now.beijingDate
    let matter = Matter(
      id: id, organ: organ, kind: .request, number: "青申〔2026〕\(id)号", title: "河滨路", summary: "河滨路规划许可",
      stage: RequestStage.inHandling.rawValue, openedOn: today, createdBy: Person.ID(rawValue: base + 50))
    try MatterRepository(connection).insert(matter, createdAt: now)
    let steps = [RequestStep(.register, on: today), RequestStep(.beginHandling, on: today)]
    let request = DisclosureRequest(
      id: id, organ: organ, subject: .information,
      course: RequestCourse(channel: .inPerson, evidence: [ReceiptEvidence(.submitted, on: today)], steps: steps),
      applicantKind: .naturalPerson, applicantKey: "a", contentKey: "c")
    try RequestRepository(connection).insert(request, by: nil, at: now)
    try PartyRepository(connection).insert(
      Party(
        id: Party.ID(rawValue: base + 14), organ: organ, matter: id, role: .applicant, kind: .naturalPerson, name: "张三",
        contact: "13800001234"))
    let letters = [
      (base + 80, LetterKind.receipt, CaseLetter.State.signed), (base + 81, .transferLetter, .draft),
    ]
    for (number, kind, state) in letters { try letter(number, kind, state, of: matter) }
    try OrganSealRepository(connection).insert(
      OrganSeal(
        id: OrganSeal.ID(rawValue: base + 86), organ: organ, digest: "seal-\(base)", bytes: 1, from: today,
        addedBy: nil, addedAt: now))
    try DeliveryRepository(connection).put(
      Delivery(
        id: Delivery.ID(rawValue: base + 85), organ: organ, matter: id, letter: CaseLetter.ID(rawValue: base + 80),
        way: .post, sentOn: today, reference: "XA1"), by: nil, at: now)
  }

  private func letter(_ id: Int64, _ kind: LetterKind, _ state: CaseLetter.State, of matter: Matter) throws {
    guard let template = LetterTemplates.shipped.template(kind, on: now.beijingDate) else { throw NotFound() }
    let values = Dictionary(uniqueKeysWithValues: LetterField.allCases.map { ($0, $0.example) })
    var letter = CaseLetter(
      id: CaseLetter.ID(rawValue: id), organ: matter.organ, matter: matter.id, kind: kind,
      draft: LetterDraft(template: template, values: values))
    if state == .signed {
      letter.frozen = try FrozenLetter(
        letter.draft, organName: "机关", number: "青函〔2026〕1号", signedOn: now.beijingDate, digest: { "\($0.count)" })
      (letter.state, letter.number, letter.signedOn) = (.signed, "青函〔2026〕1号", now.beijingDate)
    }
    try LetterRepository(connection).insert(letter, at: now)
  }
}
