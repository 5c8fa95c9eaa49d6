extension SettingDefinition {
  /// The settings of disclosure on request.
  static let requestSettings = [
    confirmsReceiptItself, correctionWorkdays, feePayment, reviewOrgans, court, onlineReview,
  ]

  /// Whether the acknowledgement of the site confirms the receipt of an online request by itself: 1 or 0.
  ///
  /// Article 31(3) counts from the confirmation of both sides; where it is off, somebody of the office has to confirm.
  public static let confirmsReceiptItself = SettingDefinition(
    "requests.autoConfirm", .number(0...1), standard: "1", isPerOrgan: true)

  /// How many workdays an applicant usually gets for a correction; the law only wants a reasonable term.
  public static let correctionWorkdays = SettingDefinition(
    "requests.correctionDays", .number(1...60), standard: "10", isPerOrgan: true)

  /// How a fee can be paid, as the notice tells it.
  public static let feePayment = SettingDefinition(
    "requests.feePayment", .text(limit: 500), standard: "", isPerOrgan: true)

  /// Who takes applications for reconsideration, between semicolons where there are several; empty where the record of
  /// the organ tells it.
  public static let reviewOrgans = SettingDefinition(
    "remedies.reviewOrgan", .text(limit: 200), standard: "", isPerOrgan: true)

  /// The court that has jurisdiction; empty where the record of the organ tells it.
  public static let court = SettingDefinition("remedies.court", .text(limit: 200), standard: "", isPerOrgan: true)

  /// Where reconsideration can be applied for online.
  public static let onlineReview = SettingDefinition(
    "remedies.onlineRoute", .text(limit: 200), standard: "", isPerOrgan: true)
}
