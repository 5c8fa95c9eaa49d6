/// Why a transfer came to nothing.
enum CurlFault: Error, Equatable, Sendable {
  /// The other side said no, with a status of 400 or more.
  case refused(status: Int)
  /// The other side did not accept name and password.
  case denied
  /// It took too long.
  case timedOut
  /// The answer was larger than allowed.
  case tooLarge
  /// The other side could not prove who it is, or does not speak TLS.
  case untrusted(String)
  /// The task that asked was cancelled.
  case cancelled
  /// No connection, or it broke; what libcurl says.
  case transport(String)
}
