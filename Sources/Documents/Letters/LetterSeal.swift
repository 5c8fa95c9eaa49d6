import Containers
public import Disclosure

/// The picture of an organ's seal, as a PNG with a transparent ground.
public struct LetterSeal: Sendable, Equatable {
  /// Why a picture cannot be a seal.
  public enum Fault: DomainRefusal, Equatable {
    /// It is no PNG.
    case notPNG
    /// It is larger than a seal needs, in bytes or in dots.
    case tooLarge
    /// It has so few dots that it would look coarse on paper.
    case tooSmall
    /// It is no square.
    case notSquare
    /// It is cut off, or written in a way that is not read.
    case damaged
    /// Something other than white or nothing stands at its edge.
    case hasGround
    /// There is nothing on it.
    case isBlank

    /// The key of the sentence in the catalogue of texts.
    public var key: String {
      switch self {
      case .notPNG: "seal.fault.notPNG"
      case .tooLarge: "seal.fault.tooLarge"
      case .tooSmall: "seal.fault.tooSmall"
      case .notSquare: "seal.fault.notSquare"
      case .damaged: "seal.fault.damaged"
      case .hasGround: "seal.fault.hasGround"
      case .isBlank: "seal.fault.isBlank"
      }
    }
  }

  /// The most bytes of a picture.
  public static let mostBytes = 512 << 10
  /// The most dots of a side.
  public static let mostDots = 2_000
  /// The fewest dots of a side: some 180 an inch on a seal of 42 mm.
  public static let fewestDots = 300

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
  public init(png: [UInt8], millimetres: Int = OrganSeal.usualMillimetres) throws(Fault) {
    let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard png.count >= 33, png.starts(with: mark), png[12..<16].elementsEqual("IHDR".utf8) else { throw .notPNG }
    let width = Self.number(png[16..<20]), height = Self.number(png[20..<24])
    guard png.count <= Self.mostBytes, width <= Self.mostDots, height <= Self.mostDots else { throw .tooLarge }
    guard width == height, width > 0 else { throw .notSquare }
    self.png = png
    self.millimetres = min(
      max(millimetres, OrganSeal.sizes.lowerBound), OrganSeal.sizes.upperBound)
  }

  /// A picture that an organ supplies, made fit to stand over words: white becomes transparent, so that a seal with a
  /// white ground hides neither signature nor date, and nothing but its dots is kept.
  ///
  /// - Returns: the picture as PNG, the same bytes for the same dots.
  /// - Throws: what is wrong with the picture.
  public static func prepared(_ supplied: [UInt8]) throws(Fault) -> [UInt8] {
    _ = try LetterSeal(png: supplied)
    let picture: PNGPicture
    do throws(PNGPicture.Fault) {
      picture = try PNGPicture(supplied, mostDots: mostDots * mostDots)
    } catch {
      throw .damaged
    }
    guard picture.width >= fewestDots else { throw .tooSmall }
    let ink = SealInk(picture)
    guard !ink.touchesEdge else { throw .hasGround }
    guard !ink.isBlank else { throw .isBlank }
    return try LetterSeal(png: ink.picture.png).png
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
