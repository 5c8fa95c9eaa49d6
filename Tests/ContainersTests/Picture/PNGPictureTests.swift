import Testing

@testable import Containers

@Suite("Pictures in PNG") struct PNGPictureTests {
  @Test("Every way of writing dots is read", arguments: PNGSample.all)
  func reads(sample: PNGSample) throws {
    let picture = try PNGPicture(sample.png, mostDots: 100)
    #expect(picture.width == 4 && picture.height == sample.height)
    #expect(picture.dots == sample.dots)
  }

  @Test("What is written is read again, the same bytes for the same dots")
  func writes() throws {
    let dots = (0..<7 * 5 * 4).map { UInt8($0 * 37 & 255) }
    let picture = PNGPicture(width: 7, height: 5, dots: dots)
    #expect(try PNGPicture(picture.png, mostDots: 35) == picture)
    #expect(picture.png == PNGPicture(width: 7, height: 5, dots: dots).png)
  }

  @Test("A picture with more dots than the limit is refused before it is unpacked")
  func tooLarge() {
    let png = PNGPicture(width: 7, height: 5, dots: [UInt8](repeating: 0, count: 140)).png
    #expect(throws: PNGPicture.Fault.tooLarge) { try PNGPicture(png, mostDots: 34) }
  }

  @Test("Wherever a picture is cut off or changed, it is refused and never misread")
  func damaged() throws {
    let png = PNGSample.all[0].png
    for length in 0..<png.count {
      #expect(throws: PNGPicture.Fault.self) { try PNGPicture(Array(png.prefix(length)), mostDots: 100) }
    }
    for place in png.indices {
      var changed = png
      changed[place] ^= 0x40
      #expect(throws: PNGPicture.Fault.self) { try PNGPicture(changed, mostDots: 100) }
    }
  }

  @Test("Other files are no PNG", arguments: ["", "GIF89a", "%PDF-1.7", "\u{89}PNG"])
  func other(text: String) {
    #expect(throws: PNGPicture.Fault.notPNG) { try PNGPicture(Array(text.utf8), mostDots: 100) }
  }

  @Test("Interlaced rows are not read")
  func interlaced() {
    let head = PNGChunks.big(1) + PNGChunks.big(1) + [8, 6, 0, 0, 1]
    let png = PNGPicture.mark + PNGChunks.chunk("IHDR", head) + PNGChunks.chunk("IEND", [])
    #expect(throws: PNGPicture.Fault.unsupported) { try PNGPicture(png, mostDots: 100) }
  }
}
