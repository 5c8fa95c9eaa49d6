import Disclosure

extension DeskRoutes {
  /// What has outlived its retention period.
  static let retention = "/desk/retention"
  /// The erasures.
  static let erasures = "/desk/retention/erasures"
  /// One erasure.
  static let erasure = "/desk/retention/erasures/:id"
  /// The decision on an erasure.
  static let erasureDecision = "/desk/retention/erasures/:id/decision"
  /// To carry an erasure out.
  static let erasureExecution = "/desk/retention/erasures/:id/execution"
  /// The retention periods.
  static let retentionRules = "/desk/retention/rules"
  /// One retention period.
  static let retentionRule = "/desk/retention/rules/:kind"

  /// One erasure.
  static func erasure(_ id: Erasure.ID) -> String { "\(erasures)/\(id)" }
  /// The decision on an erasure.
  static func erasureDecision(_ id: Erasure.ID) -> String { "\(erasures)/\(id)/decision" }
  /// To carry an erasure out.
  static func erasureExecution(_ id: Erasure.ID) -> String { "\(erasures)/\(id)/execution" }
  /// One retention period.
  static func retentionRule(_ kind: RetentionKind) -> String { "\(retentionRules)/\(kind.rawValue)" }
}
