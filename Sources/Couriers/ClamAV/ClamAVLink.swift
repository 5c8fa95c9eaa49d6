import Glibc
import Operations

/// One connection to the daemon; everything blocks, and nothing longer than the time that it is given.
///
/// Used by one call at a time, each on a thread of the scanner, which is what makes it safe to hand from thread to
/// thread.
final class ClamAVLink: @unchecked Sendable {
  private let descriptor: Int32

  /// Connects.
  init(_ place: ClamAVScanner.Place, seconds: Int) throws(ScannerFault) {
    switch place {
    case .socket(let path): descriptor = try Self.connect(path: path, seconds: seconds)
    case .port(let host, let port): descriptor = try Self.connect(host: host, port: port, seconds: seconds)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Sends bytes.
  func send(_ bytes: [UInt8]) throws(ScannerFault) {
    var done = 0
    while done < bytes.count {
      let sent = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else {
        // A daemon that has had enough says so before it hangs up.
        if let answer = try? answer(), answer.hasPrefix("INSTREAM size limit exceeded") { throw .tooLarge }
        throw Self.fault("send")
      }
      done += sent
    }
  }

  /// What the daemon says, up to the byte zero that ends it.
  func answer() throws(ScannerFault) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1_024)
    while bytes.count < 65_536 {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count >= 0 else { throw Self.fault("recv") }
      bytes += buffer[..<count]
      if let end = bytes.firstIndex(of: 0) { return String(decoding: bytes[..<end], as: UTF8.self) }
      guard count > 0 else { break }
    }
    throw .answer(String(decoding: bytes.prefix(200), as: UTF8.self))
  }

  private static func connect(path: String, seconds: Int) throws(ScannerFault) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(path.utf8) + [0]
    guard name.count <= MemoryLayout.size(ofValue: address.sun_path) else { throw .unreachable("path too long") }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw fault("socket") }
    bound(descriptor, seconds: seconds)
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, size) == 0 }
    }
    guard isConnected else {
      defer { close(descriptor) }
      throw fault("connect")
    }
    return descriptor
  }

  private static func connect(host: String, port: Int, seconds: Int) throws(ScannerFault) -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &list) == 0 else { throw .unreachable("no such host") }
    defer { freeaddrinfo(list) }
    var next = list
    while let info = next?.pointee {
      let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
      if descriptor >= 0 {
        bound(descriptor, seconds: seconds)
        if Glibc.connect(descriptor, info.ai_addr, info.ai_addrlen) == 0 { return descriptor }
        close(descriptor)
      }
      next = info.ai_next
    }
    throw fault("connect")
  }

  /// Lets no call wait longer than this; on Linux connecting is bounded by the same.
  private static func bound(_ descriptor: Int32, seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
  }

  private static func fault(_ call: String) -> ScannerFault {
    .unreachable("\(call): \(String(cString: strerror(errno)))")
  }
}
