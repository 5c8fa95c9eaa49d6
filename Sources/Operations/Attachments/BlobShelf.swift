public import CivilTime

/// Where the bytes of attachments lie: outside of the database and of the web root, each file under the digest of its
/// content.
///
/// A folder of this machine is one shelf; a store of objects can be another.
public protocol BlobShelf: Sendable {
  /// Puts a file on the shelf; when it returns, the file survives the loss of power.
  ///
  /// A file that lies there already is only touched. Where the portions throw, nothing stays behind.
  func put(_ portions: BlobPortions) async throws -> StoredBlob

  /// A file, portion by portion, its digest checked at the end.
  ///
  /// - Throws: `BlobFault.missing`; while reading, `BlobFault.damaged`.
  func open(_ digest: String) async throws -> BlobPortions

  /// Whether a file lies on the shelf.
  func exists(_ digest: String) async throws -> Bool

  /// Removes a file that nobody has put there anew since a moment.
  ///
  /// - Returns: false where it was touched since, and stays.
  func discard(_ digest: String, untouchedSince moment: Instant) async throws -> Bool

  /// Hands over what lies on the shelf, in the order of the digests.
  func forEach(_ body: @Sendable (ShelvedBlob) async throws -> Void) async throws

  /// Removes what an interrupted `put` left behind before a moment.
  ///
  /// - Returns: how many pieces.
  func clearDrafts(before moment: Instant) async throws -> Int
}

/// A file that has been put on the shelf.
public struct StoredBlob: Hashable, Sendable {
  /// The SM3 digest of its bytes, in hexadecimal digits.
  public var digest: String
  /// How many bytes it has.
  public var bytes: Int

  /// A file on the shelf.
  public init(digest: String, bytes: Int) {
    self.digest = digest
    self.bytes = bytes
  }
}

/// A file as a walk along the shelf finds it.
public struct ShelvedBlob: Hashable, Sendable {
  /// The digest under which it lies.
  public var digest: String
  /// How many bytes it has.
  public var bytes: Int
  /// When it was last put there.
  public var touchedAt: Instant

  /// A file on the shelf.
  public init(digest: String, bytes: Int, touchedAt: Instant) {
    self.digest = digest
    self.bytes = bytes
    self.touchedAt = touchedAt
  }
}

/// What is wrong with a file on the shelf.
public enum BlobFault: Error, Equatable, Sendable {
  /// It is not there.
  case missing(String)
  /// Its bytes do not have its digest.
  case damaged(String)
  /// The disk or the store failed.
  case storage(String)
}

/// The bytes of a file, portion by portion; each is asked for when the one before has been used.
public struct BlobPortions: AsyncSequence, Sendable {
  private let produce: @Sendable () async throws -> [UInt8]?

  /// Bytes from a producer, which returns nil when there are no more.
  public init(_ produce: @escaping @Sendable () async throws -> [UInt8]?) {
    self.produce = produce
  }

  /// Takes portion after portion; portions can be taken once.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let produce: @Sendable () async throws -> [UInt8]?

    /// The next portion.
    public mutating func next() async throws -> [UInt8]? { try await produce() }
  }

  /// Begins.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(produce: produce) }
}
