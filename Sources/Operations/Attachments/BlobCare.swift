import CivilTime
import Disclosure
import Persistence

/// Keeps shelf and records in step: removes what nobody needs, finds what is missing or damaged.
public struct BlobCare: Sendable {
  /// For how many seconds after it was put on the shelf a file may still be about to be recorded: longer than any
  /// upload and its transaction take.
  public static let graceSeconds: Int64 = 3_600

  /// Later than any touch: for bytes that nobody else can be about to need.
  static let anytime = Instant(milliseconds: .max)

  /// What is wrong between shelf and records.
  public enum Finding: Hashable, Sendable {
    /// A record needs bytes that are not there.
    case missing(digest: String)
    /// Bytes do not have the digest, or the size, under which they were recorded.
    case damaged(digest: String)
    /// No record needs the bytes; the sweep will remove them.
    case needless(digest: String)
  }

  private static let principal = Principal(.system("files"), source: "job")

  private let desk: Desk
  private let shelf: any BlobShelf

  /// The care of a shelf.
  public init(desk: Desk, shelf: any BlobShelf) {
    self.desk = desk
    self.shelf = shelf
  }

  /// Removes bytes, unless a record needs them, or could in a moment.
  ///
  /// - Throws: `StillInUse` where it has to be tried again later.
  func discard(_ digest: String) async throws {
    let need = try await desk.answer(BlobNeed(digest: digest), as: Self.principal)
    guard !need.isNeeded else { return }
    let moment = need.isSealed ? Self.anytime : need.now.adding(seconds: -Self.graceSeconds)
    guard try await shelf.discard(digest, untouchedSince: moment) else { throw StillInUse() }
  }

  /// Removes what no record needs: bytes whose transaction never came, and half-written files.
  ///
  /// - Returns: how many files went.
  public func sweep() async throws -> Int {
    let (desk, shelf) = (desk, shelf)
    let now = try await desk.answer(BlobNeed(digest: ""), as: Self.principal).now
    let old = now.adding(seconds: -24 * Self.graceSeconds)
    var count = try await shelf.clearDrafts(before: old)
    let digests = DigestList()
    try await shelf.forEach { blob in
      guard blob.touchedAt < old else { return }
      let need = try await desk.answer(BlobNeed(digest: blob.digest), as: Self.principal)
      if !need.isNeeded { await digests.add(blob.digest) }
    }
    for digest in await digests.list where try await shelf.discard(digest, untouchedSince: old) { count += 1 }
    return count
  }

  /// Compares shelf and records; reads every byte where `isThorough`.
  public func check(isThorough: Bool, _ found: @Sendable (Finding) async -> Void) async throws {
    for (digest, bytes) in try await desk.answer(NeededBlobs(), as: Self.principal) {
      try await inspect(digest, bytes, isThorough: isThorough, found)
    }
    let (desk, now) = (desk, try await desk.answer(BlobNeed(digest: ""), as: Self.principal).now)
    let recent = now.adding(seconds: -Self.graceSeconds)
    try await shelf.forEach { blob in
      guard blob.touchedAt < recent else { return }
      let need = try await desk.answer(BlobNeed(digest: blob.digest), as: Self.principal)
      if !need.isNeeded { await found(.needless(digest: blob.digest)) }
    }
  }

  private func inspect(
    _ digest: String, _ bytes: Int, isThorough: Bool, _ found: @Sendable (Finding) async -> Void
  ) async throws {
    guard try await shelf.exists(digest) else { return await found(.missing(digest: digest)) }
    guard isThorough else { return }
    var count = 0
    do {
      for try await portion in try await shelf.open(digest) { count += portion.count }
    } catch is BlobFault {
      return await found(.damaged(digest: digest))
    }
    if count != bytes { await found(.damaged(digest: digest)) }
  }

  private actor DigestList {
    var list: [String] = []
    func add(_ digest: String) { list.append(digest) }
  }
}

/// Bytes that were put on the shelf anew a moment ago, so that they cannot be removed yet.
struct StillInUse: Error {}

/// Whether a record needs the bytes of a digest.
struct BlobNeed: Inquiry {
  struct Need: Sendable {
    var isNeeded: Bool
    var isSealed: Bool
    var now: Instant
  }

  var digest: String

  static var access: Access { .system }

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Need {
    Need(
      isNeeded: try scope.attachments.isNeeded(digest), isSealed: try scope.attachments.isSealed(digest),
      now: scope.now)
  }
}

/// Which bytes the records need.
struct NeededBlobs: Inquiry {
  static var access: Access { .system }

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> [(digest: String, bytes: Int)] {
    var blobs: [(digest: String, bytes: Int)] = []
    try scope.attachments.forEachNeededBlob { blobs.append(($0, $1)) }
    return blobs
  }
}
