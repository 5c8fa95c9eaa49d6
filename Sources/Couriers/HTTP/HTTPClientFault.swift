/// Why another server gave no answer that can be used.
public enum HTTPClientFault: Error, Equatable, Sendable {
  /// The address or a header field is not sound; nothing was sent.
  case malformed
  /// The address is not encrypted, and the client insists on it.
  case notEncrypted
  /// The server could not prove who it is.
  case untrusted(String)
  /// It took too long.
  case timedOut
  /// The answer was larger than allowed.
  case tooLarge
  /// No connection, or it broke.
  case unreachable(String)

  init(_ fault: CurlFault) {
    switch fault {
    case .timedOut: self = .timedOut
    case .tooLarge: self = .tooLarge
    case .untrusted(let text): self = .untrusted(text)
    case .cancelled: self = .unreachable("cancelled")
    case .denied: self = .unreachable("denied")
    case .refused(let status): self = .unreachable("status \(status)")
    case .transport(let text): self = .unreachable(text)
    }
  }
}
