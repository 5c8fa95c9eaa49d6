/// What is stored of a password: nothing but a slow hash, with its salt and its parameters in one text.
///
/// Making and checking one take a tenth of a second of one core and 32 MiB: never on the threads that answer requests.
public struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
  /// The parameters that it was made with.
  public let parameters: Scrypt.Parameters
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// The hash of a password with a new salt.
  public init(of password: String, parameters: Scrypt.Parameters = .standard) {
    self.init(of: password, salt: Randomness.bytes(16), parameters: parameters)
  }

  private init(of password: String, salt: [UInt8], parameters: Scrypt.Parameters) {
    guard
      let hash = Scrypt.derive(password: Array(password.utf8), salt: salt, parameters: parameters, count: 32)
    else { preconditionFailure("the parameters of passwords are bounded") }
    self.parameters = parameters
    self.salt = salt
    self.hash = hash
  }

  /// The hash of another secret under the salt and the parameters of this one.
  ///
  /// The secrets of one set share a salt, so that one computation tells whether something is any of them.
  public func sibling(of secret: String) -> PasswordHash {
    PasswordHash(of: secret, salt: salt, parameters: parameters)
  }

  /// The stored text `scrypt$N$r$p$salt$hash`; nil where it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]), let size = Int(parts[2]),
      let parallelism = Int(parts[3]), let salt = Base64URL.decode(parts[4]), salt.count >= 8,
      let hash = Base64URL.decode(parts[5]), hash.count == 32
    else { return nil }
    parameters = Scrypt.Parameters(cost: cost, blockSize: size, parallelism: parallelism)
    guard parameters.isBounded else { return nil }
    self.salt = salt
    self.hash = hash
  }

  /// A hash that belongs to no password, so that an unknown account takes as long to refuse as a wrong password.
  public static let decoy = PasswordHash(of: Randomness.token())

  /// The text to store.
  public var description: String {
    "scrypt$\(parameters.cost)$\(parameters.blockSize)$\(parameters.parallelism)$"
      + "\(Base64URL.encode(salt))$\(Base64URL.encode(hash))"
  }

  /// Whether a password is the one; the time does not tell how far it agrees.
  public func verifies(_ password: String) -> Bool {
    let found = Scrypt.derive(password: Array(password.utf8), salt: salt, parameters: parameters, count: 32)
    return found.map { ConstantTime.equal($0, hash) } ?? false
  }

  /// Whether it should be made anew at the next sign-in, because it is weaker than what is now asked for.
  public func isWeaker(than wanted: Scrypt.Parameters) -> Bool {
    parameters.cost * parameters.blockSize * parameters.parallelism
      < wanted.cost * wanted.blockSize * wanted.parallelism
  }
}
