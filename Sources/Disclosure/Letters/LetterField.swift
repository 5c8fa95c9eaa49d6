/// What a letter takes from its case: the closed list of names that a template may put between braces.
public enum LetterField: String, CaseIterable, Codable, Sendable {
  /// Whom the letter is for, with the form of address.
  case addressee
  /// How the letter calls whom it is for: 您 or 你单位.
  case pronoun
  /// The organ that writes.
  case organName
  /// The number of the case.
  case caseNumber
  /// The day of receipt, article 31.
  case receivedOn
  /// How the request came.
  case channel
  /// What the applicant is: a natural person, or one of five kinds of organisation.
  case applicantKind
  /// How to reach the applicant, masked.
  case applicantContact
  /// What shows when the request was received, article 31.
  case receiptEvidence
  /// In what form the information is wanted, and how it is to be handed over, article 29.
  case wantedForm
  /// Who handles the case.
  case handlerName
  /// What help the applicant was given, article 43.
  case assistance
  /// What was asked for, in the words of the request.
  case requestedContent
  /// The day by which the reply is due.
  case dueOn
  /// The day by which the reply is due after an extension or a delay.
  case newDueOn
  /// By how many workdays the reply is extended.
  case extensionDays
  /// Why the organ decides so.
  case reasons
  /// The provision, where the template cannot know it.
  case legalBasis
  /// What came with the request.
  case materials
  /// What is missing or unclear, item by item.
  case correctionItems
  /// How the request may be put right.
  case correctionGuidance
  /// The day by which the request is to be corrected.
  case correctionDueOn
  /// The day of the notice of correction.
  case correctionNoticeOn
  /// How many requests of what frequency, article 35.
  case requestCounts
  /// The day by which reasons are to be given, article 35.
  case explanationDueOn
  /// The reasons that the applicant gave, or that there were none.
  case applicantReasons
  /// The information that a letter to others is about.
  case informationConcerned
  /// How many workdays those asked have.
  case consultationDays
  /// What the third party answered.
  case thirdPartyReply
  /// The day on which the information goes out over an objection.
  case disclosureOn
  /// What is asked of another unit.
  case question
  /// The day by which another unit is to answer.
  case assistanceDueOn
  /// How the fee was computed, line by line.
  case feeCalculation
  /// The fee with its unit.
  case feeAmount
  /// How the fee can be paid.
  case feePayment
  /// How many workdays there are to pay.
  case feeDays
  /// The day of the notice of the fee.
  case feeNoticeOn
  /// The day by which the fee was to be paid.
  case feeDueOn
  /// Where and how public information is found.
  case accessWay
  /// In what form the information is given, with its pages.
  case carrier
  /// The parts that are given.
  case suppliedParts
  /// The parts that are withheld, each with its ground.
  case withheldParts
  /// The law or administrative regulation that rules apart from the Regulation.
  case specialStatute
  /// Where the matter can be taken.
  case specialChannel
  /// Where and with what words was searched.
  case searchDescription
  /// The organ that has the information.
  case rightOrgan
  /// How that organ is reached.
  case rightOrganContact
  /// The day of the first reply.
  case firstReplyOn
  /// The number of the first reply.
  case firstReplyNumber
  /// What was put right in a record.
  case correctedContent
  /// The document that is delivered.
  case documentName
  /// What the handler proposes.
  case proposal
  /// The office that answers questions.
  case contactOffice
  /// Where the office is.
  case contactAddress
  /// How the office is called.
  case contactPhone

  /// The name between the braces.
  var placeholder: String { "{{\(rawValue)}}" }
}
