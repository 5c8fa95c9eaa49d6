/// A kind of letter that an organ writes in a case, including one kind of reply for each outcome.
///
/// Its raw value is what templates and records name it by, such as `extensionNotice` or `reply.D04`.
public struct LetterKind: RawRepresentable, Hashable, Sendable {
  /// The name for programs.
  public let rawValue: String

  private init(_ name: String) { rawValue = name }

  /// The kind of this name; nil where there is none.
  public init?(rawValue: String) {
    guard Self.all.contains(where: { $0.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  /// The form of a request that the office fills for who asks at the counter or by word of mouth, to be signed (申请表).
  public static let applicationForm = LetterKind("applicationForm")
  /// The sheet on which the office registers a request (申请登记表).
  public static let registrationSheet = LetterKind("registrationSheet")
  /// The receipt of a request (登记回执).
  public static let receipt = LetterKind("receipt")
  /// The notice that a request is to be corrected, article 30 (补正告知书).
  public static let correctionNotice = LetterKind("correctionNotice")
  /// The notice that reasons are to be given for many requests, article 35 (说明理由告知书).
  public static let explanationNotice = LetterKind("explanationNotice")
  /// The notice of an extension, article 33 (延期答复告知书).
  public static let extensionNotice = LetterKind("extensionNotice")
  /// The question to a third party, article 32 (征求意见书).
  public static let thirdPartyConsultation = LetterKind("thirdPartyConsultation")
  /// The slip that a third party answers with (征求意见确认函).
  public static let consultationSlip = LetterKind("consultationSlip")
  /// The notice to the applicant that time of consultation is not counted, article 33 (征求意见告知书).
  public static let consultationNotice = LetterKind("consultationNotice")
  /// The notice to a third party that information is disclosed over its objection, article 32 (依申请公开告知书).
  public static let disclosureToThirdParty = LetterKind("disclosureToThirdParty")
  /// The question to an organ that made the information jointly, article 34 (征求意见书).
  public static let jointOrganConsultation = LetterKind("jointOrganConsultation")
  /// The request for help to another unit (协办函).
  public static let assistanceRequest = LetterKind("assistanceRequest")
  /// The notice of a fee, article 42 (收费通知书).
  public static let feeNotice = LetterKind("feeNotice")
  /// The notice of a delayed reply, article 35 (延迟答复告知书).
  public static let delayNotice = LetterKind("delayNotice")
  /// The notice that a case ends without a reply, because it was taken back or its applicant is no more (终止办理告知书).
  public static let terminationNotice = LetterKind("terminationNotice")
  /// The notice that a record was corrected, article 41 (更正告知书).
  public static let rectificationNotice = LetterKind("rectificationNotice")
  /// The letter that hands the correction of a record to the organ that may make it, article 41 (转送函).
  public static let transferLetter = LetterKind("transferLetter")
  /// The proof of delivery (送达回证).
  public static let deliveryProof = LetterKind("deliveryProof")
  /// The sheet of opinions of every level, article 17 (审查呈批单).
  public static let reviewSheet = LetterKind("reviewSheet")

  /// The reply of an outcome, from the code of the catalogue of decisions such as `D04`; nil for an unknown code.
  public static func reply(_ outcome: String) -> LetterKind? { LetterKind(rawValue: "reply.\(outcome)") }

  /// All kinds but the replies.
  public static let procedural: [LetterKind] = [
    applicationForm, registrationSheet, receipt, correctionNotice, explanationNotice, extensionNotice,
    thirdPartyConsultation, consultationSlip,
    consultationNotice, disclosureToThirdParty, jointOrganConsultation, assistanceRequest, feeNotice, delayNotice,
    terminationNotice, rectificationNotice, transferLetter, deliveryProof, reviewSheet,
  ]

  /// The replies, one for each outcome.
  public static let replies: [LetterKind] = (1...24).map { LetterKind("reply.D\($0 < 10 ? "0" : "")\($0)") }

  /// Every kind there is.
  public static let all: [LetterKind] = procedural + replies

  /// The code of the outcome that a reply tells; nil for other letters.
  public var outcome: String? { rawValue.hasPrefix("reply.") ? String(rawValue.dropFirst(6)) : nil }
}
