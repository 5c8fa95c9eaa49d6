public import Operations

/// Hands files to a `clamd` daemon (INSTREAM), which needs no right to read them.
public struct ClamAVScanner: MalwareScanner {
  /// Where the daemon listens.
  public enum Place: Hashable, Sendable {
    /// At a socket of this machine.
    case socket(path: String)
    /// At a port; the talk is not encrypted, so that it should be a machine of the same network.
    case port(host: String, port: Int)
  }

  private static let threads = OwnThreads(name: "clamd", count: 4)

  private let place: Place
  private let limit: Int
  private let seconds: Int

  /// A scanner.
  ///
  /// - Parameters:
  ///   - place: where the daemon listens.
  ///   - limit: the largest file that is handed over, in bytes; the daemon's `StreamMaxLength` must not be smaller.
  ///   - seconds: how long the daemon may be silent.
  public init(_ place: Place, limit: Int, seconds: Int = 60) {
    self.place = place
    self.limit = limit
    self.seconds = seconds
  }

  /// Sends a file in portions, each after its length, and reads the verdict.
  public func scan(_ portions: BlobPortions) async throws -> ScanVerdict {
    let link = try await connect()
    try await Self.threads.run { try link.send(Array("zINSTREAM\0".utf8)) }
    var total = 0
    for try await portion in portions where !portion.isEmpty {
      total += portion.count
      guard total <= limit else { throw ScannerFault.tooLarge }
      try await Self.threads.run { try link.send(Self.length(portion.count) + portion) }
    }
    let answer = try await Self.threads.run {
      try link.send(Self.length(0))
      return try link.answer()
    }
    return try Self.verdict(answer)
  }

  /// What the daemon says it is.
  public func version() async throws -> String {
    let link = try await connect()
    return try await Self.threads.run {
      try link.send(Array("zVERSION\0".utf8))
      return try link.answer()
    }
  }

  /// What an answer such as `stream: Eicar-Signature FOUND` means.
  static func verdict(_ answer: String) throws(ScannerFault) -> ScanVerdict {
    guard answer.hasPrefix("stream: ") else {
      throw answer.hasPrefix("INSTREAM size limit exceeded") ? .tooLarge : .answer(String(answer.prefix(200)))
    }
    let said = answer.dropFirst("stream: ".count)
    if said == "OK" { return .clean }
    guard said.hasSuffix(" FOUND") else { throw .answer(String(answer.prefix(200))) }
    return .infected(String(said.dropLast(" FOUND".count)))
  }

  private func connect() async throws -> ClamAVLink {
    let (place, seconds) = (place, seconds)
    return try await Self.threads.run { try ClamAVLink(place, seconds: seconds) }
  }

  /// A length as the protocol writes it: four bytes, the highest first.
  private static func length(_ count: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
  }
}
