/// A role that comes with the platform; an office may change it.
public struct ShippedRole: Hashable, Sendable {
  /// By which the platform finds it again after it was renamed.
  public var key: String
  /// The name that it starts with.
  public var name: String
  /// The duty class of all of its capabilities.
  public var dutyClass: DutyClass
  /// What it allows at first.
  public var capabilities: Set<Capability>

  private init(_ key: String, _ name: String, _ dutyClass: DutyClass, _ capabilities: Set<Capability>) {
    self.key = key
    self.name = name
    self.dutyClass = dutyClass
    self.capabilities = capabilities
  }

  /// The usual posts of a disclosure office, and the three administrators that GB/T 22239 keeps apart.
  public static let all: [ShippedRole] = [
    ShippedRole(
      "intakeClerk", "受理员", .business, [.viewMatters, .registerMatters, .handleMatters, .revealIdentity]),
    ShippedRole("handler", "承办人", .business, [.viewMatters, .handleMatters]),
    ShippedRole(
      "sectionHead", "科室负责人", .business,
      [.viewMatters, .handleMatters, .assignMatters, .approveMatters, .editAbsences]),
    ShippedRole(
      "secrecyReviewer", "保密审查员", .business,
      [.viewMatters, .viewRestrictedMatters, .approveMatters, .maintainScreening]),
    ShippedRole(
      "legalReviewer", "法制审核员（法律顾问）", .business, [.viewMatters, .viewRestrictedMatters, .approveMatters]),
    ShippedRole(
      "officeHead", "公开机构负责人", .business,
      [
        .viewMatters, .viewRestrictedMatters, .registerMatters, .handleMatters, .assignMatters, .approveMatters,
        .skipApprovalLevels, .releaseItems, .maintainScreening, .revealIdentity, .editOrgans, .editGuide, .editAbsences,
        .proposeErasure,
        .exportRecords,
      ]),
    ShippedRole(
      "leader", "分管领导", .business,
      [
        .viewMatters, .viewRestrictedMatters, .approveMatters, .skipApprovalLevels, .forceRelease, .approveErasure,
      ]),
    ShippedRole(
      "editor", "编辑", .business, [.viewMatters, .registerMatters, .handleMatters, .releaseItems, .editGuide]),
    ShippedRole("supervisor", "监督员", .business, [.viewMatters, .exportRecords]),
    ShippedRole(
      "systemAdministrator", "系统管理员", .system,
      [.managePeople, .manageOrgans, .operateSystem, .editCalendars, .editSettings]),
    ShippedRole(
      "securityAdministrator", "安全管理员", .security, [.manageRoles, .manageChains, .editSecuritySettings]),
    ShippedRole("auditor", "审计管理员", .audit, [.readJournal, .exportJournal]),
  ]
}
