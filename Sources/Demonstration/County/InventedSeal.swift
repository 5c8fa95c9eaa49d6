import Containers
import Foundation

/// The seal of the invented county: a ring and a star, without the name that a real one has.
enum InventedSeal {
  /// How many dots it is wide and high.
  private static let size = 320

  /// The picture as PNG: red on nothing.
  static var png: [UInt8] {
    var dots: [UInt8] = []
    dots.reserveCapacity(size * size * 4)
    for row in 0..<size {
      for column in 0..<size {
        let isInk = isInk(Double(column) - Double(size) / 2 + 0.5, Double(row) - Double(size) / 2 + 0.5)
        dots += isInk ? [200, 30, 30, 255] : [0, 0, 0, 0]
      }
    }
    return PNGPicture(width: size, height: size, dots: dots).png
  }

  /// Whether ink stands so far right of the middle and below it.
  private static func isInk(_ across: Double, _ down: Double) -> Bool {
    let distance = (across * across + down * down).squareRoot()
    if (144...156).contains(distance) { return true }
    guard distance < 52 else { return false }
    // Between a point of the star and the notch beside it, the edge is a straight line.
    let step = Double.pi / 5
    let turn = atan2(across, -down) + 2 * .pi
    let angle = abs(turn.truncatingRemainder(dividingBy: 2 * step) - step)
    let (outer, inner) = (52.0, 52 * cos(2 * step) / cos(step))
    let (x, y) = (distance * cos(step - angle), distance * sin(step - angle))
    let (notchX, notchY) = (inner * cos(step), inner * sin(step))
    return (notchX - outer) * y - notchY * (x - outer) >= 0
  }
}
