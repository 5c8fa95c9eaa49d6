import Glibc
import Operations

/// Addresses and networks, such as `10.0.0.0/8, ::1`.
public struct AddressList: Sendable, Hashable {
  private struct Network: Hashable {
    var bytes: [UInt8]
    var bits: Int
  }

  private let networks: [Network]

  /// No address at all.
  public static let none = AddressList(networks: [])

  private init(networks: [Network]) {
    self.networks = networks
  }

  /// The list that `text` writes with commas or spaces; nil where a part is no address.
  public init?(_ text: String) {
    var networks: [Network] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let halves = part.split(separator: "/", omittingEmptySubsequences: false)
      guard let bytes = Self.bytes(of: String(halves[0])), halves.count <= 2 else { return nil }
      let bits = halves.count == 2 ? Int(halves[1]) : bytes.count * 8
      guard let bits, (0...bytes.count * 8).contains(bits) else { return nil }
      networks.append(Network(bytes: bytes, bits: bits))
    }
    self.networks = networks
  }

  /// Whether an address stands in the list.
  public func contains(_ address: String) -> Bool {
    guard let bytes = Self.bytes(of: address) else { return false }
    return networks.contains { network in
      guard network.bytes.count == bytes.count else { return false }
      let whole = network.bits / 8
      guard bytes.prefix(whole) == network.bytes.prefix(whole) else { return false }
      let rest = network.bits % 8
      return rest == 0 || (bytes[whole] ^ network.bytes[whole]) >> UInt8(8 - rest) == 0
    }
  }

  /// Whether whoever sent a request stands in the list; somebody behind a proxy that is not named does not count as
  /// sitting at this machine.
  public func admits(_ context: WebContext) -> Bool {
    let source = context.principal.source
    let isHere = source == "::1" || source.hasPrefix("127.")
    return contains(source) && (!isHere || context.isLocal)
  }

  /// What one source is for limits of rates: an IPv4 address, or the /64 that one customer of IPv6 has.
  public static func source(of address: String) -> String {
    guard let bytes = bytes(of: address), bytes.count == 16 else { return address }
    return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
  }

  /// Four or sixteen bytes; an IPv4 address in the clothes of IPv6 is an IPv4 address.
  private static func bytes(of address: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
    var sixteen = in6_addr()
    guard inet_pton(AF_INET6, address, &sixteen) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: sixteen) { Array($0) }
    let mapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
    return mapped ? Array(bytes.suffix(4)) : bytes
  }
}
