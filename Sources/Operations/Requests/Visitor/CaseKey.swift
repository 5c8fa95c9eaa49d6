public import CivilTime
import Cryptography
public import Disclosure
import Persistence

/// What opens one case for somebody who has shown its number and its secret, for half an hour.
///
/// It is signed with the hash of the secret, so that nothing needs to be stored, no other case opens with it, and a new
/// secret ends it.
public struct CaseKey: Hashable, Sendable {
  /// For how long it is good.
  public static let seconds: Int64 = 1_800

  /// The case.
  public let matter: Matter.ID
  /// Until when it is good.
  public let until: Instant
  private let proof: String

  /// A key for a case whose secret has this hash.
  init(_ matter: Matter.ID, secretHash: String, until: Instant) {
    self.matter = matter
    self.until = until
    proof = Self.proof(matter, secretHash, until)
  }

  /// The key that a text writes, whether it opens anything or not; nil where it writes none.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let matter = Matter.ID(parts[0]), let until = Int64(parts[1]) else { return nil }
    self.matter = matter
    self.until = Instant(milliseconds: until)
    proof = parts[2]
  }

  /// The key as the browser keeps it.
  public var text: String { "\(matter).\(until.milliseconds).\(proof)" }

  /// Whether it opens the case whose secret has this hash.
  func opens(secretHash: String, at now: Instant) -> Bool {
    !secretHash.isEmpty && now < until && Secret.isSame(proof, Self.proof(matter, secretHash, until))
  }

  private static func proof(_ matter: Matter.ID, _ secretHash: String, _ until: Instant) -> String {
    let words = "gongkai own case|\(matter)|\(until.milliseconds)"
    return Base64URL.encode(HMAC.code(of: Array(words.utf8), key: Array(secretHash.utf8)).prefix(24))
  }
}

/// Opens a case for somebody who shows its number and its secret.
public struct OpenOwnCase: Inquiry {
  /// Anybody who knows both.
  public static let access = Access.anyone

  private let number: String
  private let secret: String

  /// Shows a number, with brackets of any kind, and a secret, in letters of any size.
  public init(number: String, secret: String) {
    self.number = String(number.prefix(100))
    self.secret = String(secret.prefix(100))
  }

  /// None: the secret decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the key.
  ///
  /// - Throws: `VisitorRefusal.unknownCase`, the same for a number that does not exist and for a wrong secret.
  public func run(in scope: Scope) throws -> CaseKey {
    let hash = CaseSecret.hash(secret)
    let key = NumberKey.of(number)
    // All of them are compared, so that the time does not tell which one came near.
    let found = try key == 0 ? [] : scope.requests.secrets(ofNumber: key).filter { Secret.isSame(hash, $0.hash) }
    guard let own = found.first else { throw VisitorRefusal.unknownCase }
    return CaseKey(own.id, secretHash: own.hash, until: scope.now.adding(seconds: CaseKey.seconds))
  }
}
