import CQRCode

/// Square codes for cameras (ISO/IEC 18004).
public enum QRCode {
  /// How many modules of white stand around the code, as the standard asks.
  static let margin = 4

  /// The code of a text as a picture in SVG; nil where the text is too long for one.
  public static func svg(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        // The lowest bit of a module says whether it is dark.
        let run = (column..<width).prefix { data[row * width + $0] & 1 == 1 }.count
        if run > 0 { path += "M\(column + margin) \(row + margin)h\(run)v1h-\(run)z" }
        column += max(run, 1)
      }
    }
    let side = width + 2 * margin
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\">"
      + "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path d=\"\(path)\"/></svg>"
  }
}
