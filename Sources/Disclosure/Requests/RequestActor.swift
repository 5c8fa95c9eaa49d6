/// Who takes a step of a request, as the law and the office's rules name them.
public enum RequestActor: String, CaseIterable, Sendable {
  /// 受理人员: receives, confirms, registers, notes what came back.
  case intake
  /// 公开机构: decides on procedure.
  case office
  /// 承办人: searches, proposes, drafts.
  case handler
  /// 公开机构负责人: the only person whom the law names (article 33(2)).
  case officeHead
  /// 法制审核、审批人: a level of the approval chain.
  case approver

  /// What it takes.
  public var capability: Capability {
    switch self {
    case .intake: .registerMatters
    case .office, .handler: .handleMatters
    case .officeHead: .assignMatters
    case .approver: .approveMatters
    }
  }
}
