/// The index number of an item in the catalogue (索引号): organisation code, year and serial, such as
/// `000014349/2018-00222`.
///
/// It is given by the day of publication, once, and stays when the publishing organ changes.
public struct IndexNumber: Hashable, Sendable, CustomStringConvertible {
  /// The code of the organ that published it, without hyphen.
  public let code: String
  /// The year of publication, or year and month where an older system gave it so.
  public let period: Int
  /// The serial number of the organ in that year.
  public let serial: Int

  /// The greatest serial that has five digits.
  public static let highest = 99_999

  /// The number of a serial; nil where code, year or serial are out of the grammar.
  public init?(code: String, year: Int, serial: Int) {
    guard (1900...9999).contains(year), (1...Self.highest).contains(serial), Self.isCode(code) else { return nil }
    self.code = code
    period = year
    self.serial = serial
  }

  /// Reads a number as it stands on a page, with or without the hyphen in the code, with a year or a year and month.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let rest = halves[1].split(separator: "-", omittingEmptySubsequences: false)
    let code = String(halves[0]).filter { $0 != "-" }
    let digits = rest.joined()
    guard rest.count == 2, rest[0].utf8.count == 4 || rest[0].utf8.count == 6, rest[1].utf8.count == 5,
      digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains), Self.isCode(code),
      let period = Int(rest[0]), let serial = Int(rest[1])
    else { return nil }
    self.code = code
    self.period = period
    self.serial = serial
  }

  /// As it is written.
  public var description: String {
    let digits = String(serial)
    return "\(code)/\(period)-\(String(repeating: "0", count: 5 - digits.count))\(digits)"
  }

  /// What lists of one organ may show: the part behind the stroke.
  public var shortened: String { String(description.split(separator: "/")[1]) }

  private static func isCode(_ code: String) -> Bool {
    [8, 9, 18].contains(code.utf8.count)
      && code.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      }
  }
}

extension UnifiedSocialCreditCode {
  /// The code of the organisation within it (GB 11714), without hyphen.
  public var organisationCode: String { String(description.dropFirst(8).prefix(9)) }
}
