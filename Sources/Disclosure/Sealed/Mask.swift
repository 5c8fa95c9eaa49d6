/// How a secret is shown to those who need not know it in full.
public enum Mask: String, CaseIterable, Sendable {
  /// 身份号码: the region and the last four.
  case identityNumber
  /// 手机号码: the first three and the last four.
  case mobile
  /// 姓名: the family name.
  case name
  /// Other papers, such as passports: the first and the last two.
  case paper

  /// The masked form; of something too short to hide a part of, nothing is shown.
  public func of(_ secret: String) -> String {
    switch self {
    case .identityNumber: Self.covering(secret, first: 6, last: 4)
    case .mobile: Self.covering(secret, first: 3, last: 4)
    case .paper: Self.covering(secret, first: 1, last: 2)
    case .name: Self.name(secret)
    }
  }

  private static func covering(_ secret: String, first: Int, last: Int) -> String {
    let hidden = secret.count - first - last
    guard hidden >= 3 else { return String(repeating: "*", count: max(secret.count, 3)) }
    return secret.prefix(first) + String(repeating: "*", count: hidden) + secret.suffix(last)
  }

  /// The family names of two characters that are common enough to be known.
  private static let doubleNames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "长孙", "宇文", "呼延", "南宫", "西门",
  ]

  private static func name(_ secret: String) -> String {
    guard secret.count > 1 else { return "某" }
    let isDouble = secret.count > 2 && doubleNames.contains(String(secret.prefix(2)))
    let family = secret.prefix(isDouble ? 2 : 1)
    return family + String(repeating: "某", count: min(secret.count - family.count, 2))
  }
}
