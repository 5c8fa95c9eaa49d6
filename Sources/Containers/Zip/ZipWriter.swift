import CZip
import Glibc

/// Writes a zip file in memory, the same bytes for the same entries.
public struct ZipWriter {
  /// Why no file came about: memory was short, or an entry was named twice.
  public struct Fault: Error, Equatable, Sendable {}

  /// The first time that a zip file can hold, 1 January 1980: the clock of the machine is not in the file.
  private static let firstDay: UInt16 = 1 << 5 | 1

  /// Packs entries, in their order.
  public static func bytes(_ entries: [(name: String, bytes: [UInt8])]) throws(Fault) -> [UInt8] {
    // libzip reads the entries when it closes the file, so that all of them have to stand until then.
    let copies = try entries.map { entry throws(Fault) in try copy(entry.bytes) }
    defer { copies.forEach { $0.deallocate() } }
    guard let sink = zip_source_buffer_create(nil, 0, 0, nil) else { throw Fault() }
    defer { zip_source_free(sink) }
    zip_source_keep(sink)
    guard let archive = zip_open_from_source(sink, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      zip_source_free(sink)
      throw Fault()
    }
    for (entry, copy) in zip(entries, copies) {
      guard add(entry.name, copy, to: archive) else {
        zip_discard(archive)
        throw Fault()
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw Fault()
    }
    return try read(sink)
  }

  private static func copy(_ bytes: [UInt8]) throws(Fault) -> UnsafeMutableRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    copy.copyBytes(from: bytes)
    return UnsafeMutableRawBufferPointer(rebasing: copy[..<bytes.count])
  }

  private static func add(_ name: String, _ bytes: UnsafeMutableRawBufferPointer, to archive: OpaquePointer) -> Bool {
    guard let source = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0) else { return false }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_file_set_dostime(archive, zip_uint64_t(index), 0, firstDay, 0) == 0
  }

  private static func read(_ source: OpaquePointer) throws(Fault) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { throw Fault() }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count)) }
    guard Int(count) == bytes.count else { throw Fault() }
    return bytes
  }
}
