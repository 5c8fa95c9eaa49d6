public import Disclosure

/// What a rule is, for the page on which an office sets its weight.
public struct ScreeningRule: Hashable, Sendable {
  /// What a rule is about.
  public enum Family: String, Codable, CaseIterable, Sendable {
    /// 个人信息.
    case personal
    /// 国家秘密标志.
    case secrecy
    /// 内部标志、过程性信息.
    case process
    /// 植入内容.
    case spam
    /// 标点、数字、格式.
    case form
    /// 链接.
    case links
    /// 文件隐藏信息.
    case files
  }

  /// Its name, as in `ScreeningHit.rule`.
  public var id: String
  /// What it is about.
  public var family: Family
  /// How much a hit weighs; nil where it is off.
  public var level: ScreeningHit.Level?
  /// How much a hit weighs in texts of these profiles; a profile that has no entry has `level`, nil is off.
  public var profiles: [ScreeningContext.Profile: ScreeningHit.Level?]

  /// The key of its name in the catalogue of texts; the reason has the same key without `.name`.
  public var nameKey: String { "screening.rule.\(id).name" }
  /// The key of the sentence that says why it fired and what to do.
  public var reasonKey: String { "screening.rule.\(id)" }

  /// How much a hit weighs in a text of a profile, after what the office has set; nil where it is off.
  ///
  /// What an office sets takes the place of every weight but leaves the rule off where its data turns it off for a profile.
  func level(in profile: ScreeningContext.Profile, set: [String: ScreeningHit.Level?]) -> ScreeningHit.Level? {
    if let own = profiles[profile], own == nil { return nil }
    return set[id] ?? profiles[profile] ?? level
  }
}
