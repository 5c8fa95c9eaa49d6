import Foundation
import Glibc

/// A client that sends bytes as they are, however wrong.
struct RawClient {
  let port: Int

  /// Sends bytes and returns what comes back, up to the end of the answer's head; waits half a minute at most.
  ///
  /// It waits on a thread of its own, because the handlers of the server need those of the tests.
  func send(_ bytes: [UInt8]) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: exchange(bytes)) }
    }
  }

  private func exchange(_ bytes: [UInt8]) -> String {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return "no connection" }
    var patience = timeval(tv_sec: 300, tv_usec: 0)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    _ = Glibc.send(handle, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(handle, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer.prefix(count)
      if String(decoding: answer, as: UTF8.self).contains("\r\n\r\n") { break }
    }
    return String(decoding: answer, as: UTF8.self)
  }
}
