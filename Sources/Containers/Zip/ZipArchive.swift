import CZip
import Glibc

/// Reads the entries of a zip file from memory.
///
/// An entry's name is only ever compared, never used as a path.
public final class ZipArchive {
  /// What unpacking may cost.
  public struct Limits: Sendable {
    /// The most that all entries read may unpack to, in bytes.
    public var unpackedBytes: Int
    /// How many entries there may be.
    public var entries = 10_000
    /// How much larger than packed a large entry may be; markup seldom exceeds fifty times.
    public var ratio = 400

    /// The usual limits with a size of one's own.
    public init(unpackedBytes: Int) {
      self.unpackedBytes = unpackedBytes
    }
  }

  /// Why a zip file could not be read.
  public enum Fault: Error, Equatable, Sendable {
    /// It is cut off or damaged.
    case damaged
    /// An entry is locked by a password.
    case encrypted
    /// It unpacks to more than the limit.
    case tooLarge
    /// It has more entries than the limit.
    case tooManyEntries
  }

  /// An entry smaller than this is no bomb whatever its ratio.
  private static let harmless = 8 << 20
  private static let portion = 1 << 18

  private let archive: OpaquePointer
  private let limits: Limits
  private var left: Int

  /// Opens a zip file.
  public init(_ bytes: [UInt8], limits: Limits) throws(Fault) {
    self.limits = limits
    left = limits.unpackedBytes
    // libzip takes an empty file for an archive that is still to be filled.
    guard !bytes.isEmpty else { throw .damaged }
    guard let copy = malloc(bytes.count) else { throw .tooLarge }
    bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count) }
    // From here on libzip owns the copy, and frees it.
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
      free(copy)
      throw .damaged
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .damaged
    }
    archive = opened
    guard zip_get_num_entries(opened, 0) <= limits.entries else { throw .tooManyEntries }
  }

  deinit {
    zip_discard(archive)
  }

  /// The names of all entries, in their order.
  public var names: [String] {
    (0..<zip_get_num_entries(archive, 0)).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
    }
  }

  /// Whether there is an entry of this name.
  public func contains(_ name: String) -> Bool {
    zip_name_locate(archive, name, 0) >= 0
  }

  /// The bytes of an entry, or nil when there is none of this name.
  public func bytes(of name: String) throws(Fault) -> [UInt8]? {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw .damaged }
    guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    // The directory may lie about the size; it is believed only when it is too large.
    guard status.size <= zip_uint64_t(left) else { throw .tooLarge }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damaged }
    defer { zip_fclose(file) }
    return try read(file, expected: Int(status.size), packed: Int(clamping: status.comp_size))
  }

  private func read(_ file: OpaquePointer, expected: Int, packed: Int) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    let most = min(left, max(Self.harmless, packed * limits.ratio))
    bytes.reserveCapacity(min(expected, most) + 1)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.portion, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
      guard count >= 0 else { throw .damaged }
      guard count > 0 else { break }
      guard bytes.count + Int(count) <= most else { throw .tooLarge }
      bytes.append(contentsOf: buffer[..<Int(count)])
    }
    left -= bytes.count
    return bytes
  }
}
