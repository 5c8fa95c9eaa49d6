import Foundation
import Glibc

/// A browser that keeps its connection and its cookies; it waits on the thread that calls it.
final class KeepAliveClient {
  /// What a server answered.
  struct Answer {
    var status: Int
    var head: String
    var body: [UInt8]

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Why there was no answer.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let port: Int
  private var handle: Int32 = -1
  private var pending: [UInt8] = []
  private var cookies: [String: String] = [:]

  init(port: Int) { self.port = port }

  deinit { hangUp() }

  /// Fetches a page.
  func get(_ path: String) throws -> Answer { try exchange("GET", path, nil) }

  /// Sends a form.
  func post(_ path: String, _ fields: [(String, String)]) throws -> Answer {
    let body = fields.map { "\(Self.quoted($0.0))=\(Self.quoted($0.1))" }.joined(separator: "&")
    return try exchange("POST", path, body)
  }

  /// A text as it stands in an address or a form.
  static func quoted(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }

  private func exchange(_ method: String, _ path: String, _ body: String?) throws -> Answer {
    if handle < 0 { try open() }
    var request = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nUser-Agent: benchmark\r\n"
    if !cookies.isEmpty {
      request += "Cookie: \(cookies.map { "\($0)=\($1)" }.joined(separator: "; "))\r\n"
    }
    if let body {
      request += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
      request += "Origin: http://127.0.0.1:\(port)\r\n"
    }
    try send(Array((request + "\r\n" + (body ?? "")).utf8))
    return try answer()
  }

  private func open() throws {
    handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    var quick: Int32 = 1
    setsockopt(handle, Int32(IPPROTO_TCP), TCP_NODELAY, &quick, socklen_t(MemoryLayout<Int32>.size))
    guard connected == 0 else {
      hangUp()
      throw Fault(description: "nobody answers on port \(port)")
    }
  }

  private func hangUp() {
    if handle >= 0 { close(handle) }
    handle = -1
    pending = []
  }

  private func send(_ bytes: [UInt8]) throws {
    guard Glibc.send(handle, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw Fault(description: "the connection was closed")
    }
  }

  private func answer() throws -> Answer {
    let head = String(decoding: try take(through: Array("\r\n\r\n".utf8)), as: UTF8.self)
    var length = 0
    var isChunked = false
    for line in head.split(separator: "\r\n").dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].trimmingCharacters(in: .whitespaces)
      switch parts[0].lowercased() {
      case "content-length": length = Int(value) ?? 0
      case "transfer-encoding": isChunked = value.lowercased() == "chunked"
      case "set-cookie": keep(value)
      default: break
      }
    }
    let body = isChunked ? try chunks() : try take(length)
    return Answer(status: Int(head.split(separator: " ")[1]) ?? 0, head: head, body: body)
  }

  private func chunks() throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let line = String(decoding: try take(through: Array("\r\n".utf8)), as: UTF8.self)
      guard let size = Int(line.trimmingCharacters(in: .whitespacesAndNewlines), radix: 16) else {
        throw Fault(description: "a chunk has no size: \(line)")
      }
      body += try take(size)
      _ = try take(2)
      if size == 0 { return body }
    }
  }

  private func keep(_ cookie: String) {
    let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
  }

  private func take(_ count: Int) throws -> [UInt8] {
    while pending.count < count { try receive() }
    defer { pending.removeFirst(count) }
    return Array(pending.prefix(count))
  }

  private func take(through mark: [UInt8]) throws -> [UInt8] {
    while true {
      if let range = pending.firstRange(of: mark) { return try take(range.upperBound) }
      try receive()
    }
  }

  private func receive() throws {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(handle, &buffer, buffer.count, 0)
    guard count > 0 else {
      hangUp()
      throw Fault(description: "the connection was closed")
    }
    pending += buffer.prefix(count)
  }
}
