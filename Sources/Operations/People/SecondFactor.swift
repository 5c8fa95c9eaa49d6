import Cryptography
import Disclosure
import Persistence

/// The second factor of a person: codes that change every half minute (RFC 6238), or recovery codes.
struct SecondFactor {
  /// What somebody brings.
  enum Proof: Sendable {
    /// A code of the authenticator.
    case timed(String)
    /// The slow hash of a recovery code; nil where it cannot be one.
    case recovery(String?)
  }

  private let scope: Scope

  init(_ scope: Scope) {
    self.scope = scope
  }

  /// Whether a code is good, and uses it up.
  func accepts(_ proof: Proof, of credential: Credential) throws -> Bool {
    let person = credential.person
    switch proof {
    case .timed(let code):
      guard let sealed = credential.totpSealed, let step = try step(of: code, sealed: sealed, person: person.id)
      else { return false }
      return try scope.secondFactors.spend(step: step, of: person.id)
    case .recovery(let hash):
      guard let hash, try scope.secondFactors.spend(recoveryCode: hash, of: person.id) else { return false }
      scope.record(.recoveryCodeUsed, organ: person.organ, subject: .init("person", person.id.rawValue))
      return true
    }
  }

  /// The step whose code it is, of the secret that is being set up.
  func provesPending(_ text: String, of credential: Credential) throws -> Int64? {
    guard let sealed = credential.totpPending else { throw PeopleRefusal.nothingToSetUp }
    return try step(of: RecoveryCode.normalized(text), sealed: sealed, person: credential.person.id)
  }

  /// The secret as it is stored.
  func seal(_ secret: [UInt8], of person: Person.ID) throws -> String {
    try Seal(scope.surroundings.keys).seal(secret, context: Self.context(person))
  }

  /// The secret that is being set up, to show it.
  func pendingSecret(of credential: Credential) throws -> [UInt8]? {
    try credential.totpPending.map { sealed in
      try Seal(scope.surroundings.keys).open(sealed, context: Self.context(credential.person.id))
    }
  }

  private func step(of code: String, sealed: String, person: Person.ID) throws -> Int64? {
    let secret = try Seal(scope.surroundings.keys).open(sealed, context: Self.context(person))
    return TimedCode(secret: secret).step(of: code, at: scope.now)
  }

  private static func context(_ person: Person.ID) -> [String] { ["person", person.description, "totp"] }
}
