/// The picture of an organ's seal, as a PNG with a transparent ground.
public struct LetterSeal: Sendable, Equatable {
  /// Why a picture cannot be a seal.
  public enum Fault: Error, Equatable, Sendable {
    /// It is no PNG.
    case notPNG
    /// It is larger than a seal needs, in bytes or in dots.
    case tooLarge
    /// It is no square.
    case notSquare
  }

  /// The most bytes of a picture.
  public static let mostBytes = 512 << 10
  private static let mostDots = 2_000

  /// The picture.
  public let png: [UInt8]
  /// Its side on paper, in millimetres.
  public let millimetres: Int

  /// A seal.
  ///
  /// - Parameters:
  ///   - png: the picture, a square.
  ///   - millimetres: its side on paper; the seal of a county's government is 42 mm wide.
  /// - Throws: what is wrong with the picture.
  public init(png: [UInt8], millimetres: Int = 42) throws(Fault) {
    let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard png.count >= 33, png.starts(with: mark), png[12..<16].elementsEqual("IHDR".utf8) else { throw .notPNG }
    let width = Self.number(png[16..<20]), height = Self.number(png[20..<24])
    guard png.count <= Self.mostBytes, width <= Self.mostDots, height <= Self.mostDots else { throw .tooLarge }
    guard width == height, width > 0 else { throw .notSquare }
    self.png = png
    self.millimetres = min(max(millimetres, 20), 60)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
