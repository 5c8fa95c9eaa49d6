/// Sealing of short values: SM4 in counter mode, then HMAC-SM3 over everything that must not change.
///
/// The text is `sm4-sm3.1.<key name>.<nonce, cipher and code in base64url>`. The context, such as the record and field
/// that the value belongs to, is not stored but authenticated: a value that was moved to another record does not open.
public struct Seal: Sendable {
  private static let form = "sm4-sm3.1"
  private let ring: KeyRing

  /// Seals with the keys of a ring.
  public init(_ ring: KeyRing) {
    self.ring = ring
  }

  /// Seals bytes with the newest key.
  ///
  /// - Throws: `SealFault.noKey`.
  public func seal(_ bytes: [UInt8], context: [String]) throws(SealFault) -> String {
    guard let key = ring.newest else { throw .noKey }
    let nonce = Randomness.bytes(16)
    let cipher = SM4Counter(key: Array(key.derived(for: "value cipher").prefix(16)), counter: nonce).apply(bytes)
    let code = Self.code(of: nonce + cipher, key: key, context: context)
    return "\(Self.form).\(key.name).\(Base64URL.encode(nonce + cipher + code))"
  }

  /// Seals a text with the newest key.
  ///
  /// - Throws: `SealFault.noKey`.
  public func seal(_ text: String, context: [String]) throws(SealFault) -> String {
    try seal(Array(text.utf8), context: context)
  }

  /// Opens what was sealed in the same context.
  ///
  /// - Throws: `SealFault`; nothing of the value is given out before its code is found right.
  public func open(_ sealed: some StringProtocol, context: [String]) throws(SealFault) -> [UInt8] {
    let key = try key(of: sealed)
    guard let tail = sealed.split(separator: ".", omittingEmptySubsequences: false).last,
      let bytes = Base64URL.decode(tail), bytes.count >= 48
    else { throw .unreadable }
    let code = Self.code(of: Array(bytes.dropLast(32)), key: key, context: context)
    guard ConstantTime.equal(code, Array(bytes.suffix(32))) else { throw .broken }
    return SM4Counter(
      key: Array(key.derived(for: "value cipher").prefix(16)), counter: Array(bytes.prefix(16))
    ).apply(bytes[16..<bytes.count - 32])
  }

  /// Opens a text.
  ///
  /// - Throws: `SealFault`.
  public func openText(_ sealed: some StringProtocol, context: [String]) throws(SealFault) -> String {
    String(decoding: try open(sealed, context: context), as: UTF8.self)
  }

  /// The name of the key that sealed something; nil where it is no sealed thing.
  public static func keyName(of sealed: some StringProtocol) -> String? {
    let parts = sealed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, "\(parts[0]).\(parts[1])" == form else { return nil }
    return String(parts[2])
  }

  private func key(of sealed: some StringProtocol) throws(SealFault) -> KeyRing.Key {
    guard let name = Self.keyName(of: sealed) else { throw .unreadable }
    guard let key = ring.key(named: name) else { throw .missingKey(name) }
    return key
  }

  private static func code(of bytes: [UInt8], key: KeyRing.Key, context: [String]) -> [UInt8] {
    HMAC.code(of: SealContext.encode([form, key.name] + context) + bytes, key: key.derived(for: "value code"))
  }
}

/// What a seal authenticates besides the bytes themselves.
enum SealContext {
  /// The parts, each behind its length, so that no two lists of parts give the same bytes.
  static func encode(_ parts: [String]) -> [UInt8] {
    number(parts.count) + parts.flatMap { number($0.utf8.count) + Array($0.utf8) }
  }

  /// A number as eight bytes, the highest first.
  static func number(_ value: Int) -> [UInt8] { withUnsafeBytes(of: UInt64(value).bigEndian) { Array($0) } }
}
