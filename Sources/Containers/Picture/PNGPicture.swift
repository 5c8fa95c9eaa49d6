import CZlib

/// A picture in PNG (ISO/IEC 15948) as dots: red, green, blue and opacity, a byte each, row by row.
public struct PNGPicture: Sendable, Equatable {
  /// Why bytes are no picture that can be read.
  public enum Fault: Error, Equatable, Sendable {
    /// They do not begin as PNG does.
    case notPNG
    /// It has more dots than the limit.
    case tooLarge
    /// It is interlaced, or of a depth that is not read.
    case unsupported
    /// A part is missing, or is not what its sum says.
    case damaged
  }

  static let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// How many dots stand in a row.
  public let width: Int
  /// How many rows there are.
  public let height: Int
  /// The dots, four bytes each.
  public var dots: [UInt8]

  /// A picture of dots.
  ///
  /// - Precondition: there are four bytes for each dot.
  public init(width: Int, height: Int, dots: [UInt8]) {
    precondition(dots.count == width * height * 4)
    self.width = width
    self.height = height
    self.dots = dots
  }

  /// Reads a picture that is not interlaced; sixteen bits of a sample become eight.
  ///
  /// - Parameters:
  ///   - png: the file.
  ///   - mostDots: the most dots that it may have, width times height.
  /// - Throws: why it cannot be read.
  public init(_ png: [UInt8], mostDots: Int) throws(Fault) {
    let chunks = try PNGChunks(png)
    let head = try PNGHead(chunks.head)
    guard head.width <= mostDots / head.height else { throw .tooLarge }
    guard let rows = Self.unpacked(chunks.data, count: head.height * (head.rowBytes + 1)) else { throw .damaged }
    width = head.width
    height = head.height
    dots = try PNGRows(head, palette: chunks.palette, transparency: chunks.transparency).dots(of: rows)
  }

  /// The picture as PNG of eight bits with opacity and nothing else in it, the same bytes for the same dots.
  public var png: [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(height * (width * 4 + 1))
    for row in 0..<height {
      rows.append(0)
      rows += dots[row * width * 4..<(row + 1) * width * 4]
    }
    let head = PNGChunks.big(UInt32(width)) + PNGChunks.big(UInt32(height)) + [8, 6, 0, 0, 0]
    return Self.mark + PNGChunks.chunk("IHDR", head) + PNGChunks.chunk("IDAT", Self.packed(rows))
      + PNGChunks.chunk("IEND", [])
  }

  private static func unpacked(_ data: [UInt8], count: Int) -> [UInt8]? {
    var (bytes, length) = ([UInt8](repeating: 0, count: count), uLongf(count))
    let result = uncompress(&bytes, &length, data, uLong(data.count))
    return result == Z_OK && Int(length) == count ? bytes : nil
  }

  private static func packed(_ rows: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(rows.count))
    var bytes = [UInt8](repeating: 0, count: Int(length))
    // The bound is what the data can need at most, so that nothing but a lack of memory fails here.
    guard compress2(&bytes, &length, rows, uLong(rows.count), 9) == Z_OK else { return [] }
    return Array(bytes.prefix(Int(length)))
  }
}
