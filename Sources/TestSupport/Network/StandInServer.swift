import Foundation
import Glibc
import Synchronization

/// A server of the test's own on a free port of this machine: it plays the other side of a protocol.
///
/// Each connection is played by `script` on a thread of its own. It listens until the tests end.
public final class StandInServer: Sendable {
  /// The port it listens on.
  public let port: Int
  private let count = Atomic(0)

  /// Listens on 127.0.0.1; nil where the system does not let it.
  public init?(_ script: @escaping @Sendable (StandInConnection) -> Void) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard descriptor >= 0, isListening else { return nil }
    port = Int(UInt16(bigEndian: address.sin_port))
    let accepting = Thread { [self] in
      while true {
        let peer = accept(descriptor, nil, nil)
        guard peer >= 0 else { return }
        count.add(1, ordering: .relaxed)
        let connection = StandInConnection(peer)
        Thread { script(connection) }.start()
      }
    }
    accepting.start()
  }

  /// How many connections have come.
  public var connections: Int { count.load(ordering: .relaxed) }
}

/// One connection to a `StandInServer`; closed when the script lets go of it.
public final class StandInConnection: Sendable {
  private let descriptor: Int32
  private let pending = Mutex<[UInt8]>([])

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The next line without its end; nil when the other side has gone.
  public func line() -> String? {
    var line: [UInt8] = []
    while let byte = bytes(1)?.first {
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      if byte != UInt8(ascii: "\r") { line.append(byte) }
    }
    return nil
  }

  /// The next bytes, exactly so many; nil when the other side has gone before.
  public func bytes(_ count: Int) -> [UInt8]? {
    pending.withLock { pending in
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while pending.count < count {
        let got = recv(descriptor, &buffer, buffer.count, 0)
        guard got > 0 else { return nil }
        pending += buffer[..<got]
      }
      defer { pending.removeFirst(count) }
      return Array(pending.prefix(count))
    }
  }

  /// Sends a text.
  public func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return }
      bytes = bytes.dropFirst(sent)
    }
  }

  /// Waits until the other side has gone.
  public func waitForEnd() {
    while bytes(1) != nil {}
  }
}
