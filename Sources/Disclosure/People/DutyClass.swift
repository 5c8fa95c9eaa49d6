/// Duties that no one may combine (三员分立, GB/T 22239-2019 8.1.4.2 d).
public enum DutyClass: String, CaseIterable, Sendable {
  /// Those who work on cases, documents and reports.
  case business
  /// 系统管理员: runs the installation and keeps accounts; sees no case.
  case system
  /// 安全管理员: keeps roles, chains and settings of security; sees no case.
  case security
  /// 审计管理员: reads the journal; changes nothing, sees no case.
  case audit
}

extension DutyClass {
  /// What people call it.
  public var chinese: String {
    switch self {
    case .business: "业务人员"
    case .system: "系统管理员"
    case .security: "安全管理员"
    case .audit: "审计管理员"
    }
  }
}
