import Containers

/// What of a picture is ink, once its white is taken for paper.
struct SealInk {
  /// How strong ink may be that a scanner leaves on white paper, out of 255.
  private static let trace = 24

  /// The same picture, transparent where it was white, so that on paper it looks as it did.
  private(set) var picture: PNGPicture

  init(_ supplied: PNGPicture) {
    var dots = supplied.dots
    dots.withUnsafeMutableBufferPointer { dots in
      for place in stride(from: 0, to: dots.count, by: 4) {
        let opacity = Int(dots[place + 3])
        func onPaper(_ index: Int) -> Int { 255 - (255 - Int(dots[place + index])) * opacity / 255 }
        let (red, green, blue) = (onPaper(0), onPaper(1), onPaper(2))
        let darkness = 255 - min(red, green, blue)
        let strength = darkness > Self.trace ? darkness : 0
        func ink(_ sample: Int) -> UInt8 {
          strength == 0 ? 0 : UInt8(clamping: (sample - (255 - strength)) * 255 / strength)
        }
        (dots[place], dots[place + 1], dots[place + 2]) = (ink(red), ink(green), ink(blue))
        dots[place + 3] = UInt8(strength)
      }
    }
    picture = PNGPicture(width: supplied.width, height: supplied.height, dots: dots)
  }

  /// Whether ink stands at the edge: then it is a ground, or a part of the seal is cut off.
  var touchesEdge: Bool {
    let (last, end) = (picture.width - 1, picture.height - 1)
    return (0...last).contains { isInk($0, 0) || isInk($0, end) }
      || (0...end).contains { isInk(0, $0) || isInk(last, $0) }
  }

  /// Whether less than one dot in a hundred is ink.
  var isBlank: Bool {
    let inked = stride(from: 3, to: picture.dots.count, by: 4).count { picture.dots[$0] > 0 }
    return inked * 100 < picture.width * picture.height
  }

  private func isInk(_ column: Int, _ row: Int) -> Bool {
    picture.dots[(row * picture.width + column) * 4 + 3] > 0
  }
}
