import CCurl
public import Operations

/// Carries messages to a mail server (RFC 5321) over libcurl.
public struct SMTPCarrier: MessageCarrier {
  /// How the talk with the mail server is protected.
  public enum Encryption: String, CaseIterable, Sendable {
    /// From the first byte (`smtps://`, usually port 465).
    case implicit
    /// After STARTTLS, without which nothing is sent (usually port 587).
    case startTLS
    /// Not at all: only for a server on the same machine.
    case none
  }

  /// Where mail goes.
  public struct Settings: Sendable {
    /// The name of the server.
    public var host: String
    /// Its port.
    public var port: Int
    /// How the talk is protected.
    public var encryption: Encryption
    /// The name to sign in with; empty where the server asks for none.
    public var user = ""
    /// The password.
    public var password = ""
    /// The address that mail comes from.
    public var sender: MailAddress
    /// How the server proves who it is.
    public var trust = HTTPClient.Trust.system
    /// Seconds until the connection stands.
    public var connectSeconds = 15
    /// Seconds for a message.
    public var totalSeconds = 60

    /// A mail server.
    public init(host: String, port: Int, encryption: Encryption, sender: MailAddress) {
      self.host = host
      self.port = port
      self.encryption = encryption
      self.sender = sender
    }
  }

  private let settings: Settings

  /// A carrier to a mail server.
  public init(_ settings: Settings) {
    self.settings = settings
  }

  /// Hands a message over to the mail server.
  ///
  /// - Throws: `CarrierFault`; what the server refused with a status of 500 or more, it will refuse again.
  public func carry(_ message: OutgoingMessage) async throws {
    guard let recipient = MailAddress(message.recipient) else { throw CarrierFault.permanent("no mail address") }
    let mail: MailText
    do {
      mail = try MailText(
        id: message.id, from: settings.sender, to: recipient, subject: message.subject, text: message.text,
        date: message.date)
    } catch {
      throw CarrierFault.permanent("line break in a header")
    }
    do {
      try await CourierThreads.transfer { isCancelled in
        let handle = try CurlHandle(isCancelled: isCancelled)
        prepare(handle, recipient: recipient)
        handle.send(mail.bytes)
        _ = try handle.perform()
      }
    } catch let fault as CurlFault {
      throw Self.fault(fault)
    }
  }

  private func prepare(_ handle: CurlHandle, recipient: MailAddress) {
    let scheme = settings.encryption == .implicit ? "smtps" : "smtp"
    handle.set(CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)/\(settings.sender.domain)")
    handle.set(CURLOPT_PROTOCOLS_STR, scheme)
    if settings.encryption != .none { handle.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    handle.set(CURLOPT_SSL_VERIFYPEER, 1)
    handle.set(CURLOPT_SSL_VERIFYHOST, 2)
    if case .file(let path) = settings.trust { handle.set(CURLOPT_CAINFO, path) }
    handle.set(CURLOPT_PROXY, "")
    if !settings.user.isEmpty {
      handle.set(CURLOPT_USERNAME, settings.user)
      handle.set(CURLOPT_PASSWORD, settings.password)
    }
    handle.set(CURLOPT_CONNECTTIMEOUT, settings.connectSeconds)
    handle.set(CURLOPT_TIMEOUT, settings.totalSeconds)
    handle.set(CURLOPT_MAIL_FROM, "<\(settings.sender.text)>")
    handle.set(CURLOPT_MAIL_RCPT, list: ["<\(recipient.text)>"])
    handle.receive(limit: 64 << 10)
  }

  /// Where the installation itself is at fault (password, certificate), the mail waits until that is put right.
  private static func fault(_ fault: CurlFault) -> any Error {
    switch fault {
    case .refused(let status) where status >= 500 && ![530, 534, 535, 538].contains(status):
      CarrierFault.permanent("SMTP \(status)")
    case .refused(let status): CarrierFault.temporary("SMTP \(status)")
    case .denied: CarrierFault.temporary("SMTP: name or password not accepted")
    case .timedOut: CarrierFault.temporary("SMTP: timed out")
    case .untrusted(let text), .transport(let text): CarrierFault.temporary("SMTP: \(text)")
    case .tooLarge: CarrierFault.temporary("SMTP: the server talks too much")
    case .cancelled: CancellationError()
    }
  }
}
