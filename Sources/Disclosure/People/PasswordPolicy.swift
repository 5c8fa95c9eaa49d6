/// Which passwords an installation accepts, and for how long.
///
/// Two standards disagree, so both are here under a name: 等保三级 (GB/T 22239-2019, 8.1.4.1 a) asks for composition and
/// rotation; OWASP ASVS 5.0 (6.2) forbids both and asks for length and a list of common passwords.
public struct PasswordPolicy: Hashable, Sendable {
  /// The name by which the setting chooses it.
  public var name: String
  /// The least number of characters.
  public var minimumLength: Int
  /// How many of the four kinds of characters (capital, small, digit, sign) it takes.
  public var kinds: Int
  /// After how many days a new password is due; nil where never.
  public var rotationDays: Int?
  /// How many of the last passwords may not come back.
  public var history: Int

  /// 等保三级: composition, rotation after 90 days, the last five do not come back.
  public static let classifiedProtection = PasswordPolicy(
    name: "classifiedProtection", minimumLength: 10, kinds: 3, rotationDays: 90, history: 5)
  /// The way of ASVS: length and a list of common passwords, no composition, no rotation.
  public static let lengthOnly = PasswordPolicy(
    name: "lengthOnly", minimumLength: 12, kinds: 0, rotationDays: nil, history: 0)

  /// All policies that the setting can choose.
  public static let all = [classifiedProtection, lengthOnly]
  /// The most characters that any policy accepts; more would only cost time.
  public static let maximumLength = 128

  /// The policy of a name.
  public static func named(_ name: String) -> PasswordPolicy? { all.first { $0.name == name } }

  /// Every rule that a password breaks.
  ///
  /// - Parameters:
  ///   - password: as typed; characters are counted by Unicode scalars.
  ///   - person: whose names may not stand in it.
  /// - Returns: the issues; none where the password is accepted.
  public func issues(_ password: String, of person: Person) -> [Issue] {
    let length = password.unicodeScalars.count
    var issues: [Issue] = []
    func add(_ rule: String, _ arguments: [String: String] = [:]) {
      issues.append(Issue("password", "password.\(rule)", arguments))
    }
    if length < minimumLength { add("tooShort", ["limit": String(minimumLength)]) }
    if length > Self.maximumLength { add("tooLong", ["limit": String(Self.maximumLength)]) }
    if Self.kinds(in: password) < kinds { add("tooFewKinds", ["kinds": String(kinds)]) }
    let folded = password.lowercased()
    if [person.signInName, person.name.lowercased()].contains(where: { $0.count >= 2 && folded.contains($0) }) {
      add("containsName")
    }
    if CommonPasswords.contains(folded) { add("common") }
    return issues
  }

  /// Whether a password that was set on a day is due to be changed.
  public func isDue(daysSinceSet days: Int) -> Bool { rotationDays.map { days >= $0 } ?? false }

  private static func kinds(in password: String) -> Int {
    var found: Set<Int> = []
    for scalar in password.unicodeScalars {
      switch scalar {
      case "A"..."Z": found.insert(0)
      case "a"..."z": found.insert(1)
      case "0"..."9": found.insert(2)
      default: found.insert(3)
      }
    }
    return found.count
  }
}
