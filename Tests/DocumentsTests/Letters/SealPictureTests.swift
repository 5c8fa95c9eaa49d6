import Containers
import Disclosure
import TestSupport
import Testing

@testable import Documents

@Suite("Pictures of seals") struct SealPictureTests {
  private typealias Dot = (UInt8, UInt8, UInt8, UInt8)

  /// A disc of ink on a ground.
  private func disc(
    side: Int = 300, height: Int? = nil, radius: Int = 100, ground: Dot = (255, 255, 255, 255),
    ink: Dot = (230, 30, 30, 255)
  ) -> [UInt8] {
    let height = height ?? side
    var dots: [UInt8] = []
    for row in 0..<height {
      for column in 0..<side {
        let (right, down) = (column - side / 2, row - height / 2)
        let dot = right * right + down * down < radius * radius ? ink : ground
        dots += [dot.0, dot.1, dot.2, dot.3]
      }
    }
    return PNGPicture(width: side, height: height, dots: dots).png
  }

  private func dots(_ png: [UInt8]) throws -> PNGPicture { try PNGPicture(png, mostDots: 4_000_000) }

  @Test("A white ground and a transparent one give the same picture, which hides no words")
  func grounds() throws {
    let white = try LetterSeal.prepared(disc())
    #expect(try LetterSeal.prepared(disc(ground: (0, 0, 0, 0))) == white)
    #expect(try LetterSeal.prepared(disc(ground: (250, 248, 252, 255))) == white)
    let picture = try dots(white)
    let middle = (150 * 300 + 150) * 4
    #expect(Array(picture.dots[0..<4]) == [0, 0, 0, 0])
    #expect(Array(picture.dots[middle..<middle + 4]) == [226, 0, 0, 225])
  }

  @Test("White inside of the ring is no ink either, and over paper every dot looks as before")
  func ink() throws {
    let supplied = try dots(SealFixture.png)
    let picture = try dots(try LetterSeal.prepared(SealFixture.png))
    #expect(picture.width == supplied.width)
    for place in stride(from: 0, to: picture.dots.count, by: 4) {
      for index in 0..<3 {
        let opacity = Int(picture.dots[place + 3])
        let shown = 255 - (255 - Int(picture.dots[place + index])) * opacity / 255
        guard abs(shown - Int(supplied.dots[place + index])) > 2 else { continue }
        Issue.record("dot \(place / 4) shows \(shown)")
        return
      }
    }
  }

  @Test("What is prepared once is not changed by preparing it again")
  func stable() throws {
    let once = try LetterSeal.prepared(SealFixture.png)
    #expect(try LetterSeal.prepared(once) == once)
  }

  @Test("A picture that cannot be a seal is refused with what is wrong with it")
  func refused() {
    let cut = Array(disc().dropLast(200))
    let faults: [([UInt8], LetterSeal.Fault)] = [
      ([], .notPNG), (Array("GIF89a".utf8), .notPNG), (disc(side: 299), .tooSmall), (disc(height: 310), .notSquare),
      (disc(side: 2_001, radius: 400), .tooLarge), (cut, .damaged), (disc(ground: (250, 220, 220, 255)), .hasGround),
      (disc(radius: 151), .hasGround), (disc(radius: 10), .isBlank), (disc(ink: (255, 255, 255, 255)), .isBlank),
    ]
    for (png, fault) in faults {
      #expect(throws: fault) { try LetterSeal.prepared(png) }
    }
  }
}
