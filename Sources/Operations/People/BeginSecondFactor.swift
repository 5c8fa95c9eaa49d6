import Cryptography
public import Disclosure
import Persistence

/// Makes a secret for a new second factor; it counts only once a code of it has been entered.
///
/// Opening the page again shows the same secret, so that a second look does not make the first scan useless.
public struct BeginSecondFactor: Upkeep {
  private let session: Session.ID

  /// What the person needs to set up an authenticator.
  public struct Invitation: Sendable {
    /// The secret in base 32, to be typed.
    public var key: String
    /// The same in an address for the camera (`otpauth`).
    public var address: String
    /// Whether it replaces a second factor that works.
    public var isReplacement: Bool
  }

  /// Begins the set-up in a session.
  public init(in session: Session.ID) {
    self.session = session
  }

  /// Makes or finds the secret.
  ///
  /// - Throws: `SignInRefusal.tooLate`.
  public func run(in scope: Scope) throws -> Invitation {
    let session = try scope.ownSession(session, at: [.owing, .full])
    guard let credential = try scope.credentials.find(session.person) else { throw NotFound() }
    let factor = SecondFactor(scope)
    var secret = try factor.pendingSecret(of: credential)
    if secret == nil {
      let new = Randomness.bytes(20)
      try scope.secondFactors.setPending(try factor.seal(new, of: session.person), of: session.person)
      secret = new
    }
    let key = TimedCode(secret: secret ?? []).key
    let label = "公开:\(credential.person.signInName)"
    return Invitation(
      key: stride(from: 0, to: key.count, by: 4).map { String(key.dropFirst($0).prefix(4)) }.joined(separator: " "),
      address: "otpauth://totp/\(Self.escaped(label))?secret=\(key)&issuer=\(Self.escaped("公开"))",
      isReplacement: credential.totpSealed != nil)
  }

  /// Percent-encoded, all but letters, digits and `-._:@`.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = byte < 128 && Character(Unicode.Scalar(byte)).isLetter || (48...58).contains(byte)
      return isPlain || "-._@".utf8.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + Hexadecimal.encode([byte]).uppercased()
    }.joined()
  }
}
