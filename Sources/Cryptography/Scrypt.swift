import CCrypto

/// The password function scrypt (RFC 7914): slow and large on purpose.
public enum Scrypt {
  /// How slow and how large.
  public struct Parameters: Hashable, Sendable {
    /// The cost N, a power of two.
    public var cost: Int
    /// The size r of a block; the function needs 128·N·r bytes of memory.
    public var blockSize: Int
    /// The number p of independent rounds.
    public var parallelism: Int

    /// The least that passwords are stored with: 32 MiB, some tenth of a second.
    public static let standard = Parameters(cost: 1 << 15, blockSize: 8, parallelism: 1)

    /// Parameters.
    public init(cost: Int, blockSize: Int, parallelism: Int) {
      self.cost = cost
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// Whether they are such that a stored text cannot make a server compute without end.
    var isBounded: Bool {
      (2...1 << 20).contains(cost) && cost & (cost - 1) == 0 && (1...32).contains(blockSize)
        && (1...16).contains(parallelism)
    }
  }

  /// The bytes that a password and a salt lead to; nil where the parameters are beyond bounds.
  public static func derive(
    password: [UInt8], salt: [UInt8], parameters: Parameters, count: Int
  ) -> [UInt8]? {
    guard parameters.isBounded, count > 0 else { return nil }
    let memory = UInt64(128 * parameters.blockSize * (parameters.cost + parameters.parallelism + 2))
    var bytes = [UInt8](repeating: 0, count: count)
    let done = password.withUnsafeBytes { password in
      EVP_PBE_scrypt(
        password.assumingMemoryBound(to: CChar.self).baseAddress, password.count, salt, salt.count,
        UInt64(parameters.cost), UInt64(parameters.blockSize), UInt64(parameters.parallelism), memory, &bytes, count)
    }
    return done == 1 ? bytes : nil
  }
}
