/// What kind of body an organ is.
public enum OrganLevel: String, CaseIterable, Sendable {
  /// 省级政府.
  case province
  /// 市级政府.
  case city
  /// 县级政府.
  case county
  /// 乡镇政府、街道办事处.
  case township
  /// 部门.
  case department
  /// 派出机构 (Regulation Art. 10).
  case dispatched
  /// 公共企事业单位 (Regulation Art. 55).
  case publicInstitution
}

extension OrganLevel {
  /// What people call it.
  public var chinese: String {
    switch self {
    case .province: "省级政府"
    case .city: "市级政府"
    case .county: "县级政府"
    case .township: "乡镇政府、街道办事处"
    case .department: "部门"
    case .dispatched: "派出机构"
    case .publicInstitution: "公共企事业单位"
    }
  }

  /// Whether it is a government, to which others belong by territory.
  public var isGovernment: Bool {
    switch self {
    case .province, .city, .county, .township: true
    case .department, .dispatched, .publicInstitution: false
    }
  }

  /// What the body that it belongs to by territory may be.
  ///
  /// A city without districts has townships below it, and a province may lead counties directly.
  public var territorialParents: Set<OrganLevel> {
    switch self {
    case .province: []
    case .city: [.province]
    case .county: [.province, .city]
    case .township: [.city, .county]
    case .department: [.province, .city, .county, .township, .department]
    case .dispatched: [.province, .city, .county, .township, .department, .dispatched]
    case .publicInstitution: [.province, .city, .county, .township, .department, .dispatched, .publicInstitution]
    }
  }

  /// What the body that leads it in its own system may be; governments are led by territory alone.
  ///
  /// Regulation Art. 3(3): departments that are led vertically supervise their own system.
  public var verticalParents: Set<OrganLevel> {
    switch self {
    case .province, .city, .county, .township: []
    case .department: [.department]
    case .dispatched: [.department, .dispatched]
    case .publicInstitution: [.department, .dispatched, .publicInstitution]
    }
  }
}
