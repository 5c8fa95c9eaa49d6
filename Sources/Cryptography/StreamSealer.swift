/// Seals a file piece by piece: SM4 in counter mode and HMAC-SM3 over each portion of 64 KiB.
///
/// The layout is in docs/formats/sealed-file.md. Portions are numbered and the last one is marked under its code, so
/// that none can be changed, swapped, doubled or cut off. The context is authenticated as in `Seal`.
public final class StreamSealer {
  /// The bytes that a sealed file begins with, so that one can be told from a plain file.
  public static let magic: [UInt8] = Array("GKSEAL1\n".utf8)
  static let portion = 65_536

  /// The first bytes of the sealed file; written before all others.
  public let header: [UInt8]
  private let sealing: PortionSealing
  private var waiting: [UInt8] = []
  private var number = 0

  /// Begins a sealed file with the newest key of a ring.
  ///
  /// - Throws: `SealFault.noKey`.
  public init(_ ring: KeyRing, context: [String]) throws(SealFault) {
    guard let key = ring.newest else { throw .noKey }
    let salt = Randomness.bytes(32)
    header = Self.magic + [UInt8(key.name.utf8.count)] + Array(key.name.utf8) + salt
    sealing = PortionSealing(key: key, salt: salt, header: header, context: context)
  }

  /// Adds bytes.
  ///
  /// - Returns: what can be written already.
  public func update(_ bytes: [UInt8]) -> [UInt8] {
    waiting += bytes
    var done = 0
    var output: [UInt8] = []
    // A full portion waits for the next byte, because the last one, full or not, is marked as such.
    while waiting.count - done > Self.portion {
      output += next(Array(waiting[done..<done + Self.portion]), isLast: false)
      done += Self.portion
    }
    waiting.removeFirst(done)
    return output
  }

  /// The end of the sealed file.
  public func finish() -> [UInt8] { next(waiting, isLast: true) }

  private func next(_ plain: [UInt8], isLast: Bool) -> [UInt8] {
    defer { number += 1 }
    let cipher = sealing.apply(plain[...], number: number)
    return cipher + sealing.code(of: cipher, number: number, isLast: isLast)
  }
}

/// The keys of one sealed file.
struct PortionSealing {
  private let cipherKey: [UInt8]
  private let codeKey: [UInt8]
  private let prefix: [UInt8]

  init(key: KeyRing.Key, salt: [UInt8], header: [UInt8], context: [String]) {
    // The salt makes the keys those of this file alone, so that its counters may begin at zero.
    cipherKey = Array(key.derived(for: "file cipher", salt: salt).prefix(16))
    codeKey = key.derived(for: "file code", salt: salt)
    prefix = SM3.hash(header + SealContext.encode(context))
  }

  func apply(_ bytes: ArraySlice<UInt8>, number: Int) -> [UInt8] {
    let counter = SealContext.number(number) + [UInt8](repeating: 0, count: 8)
    return SM4Counter(key: cipherKey, counter: counter).apply(bytes)
  }

  func code(of cipher: [UInt8], number: Int, isLast: Bool) -> [UInt8] {
    HMAC.code(of: prefix + SealContext.number(number) + [isLast ? 1 : 0] + cipher, key: codeKey)
  }
}
