import Couriers
import Foundation
import Operations

/// The adapters to the outside world that the settings ask for.
struct OutsideWorld: Sendable {
  /// Who looks for malware; nil where nobody does.
  let scanner: (any MalwareScanner)?
  /// What carries messages out.
  let carriers: [MessageChannel: any MessageCarrier]
  /// The address under which people reach the platform.
  let site: String
  /// Who proves the identity of people; nil where only the platform itself does.
  let identityProvider: (any IdentityProvider)?

  /// The adapters of checked settings.
  ///
  /// - Throws: `InvalidSettings` with every issue at once.
  init(_ settings: ServerSettings) throws(InvalidSettings) {
    var issues: [String] = []
    let place = Self.place(settings.text(.clamd))
    if place == nil, !settings.text(.clamd).isEmpty { issues.append("GONGKAI_CLAMD 应为套接字路径，或 主机:端口。") }
    scanner = place.map { ClamAVScanner($0, limit: settings.number(.fileSize) << 20) }
    var carriers: [MessageChannel: any MessageCarrier] = [:]
    if !settings.text(.smtp).isEmpty {
      if let mail = Self.mail(settings) {
        carriers[.mail] = SMTPCarrier(mail)
      } else {
        issues.append(
          "GONGKAI_SMTP 应为 smtps://主机:465、smtp://主机:587（STARTTLS）或 smtp+plain://主机:25，并且 GONGKAI_MAIL_FROM 应为邮件地址。")
      }
    }
    let gateway = settings.text(.gateway)
    if !gateway.isEmpty {
      let secret = Array(settings.text(.gatewaySecret).utf8)
      if let isPlain = Self.isPlain(gateway), secret.count >= 16 {
        let client = HTTPClient(trust: Self.trust(settings), allowsPlainText: isPlain)
        carriers[.gateway] = WebhookCarrier(url: gateway, secret: secret, client: client)
      } else {
        issues.append("GONGKAI_GATEWAY 应为 https:// 地址，并且 GONGKAI_GATEWAY_SECRET 至少 16 个字符。")
      }
    }
    identityProvider = SignOnSettings.provider(settings, trust: Self.trust(settings), issues: &issues)
    guard issues.isEmpty else { throw InvalidSettings(issues: issues) }
    self.carriers = carriers
    site = settings.text(.site)
  }

  /// By which ways notices leave the installation.
  static func channels(_ settings: ServerSettings) -> Set<MessageChannel> {
    var channels: Set<MessageChannel> = []
    if !settings.text(.smtp).isEmpty { channels.insert(.mail) }
    if !settings.text(.gateway).isEmpty { channels.insert(.gateway) }
    return channels
  }

  private static func place(_ text: String) -> ClamAVScanner.Place? {
    if text.hasPrefix("/") { return .socket(path: text) }
    let parts = text.split(separator: ":")
    guard parts.count == 2, let port = Int(parts[1]), (1...65_535).contains(port) else { return nil }
    return .port(host: String(parts[0]), port: port)
  }

  /// Whether a gateway is reached unencrypted, which only one on this machine may be; nil where the address is none.
  static func isPlain(_ gateway: String) -> Bool? {
    guard let url = URLComponents(string: gateway), let host = url.host, !host.isEmpty, url.user == nil,
      url.password == nil
    else { return nil }
    switch url.scheme?.lowercased() {
    case "https": return false
    case "http": return ["127.0.0.1", "[::1]", "::1"].contains(host) ? true : nil
    default: return nil
    }
  }

  private static func mail(_ settings: ServerSettings) -> SMTPCarrier.Settings? {
    let schemes: [String: (SMTPCarrier.Encryption, Int)] = [
      "smtps": (.implicit, 465), "smtp": (.startTLS, 587), "smtp+plain": (.none, 25),
    ]
    guard let url = URLComponents(string: settings.text(.smtp)), let host = url.host, !host.isEmpty, url.user == nil,
      let (encryption, port) = schemes[url.scheme ?? ""], let sender = MailAddress(settings.text(.mailFrom))
    else { return nil }
    var mail = SMTPCarrier.Settings(host: host, port: url.port ?? port, encryption: encryption, sender: sender)
    mail.user = settings.text(.smtpUser)
    mail.password = settings.text(.smtpPassword)
    mail.trust = trust(settings)
    return mail
  }

  /// By which certificates other servers are believed.
  static func trust(_ settings: ServerSettings) -> HTTPClient.Trust {
    let path = settings.text(.authorities)
    return path.isEmpty ? .system : .file(path)
  }
}
