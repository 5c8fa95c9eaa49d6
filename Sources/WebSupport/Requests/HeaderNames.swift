public import HTTPTypes

extension HTTPField.Name {
  /// What a browser shall forget.
  public static let clearSiteData = HTTPField.Name(known: "Clear-Site-Data")
  static let referrerPolicy = HTTPField.Name(known: "Referrer-Policy")
  static let crossOriginOpenerPolicy = HTTPField.Name(known: "Cross-Origin-Opener-Policy")
  static let permissionsPolicy = HTTPField.Name(known: "Permissions-Policy")
  static let formToken = HTTPField.Name(known: "X-Form-Token")
  static let requestID = HTTPField.Name(known: "X-Request-Id")
  static let host = HTTPField.Name(known: "Host")
  static let forwardedFor = HTTPField.Name(known: "X-Forwarded-For")
  static let forwardedProtocol = HTTPField.Name(known: "X-Forwarded-Proto")
  static let forwardedHost = HTTPField.Name(known: "X-Forwarded-Host")
  static let forwarded = HTTPField.Name(known: "Forwarded")
  static let realAddress = HTTPField.Name(known: "X-Real-IP")
  static let via = HTTPField.Name(known: "Via")
  static let fetchSite = HTTPField.Name(known: "Sec-Fetch-Site")

  /// A name written in the source.
  private init(known name: StaticString) {
    guard let valid = HTTPField.Name(name.description) else {
      preconditionFailure("\(name) is no name of a header")
    }
    self = valid
  }
}
