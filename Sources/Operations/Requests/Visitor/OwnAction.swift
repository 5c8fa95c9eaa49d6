public import Disclosure

/// What an applicant can do himself on the page of his case.
public enum OwnAction: String, CaseIterable, Sendable {
  /// 补正.
  case correct
  /// 说明理由.
  case explain
  /// 上传材料.
  case attach
  /// 建议主动公开: Article 44.
  case suggestPublication
  /// 评价.
  case rate
  /// 撤回.
  case withdraw

  /// Whether it can be done with a request now.
  public func isOpen(for request: DisclosureRequest) -> Bool {
    let stage = request.course.stage
    let isUndispatched = RequestStage.undispatched.contains(stage)
    return switch self {
    case .correct: stage == .correctionRequested
    case .explain: stage == .explanationRequested
    case .attach: isUndispatched
    case .suggestPublication: request.subject == .information && !request.suggestsPublication
    case .rate: !isUndispatched && request.satisfaction == nil
    case .withdraw: isUndispatched
    }
  }
}
