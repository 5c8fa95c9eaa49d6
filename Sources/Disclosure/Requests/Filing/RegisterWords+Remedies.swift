/// The words that offices have used for reconsiderations and suits.
extension RegisterWords {
  private static let paths: [CountedRemedy.Path: [String]] = [
    .review: ["行政复议", "复议"],
    .litigationDirect: ["未经复议直接起诉", "行政诉讼", "诉讼", "直接起诉", "起诉"],
    .litigationAfterReview: ["复议后起诉", "复议后诉讼", "经复议后起诉"],
  ]

  private static let decisions: [RemedyDecision: [String]] = [
    .reviewUpheld: ["维持", "结果维持"], .reviewChanged: ["变更"],
    .reviewAnnulled: ["撤销或者部分撤销", "撤销", "部分撤销", "撤销并责令重作", "撤销并责令重新作出"],
    .reviewDeclaredUnlawful: ["确认违法"], .reviewOrderedToPerform: ["责令履行", "责令限期履行"],
    .reviewDeclaredVoid: ["确认无效"], .reviewNotAccepted: ["不予受理"],
    .reviewDismissed: ["驳回复议申请", "驳回", "驳回申请"], .reviewTerminated: ["终止复议", "终止", "撤回"],
    .reviewSettled: ["调解、和解结案", "调解", "和解"], .claimDismissed: ["驳回诉讼请求", "维持", "结果维持", "判决驳回"],
    .courtAnnulled: ["判决撤销或者部分撤销", "判决撤销", "撤销", "部分撤销"],
    .courtOrderedToPerform: ["判决履行", "责令履行"], .courtDeclaredUnlawful: ["判决确认违法", "确认违法"],
    .courtDeclaredVoid: ["判决确认无效", "确认无效"], .courtChanged: ["判决变更", "变更"],
    .suitNotFiled: ["不予立案"], .suitRejected: ["驳回起诉"], .suitWithdrawn: ["撤诉", "撤回起诉"],
    .suitTerminated: ["终结诉讼", "终结"],
  ]

  /// What was done against a reply; nil where the words are none of those in use.
  public static func remedyPath(_ text: String) -> CountedRemedy.Path? { meaning(of: text, in: paths) }

  /// What was decided; nil where the words are none of those in use, or nothing that is decided in such a procedure.
  public static func decision(_ text: String, of path: CountedRemedy.Path) -> RemedyDecision? {
    meaning(of: text, in: decisions.filter { $0.key.paths.contains(path) })
  }
}
