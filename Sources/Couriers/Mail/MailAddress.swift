/// An address of mail, checked so that nothing can be smuggled into the talk with the mail server.
public struct MailAddress: Hashable, Sendable {
  /// The address, such as `gongkai@example.gov.cn`.
  public let text: String

  /// The address that a text writes; nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...255).contains(parts[1].utf8.count),
      parts[0].utf8.allSatisfy(Self.isLocal), parts[1].utf8.allSatisfy(Self.isDomain), !text.hasPrefix("-")
    else { return nil }
    self.text = text
  }

  /// The part after the sign.
  var domain: Substring { text[text.index(after: text.firstIndex(of: "@") ?? text.startIndex)...] }

  /// What RFC 5321 lets stand in the first part without quotes.
  private static func isLocal(_ byte: UInt8) -> Bool { isDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte) }

  private static func isDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
