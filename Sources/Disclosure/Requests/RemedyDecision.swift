/// What a reconsideration organ or a court decided, as the laws name it, and how table 4 counts it.
///
/// The explanation of the form could not be read; the mapping follows usage and is to be confirmed.
public enum RemedyDecision: String, CaseIterable, Codable, Sendable {
  /// 维持: 行政复议法, Article 68.
  case reviewUpheld
  /// 变更: Article 63.
  case reviewChanged
  /// 撤销或者部分撤销: Article 64.
  case reviewAnnulled
  /// 确认违法: Article 65.
  case reviewDeclaredUnlawful
  /// 责令履行: Article 66.
  case reviewOrderedToPerform
  /// 确认无效: Article 67.
  case reviewDeclaredVoid
  /// 不予受理: Article 30.
  case reviewNotAccepted
  /// 驳回申请: Articles 33, 69.
  case reviewDismissed
  /// 终止: Article 41.
  case reviewTerminated
  /// 调解、和解: Articles 73, 74.
  case reviewSettled
  /// 驳回诉讼请求: 行政诉讼法, Article 69.
  case claimDismissed
  /// 撤销或者部分撤销: Article 70.
  case courtAnnulled
  /// 判决履行: Article 72.
  case courtOrderedToPerform
  /// 确认违法: Article 74.
  case courtDeclaredUnlawful
  /// 确认无效: Article 75.
  case courtDeclaredVoid
  /// 变更: Article 77.
  case courtChanged
  /// 不予立案.
  case suitNotFiled
  /// 驳回起诉.
  case suitRejected
  /// 撤诉: Article 62.
  case suitWithdrawn
  /// 终结.
  case suitTerminated

  /// The column of table 4.
  public var result: CountedRemedy.Result {
    switch self {
    case .reviewUpheld, .claimDismissed: .upheld
    case .reviewChanged, .reviewAnnulled, .reviewDeclaredUnlawful, .reviewOrderedToPerform, .reviewDeclaredVoid,
      .courtAnnulled, .courtOrderedToPerform, .courtDeclaredUnlawful, .courtDeclaredVoid, .courtChanged:
      .corrected
    case .reviewNotAccepted, .reviewDismissed, .reviewTerminated, .reviewSettled, .suitNotFiled, .suitRejected,
      .suitWithdrawn, .suitTerminated:
      .otherResult
    }
  }

  /// The groups of table 4 in which such a decision can stand.
  public var paths: [CountedRemedy.Path] {
    switch self {
    case .reviewUpheld, .reviewChanged, .reviewAnnulled, .reviewDeclaredUnlawful, .reviewOrderedToPerform,
      .reviewDeclaredVoid, .reviewNotAccepted, .reviewDismissed, .reviewTerminated, .reviewSettled:
      [.review]
    case .claimDismissed, .courtAnnulled, .courtOrderedToPerform, .courtDeclaredUnlawful, .courtDeclaredVoid,
      .courtChanged, .suitNotFiled, .suitRejected, .suitWithdrawn, .suitTerminated:
      [.litigationDirect, .litigationAfterReview]
    }
  }
}
