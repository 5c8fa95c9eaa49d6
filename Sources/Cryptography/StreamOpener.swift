/// Opens a sealed file piece by piece; see `StreamSealer`.
///
/// Portions are given out as their codes are found right. What was given out is the true beginning of the file, but
/// only `finish` tells that it was all of it.
public final class StreamOpener {
  private static let sealedPortion = StreamSealer.portion + 32
  private let ring: KeyRing
  private let context: [String]
  private var sealing: PortionSealing?
  private var waiting: [UInt8] = []
  private var number = 0

  /// Opens a file that was sealed in the same context.
  public init(_ ring: KeyRing, context: [String]) {
    self.ring = ring
    self.context = context
  }

  /// The name of the key that sealed a file, from its first bytes; nil where it is no sealed file.
  public static func keyName(ofFileBeginning bytes: [UInt8]) -> String? {
    let magic = StreamSealer.magic
    guard bytes.starts(with: magic), bytes.count > magic.count else { return nil }
    let name = bytes.dropFirst(magic.count + 1).prefix(Int(bytes[magic.count]))
    return name.count == Int(bytes[magic.count]) ? String(decoding: name, as: UTF8.self) : nil
  }

  /// Takes bytes of the sealed file.
  ///
  /// - Returns: what could be opened of it.
  /// - Throws: `SealFault`.
  public func update(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    waiting += bytes
    guard let sealing = try begin() else { return [] }
    var done = 0
    var output: [UInt8] = []
    while waiting.count - done > Self.sealedPortion {
      output += try open(waiting[done..<done + Self.sealedPortion], isLast: false, with: sealing)
      done += Self.sealedPortion
    }
    waiting.removeFirst(done)
    return output
  }

  /// Opens the end.
  ///
  /// - Throws: `SealFault.broken` where the file was cut off.
  public func finish() throws(SealFault) -> [UInt8] {
    guard let sealing = try begin() else { throw .unreadable }
    return try open(waiting[...], isLast: true, with: sealing)
  }

  /// Reads the header as soon as it is there.
  private func begin() throws(SealFault) -> PortionSealing? {
    if let sealing { return sealing }
    let magic = StreamSealer.magic
    guard waiting.prefix(magic.count).elementsEqual(magic.prefix(waiting.count)) else { throw .unreadable }
    guard waiting.count > magic.count else { return nil }
    let size = magic.count + 1 + Int(waiting[magic.count]) + 32
    guard waiting.count >= size else { return nil }
    let header = Array(waiting.prefix(size))
    let name = Self.keyName(ofFileBeginning: header) ?? ""
    guard let key = ring.key(named: name) else { throw .missingKey(name) }
    waiting.removeFirst(size)
    sealing = PortionSealing(key: key, salt: Array(header.suffix(32)), header: header, context: context)
    return sealing
  }

  private func open(
    _ portion: ArraySlice<UInt8>, isLast: Bool, with sealing: PortionSealing
  ) throws(SealFault) -> [UInt8] {
    guard portion.count >= 32 else { throw .broken }
    let cipher = Array(portion.dropLast(32))
    let code = sealing.code(of: cipher, number: number, isLast: isLast)
    guard ConstantTime.equal(code, Array(portion.suffix(32))) else { throw .broken }
    defer { number += 1 }
    return sealing.apply(cipher[...], number: number)
  }
}
