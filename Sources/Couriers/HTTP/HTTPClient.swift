import CCurl

/// Asks other servers, over libcurl: verified TLS, bounded in time and size, never led to another host.
///
/// It connects to the addresses that the operator configured; addresses from users must not be handed to it.
public struct HTTPClient: Sendable {
  /// What a call may cost.
  public struct Limits: Hashable, Sendable {
    /// Seconds until the connection stands.
    public var connectSeconds = 10
    /// Seconds for the whole call.
    public var totalSeconds = 30
    /// The largest answer, in bytes.
    public var answerBytes = 4 << 20

    /// The usual limits: 10 seconds to connect, 30 in all, 4 MB.
    public init() {}
  }

  /// How the other server proves who it is.
  public enum Trust: Hashable, Sendable {
    /// By the certificates that the system trusts.
    case system
    /// By the certificates of a PEM file, as in a network with an authority of its own.
    case file(String)
  }

  private let limits: Limits
  private let trust: Trust
  private let allowsPlainText: Bool

  /// A client.
  ///
  /// - Parameters:
  ///   - limits: what a call may cost.
  ///   - trust: how the other server proves who it is.
  ///   - allowsPlainText: whether addresses without encryption are called at all.
  public init(limits: Limits = Limits(), trust: Trust = .system, allowsPlainText: Bool = false) {
    self.limits = limits
    self.trust = trust
    self.allowsPlainText = allowsPlainText
  }

  /// Calls, on a thread of its own; a GET follows up to three redirects on the same host.
  ///
  /// Every status is an answer, also 404 and 500.
  ///
  /// - Throws: `HTTPClientFault`.
  public func send(_ call: HTTPCall) async throws -> HTTPAnswer {
    var call = call
    for _ in 0..<3 {
      let answer = try await exchange(call)
      guard call.method == .get, (300..<400).contains(answer.status), let location = answer.fields["location"],
        let next = HTTPOrigin.following(location, from: call.url)
      else { return answer }
      call.url = next
    }
    return try await exchange(call)
  }

  private func exchange(_ call: HTTPCall) async throws -> HTTPAnswer {
    guard call.isSound, let origin = HTTPOrigin(call.url) else { throw HTTPClientFault.malformed }
    guard allowsPlainText || origin.scheme == "https" else { throw HTTPClientFault.notEncrypted }
    do {
      return try await CourierThreads.transfer { isCancelled in
        let handle = try CurlHandle(isCancelled: isCancelled)
        prepare(handle, for: call)
        let status = try handle.perform()
        return HTTPAnswer(status: status, head: handle.head, body: handle.body)
      }
    } catch CurlFault.cancelled {
      throw CancellationError()
    } catch let fault as CurlFault {
      throw HTTPClientFault(fault)
    }
  }

  private func prepare(_ handle: CurlHandle, for call: HTTPCall) {
    handle.set(CURLOPT_URL, call.url)
    handle.set(CURLOPT_PROTOCOLS_STR, allowsPlainText ? "https,http" : "https")
    handle.set(CURLOPT_FOLLOWLOCATION, 0)
    handle.set(CURLOPT_SSL_VERIFYPEER, 1)
    handle.set(CURLOPT_SSL_VERIFYHOST, 2)
    handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if case .file(let path) = trust { handle.set(CURLOPT_CAINFO, path) }
    // A proxy would see what is sent; one is used only where the operator names it to us.
    handle.set(CURLOPT_PROXY, "")
    handle.set(CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
    handle.set(CURLOPT_TIMEOUT, limits.totalSeconds)
    if call.method == .post { handle.post(call.body) }
    handle.set(CURLOPT_HTTPHEADER, list: call.fields.map { "\($0): \($1)" } + ["Expect:"])
    handle.receive(limit: limits.answerBytes)
  }
}
