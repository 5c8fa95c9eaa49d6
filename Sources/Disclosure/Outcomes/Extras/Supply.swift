public import CivilTime

/// What is given to the applicant, or when and where he gets it: Regulation, Articles 36(2) and 40.
public enum Supply: Hashable, Codable, Sendable {
  /// The letter brings it.
  case enclosed(carrier: Carrier, pages: Int, enclosures: [String])
  /// The letter says how, where and when it will be had.
  case announced(way: String, place: String, on: CivilDate?)

  /// On what information is given.
  public enum Carrier: String, CaseIterable, Codable, Sendable {
    /// 纸质.
    case paper
    /// 电子邮件.
    case email
    /// 光盘、移动存储等电子介质.
    case medium
    /// 网上下载.
    case download
    /// 查阅、抄录.
    case reading
  }

  /// The pages given by paper or electronic copy, as the tariff by volume counts them; none where nothing is enclosed.
  public var pages: Int {
    switch self {
    case .enclosed(_, let pages, _): pages
    case .announced: 0
    }
  }

  func issues() -> [Issue] {
    switch self {
    case .enclosed(let carrier, let pages, let enclosures):
      var issues: [Issue] = []
      if pages < 1, carrier != .reading { issues.append(Issue("supply.pages", "outcome.supply.pages.missing")) }
      if pages < 0 { issues.append(Issue("supply.pages", "outcome.supply.pages.negative")) }
      if !enclosures.contains(where: { !$0.trimmed.isEmpty }) {
        issues.append(Issue("supply.enclosures", "outcome.supply.enclosures.missing"))
      }
      return issues
    case .announced(let way, let place, let day):
      let missing = Issue.missing("supply.way", way) + Issue.missing("supply.place", place)
      return missing + (day == nil ? [Issue("supply.on", "outcome.supply.on.missing")] : [])
    }
  }
}
