public import CivilTime
public import Cryptography
public import Disclosure

/// The ends of all chains at one moment, to be signed and kept outside of the database.
///
/// One line of a file that only grows; each line names the hash of the line before.
public struct Checkpoint: Hashable, Sendable {
  /// The number of the line; the first is 1.
  public var line: Int
  /// The hash of the line before; empty for the first.
  public var previous: String
  /// When.
  public var at: Instant
  /// The ends of the chains.
  public var heads: [JournalHead]

  /// A checkpoint.
  public init(line: Int, previous: String, at: Instant, heads: [JournalHead]) {
    self.line = line
    self.previous = previous
    self.at = at
    self.heads = heads
  }

  /// The text that is signed: JSON with its keys in alphabetical order and no spaces.
  var body: [UInt8] {
    var writer = CanonicalWriter()
    writer.raw("{\"at\":")
    writer.quoted(at.description)
    writer.raw(",\"heads\":[")
    for (index, head) in heads.enumerated() {
      writer.raw(index == 0 ? "[" : ",[")
      writer.number(head.chain)
      writer.raw(",")
      writer.number(head.sequence)
      writer.raw(",")
      writer.quoted(head.hash)
      writer.raw("]")
    }
    writer.raw("],\"line\":")
    writer.number(Int64(line))
    writer.raw(",\"previous\":")
    writer.quoted(previous)
    writer.raw("}")
    return writer.bytes
  }

  /// The hash that the next line names.
  public var hash: String { Hexadecimal.encode(SM3.hash(body)) }

  /// The line of the file, with its signature and without a line feed.
  public func signed(by key: Ed25519.PrivateKey) -> String {
    let body = body
    var writer = CanonicalWriter()
    writer.raw("{\"body\":")
    writer.quoted(String(decoding: body, as: UTF8.self))
    writer.raw(",\"publicKey\":")
    writer.quoted(key.publicKey.description)
    writer.raw(",\"signature\":")
    writer.quoted(Hexadecimal.encode(key.sign(body)))
    writer.raw("}")
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// A line of the file of checkpoints, before its signature is believed.
public struct SignedCheckpoint: Sendable {
  /// What was signed.
  public let checkpoint: Checkpoint
  /// The key that the line names.
  public let publicKey: Ed25519.PublicKey
  private let signature: [UInt8]

  /// Reads a line; nil where it is none.
  public init?(line text: String) {
    var reader = CanonicalReader(text)
    guard reader.takes("{\"body\":"), let body = reader.string(), reader.takes(",\"publicKey\":"),
      let keyText = reader.string(), let key = Ed25519.PublicKey(keyText), reader.takes(",\"signature\":"),
      let digits = reader.string(), let signature = Hexadecimal.decode(digits), reader.takes("}"), reader.isAtEnd,
      let checkpoint = Checkpoint(body: body)
    else { return nil }
    self.checkpoint = checkpoint
    self.publicKey = key
    self.signature = signature
  }

  /// Whether the key that the line names signed it.
  public var isGenuine: Bool { publicKey.verifies(signature, of: checkpoint.body) }
}

extension Checkpoint {
  init?(body: String) {
    var reader = CanonicalReader(body)
    guard reader.takes("{\"at\":"), let moment = reader.string(), let at = Instant(iso: moment),
      reader.takes(",\"heads\":[")
    else { return nil }
    var heads: [JournalHead] = []
    while !reader.takes("]") {
      guard heads.isEmpty || reader.takes(","), reader.takes("["), let chain = reader.number(), reader.takes(","),
        let sequence = reader.number(), reader.takes(","), let hash = reader.string(), reader.takes("]")
      else { return nil }
      heads.append(JournalHead(chain: chain, sequence: sequence, hash: hash))
    }
    guard reader.takes(",\"line\":"), let line = reader.number(), reader.takes(",\"previous\":"),
      let previous = reader.string(), reader.takes("}"), reader.isAtEnd
    else { return nil }
    self.init(line: Int(line), previous: previous, at: at, heads: heads)
  }
}
