public import CivilTime

/// All that a case brings to one letter; its values are read from here and never typed a second time.
public struct LetterOrigin: Sendable {
  /// What letter.
  public var kind: LetterKind
  /// The case.
  public var matter: Matter
  /// The request of the case.
  public var request: DisclosureRequest
  /// The organ that writes.
  public var organ: Organ
  /// Its disclosure office.
  public var office: DisclosureOffice
  /// Whom the case concerns.
  public var parties: [Party]
  /// Whom the letter is for; nil where the kind decides.
  public var recipient: Party?
  /// The opinion that it asks for or answers.
  public var consultation: Consultation?
  /// The fee that it is about.
  public var fee: ChargedFee?
  /// The document that a proof of delivery is about; empty elsewhere.
  public var documentName: String

  /// What a case brings.
  public init(
    kind: LetterKind, matter: Matter, request: DisclosureRequest, organ: Organ, office: DisclosureOffice,
    parties: [Party], recipient: Party? = nil, consultation: Consultation? = nil, fee: ChargedFee? = nil,
    documentName: String = ""
  ) {
    self.kind = kind
    self.matter = matter
    self.request = request
    self.organ = organ
    self.office = office
    self.parties = parties
    self.recipient = recipient
    self.consultation = consultation
    self.fee = fee
    self.documentName = documentName
  }

  /// How many workdays another unit is given to help where the law sets no term.
  public static let assistanceDays = 7

  /// What fills the letter of a day; a value that nobody knows yet is left out.
  public func values(on day: CivilDate, in calendar: WorkCalendar) -> [LetterField: String] {
    var values = request.course.letterValues(in: calendar)
    func add(_ more: [LetterField: String]) { values.merge(more) { _, new in new } }
    add(fee?.assessment.letterValues ?? [:])
    if let details = request.details, kind.outcome == details.outcome.code || kind == .disclosureToThirdParty {
      add(details.letterValues)
    }
    add(partyValues)
    add(officeValues)
    add(kindValues(on: day, in: calendar))
    return values
  }

  private var officeValues: [LetterField: String] {
    // The guide of the organ shows what is not entered here: Regulation, Article 12.
    let inGuide = "见本机关政府信息公开指南"
    let address = office.address.isEmpty ? office.postAddress : office.address
    return [
      .organName: organ.name, .caseNumber: matter.number,
      .requestedContent: matter.summary.isEmpty ? matter.title : matter.summary,
      .contactOffice: office.name.isEmpty ? organ.name : office.name,
      .contactAddress: address.isEmpty ? inGuide : address,
      .contactPhone: office.telephone.isEmpty ? inGuide : office.telephone,
    ]
  }

  private func kindValues(on day: CivilDate, in calendar: WorkCalendar) -> [LetterField: String] {
    var values: [LetterField: String] = [:]
    if let consultation {
      values[.question] = consultation.question
      values[.informationConcerned] = consultation.question
      values[.thirdPartyReply] = kind == .disclosureToThirdParty ? consultation.reasons : nil
    }
    switch kind {
    case .thirdPartyConsultation, .jointOrganConsultation, .consultationSlip, .disclosureToThirdParty, .transferLetter:
      if (values[.informationConcerned] ?? "").isEmpty {
        values[.informationConcerned] = officeValues[.requestedContent]
      }
    case .assistanceRequest:
      let term = Term(Self.assistanceDays, .workdays).map { CountedTerm(from: day, term: $0) }
      values[.assistanceDueOn] = term?.due(in: calendar)?.date.chinese
    case .extensionNotice: values[.reasons] = request.course.steps.last { $0.event == .extend }?.note
    case .deliveryProof: values[.documentName] = documentName
    case .reviewSheet: values[.proposal] = request.proposal.isEmpty ? request.details?.shortName : request.proposal
    default: break
    }
    return values
  }

  /// What goes with the letter.
  public var enclosures: [String] {
    if kind == .thirdPartyConsultation { return ["政府信息公开征求意见确认函"] }
    guard let details = request.details, kind.outcome == details.outcome.code,
      case .supply(.enclosed(_, _, let enclosures))? = details[.supply]
    else { return [] }
    return enclosures
  }
}

extension OutcomeDetails {
  /// The outcome as officers call it, with its code.
  fileprivate var shortName: String { "\(outcome.code) \(OutcomeRules.shared[outcome].name)" }
}
