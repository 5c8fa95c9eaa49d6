/// Something that a person may do; code asks for capabilities, never for roles.
public enum Capability: String, CaseIterable, Sendable {
  // Business: work on what the office does.
  /// See the matters of an organ.
  case viewMatters
  /// See also matters with a restricted label.
  case viewRestrictedMatters
  /// Register a matter and its parties.
  case registerMatters
  /// Work on a matter: change it, attach files, submit it for approval.
  case handleMatters
  /// Give a matter to somebody.
  case assignMatters
  /// Be a level of an approval chain.
  case approveMatters
  /// Skip a level of an approval, with a reason that stays.
  case skipApprovalLevels
  /// Release reviewed items to everybody, now or at an hour, and take them down.
  case releaseItems
  /// Release an item without a completed review, with a reason that stays.
  case forceRelease
  /// Keep the rules and tables of the screening.
  case maintainScreening
  /// See an identity number or an identity paper in full, which is recorded.
  case revealIdentity
  /// Change an organ, its disclosure office and its successions.
  case editOrgans
  /// Write and publish the disclosure guide.
  case editGuide
  /// Enter absences of others.
  case editAbsences
  /// Propose the erasure of what has outlived its retention period.
  case proposeErasure
  /// Approve an erasure that somebody else proposed.
  case approveErasure
  /// Take lists and searches out as files.
  case exportRecords

  // System administration (系统管理员).
  /// Create, change, close accounts; reset passwords and second factors; end sessions.
  case managePeople
  /// Create organs and move them in the tree.
  case manageOrgans
  /// See and retry background jobs; see what the installation runs on.
  case operateSystem
  /// Change calendars.
  case editCalendars
  /// Change settings that are not of security.
  case editSettings

  // Security administration (安全管理员).
  /// Change roles, and give them to people.
  case manageRoles
  /// Change approval chains.
  case manageChains
  /// Change settings of security: passwords, sessions, limits, retention.
  case editSecuritySettings

  // Audit (审计管理员).
  /// Read and verify the journal.
  case readJournal
  /// Take the journal out as a file.
  case exportJournal
}

extension Capability {
  /// Which of the duties that must not be combined it belongs to.
  public var dutyClass: DutyClass {
    switch self {
    case .viewMatters, .viewRestrictedMatters, .registerMatters, .handleMatters, .assignMatters, .approveMatters,
      .skipApprovalLevels, .releaseItems, .forceRelease, .maintainScreening, .revealIdentity, .editOrgans, .editGuide,
      .editAbsences, .proposeErasure, .approveErasure, .exportRecords:
      .business
    case .managePeople, .manageOrgans, .operateSystem, .editCalendars, .editSettings: .system
    case .manageRoles, .manageChains, .editSecuritySettings: .security
    case .readJournal, .exportJournal: .audit
    }
  }
}
