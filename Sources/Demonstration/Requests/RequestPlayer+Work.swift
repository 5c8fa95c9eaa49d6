import CivilTime
import Disclosure
import Operations
import Persistence

extension RequestPlayer {
  static let visitor = Principal(.visitor, source: "198.51.100.7")

  /// Takes the request in by its channel; what is filed on the site is filed there.
  mutating func arrive(on day: CivilDate, in book: inout DemonstrationBook) async throws -> Matter.ID {
    var draft = RequestDraft(
      subject: script.subject, channel: script.channel, evidence: evidence(on: day), applicant: script.applicant,
      agent: script.agent, wanted: script.wanted, suggestsPublication: script.suggestsPublication,
      assistance: script.assistance)
    guard script.channel == .online else {
      return try await book.desk.perform(
        RegisterRequest(organ: office.organ.id, draft: draft, handler: handler), as: book.principal(office.clerk))
    }
    draft.evidence = []
    let token = "demonstration-\(book.random.next())-\(book.random.next())"
    let filed = try await book.desk.perform(
      FileRequest(organ: office.organ.id, draft: draft, token: token), as: Self.visitor)
    self.filed = filed
    return filed.id
  }

  private func evidence(on day: CivilDate) -> [ReceiptEvidence] {
    switch script.channel {
    case .inPerson, .oral: [.init(.submitted, on: day, note: "窗口")]
    case .registeredMail: [.init(.arrived, on: day), .init(.signedFor, on: day, note: "收发室签收")]
    case .ordinaryMail: [.init(.arrived, on: day)]
    case .email, .fax: [.init(.submitted, on: day)]
    case .online: []
    }
  }

  /// Notes that every letter that was written has been posted and, where a day is given, received.
  func post(_ work: PlayedCase, reachedOn: CivilDate?, in book: inout DemonstrationBook) async throws {
    let id = work.matter.id
    let letters = try await book.database.read { connection in
      let delivered = Set(try DeliveryRepository(connection).ofMatter(id).map(\.letter))
      return try LetterRepository(connection).ofMatter(id).filter { letter in
        letter.state == .signed && Self.posted.contains(letter.kind) && !delivered.contains(letter.id)
      }
    }
    for letter in letters {
      _ = try await book.desk.perform(
        RecordDelivery(
          letter.id, of: id, way: .post, sentOn: letter.signedOn ?? work.day, reference: Self.consignment(&book.random),
          reachedOn: reachedOn, note: reachedOn == nil ? "" : "本人签收"), as: book.principal(handler))
    }
  }

  private static let posted: Set<LetterKind> = [
    .correctionNotice, .explanationNotice, .feeNotice, .thirdPartyConsultation, .jointOrganConsultation,
    .assistanceRequest,
  ]

  /// The number of a consignment.
  static func consignment(_ random: inout DemonstrationRandom) -> String {
    "XA\(10_000_000 + random.below(90_000_000))99"
  }

  /// Notes the answer of the first one who has not answered.
  func record(_ answer: Consultation.Answer, _ work: PlayedCase, in book: DemonstrationBook) async throws {
    guard let consultation = work.request.course.consultations.first(where: { $0.answer == nil }) else { return }
    let reasons =
      switch answer {
      case .agrees: ""
      case .objectsWithReason: "涉及本单位的工艺和成本，属于商业秘密。"
      case .objectsWithoutReason: "不希望公开。"
      case .informs: "经查，我单位没有该文件。"
      }
    try await book.desk.perform(
      RecordOpinion(
        work.matter.id, version: work.matter.version, consultation: consultation.id,
        reachedOn: consultation.reachedOn ?? work.day, answeredOn: work.day, answer: answer, reasons: reasons),
      as: book.principal(handler))
  }

  /// Notes of every letter that went out who signed for it; no case is archived without.
  func prove(_ work: PlayedCase, in book: DemonstrationBook) async throws {
    let id = work.matter.id
    let (letters, deliveries) = try await book.database.read { connection in
      (try LetterRepository(connection).ofMatter(id), try DeliveryRepository(connection).ofMatter(id))
    }
    for letter in letters where letter.state == .signed && letter.kind.needsProof {
      guard let day = letter.signedOn, !deliveries.contains(where: { $0.letter == letter.id && $0.isSettled }) else {
        continue
      }
      _ = try await book.desk.perform(
        RecordDelivery(letter.id, of: id, way: .counter, sentOn: day, note: "本人签收"), as: book.principal(handler))
    }
  }

  /// Proposes a decision; where the case is drafted already, the proposal is changed.
  func propose(_ outcomes: [Outcome], _ work: PlayedCase, in book: DemonstrationBook) async throws {
    guard !outcomes.isEmpty else { return }
    let outcome = outcomes[min(work.part, outcomes.count - 1)]
    let details = try await sketch(work, in: book).details(outcome)
    let answers = SubstantivePaths.shortest[outcome]
    let proposal = "经审查，建议按“\(OutcomeRules.shared[outcome].name)”答复。"
    if work.request.course.stage == .drafting {
      try await book.desk.perform(
        ChangeProposal(
          work.matter.id, version: work.matter.version, details: details, answers: answers, proposal: proposal),
        as: book.principal(handler))
    } else {
      try await take(
        .propose(details: details, answers: answers, proposal: proposal), of: work.matter.id, work.matter.version,
        as: handler, in: book)
    }
    if OutcomeRules.shared[outcome].citation.isEmpty { try await wordBasis(work.matter.id, in: book) }
  }

  private func sketch(_ work: PlayedCase, in book: DemonstrationBook) async throws -> OutcomeSketch {
    let (first, count) = try await book.database.read { connection in
      let row = try connection.row(
        """
        SELECT number, signed_on FROM letter
         WHERE organ_id = \(work.matter.organ.rawValue) AND state = 'signed' AND kind = 'reply.D02'
         ORDER BY id DESC LIMIT 1
        """)
      let first = FirstAnswer(
        on: try row?.dateOrNil("signed_on") ?? work.day.adding(days: -60),
        number: try row?.text("number") ?? "\(office.organ.sketch.documentWord)公开〔\(work.day.year)〕1号")
      let count = try RequestRepository(connection).count(
        ofApplicant: work.request.applicantKey, organ: work.matter.organ, from: work.day.adding(days: -120),
        through: work.day)
      return (first, count)
    }
    return OutcomeSketch(
      day: work.day, request: work.request, handler: book.people.first { $0.id == handler }?.name ?? "",
      otherOrgan: otherOrgan(in: book), firstAnswer: first, count: count)
  }

  /// Words the basis of a reply that no article of the Regulation knows.
  private func wordBasis(_ id: Matter.ID, in book: DemonstrationBook) async throws {
    let letters = try await book.database.read { try LetterRepository($0).ofMatter(id) }
    guard let draft = letters.last(where: { $0.state == .draft }) else { return }
    let text = "经审查，{{pronoun}}要求对已经获取的政府信息进行确认或者重新出具，不属于《中华人民共和国政府信息公开条例》调整的范围，本机关不予处理。"
    try await book.desk.perform(
      EditLetter(draft.id, of: id, version: draft.version, texts: ["basis": text]), as: book.principal(handler))
  }
}
