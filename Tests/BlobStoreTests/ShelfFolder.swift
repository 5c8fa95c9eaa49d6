import BlobStore
import CivilTime
import Foundation
import Operations

/// A shelf in a folder of its own, which goes with it.
final class ShelfFolder: Sendable {
  /// Later than anything that the disk can have written: 2100.
  static let farAhead = Instant(milliseconds: 4_102_444_800_000)

  let path = FileManager.default.temporaryDirectory.appending(path: "shelf-\(UUID().uuidString)").path
  let shelf: FolderShelf

  init() throws {
    shelf = try FolderShelf(folder: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where the bytes of a digest lie.
  func place(of digest: String) -> String { "\(path)/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)" }

  /// How many files lie on the shelf.
  func count() throws -> Int {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.split(separator: "/").last?.count == 64 }.count
  }
}

extension BlobPortions {
  /// All bytes together.
  func collected() async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await portion in self { bytes += portion }
    return bytes
  }
}
