public import CivilTime
import Cryptography
public import Operations

/// A shelf that is a folder of this machine: `ab/cd/abcd…`, by the SM3 digest of the content.
///
/// Files are written beside, made durable, and moved to their place in one step, so that a file in its place is always
/// whole. Several processes can share a folder.
public struct FolderShelf: BlobShelf {
  private static let threads = OwnThreads(name: "blobs", count: 8)

  private let root: String
  private var drafts: String { "\(root)/drafts" }

  /// A shelf in a folder, which is made where it does not exist; nobody but the owner may look into it.
  ///
  /// - Throws: `BlobFault.storage`.
  public init(folder: String) throws {
    root = folder
    try DiskFile.makeFolder(folder)
    try DiskFile.makeFolder("\(folder)/drafts")
  }

  /// Writes a file beside, and moves it to its place.
  public func put(_ portions: BlobPortions) async throws -> StoredBlob {
    let path = "\(drafts)/\(Randomness.token(bytes: 16))"
    let draft = try await Self.threads.run { try BlobDraft(path: path) }
    do {
      for try await portion in portions { try await Self.threads.run { try draft.append(portion) } }
      return try await Self.threads.run {
        let blob = try draft.finish()
        try settle(path, as: blob)
        return blob
      }
    } catch {
      try? await Self.threads.run { DiskFile.remove(path) }
      throw error
    }
  }

  /// The bytes of a file, checked at the end.
  public func open(_ digest: String) async throws -> BlobPortions {
    let path = try place(of: digest)
    let reading = try await Self.threads.run { try BlobReading(path: path, digest: digest) }
    return BlobPortions { try await Self.threads.run { try reading.next() } }
  }

  /// Whether a file is in its place.
  public func exists(_ digest: String) async throws -> Bool {
    let path = try place(of: digest)
    return try await Self.threads.run { try DiskFile.status(of: path) != nil }
  }

  /// Moves a file away, looks whether somebody put it there anew meanwhile, and removes it or moves it back.
  ///
  /// Whoever puts a file that exists only touches it; looking after the move finds that touch however close it was.
  public func discard(_ digest: String, untouchedSince moment: Instant) async throws -> Bool {
    let (path, leaving) = (try place(of: digest), "\(drafts)/\(digest).leaving")
    return try await Self.threads.run {
      guard try DiskFile.move(path, to: leaving), let status = try DiskFile.status(of: leaving) else { return true }
      guard status.touchedAt <= moment else {
        _ = try DiskFile.move(leaving, to: path)
        return false
      }
      DiskFile.remove(leaving)
      try DiskFile.synchronizeFolder(of: leaving)
      try DiskFile.synchronizeFolder(of: path)
      return true
    }
  }

  /// Walks along the shelf, folder by folder.
  public func forEach(_ body: @Sendable (ShelvedBlob) async throws -> Void) async throws {
    let root = root
    for outer in try await Self.threads.run({ try DiskFile.names(in: root) }) where outer.utf8.count == 2 {
      for inner in try await Self.threads.run({ try DiskFile.names(in: "\(root)/\(outer)") }) {
        let folder = "\(root)/\(outer)/\(inner)"
        for name in try await Self.threads.run({ try DiskFile.names(in: folder) }) where Self.isDigest(name) {
          guard let status = try await Self.threads.run({ try DiskFile.status(of: "\(folder)/\(name)") }) else {
            continue
          }
          try await body(ShelvedBlob(digest: name, bytes: status.bytes, touchedAt: status.touchedAt))
        }
      }
    }
  }

  /// Removes drafts that an interrupted process left.
  public func clearDrafts(before moment: Instant) async throws -> Int {
    let drafts = drafts
    return try await Self.threads.run {
      var count = 0
      for name in try DiskFile.names(in: drafts) {
        guard let status = try DiskFile.status(of: "\(drafts)/\(name)"), status.touchedAt < moment else { continue }
        DiskFile.remove("\(drafts)/\(name)")
        count += 1
      }
      return count
    }
  }

  /// Gives a finished draft its place; one of the same content that is there already stays, and counts as new.
  private func settle(_ draft: String, as blob: StoredBlob) throws {
    let path = try place(of: blob.digest)
    if let status = try DiskFile.status(of: path), status.bytes == blob.bytes, try DiskFile.touch(path) {
      return DiskFile.remove(draft)
    }
    let (outer, inner) = (String(blob.digest.prefix(2)), String(blob.digest.dropFirst(2).prefix(2)))
    try DiskFile.makeFolder("\(root)/\(outer)")
    try DiskFile.makeFolder("\(root)/\(outer)/\(inner)")
    guard try DiskFile.move(draft, to: path) else { throw BlobFault.storage("the draft is gone") }
    try DiskFile.synchronizeFolder(of: path)
  }

  private func place(of digest: String) throws -> String {
    guard Self.isDigest(digest) else { throw BlobFault.missing(digest) }
    return "\(root)/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
