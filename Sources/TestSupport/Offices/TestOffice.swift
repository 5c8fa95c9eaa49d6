public import Disclosure
public import Operations
public import Persistence

/// A small county in an empty database: the county office 1, its bureau 2 and the township 3 below it, roles, people.
///
/// It is written with plain rows, so that tests of one feature do not lean on the operations of another.
public struct TestOffice: Sendable {
  /// The desk.
  public let desk: Desk
  /// The database behind it.
  public let database: any Database
  /// The clock.
  public let clock: TestClock

  /// The county office.
  public static let county = Organ.ID(rawValue: 1)
  /// A bureau of the county.
  public static let bureau = Organ.ID(rawValue: 2)
  /// A township of the county.
  public static let township = Organ.ID(rawValue: 3)

  /// The roles of the office: their numbers and what they allow.
  public enum Post: Int64, CaseIterable, Sendable {
    /// 受理员、承办人.
    case handler = 11
    /// 科室负责人.
    case sectionHead = 12
    /// 分管领导.
    case leader = 13
    /// 安全管理员.
    case security = 14
    /// 系统管理员.
    case system = 15

    /// The role.
    public var role: Role.ID { Role.ID(rawValue: rawValue) }

    /// What it allows.
    public var capabilities: [Capability] {
      switch self {
      case .handler: [.viewMatters, .registerMatters, .handleMatters]
      case .sectionHead: [.viewMatters, .approveMatters, .assignMatters, .handleMatters]
      case .leader: [.viewMatters, .viewRestrictedMatters, .approveMatters, .skipApprovalLevels, .revealIdentity]
      case .security: [.manageChains]
      case .system: [.editSettings]
      }
    }

    var dutyClass: String {
      switch self {
      case .handler, .sectionHead, .leader: "business"
      case .security: "security"
      case .system: "system"
      }
    }
  }

  /// An office on an engine.
  public init(_ engine: TestDatabase = .sqlite) async throws {
    try await self.init(try await TestDesk(engine))
  }

  /// An office behind a desk whose database is empty.
  public init(_ desk: TestDesk) async throws {
    self.desk = desk.desk
    database = desk.database
    clock = desk.clock
    _ = try await database.write { connection in
      try Self.organs(connection)
      try Self.roles(connection)
    }
  }

  private static func organs(_ connection: any Connection) throws {
    let organs: [(Organ.ID, String, String, Int64?)] = [
      (county, "青禾县人民政府办公室", "青政办", nil), (bureau, "青禾县自然资源局", "青资", 1), (township, "柳河镇人民政府", "柳政", 1),
    ]
    for (id, name, word, parent) in organs {
      try connection.execute(
        """
        INSERT INTO organ (id, name, short_name, level, territorial_parent_id, document_word, reconsideration_organ,
          reconsideration_address, court, version)
        VALUES (\(id.rawValue), \(name), \(name), 'county', \(parent), \(word), '', '', '', 1)
        """)
      for (depth, ancestor) in [id.rawValue, parent].compactMap({ $0 }).enumerated() {
        try connection.execute(
          """
          INSERT INTO organ_ancestor (ancestor_id, line, organ_id, depth)
          VALUES (\(ancestor), 'territorial', \(id.rawValue), \(depth))
          """)
      }
    }
  }

  private static func roles(_ connection: any Connection) throws {
    for capability in Capability.allCases {
      try connection.execute(
        """
        INSERT INTO capability (name, duty_class) VALUES (\(capability.rawValue), \(capability.dutyClass.rawValue))
        ON CONFLICT DO NOTHING
        """)
    }
    for post in Post.allCases {
      try connection.execute(
        """
        INSERT INTO role (id, name, duty_class, version)
        VALUES (\(post.rawValue), \(String(describing: post)), \(post.dutyClass), 1)
        """)
      for capability in post.capabilities {
        try connection.execute(
          """
          INSERT INTO role_capability (role_id, duty_class, capability)
          VALUES (\(post.rawValue), \(post.dutyClass), \(capability.rawValue))
          """)
      }
    }
  }
}
