public import CivilTime
import Cryptography

/// Codes of six digits that change every thirty seconds (RFC 6238 over HMAC-SHA-1), as every authenticator makes them.
public struct TimedCode: Sendable {
  /// How many digits a code has.
  public static let digits = 6
  /// How many seconds a code is the current one.
  public static let period: Int64 = 30

  private let secret: [UInt8]

  /// The codes of a secret.
  public init(secret: [UInt8]) {
    self.secret = secret
  }

  /// The number of the current half minute since 1970.
  public static func step(at moment: Instant) -> Int64 { moment.milliseconds / 1_000 / period }

  /// The code of a step (RFC 4226, 5.3).
  public func code(step: Int64) -> String {
    let message = withUnsafeBytes(of: UInt64(step).bigEndian) { Array($0) }
    let hash = HMAC.code(of: message, key: secret, function: .sha1)
    let offset = Int(hash[hash.count - 1] & 15)
    let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let text = String(number % 1_000_000)
    return String(repeating: "0", count: Self.digits - text.utf8.count) + text
  }

  /// The step, of the current one and its neighbours, whose code it is; all three are always computed.
  public func step(of code: String, at moment: Instant) -> Int64? {
    let current = Self.step(at: moment)
    return (current - 1...current + 1).reduce(nil) { found, step in
      ConstantTime.equal(self.code(step: step), code) ? step : found
    }
  }

  /// The secret as people type it: base 32 (RFC 4648) in groups of four.
  public var key: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = ""
    var (buffer, bits): (UInt32, UInt32) = (0, 0)
    for byte in secret {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(buffer >> bits & 31)])
      }
    }
    if bits > 0 { text.append(alphabet[Int(buffer << (5 - bits) & 31)]) }
    return text
  }
}
