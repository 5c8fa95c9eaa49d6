public import Cryptography

/// The key that signs checkpoints.
public struct CheckpointKey: Sendable {
  /// The key.
  public let key: Ed25519.PrivateKey

  /// Makes the key of an installation, once.
  ///
  /// - Throws: `KeyFault` where the folder cannot be written, or has one already.
  public static func create(in folder: KeyFolder) throws(KeyFault) -> CheckpointKey {
    let key = Ed25519.PrivateKey.generate()
    try file(in: folder).create(key.seed)
    return CheckpointKey(key: key)
  }

  /// The key of an installation; nil where it has none yet.
  ///
  /// - Throws: `KeyFault`.
  public static func load(from folder: KeyFolder) throws(KeyFault) -> CheckpointKey? {
    guard let seed = try file(in: folder).read() else { return nil }
    guard let key = Ed25519.PrivateKey(seed: seed) else { throw KeyFault.malformed(file(in: folder).path) }
    return CheckpointKey(key: key)
  }

  /// The public key in sixty-four hexadecimal digits, to be printed at set-up and kept on paper.
  public var publicKeyText: String { key.publicKey.description }

  private static func file(in folder: KeyFolder) -> PrivateFile { PrivateFile(path: "\(folder.path)/checkpoint.key") }
}
