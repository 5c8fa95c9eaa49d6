/// Writes zip files for tests, sound ones and hostile ones.
public struct ZipFixture {
  private struct Entry {
    var name: [UInt8]
    var offset: Int
    var method: UInt16
    var flags: UInt16
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
  }

  private var body: [UInt8] = []
  private var entries: [Entry] = []

  /// A zip file without entries.
  public init() {}

  /// A zip file of text parts by name.
  public init(_ parts: KeyValuePairs<String, String>) {
    for (name, text) in parts { add(name, Array(text.utf8)) }
  }

  /// Adds an entry as it is.
  public mutating func add(_ name: String, _ bytes: [UInt8], isEncrypted: Bool = false) {
    add(name, packed: bytes, method: 0, unpacked: bytes.count, checksum: Self.crc32(bytes), isEncrypted: isEncrypted)
  }

  /// Adds an entry that unpacks to about `count` NUL bytes, packed 158 times smaller.
  public mutating func addBomb(_ name: String, count: Int) {
    add(name, packed: DeflatedZeros.bytes(count), method: 8, unpacked: count, checksum: 0, isEncrypted: false)
  }

  /// The file.
  public var bytes: [UInt8] {
    var file = body
    for entry in entries { file += Self.directoryRecord(entry) }
    let size = file.count - body.count
    file += Self.little(0x0605_4B50, 4) + Self.little(0, 4)
    file += Self.little(entries.count, 2) + Self.little(entries.count, 2)
    file += Self.little(size, 4) + Self.little(body.count, 4) + Self.little(0, 2)
    return file
  }

  private mutating func add(
    _ name: String, packed: [UInt8], method: UInt16, unpacked: Int, checksum: UInt32, isEncrypted: Bool
  ) {
    let entry = Entry(
      name: Array(name.utf8), offset: body.count, method: method, flags: isEncrypted ? 1 : 0, checksum: checksum,
      packed: packed.count, unpacked: unpacked)
    body += Self.little(0x0403_4B50, 4) + Self.commonRecord(entry) + entry.name + packed
    entries.append(entry)
  }

  private static func directoryRecord(_ entry: Entry) -> [UInt8] {
    little(0x0201_4B50, 4) + little(20, 2) + commonRecord(entry) + little(0, 2) + little(0, 2) + little(0, 2)
      + little(0, 4) + little(entry.offset, 4) + entry.name
  }

  private static func commonRecord(_ entry: Entry) -> [UInt8] {
    little(20, 2) + little(Int(entry.flags), 2) + little(Int(entry.method), 2) + little(0, 2) + little(0x21, 2)
      + little(Int(entry.checksum), 4) + little(entry.packed, 4) + little(entry.unpacked, 4)
      + little(entry.name.count, 2) + little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

/// A deflate stream of NUL bytes: one literal, then copies of 258 bytes in thirteen bits each.
enum DeflatedZeros {
  static func bytes(_ count: Int) -> [UInt8] {
    var writer = BitWriter()
    writer.write(0b011, 3)
    writer.writeCode(0b0011_0000, 8)
    for _ in 0..<(count - 1) / 258 {
      writer.writeCode(0b1100_0101, 8)
      writer.writeCode(0, 5)
    }
    writer.writeCode(0, 7)
    return writer.finish()
  }

  private struct BitWriter {
    private var bytes: [UInt8] = []
    private var held = 0
    private var heldBits = 0

    mutating func write(_ value: Int, _ count: Int) {
      held |= value << heldBits
      heldBits += count
      while heldBits >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: held))
        held >>= 8
        heldBits -= 8
      }
    }

    /// Codes stand with their highest bit first.
    mutating func writeCode(_ code: Int, _ count: Int) {
      for bit in (0..<count).reversed() { write(code >> bit & 1, 1) }
    }

    mutating func finish() -> [UInt8] {
      heldBits > 0 ? bytes + [UInt8(truncatingIfNeeded: held)] : bytes
    }
  }
}
