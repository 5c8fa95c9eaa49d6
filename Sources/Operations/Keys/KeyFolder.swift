public import Cryptography
import Glibc

/// The folder of the keys, outside of the database and of its backups: `seal/NAME.key` and `checkpoint.key`.
///
/// Keys are only ever added: what an old key sealed opens as long as its file is there.
public struct KeyFolder: Sendable {
  /// Where it stands.
  public let path: String

  /// The folder at a path; it need not exist yet.
  public init(path: String) {
    self.path = path
  }

  /// Makes the folder, a first key that seals, and the key of the checkpoints, where they are missing.
  ///
  /// - Throws: `KeyFault`.
  public func create() throws(KeyFault) {
    for folder in [path, "\(path)/seal"] where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw KeyFault.unwritable(folder, String(cString: strerror(errno)))
    }
    if try ring().keys.isEmpty { _ = try addKey() }
    if try CheckpointKey.load(from: self) == nil { _ = try CheckpointKey.create(in: self) }
  }

  /// The keys that seal, the newest first; none where the folder has none.
  ///
  /// - Throws: `KeyFault` where a file cannot be read, can be read by others, or is no key.
  public func ring() throws(KeyFault) -> KeyRing {
    var keys: [KeyRing.Key] = []
    for name in names().sorted(by: >) {
      if let bytes = try file(of: name).read() { keys.append(KeyRing.Key(name: name, bytes: bytes)) }
    }
    return KeyRing(keys: keys)
  }

  /// Adds a key, which seals from now on wherever the ring is read anew.
  ///
  /// - Throws: `KeyFault`.
  public func addKey() throws(KeyFault) -> KeyRing.Key {
    let last = names().compactMap { Int($0.dropFirst()) }.max() ?? 0
    let number = String(last + 1)
    let key = KeyRing.Key.generate(name: "k" + String(repeating: "0", count: max(0, 4 - number.count)) + number)
    try file(of: key.name).create(key.bytes)
    return key
  }

  /// The names of the keys: `k` and at least four digits, so that they sort by age.
  private func names() -> [String] {
    guard let directory = opendir("\(path)/seal") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let stem = name.dropLast(4)
      guard name.hasSuffix(".key"), stem.first == "k", stem.count >= 5, stem.dropFirst().allSatisfy(\.isNumber) else {
        continue
      }
      names.append(String(stem))
    }
    return names
  }

  private func file(of name: String) -> PrivateFile { PrivateFile(path: "\(path)/seal/\(name).key") }
}

extension KeyRing {
  /// The ring that a text of the environment writes: `k0002:HEX,k0001:HEX`, the newest first.
  ///
  /// - Throws: `KeyFault`.
  public init(environment text: String) throws(KeyFault) {
    var keys: [Key] = []
    for part in text.split(separator: ",") {
      let pair = part.split(separator: ":")
      guard pair.count == 2, let bytes = Hexadecimal.decode(pair[1]), bytes.count == 32, pair[0].utf8.count < 64,
        pair[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      else { throw KeyFault.malformedList }
      keys.append(Key(name: String(pair[0]), bytes: bytes))
    }
    guard Set(keys.map(\.name)).count == keys.count, !keys.isEmpty else { throw KeyFault.malformedList }
    self.init(keys: keys)
  }
}
