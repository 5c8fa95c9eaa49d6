extension LetterKind {
  /// Whether the letter stays inside the organ or is filled in by hand, so that it is neither addressed nor numbered.
  public var isForm: Bool {
    isPrintedOnly || self == .deliveryProof || self == .reviewSheet || self == .consultationSlip
  }

  /// Whether it is made of the case whenever somebody prints it, and never kept: it says nothing that the case does not.
  public var isPrintedOnly: Bool { self == .applicationForm || self == .registrationSheet }

  /// Whether the letter answers a request: the reply of an outcome, or what ends the correction of a record.
  public var isReply: Bool { outcome != nil || self == .rectificationNotice || self == .transferLetter }

  /// Whether the file has to hold a proof that it was delivered: forms stay, and a receipt is handed over as the request
  /// comes in.
  public var needsProof: Bool { !isForm && self != .receipt }

  /// Whether the letter ends or touches a right, and so has to name the remedies.
  ///
  /// Procedural letters name none: they can only be reviewed together with the reply. The notice that a case ends without
  /// one is the last letter of its case, so that it names them.
  public var carriesRemedies: Bool {
    outcome != nil || self == .disclosureToThirdParty || self == .terminationNotice
  }

  /// The parts that a template of this kind must have.
  var mandatoryRoles: [LetterTemplate.Role] {
    if isForm { return [.title, .body] }
    let common: [LetterTemplate.Role] = [.title, .salutation, .body, .contact]
    let basis: [LetterTemplate.Role] =
      self == .receipt || self == .assistanceRequest || self == .terminationNotice ? [] : [.basis]
    return common + basis + (carriesRemedies ? [.remedies] : [])
  }

  /// What a template of this kind must say, whatever an organ makes of its words: the facts that the law asks for.
  public var mandatoryFields: [LetterField] {
    if let outcome { return [.caseNumber, .receivedOn, .requestedContent] + (Self.outcomeFields[outcome] ?? []) }
    return Self.proceduralFields[self] ?? []
  }

  private static let outcomeFields: [String: [LetterField]] = [
    "D01": [.accessWay], "D02": [.carrier], "D03": [.carrier, .reasons, .thirdPartyReply],
    "D04": [.carrier, .suppliedParts, .withheldParts], "D05": [.reasons], "D06": [.reasons, .specialStatute],
    "D07": [.reasons], "D08": [.reasons, .thirdPartyReply], "D09": [.reasons], "D10": [.reasons], "D11": [.reasons],
    "D12": [.specialStatute, .specialChannel], "D13": [.searchDescription], "D14": [.reasons],
    "D15": [.reasons], "D16": [.correctionNoticeOn, .reasons], "D17": [.specialChannel],
    "D18": [.firstReplyOn, .firstReplyNumber], "D19": [.accessWay], "D20": [.requestCounts, .applicantReasons],
    "D21": [.reasons], "D22": [.correctionNoticeOn, .correctionDueOn],
    "D23": [.feeNoticeOn, .feeAmount, .feeDueOn], "D24": [.legalBasis, .reasons],
  ]

  private static let proceduralFields: [LetterKind: [LetterField]] = [
    .applicationForm: [.addressee, .requestedContent, .wantedForm],
    .registrationSheet: [.caseNumber, .addressee, .channel, .requestedContent],
    .receipt: [.caseNumber, .receivedOn, .channel, .dueOn],
    .correctionNotice: [.caseNumber, .receivedOn, .correctionItems, .correctionDueOn],
    .explanationNotice: [.caseNumber, .requestCounts, .explanationDueOn],
    .extensionNotice: [.caseNumber, .receivedOn, .reasons, .extensionDays, .newDueOn],
    .thirdPartyConsultation: [.informationConcerned, .consultationDays],
    .consultationSlip: [.informationConcerned],
    .consultationNotice: [.caseNumber, .receivedOn],
    .disclosureToThirdParty: [.informationConcerned, .reasons, .disclosureOn],
    .jointOrganConsultation: [.informationConcerned, .consultationDays],
    .assistanceRequest: [.question, .assistanceDueOn],
    .feeNotice: [.caseNumber, .feeCalculation, .feeAmount, .feePayment, .feeDays],
    .delayNotice: [.caseNumber, .receivedOn, .newDueOn],
    .terminationNotice: [.caseNumber, .requestedContent, .reasons],
    .rectificationNotice: [.caseNumber, .correctedContent],
    .transferLetter: [.caseNumber, .informationConcerned, .reasons],
    .deliveryProof: [.caseNumber, .documentName],
    .reviewSheet: [.caseNumber, .requestedContent, .proposal],
  ]
}
