/// Leaves out of a picture what it says of itself, without touching the picture.
public enum CleanPicture {
  /// The same JPEG or PNG without description, place, author and comments; nil where the bytes are neither.
  ///
  /// The direction in which a camera was held goes, too: a picture that was taken upright may lie on its side.
  public static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard PictureKind(bytes) != nil else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var kept = 0
    for part in PictureParts.parts(of: bytes) {
      result += bytes[kept..<part.whole.lowerBound]
      kept = part.whole.upperBound
    }
    return result + bytes[kept...]
  }
}
